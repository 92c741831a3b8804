import type { Block } from '../../../kernel/document'
import type { TextRef } from '../../../kernel/texts'
import { managersOf } from '../plan'
import type { UnitHeads } from '../headcount/result-model'
import type { MainFinding } from './finding'
import { frameTexts } from './frame-messages'
import { decimal, heading, short, whole, type Chapter, type ReportDesk } from './parts'
import { headsOf } from './readiness'
import { summaryTexts as texts } from './summary-messages'

/** 主要结论: the figures that everybody asks for, then each finding with what is recommended. */
export function summaryChapter(desk: ReportDesk, findings: readonly MainFinding[]): Chapter {
  const { say } = desk
  const pairs = [...headFigures(desk), ...otherFigures(desk)]
  const facts: Block[] =
    pairs.length === 0
      ? []
      : [heading(2, say(texts.ref('figures'))), { kind: 'facts', columns: 2, pairs: pairs.map(([name, value]) => ({ name: say(name), value: say(value) })) }]
  const items = findings.map(({ text, advice }) => `${say(text)}\n${say(frameTexts.ref('advice', { advice }))}`)
  return {
    key: 'summary',
    missing: null,
    blocks: [...facts, ...(items.length === 0 ? [] : [heading(2, say(texts.ref('findings'))), { kind: 'bullets', numbered: true, items } as const])]
  }
}

type Figure = readonly [name: TextRef, value: TextRef]
const people = (count: number): TextRef => texts.ref('managers.value', { count: whole(count) })
function headFigures({ tables, question, result }: ReportDesk): Figure[] {
  const { posts } = result
  const headcount = headsOf(result)
  const managers = managersOf(tables, question.plan).length
  const sumOf = (units: readonly UnitHeads[], key: 'vacant' | 'surplus'): TextRef => people(units.reduce((sum, unit) => sum + unit[key], 0))
  return [
    ...(posts.customers.length === 0 ? [] : [[texts.ref('customers'), texts.ref('customers.value', { count: whole(posts.customers.length) })] as const]),
    ...(managers === 0 ? [] : [[texts.ref('managers'), people(managers)] as const]),
    ...(headcount
      ? ([
          [texts.ref('required'), people(headcount.city.required)],
          [texts.ref('fte'), texts.ref('fte.value', { value: decimal(headcount.city.fte) })],
          [texts.ref('vacant'), sumOf(headcount.units, 'vacant')],
          [texts.ref('surplus'), sumOf(headcount.units, 'surplus')]
        ] as const)
      : [])
  ]
}
function otherFigures({ result: { posts, positioning, survey } }: ReportDesk): Figure[] {
  const mix = positioning.city?.mix
  const percent = (value: string): TextRef => texts.ref('percent.value', { value })
  return [
    ...(posts.keyPerManager === null ? [] : [[texts.ref('keyEach'), texts.ref('keyEach.value', { value: short(posts.keyPerManager) })] as const]),
    ...(mix
      ? ([
          [texts.ref('preSale'), percent(mix.byPhase.preSale)],
          [texts.ref('gap'), percent(mix.gap)],
          [texts.ref('index'), percent(mix.advisorIndex)]
        ] as const)
      : []),
    ...(survey !== null && survey.respondents > 0
      ? [[texts.ref('respondents'), texts.ref('respondents.value', { count: whole(survey.respondents) })] as const]
      : [])
  ]
}
