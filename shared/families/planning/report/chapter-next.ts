import type { Block } from '../../../kernel/document'
import type { TextRef } from '../../../kernel/texts'
import { chapterText } from '../messages'
import { planningParameter } from '../plan'
import { heading, paragraph, sourceNote, table, whole, type Chapter, type ReportDesk } from './parts'
import { headsOf } from './readiness'
import { nextTexts as texts } from './next-messages'
import { assumptionsOf, parametersInUse, valueText } from './values'

/** 待确认事项与下一步: what is missing, what must be checked, on which assumptions all of it stands, and who does what next. */
export function nextChapter(desk: ReportDesk, chapters: readonly Chapter[]): Chapter {
  const missing = chapters.filter((chapter) => chapter.missing !== null)
  const data = openData(desk)
  return {
    key: 'next',
    missing: null,
    blocks: [
      ...missingBlocks(missing, desk),
      ...(data.length === 0 ? [] : [heading(2, desk.say(texts.ref('data'))), { kind: 'bullets', items: data.map(desk.say) } as const]),
      ...assumptionBlocks(desk),
      ...ownBlocks(desk),
      ...stepBlocks(desk, missing.length > 0, data.length > 0)
    ]
  }
}

function missingBlocks(missing: readonly Chapter[], { say }: ReportDesk): Block[] {
  if (missing.length === 0) return []
  return [
    heading(2, say(texts.ref('missing'))),
    paragraph(say(texts.ref('missing.lead'))),
    { kind: 'bullets', items: missing.map(({ key, missing: what }) => say(texts.ref('missing.item', { chapter: chapterText(key), what: what ?? '' }))) }
  ]
}

const customerGaps = ['uncovered', 'doublyCovered', 'sharesOff'] as const
const customerRemarks = ['unknownManager', 'otherPost', 'otherCounty', 'noPost'] as const
/** Data that somebody has to check before the plan is final. */
export function openData({ result }: Pick<ReportDesk, 'result'>): TextRef[] {
  const { survey, positioning, posts, duties } = result
  const headcount = headsOf(result)
  const broken = duties.findings.filter(({ severity }) => severity === 'broken').length
  const counts = [
    ...customerGaps.map((gap) => ['data', gap, posts.counts[gap]] as const),
    ...customerRemarks.map((remark) => ['data', remark, posts.remarks[remark]] as const),
    // Without any record the chapter itself is missing, which is said elsewhere.
    ['data', 'without', positioning.city === null ? 0 : positioning.without.length] as const,
    ['data', 'refused', positioning.refused.length] as const,
    ['data', 'broken', duties.duties.length === 0 ? 0 : broken] as const
  ]
  const tiers = headcount?.missing.flatMap(({ kind, tiers: lacking }) => (kind === 'tierStandards' ? lacking : [])) ?? []
  return [
    ...counts.flatMap(([group, key, count]) => (count === 0 ? [] : [texts.ref(`${group}.${key}`, { count: whole(count) })])),
    ...(tiers.length === 0 ? [] : [texts.ref('data.tierStandards', { tiers })]),
    ...(headcount?.effective.shrinkage.length === 0 ? [texts.ref('data.shrinkage')] : []),
    ...(survey !== null && survey.respondents > 0 && survey.survey.population === null ? [texts.ref('data.population')] : [])
  ]
}

function assumptionBlocks(desk: ReportDesk): Block[] {
  const { say, question } = desk
  const assumed = assumptionsOf(question)
  if (assumed.length === 0) return []
  const pair = [[say(texts.ref('parameter')), 4] as const, [say(texts.ref('value')), 3.4] as const]
  return [
    heading(2, say(texts.ref('assumptions'))),
    paragraph(say(texts.ref('assumptions.text', { count: whole(assumed.length) }))),
    ...table({
      caption: say(texts.ref('assumptions.caption')),
      columns: [...pair, ...pair],
      rows: inPairs(assumed.map(({ title, value }) => [say(title), say(value).trim()] as const)),
      note: sourceNote(desk, 'report')
    })
  ]
}

/** A long list of two columns in half as many rows, down the left side first. */
function inPairs(lines: readonly (readonly [string, string])[]): string[][] {
  const half = Math.ceil(lines.length / 2)
  return lines.slice(0, half).map((line, index) => [...line, ...(lines[half + index] ?? ['', ''])])
}

/** The city's own values with their grounds; each beside what it replaces. */
function ownBlocks(desk: ReportDesk): Block[] {
  const { say, question } = desk
  const own = Object.entries(question.plan.own)
  if (own.length === 0) return [heading(2, say(texts.ref('own'))), paragraph(say(texts.ref('own.none')))]
  const inUse = new Map(parametersInUse(question).map((one) => [one.path, one]))
  const rows = own.flatMap(([path, { reason }]) => {
    const parameter = planningParameter(path)
    const now = inUse.get(path)
    const before = question.book.find(path)
    if (!parameter || !now) return []
    return [[say(parameter.title), say(now.value).trim(), before ? say(valueText(path, before.value, parameter.unit)).trim() : '—', reason]]
  })
  return [
    heading(2, say(texts.ref('own'))),
    ...table({
      caption: say(texts.ref('own.caption')),
      columns: [
        [say(texts.ref('parameter')), 3],
        [say(texts.ref('own')), 3],
        [say(texts.ref('packValue')), 3],
        [say(texts.ref('reason')), 4]
      ],
      rows,
      note: sourceNote(desk, 'report')
    })
  ]
}

function stepBlocks({ say, question, result }: ReportDesk, isMissing: boolean, isOpen: boolean): Block[] {
  const { duties } = result
  const differs = headsOf(result)?.units.some(({ vacant, surplus }) => vacant > 0 || surplus > 0)
  const steps = [
    ...(isMissing ? [texts.ref('step.missing')] : []),
    ...(isOpen ? [texts.ref('step.data')] : []),
    ...(assumptionsOf(question).length > 0 ? [texts.ref('step.parameters')] : []),
    ...(question.plan.finished === null ? [texts.ref('step.finish')] : []),
    ...(differs === true ? [texts.ref('step.heads')] : []),
    ...(duties.duties.length > 0 ? [texts.ref('step.duties')] : []),
    texts.ref('step.again')
  ]
  return [heading(2, say(texts.ref('steps'))), { kind: 'bullets', numbered: true, items: steps.map(say) }]
}
