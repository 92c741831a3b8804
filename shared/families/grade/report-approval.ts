import type { Block, DocumentContext, PrintDocument } from '../../kernel/document'
import { sayDay } from '../../kernel/say-dates'
import { gradeText } from '../roster'
import type { Tables } from './command-parts'
import { kindText } from './messages'
import type { GradeDecision, MovementKind } from './model'
import { certificatesText, conductShown, conductText, gateBlocks, ladderBlocks, replayedText, resultsText, selectionText } from './report-facts'
import { texts } from './report-messages'
import { casesOf, changeText, dayOr, effectText, footerOf, isOf, movementText, standOf, type Case, type GradeDocumentQuestion } from './report-parts'
import { opinionTable, roomBelow } from './report-opinions'

/** Decisions that somebody has to approve: what changes, and what stays although the rules proposed otherwise. */
const isForApproval = ({ kind, proposed }: GradeDecision): boolean => kind !== 'none' || (proposed !== null && proposed.kind !== 'none')

/** 等级调整审批表: for everyone a list first, then a page a person. Null while nothing is decided. */
export function gradeApprovalDocument(tables: Tables, question: GradeDocumentQuestion, context: DocumentContext): PrintDocument | null {
  const { say, letterhead } = context
  const { year, staffNos } = question
  const cases = casesOf(tables, question, staffNos === null ? isForApproval : () => true)
  if (cases.length === 0) return null
  const title = say(texts.ref('approval.title'))
  const summary = staffNos === null ? summaryBlocks(cases, question, context) : []
  const forms = cases.flatMap((one, index): Block[] => [
    ...(index === 0 && summary.length === 0 ? [] : [{ kind: 'newPage' } as const, { kind: 'paragraph', style: 'title', text: title } as const]),
    ...formBlocks(tables, one, question, context)
  ])
  return {
    fileName: say(texts.ref('approval.file', { organisation: letterhead.organisation, year })),
    title,
    ...(summary.length === 0 ? {} : { subtitle: say(texts.ref('summary.subtitle', { year })) }),
    orientation: 'portrait',
    blocks: [...summary, ...forms],
    ...footerOf(context)
  }
}

function summaryBlocks(cases: readonly Case[], { result }: GradeDocumentQuestion, context: DocumentContext): Block[] {
  const { say, letterhead, language } = context
  return [
    { kind: 'paragraph', text: say(texts.ref('summary.lead', { count: cases.length, day: sayDay(result.asOf, language) })) },
    totalsTable(cases, context),
    {
      kind: 'table',
      caption: say(texts.ref('summary.list')),
      dense: true,
      columns: [
        { heading: say(texts.ref('order')), width: 1.3, align: 'right' },
        { heading: say(texts.ref('staffNo')), width: 2.6 },
        { heading: say(texts.ref('name')), width: 2.2 },
        { heading: say(texts.ref('county')), width: 3.4 },
        { heading: say(texts.ref('grade')), width: 2.5 },
        { heading: say(texts.ref('kind')), width: 3.1 },
        { heading: say(texts.ref('to')), width: 2.5 },
        { heading: say(texts.ref('summary.follows')), width: 2.7 }
      ],
      rows: cases.map(({ decision, name, county }, index) => [
        { text: String(index + 1) },
        { text: decision.staffNo },
        { text: name },
        { text: county },
        { text: say(gradeText(decision.from)) },
        { text: say(kindText(decision.kind)), emphasis: 'strong' },
        { text: say(gradeText(decision.to)) },
        { text: say(texts.ref(`summary.follows.${standOf(decision)}`)) }
      ]),
      signed: { lines: letterhead.signatures, seal: letterhead.sealPlace }
    }
  ]
}
/** In the order in which a summary counts them. */
const countedKinds = [
  'promotion',
  'nomination',
  'reinstatement',
  'correction',
  'warning',
  'demotion',
  'standby',
  'none'
] as const satisfies readonly MovementKind[]
function totalsTable(cases: readonly Case[], { say }: DocumentContext): Block {
  const counts = countedKinds.map((kind) => ({ kind, count: cases.filter(({ decision }) => decision.kind === kind).length })).filter(({ count }) => count > 0)
  return {
    kind: 'table',
    caption: say(texts.ref('summary.totals')),
    whole: true,
    columns: [...counts.map(({ kind }) => kindText(kind)), texts.ref('summary.total')].map((heading) => ({
      heading: say(heading),
      width: 1,
      align: 'centre' as const
    })),
    rows: [[...counts.map(({ count }) => ({ text: String(count) })), { text: String(cases.length), emphasis: 'strong' as const }]]
  }
}

const isUpwards = isOf('promotion', 'nomination')
/** The page of one person: what is long takes its room from the opinions and, where that is not enough, from the conduct records. */
function formBlocks(tables: Tables, one: Case, question: GradeDocumentQuestion, context: DocumentContext): Block[] {
  const layouts = conductShown.map((most) => aboveOpinions(tables, one, { ...question, most }, context))
  const above = layouts.find((blocks) => roomBelow(blocks) !== null) ?? layouts.at(-1) ?? []
  return [...above, opinionTable(one, question.result, roomBelow(above), context)]
}
function aboveOpinions(tables: Tables, one: Case, question: FormQuestion, context: DocumentContext): Block[] {
  const { decision, movement } = one
  const isAboutPromotion = isUpwards(decision) || (decision.proposed !== null && isUpwards(decision.proposed))
  return [
    { kind: 'paragraph', style: 'centred', text: context.say(texts.ref('approval.year', { year: question.year })) },
    personFacts(one, context),
    recordFacts(tables, one, question, context),
    ...(isAboutPromotion ? gateBlocks(movement, context) : []),
    ...ladderBlocks(movement, context),
    changeFacts(tables, one, question, context),
    decisionFacts(one, question, context)
  ]
}

type FactKey =
  | 'name'
  | 'staffNo'
  | 'county'
  | 'post'
  | 'grade'
  | 'since'
  | 'results'
  | 'certificates'
  | 'conduct'
  | 'kind'
  | 'change'
  | 'effective'
  | 'selection'
  | 'replayed'
  | 'proposal'
  | 'decision'
  | 'decidedBy'
function facts(columns: 1 | 3, pairs: readonly (readonly [FactKey, string])[], { say }: DocumentContext): Block {
  return { kind: 'facts', columns, pairs: pairs.map(([key, value]) => ({ name: say(texts.ref(key)), value })) }
}
const personFacts = ({ decision, name, county, post, since }: Case, context: DocumentContext): Block =>
  facts(
    3,
    [
      ['name', name],
      ['staffNo', decision.staffNo],
      ['county', county],
      ['post', post],
      ['grade', context.say(gradeText(decision.from))],
      ['since', dayOr(since, context)]
    ],
    context
  )
type FormQuestion = GradeDocumentQuestion & { readonly most: number }
const recordFacts = (tables: Tables, { decision: { staffNo } }: Case, { result, most }: FormQuestion, context: DocumentContext): Block =>
  facts(
    1,
    [
      ['results', resultsText(tables, staffNo, result, context)],
      ['certificates', certificatesText(tables, staffNo, result, context)],
      ['conduct', conductText(tables, staffNo, result.asOf, most, context)]
    ],
    context
  )
const changeFacts = (tables: Tables, { decision }: Case, { year }: GradeDocumentQuestion, context: DocumentContext): Block =>
  facts(
    3,
    [
      ['kind', context.say(kindText(decision.kind))],
      ['change', context.say(changeText(decision))],
      ['effective', effectText(tables.gradeYears.get(String(year)) ?? null, decision, context)]
    ],
    context
  )
function decisionFacts({ decision, movement }: Case, { result }: GradeDocumentQuestion, context: DocumentContext): Block {
  const { say, language } = context
  const { from, proposed, reason, by, on } = decision
  const selection = selectionText(movement, result, context)
  const replayed = replayedText(movement, context)
  const isTied = proposed === null && movement?.ranked?.state === 'tied'
  const decided = texts.ref(`decision.${standOf(decision)}`, { movement: movementText(from, decision) })
  return facts(
    1,
    [
      ...(selection === null ? [] : [['selection', selection] as const]),
      ...(replayed === null ? [] : [['replayed', replayed] as const]),
      ['proposal', say(proposed ? movementText(from, proposed) : texts.ref(isTied ? 'proposal.tied' : 'proposal.none'))],
      ['decision', say(reason === '' ? decided : texts.ref('decision.reason', { decided, reason }))],
      ['decidedBy', say(texts.ref('decidedBy.line', { by: by === '' ? '—' : by, day: sayDay(on, language) }))]
    ],
    context
  )
}
