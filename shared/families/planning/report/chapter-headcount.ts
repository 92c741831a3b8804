import type { Block, PrintCell } from '../../../kernel/document'
import type { TextRef } from '../../../kernel/texts'
import type { ScenarioHeads, Sensitivity, UnitHeads } from '../headcount/result-model'
import { methodBlocks, scenarioBlocks, tornadoBlocks, workBlocks } from './chapter-headcount-ways'
import type { MainFinding } from './finding'
import { bandText, frameTexts } from './frame-messages'
import { headcountReportTexts as texts } from './headcount-messages'
import { decimal, heading, lead, paragraph, sourceNote, strong, table, whole, type Chapter, type ReportDesk } from './parts'
import { chapterLacks, headsOf, type Heads } from './readiness'

/** What is computed beside the plan itself. */
export type Beside = { readonly sensitivity: readonly Sensitivity[]; readonly scenarios: readonly ScenarioHeads[] }

/** 定编: required, current and missing by county first; then how sure it is, and how it came about. */
export function headcountChapter(desk: ReportDesk, findings: readonly MainFinding[], beside: Beside): Chapter {
  const headcount = headsOf(desk.result)
  if (!headcount) return { key: 'headcount', blocks: [], missing: chapterLacks.headcount(desk.result) }
  const said = findings.find(({ key }) => key === 'heads')
  return {
    key: 'headcount',
    missing: null,
    blocks: [
      ...(said ? [lead(desk.say(said.text))] : []),
      ...unitBlocks(headcount, desk),
      ...postBlocks(headcount, desk),
      ...cappedBlocks(headcount, desk),
      ...methodBlocks(headcount, findings, desk),
      ...scenarioBlocks(beside.scenarios, desk),
      ...tornadoBlocks(headcount, beside.sensitivity, findings, desk),
      ...workBlocks(headcount, desk)
    ]
  }
}
function unitBlocks({ units, city, rounding }: Heads, desk: ReportDesk): Block[] {
  const { say } = desk
  return [
    heading(2, say(texts.ref('units'))),
    ...table({
      caption: say(texts.ref('units.caption')),
      columns: unitColumns(frameTexts.ref('county'), desk),
      rows: [...units.map((unit) => unitRow(unit, desk)), cityRow(city, desk)],
      note: sourceNote(desk, 'headcount', texts.ref(`units.note.${rounding}`))
    }),
    ...bandsBlock(units, desk),
    {
      kind: 'picture',
      title: say(texts.ref('picture.caption')),
      alt: say(
        texts.ref('picture.alt', {
          items: units.map(({ unit, required, current }) => texts.ref('picture.item', { unit, required: whole(required), current: whole(current) }))
        })
      ),
      picture: {
        kind: 'columns',
        maximum: Math.max(...units.flatMap(({ required, current }) => [required, current]), 1),
        legend: [say(texts.ref('picture.required')), say(texts.ref('picture.current'))],
        groups: units.map(({ unit, required, current }) => ({ name: unit, values: [required, current], labels: [whole(required), whole(current)] }))
      }
    }
  ]
}
const unitColumns = (name: TextRef, { say }: ReportDesk) => [
  [say(name), 2.2] as const,
  [say(frameTexts.ref('customers')), 2.3, 'right'] as const,
  ...(['hours', 'fte'] as const).map((key) => [say(texts.ref(key)), 2.2, 'right'] as const),
  ...(['required', 'current', 'vacant', 'surplus', 'load'] as const).map((key) => [say(texts.ref(key)), 1.5, 'right'] as const),
  [say(texts.ref('band')), 1.9, 'centre'] as const
]
function unitRow({ unit, customers, hours, fte, required, current, vacant, surplus, load, band }: UnitHeads, { say }: ReportDesk): PrintCell[] {
  const figures = [whole(customers), decimal(hours), decimal(fte), whole(required), whole(current), whole(vacant), whole(surplus), load ?? '—']
  return [unit, ...figures, say(bandText(band))].map((text) => ({ text }))
}
const cityRow = (city: UnitHeads, desk: ReportDesk): PrintCell[] =>
  unitRow({ ...city, unit: desk.say(frameTexts.ref('city')) }, desk).map(({ text }) => strong(text))

/** Counties out of the normal range, in a sentence. */
function bandsBlock(units: readonly UnitHeads[], { say }: ReportDesk): Block[] {
  const parts = (['overloaded', 'idle', 'uncovered'] as const).flatMap((band) => {
    const found = units.filter((unit) => unit.band === band)
    const named = found.map(({ unit, load }) => (load === null ? texts.ref('bands.plain', { unit }) : texts.ref('bands.unit', { unit, load })))
    return found.length === 0 ? [] : [texts.ref(`bands.${band}`, { count: whole(found.length), units: named })]
  })
  return parts.length === 0 ? [] : [paragraph(say(texts.ref('bands.text', { parts })))]
}

function postBlocks({ posts, city }: Heads, desk: ReportDesk): Block[] {
  const { say } = desk
  if (posts.length === 0) return []
  return [
    heading(2, say(texts.ref('posts'))),
    ...table({
      caption: say(texts.ref('posts.caption')),
      columns: unitColumns(frameTexts.ref('post'), desk),
      rows: posts.length > 1 ? [...posts.map((post) => unitRow(post, desk)), cityRow(city, desk)] : posts.map((post) => unitRow(post, desk)),
      note: sourceNote(desk, 'headcount')
    })
  ]
}

function cappedBlocks({ capped }: Heads, desk: ReportDesk): Block[] {
  const { say } = desk
  if (capped === null) return []
  return [
    heading(2, say(texts.ref('capped'))),
    ...table({
      caption: say(texts.ref('capped.caption', { cap: whole(capped.cap) })),
      columns: [
        [say(frameTexts.ref('county')), 4],
        ...(['capped.uncapped', 'capped.heads', 'capped.short'] as const).map((key) => [say(texts.ref(key)), 2, 'right'] as const)
      ],
      rows: capped.units.map(({ unit, heads, uncapped }) => [unit, whole(uncapped), whole(heads), whole(Math.max(0, uncapped - heads))]),
      note: sourceNote(desk, 'headcount', texts.ref('capped.note'))
    })
  ]
}
