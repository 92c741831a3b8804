import { monthOf, monthsEndingWith, periodOf, type CivilMonth } from '../../kernel/civil-date'
import type { RuleBook } from '../../kernel/rule'
import type { TablesOf } from '../../kernel/table'
import {
  certificationParameters,
  certificationTexts,
  indicators,
  papers,
  statusText,
  type ExamResult,
  type publicationTables,
  type Round,
  type SupervisorRating
} from '../certification'
import { gradeText } from '../roster'
import type { LedgerEntry } from './assessment-model'
import { sheetsOf, candidatesOf, countedSheets } from './assessment-rows'
import { competenciesOf } from './checks'
import { ledgerTexts as texts } from './ledger-messages'
import { evaluationTables, evidenceParts, type Rating, type Seat } from './model'
import { roundOf, type RoundTables } from './round'

export type LedgerTables = RoundTables & Pick<TablesOf<typeof publicationTables>, 'appeals' | 'certificates'>
export type LedgerQuestion = Round & { readonly staffNo: string; readonly book: RuleBook }

/**
 * 证据链: everything that stands behind one person's result in a round, in the order in which it came about: what, by whom, when, why.
 * Of sheets that are not submitted, and of ratings that do not count, it says nothing.
 */
export function ledgerOf(tables: LedgerTables, question: LedgerQuestion): LedgerEntry[] {
  return [
    ...examEntries(tables, question),
    ...performanceEntries(tables, question),
    ...supervisorEntries(tables, question),
    ...courseEntries(tables, question),
    ...sheetEntries(tables, question),
    ...settlementEntries(tables, question),
    ...decisionEntries(tables, question),
    ...appealEntries(tables, question),
    ...certificateEntries(tables, question)
  ]
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function examEntries({ examResults }: LedgerTables, { staffNo, round, month }: LedgerQuestion): LedgerEntry[] {
  const period = periodOf(month)
  const exam: ExamResult | undefined = examResults.get(`${staffNo}|${period}|${round}`) ?? examResults.get(`${staffNo}|-|${round}`)
  if (!exam) return []
  const shared = { kind: 'exam', by: '', when: exam.period ?? '', why: '' } as const
  if (exam.absent) return [{ ...shared, what: texts.ref('absent'), value: '' }]
  return papers.flatMap((paper): LedgerEntry[] => {
    const mark = exam.marks[paper]
    return mark ? [{ ...shared, what: texts.ref('paper', { paper: certificationTexts.ref(`paper.${paper}`), full: mark.full }), value: mark.raw }] : []
  })
}

function performanceEntries({ monthlyPerformance, satisfaction }: LedgerTables, { staffNo, month, book }: LedgerQuestion): LedgerEntry[] {
  const shared = { kind: 'performance', by: '', why: '' } as const
  const scores = windowOf(month, book).flatMap((when): LedgerEntry[] => {
    const score = monthlyPerformance.get(`${staffNo}|${when}`)?.score
    return score === undefined ? [] : [{ ...shared, what: texts.ref('month'), value: score, when }]
  })
  const rated = satisfaction.get(`${staffNo}|${periodOf(month)}`)
  return rated ? [...scores, { ...shared, what: texts.ref('satisfaction'), value: rated.score, when: rated.period }] : scores
}
/** The months that the pack takes past performance from. */
function windowOf(month: CivilMonth, book: RuleBook): CivilMonth[] {
  const parameter = certificationParameters.find(({ path }) => path === 'certification.performance.windowMonths')
  const months = parameter?.schema.safeParse(book.find(parameter.path)?.value)
  return monthsEndingWith(month, months?.success === true ? Number(months.data) : 1)
}

function supervisorEntries({ supervisorRatings }: LedgerTables, { staffNo, month }: LedgerQuestion): LedgerEntry[] {
  const own = [...supervisorRatings.values()].filter((rating) => rating.staffNo === staffNo)
  const period = periodOf(month)
  const dated = own.filter((rating) => rating.period === period)
  const counted: SupervisorRating[] = dated.length > 0 ? dated : own.filter((rating) => rating.period === null)
  return counted
    .toSorted((a, b) => byText(a.rater, b.rater))
    .flatMap(({ rater, period: when, sheets }) =>
      sheets.map((scores): LedgerEntry => {
        const given = indicators.filter((indicator) => scores[indicator] !== undefined)
        return {
          kind: 'supervisor',
          what: texts.ref('supervisor', { indicators: given.map((indicator) => certificationTexts.ref(`indicator.${indicator}`)) }),
          value: given.map((indicator) => scores[indicator]).join(' / '),
          by: rater,
          when: when ?? '',
          why: ''
        }
      })
    )
}

/** Courses up to the end of the round's month: what was learned later cannot have counted. */
function courseEntries({ courseRecords }: LedgerTables, { staffNo, month }: LedgerQuestion): LedgerEntry[] {
  return [...courseRecords.values()]
    .filter((record) => record.staffNo === staffNo && monthOf(record.completedOn) <= month)
    .toSorted((a, b) => byText(a.completedOn, b.completedOn) || byText(a.course, b.course))
    .map(({ course, completedOn, hours, outcome }): LedgerEntry => ({
      kind: 'course',
      what: hours === null ? texts.ref('course', { course }) : texts.ref('courseHours', { course, hours }),
      value: outcome,
      by: '',
      when: completedOn,
      why: ''
    }))
}

function sheetEntries(tables: LedgerTables, { staffNo, round, month }: LedgerQuestion): LedgerEntry[] {
  const wanted = { round, month, staffNos: new Set([staffNo]) }
  const evaluation = tables.evaluations.get(evaluationTables.evaluations.key({ round, month }))
  const competencies = evaluation ? competenciesOf(tables, evaluation) : []
  const sheets = sheetsOf(tables, wanted, candidatesOf(tables, wanted)).get(staffNo) ?? []
  const nameOf = (assessor: string): string => tables.assessors.get(assessor)?.name ?? assessor
  const recusals = sheets.flatMap(({ assessor, seat }): LedgerEntry[] =>
    seat?.state === 'recused' ? [{ kind: 'rating', what: texts.ref('recused'), value: '', by: nameOf(assessor), when: '', why: seat.recusal ?? '' }] : []
  )
  const counted = countedSheets(sheets).flatMap(({ assessor, seat, ratings }): LedgerEntry[] => {
    const by = nameOf(assessor)
    const when = seat?.submittedAt ?? ''
    const levels = competencies.flatMap(({ code, name }) => {
      const rating = ratings.get(code)
      return rating ? [ratingEntry(rating, name, by, when)] : []
    })
    return [...(seat ? seatEntries(seat, by, when) : []), ...levels]
  })
  return [...recusals, ...counted]
}
const ratingEntry = (rating: Rating, name: string, by: string, when: string): LedgerEntry => ({
  kind: 'rating',
  what: texts.ref(rating.notObserved ? 'notObserved' : 'rating', { name }),
  value: rating.level ?? '',
  by,
  when,
  why: evidenceParts
    .map((part) => rating[part].trim())
    .filter((text) => text !== '')
    .join('\n')
})
function seatEntries({ reopenings, interview, presentation }: Seat, assessor: string, when: string): LedgerEntry[] {
  const marks = (
    [
      ['interview', interview],
      ['presentation', presentation]
    ] as const
  ).flatMap(([paper, value]): LedgerEntry[] =>
    value === null ? [] : [{ kind: 'rating', what: texts.ref('mark', { paper: certificationTexts.ref(`paper.${paper}`) }), value, by: assessor, when, why: '' }]
  )
  const reopened = reopenings.map(({ reason, by, at }): LedgerEntry => ({
    kind: 'rating',
    what: texts.ref('reopened', { assessor }),
    value: '',
    by,
    when: at,
    why: reason
  }))
  return [...reopened, ...marks]
}

function settlementEntries(tables: LedgerTables, { staffNo, round, month }: LedgerQuestion): LedgerEntry[] {
  const evaluation = tables.evaluations.get(evaluationTables.evaluations.key({ round, month }))
  const competencies = evaluation ? competenciesOf(tables, evaluation) : []
  return competencies.flatMap(({ code, name }): LedgerEntry[] => {
    const settled = tables.settlements.get(evaluationTables.settlements.key({ round, month, staffNo, code }))
    if (!settled) return []
    const { kind, level, calculated, reason, by } = settled
    return [{ kind, what: texts.ref(kind, { name, calculated: calculated ?? '—' }), value: level, by, when: '', why: reason }]
  })
}

function decisionEntries(tables: LedgerTables, { staffNo, round, month, book }: LedgerQuestion): LedgerEntry[] {
  const people = new Map([...tables.people].filter(([key]) => key === staffNo))
  const result = roundOf({ ...tables, people }, { round, month, book }).people[0]
  const decided = tables.decisionOverrides.get(`${round}|${month}|${staffNo}`)
  const calculated: LedgerEntry[] = result
    ? [{ kind: 'decision', what: texts.ref('calculated', { status: statusText(result.status) }), value: result.composite ?? '', by: '', when: month, why: '' }]
    : []
  if (!decided) return calculated
  const what = texts.ref('decided', { status: statusText(decided.status), calculated: statusText(decided.calculated) })
  return [...calculated, { kind: 'decision', what, value: '', by: decided.by, when: decided.on, why: decided.reason }]
}

function appealEntries({ appeals }: LedgerTables, { staffNo, round, month }: LedgerQuestion): LedgerEntry[] {
  return [...appeals.values()]
    .filter((appeal) => appeal.staffNo === staffNo && appeal.round === round && appeal.month === month)
    .toSorted((a, b) => byText(a.receivedOn, b.receivedOn) || a.appeal - b.appeal)
    .flatMap(({ by, receivedOn, ground, state, answer, answeredOn, handler }): LedgerEntry[] => {
      const received: LedgerEntry = { kind: 'appeal', what: texts.ref('appeal'), value: '', by, when: receivedOn, why: ground }
      if (state === 'open') return [received]
      return [received, { kind: 'appeal', what: texts.ref(state), value: '', by: handler, when: answeredOn ?? '', why: answer }]
    })
}

function certificateEntries({ certificates }: LedgerTables, { staffNo, round, month }: LedgerQuestion): LedgerEntry[] {
  return [...certificates.values()]
    .filter((certificate) => certificate.staffNo === staffNo && certificate.round === round && certificate.month === month)
    .toSorted((a, b) => byText(a.issuedOn, b.issuedOn) || byText(a.number, b.number))
    .flatMap(({ number, grade, issuedOn, validUntil, revoked }): LedgerEntry[] => {
      const what = texts.ref('certificate', { grade: gradeText(grade), until: validUntil })
      const issued: LedgerEntry = { kind: 'certificate', what, value: number, by: '', when: issuedOn, why: '' }
      return revoked
        ? [issued, { kind: 'certificate', what: texts.ref('revoked'), value: number, by: revoked.by, when: revoked.on, why: revoked.reason }]
        : [issued]
    })
}
