import type { CivilDate, CivilMonth } from '../../kernel/civil-date'
import type { RuleBook } from '../../kernel/rule'
import type { TextRef } from '../../kernel/texts'
import type { Unit } from '../../kernel/parameter'
import { gradeText, grades, type Grade } from '../roster'
import { finalStatus, statusSchema, type PersonResult, type Reason, type RoundResult, type Status } from './assessment-model'
import { texts } from './messages'
import { papers, type Component, type Paper } from './model'
import { certificationParameters, compositeWeights, examWeights1, examWeights2 } from './params'
import { resultSheetTexts } from './result-sheet-messages'

/** The value of one cell: what it is, not how it looks. A score is a decimal text of two places. */
export type ResultCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'said'; readonly said: TextRef }
  | { readonly kind: 'list'; readonly list: readonly TextRef[] }
  | { readonly kind: 'score'; readonly score: string }
  | { readonly kind: 'day'; readonly day: CivilDate }
  | { readonly kind: 'status'; readonly status: Status }
  | null

export type ResultColumn = {
  readonly key: string
  readonly heading: TextRef
  /** In characters of the default font. */
  readonly width: number
  readonly type: 'text' | 'centred' | 'score' | 'day' | 'status' | 'long'
  cell(person: PersonResult): ResultCell
}

const text = (value: string): ResultCell => ({ kind: 'text', text: value })
const score = (value: string | null): ResultCell => (value === null ? null : { kind: 'score', score: value })
const grade = (value: Grade | null): ResultCell => (value === null ? null : { kind: 'said', said: gradeText(value) })
const column = (key: string, heading: TextRef, width: number, type: ResultColumn['type'], cell: ResultColumn['cell']): ResultColumn => ({
  key,
  heading,
  width,
  type,
  cell
})
const heading = resultSheetTexts.ref

/** The columns of 认证结果, in the order in which people check them. */
export const resultColumns: readonly ResultColumn[] = [
  column('staffNo', heading('column.staffNo'), 12, 'text', ({ staffNo }) => text(staffNo)),
  column('name', heading('column.name'), 10, 'text', ({ name }) => text(name)),
  column('county', heading('column.county'), 12, 'text', ({ county }) => text(county)),
  column('post', heading('column.post'), 15, 'text', ({ post }) => text(post)),
  column('grade', heading('column.grade'), 9, 'centred', (person) => grade(person.grade)),
  column('gradeSince', heading('column.gradeSince'), 14, 'day', ({ gradeSince }) => (gradeSince === null ? null : { kind: 'day', day: gradeSince })),
  column('exam', heading('column.exam'), 10, 'score', (person) => score(person.exam)),
  column('performance', heading('column.performance'), 10, 'score', (person) => score(person.performance)),
  column('supervisor', heading('column.supervisor'), 10, 'score', (person) => score(person.supervisor)),
  column('composite', heading('column.composite'), 10, 'score', (person) => score(person.composite)),
  column('target', heading('column.target'), 10, 'centred', (person) => grade(person.target)),
  column('passMark', heading('column.passMark'), 9, 'score', (person) => score(person.passMark)),
  column('status', heading('column.status'), 10, 'status', (person) => ({ kind: 'status', status: finalStatus(person) })),
  column('why', heading('column.why'), 40, 'long', (person) => ({ kind: 'list', list: whyTexts(person) })),
  column('authority', heading('column.authority'), 16, 'text', ({ authority }) =>
    authority === null ? null : { kind: 'said', said: texts.ref(`authority.${authority}`) }
  )
]

/** Why someone did not pass, as a sentence. */
export function reasonText({ code, gate, required, actual }: Reason): TextRef {
  if (code === 'belowPaperMinimum') return texts.ref('reason.belowPaperMinimum', { gate: { key: `${texts.namespace}.${gate}` }, required, actual })
  if (code === 'belowPassMark' || code === 'belowExamMinimum') return texts.ref(`reason.${code}`, { required, actual })
  return texts.ref(`reason.${code}`)
}

/** Failed gates and missing inputs of one person; someone outside the round is asked for nothing. */
export function whyTexts({ absent, reasons, missing, reweight, composite, status, decided }: PersonResult): TextRef[] {
  const asked =
    status === 'notInRound' ? [] : [...(absent ? [resultSheetTexts.ref('absent')] : []), ...reasons.map(reasonText), ...missing.map(({ label }) => label)]
  const reweighted = reweight !== null && composite !== null ? [resultSheetTexts.ref('reweighted', { reason: texts.ref(`reweight.${reweight}`) })] : []
  return [...(decided ? [decidedText(decided, status)] : []), ...asked, ...reweighted]
}
/** Who decided over the calculated status, and why; the calculated one is named too. */
const decidedText = ({ reason, by }: NonNullable<PersonResult['decided']>, calculated: Status): TextRef =>
  resultSheetTexts.ref('decided', { by, reason, calculated: statusText(calculated) })

export type StatusCounts = { readonly [S in Status]: number }
/** One line of a summary: how many of a group came out how. */
export type SummaryRow = { readonly label: TextRef | string; readonly counts: StatusCounts; readonly people: number; readonly passRate: number | null }
/** A table of the summary; the total has the same people as every other table's. */
export type SummaryTable = { readonly title: TextRef; readonly rows: readonly SummaryRow[]; readonly total: SummaryRow }

function summaryRow(label: SummaryRow['label'], people: readonly PersonResult[]): SummaryRow {
  const counts: Record<Status, number> = { pass: 0, fail: 0, pending: 0, notInRound: 0 }
  for (const person of people) counts[finalStatus(person)] += 1
  const decided = counts.pass + counts.fail
  return { label, counts, people: people.length, passRate: decided === 0 ? null : counts.pass / decided }
}

type Group = { readonly label: SummaryRow['label']; readonly of: (person: PersonResult) => boolean }
function summaryTable(title: TextRef, { people }: RoundResult, groups: readonly Group[]): SummaryTable {
  const rows = groups.map(({ label, of }) => summaryRow(label, people.filter(of))).filter((row) => row.people > 0)
  return { title, rows, total: summaryRow(resultSheetTexts.ref('summary.total'), people) }
}

/** The tables of 汇总: by county in staff-number order, by present grade, by target grade. */
export function summaryTables(result: RoundResult): readonly SummaryTable[] {
  const counties = [...new Set(result.people.map(({ county }) => county))]
  const targets: Group[] = [
    ...grades.map((one): Group => ({ label: gradeText(one), of: ({ target }) => target === one })),
    { label: resultSheetTexts.ref('noTarget'), of: ({ target }) => target === null }
  ]
  return [
    summaryTable(
      resultSheetTexts.ref('summary.byCounty'),
      result,
      counties.map((one) => ({ label: one, of: ({ county }) => county === one }))
    ),
    summaryTable(
      resultSheetTexts.ref('summary.byGrade'),
      result,
      grades.map((one) => ({ label: gradeText(one), of: (person) => person.grade === one }))
    ),
    summaryTable(resultSheetTexts.ref('summary.byTarget'), result, targets)
  ]
}

/** The statuses, in the order in which summaries show them. */
export const summaryStatuses = statusSchema.options
export const statusText = (status: Status): TextRef => texts.ref(`status.${status}`)

/** A parameter as a report lists it: which value was in force, on what ground, from where. */
export type ParameterUse = {
  readonly title: TextRef
  readonly unit: Unit
  readonly value: unknown
  readonly from: CivilDate
  readonly provenance: string
  readonly source: string
}

/** What a round was computed with; figures that only the other round reads are left out. */
export function parametersUsed(book: RuleBook, round: RoundResult['round']): readonly ParameterUse[] {
  const other = round === 1 ? /round2$|certified2$/ : /round1$|certified1$/
  return certificationParameters.flatMap(({ path, title, unit }) => {
    const found = other.test(path) ? null : book.find(path)
    return found ? [{ title, unit, value: found.value, from: found.from, provenance: found.provenance, source: found.source }] : []
  })
}
export const assumptionsIn = (uses: readonly ParameterUse[]): readonly ParameterUse[] => uses.filter(({ provenance }) => provenance === 'assumption')

/** A month and a day as Chinese documents write them. */
export const monthText = (month: CivilMonth): TextRef => resultSheetTexts.ref('month', { year: month.slice(0, 4), number: Number(month.slice(5)) })
export const dayText = (day: CivilDate): TextRef =>
  resultSheetTexts.ref('day', { year: day.slice(0, 4), month: Number(day.slice(5, 7)), number: Number(day.slice(8)) })

/** The papers that a round weighs. */
export function papersOf(book: RuleBook, round: RoundResult['round']): readonly Paper[] {
  const { path, schema } = round === 1 ? examWeights1 : examWeights2
  const weights = schema.parse(book.find(path)?.value ?? {})
  return papers.filter((paper) => weights[paper] !== undefined)
}

/** The weights of the composite in force; null where the pack has none for the day. */
export function compositeWeightsOf(book: RuleBook): Readonly<Record<Component, number>> | null {
  const found = book.find(compositeWeights.path)
  return found ? compositeWeights.schema.parse(found.value) : null
}
