import type { Block, DocumentContext, PrintDocument } from '../../../kernel/document'
import type { RuleBook } from '../../../kernel/rule'
import { sayDay } from '../../../kernel/say-dates'
import { scenariosOf, sensitivityOf } from '../headcount'
import { chapterText } from '../messages'
import type { PlanQuestion } from '../plan'
import type { PlanResult } from '../result-model'
import type { WholeTables } from '../whole'
import { appendixBlocks } from './appendix'
import { dutiesChapter } from './chapter-duties'
import { headcountChapter } from './chapter-headcount'
import { nextChapter } from './chapter-next'
import { positioningChapter } from './chapter-positioning'
import { postsChapter } from './chapter-posts'
import { summaryChapter } from './chapter-summary'
import { surveyChapter } from './chapter-survey'
import type { FindingGround } from './finding'
import { findingsOf, mainFindingsOf } from './findings'
import { frameTexts as texts } from './frame-messages'
import { nextTexts } from './next-messages'
import { numberedCaptions, numberedHeadings, numeralOf } from './numbering'
import { remarkBlocks, type Chapter, type ReportDesk } from './parts'
import { headsOf } from './readiness'

/** The plan of a year, computed by `planResultOf`, and the rules of its day. */
export type PlanningReportQuestion = { readonly year: number; readonly book: RuleBook; readonly result: PlanResult }

/** 集团客户经理人力资源规划报告. Null while nothing at all has been found of the year. */
export function planningReportDocument(tables: WholeTables, { book, result }: PlanningReportQuestion, context: DocumentContext): PrintDocument | null {
  const question: PlanQuestion = { plan: result.plan, book }
  const desk: ReportDesk = { tables, question, result, context, say: context.say }
  const ground = findingGround(tables, question, result)
  const chapters = chaptersOf(desk, ground)
  if (chapters.slice(1).every(({ missing }) => missing !== null)) return null
  const { say, letterhead, example, packTitle } = context
  const { year } = result.plan
  const number = letterhead.numberPattern.replace('{year}', context.today.slice(0, 4)).replace('{number}', '　　')
  return {
    fileName: say(texts.ref('file', { organisation: letterhead.organisation, year })),
    title: say(texts.ref('title')),
    subtitle: say(texts.ref('subtitle', { organisation: letterhead.organisation, year })),
    ...(number === '' ? {} : { number }),
    orientation: 'portrait',
    blocks: numberedCaptions([headFacts(desk), ...bodyOf(desk, chapters)], say),
    ...(example ? { footer: say(texts.ref('example', { pack: packTitle })) } : {})
  }
}

/** What findings are drawn from; also the page of the report asks for it, so that both say the same. */
export const findingGround = (tables: WholeTables, question: PlanQuestion, result: PlanResult): FindingGround => ({
  result,
  book: question.book,
  sensitivity: headsOf(result) ? sensitivityOf(tables, question) : []
})

/** The chapters with data, in their order; the last one is left to say what the others miss. */
function chaptersOf(desk: ReportDesk, ground: FindingGround): Chapter[] {
  const findings = findingsOf(ground)
  const scenarios = headsOf(desk.result) ? scenariosOf(desk.tables, desk.question) : []
  return [
    summaryChapter(desk, mainFindingsOf(ground)),
    surveyChapter(desk),
    positioningChapter(desk, findings),
    postsChapter(desk, findings),
    dutiesChapter(desk, findings),
    headcountChapter(desk, findings, { sensitivity: ground.sensitivity, scenarios })
  ]
}

function bodyOf(desk: ReportDesk, chapters: readonly Chapter[]): Block[] {
  const { say, question, context } = desk
  const shown = [...chapters, nextChapter(desk, chapters)]
    .map((chapter) => ({ ...chapter, blocks: [...chapter.blocks, ...remarkBlocks(question.plan, chapter.key, say)] }))
    .filter(({ blocks }) => blocks.length > 0)
  const body = shown.flatMap(({ key, blocks }, index): Block[] => {
    const numeral = numeralOf(index + 1, context.language)
    return [
      { kind: 'heading', level: 1, text: say(texts.ref('numeral', { numeral, title: chapterText(key) })) },
      ...numberedHeadings(blocks, index + 1, context)
    ]
  })
  const there = chapters.filter(({ missing }) => missing === null).map(({ key }) => key)
  return [
    ...body,
    { kind: 'heading', level: 1, text: say(texts.ref('appendix', { title: nextTexts.ref('appendix.title') })) },
    ...appendixBlocks(desk, there),
    { kind: 'signatures', lines: context.letterhead.signatures, seal: context.letterhead.sealPlace }
  ]
}

/** Who, for when, by which rules, and whether it is final. */
function headFacts({ question: { plan }, context, say }: ReportDesk): Block {
  const { letterhead, language, today, packTitle } = context
  const state = plan.finished
    ? texts.ref('head.state.finished', { day: sayDay(plan.finished.on, language), by: plan.finished.by })
    : texts.ref('head.state.open')
  const pairs = [
    ['organisation', letterhead.organisation],
    ['year', String(plan.year)],
    ['asOf', sayDay(plan.asOf, language)],
    ['made', sayDay(today, language)],
    ['pack', packTitle],
    ['state', say(state)]
  ] as const
  return { kind: 'facts', columns: 2, pairs: pairs.map(([name, value]) => ({ name: say(texts.ref(`head.${name}`)), value })) }
}
