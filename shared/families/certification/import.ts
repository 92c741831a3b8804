import { periodOf, type CivilMonth, type Period } from '../../kernel/civil-date'
import type { DecimalText } from '../../kernel/decimal'
import type { Finding } from '../../kernel/finding'
import {
  firstOfEach,
  rowPlan,
  rowsOfPeople,
  staffNoOf,
  textOf,
  type ImportContext,
  type ImportOutcome,
  type RowEffect,
  type RowPlan
} from '../../kernel/sheet/import'
import { sheetFaults } from '../../kernel/sheet/faults'
import { importFaults } from '../../kernel/sheet/import-faults'
import { monthOfKey, withYear } from '../../kernel/sheet/months'
import type { ReadRow } from '../../kernel/sheet/reading'
import type { NamedMonth } from '../../kernel/sheet/heading'
import type { ChangeOf, RowIn, TablesOf } from '../../kernel/table'
import { rosterTables, valueForReading } from '../roster'
import { isSame } from '../../kernel/same'
import { texts } from './messages'
import { certificationTables, indicators, mostSheets, papers, type ExamResult, type IndicatorScores, type SupervisorRating } from './model'
import { fullMark } from './params'

const definitions = { ...rosterTables, ...certificationTables }
type Definitions = typeof definitions
type Change = ChangeOf<Definitions>
type Context = ImportContext<TablesOf<Definitions>>
type Outcome = ImportOutcome<Change>

type ImportedTable = 'examResults' | 'monthlyPerformance' | 'satisfaction' | 'supervisorRatings'
function changeTo<T extends ImportedTable>(tables: TablesOf<Definitions>, table: T, key: string, after: RowIn<Definitions, T>): Change[] {
  const before = tables[table].get(key) ?? null
  return isSame(before, after) ? [] : [{ table, key, before, after } as Change]
}
const entered = (value: unknown): value is DecimalText => typeof value === 'string' && value !== 'absent'

/** 考试成绩: a row adds the papers that it has marks for; an empty cell keeps what was known. */
export function importExam(rows: readonly ReadRow[], context: Context): Outcome {
  const findings: Finding[] = []
  const full = valueForReading(fullMark, context.book)
  const plans = firstOfEach(rowsOfPeople(rows, context.tables.people, findings), staffNoOf, findings).flatMap((row): RowPlan<Change>[] => {
    const marked = papers.filter((paper) => entered(row.values.get(paper)))
    const absent = isAbsent(row)
    if (absent && marked.length > 0) {
      const cell = row.cell(absent)
      findings.push(cell.finding('problem', importFaults.make('absentWithMarks', { cell: cell.name }, cell.details)))
      return []
    }
    findings.push(...unknownState(row))
    if (!absent && marked.length === 0) return [rowPlan(row.row, [])]
    const who = { staffNo: staffNoOf(row), period: context.period, round: context.round }
    const key = certificationTables.examResults.key(who)
    const before = context.tables.examResults.get(key)
    const marks = Object.fromEntries(
      marked.map((paper) => [paper, { raw: String(row.values.get(paper)), full: row.cell(paper).column.fullMark ?? String(full[paper]) }])
    )
    const after: ExamResult = absent ? { ...who, absent: true, marks: {} } : { ...who, absent: false, marks: { ...before?.marks, ...marks } }
    return [rowPlan(row.row, changeTo(context.tables, 'examResults', key, after))]
  })
  return { plans, findings }
}

/** The column that says so, or null. */
function isAbsent(row: ReadRow): string | null {
  const state = row.values.get('state')
  if (typeof state === 'string' && saysAbsent(state, row.cell('state').column.heading)) return 'state'
  return papers.find((paper) => row.values.get(paper) === 'absent') ?? null
}

/** 缺考, but not 未缺考; where the heading asks 是否缺考, any yes or tick. */
const saysAbsent = (state: string, heading: string): boolean =>
  (/缺考|缺席/.test(state) && !/[未无非没不]\s*(?:有)?(?:缺考|缺席)/.test(state)) || (/缺考|缺席/.test(heading) && /^(?:是|√|✓|✔|y|yes|1)$/i.test(state))

// States of people who sat the exam, and the ways of saying that nobody was absent.
const ordinaryState = /^(?:正常|参加|参考|已?参加考试|已考|到考|实考|已?交卷|已?完成|有效|出席|补考|[未无非没不](?:有)?(?:缺考|缺席)|否|无|×|x|n|no|0)$/i
/** 作弊, 缓考 and the like: nothing is guessed from them, and nobody is to believe that something was. */
function unknownState(row: ReadRow): Finding[] {
  const state = row.values.get('state')
  if (typeof state !== 'string' || ordinaryState.test(state) || isAbsent(row) === 'state') return []
  const cell = row.cell('state')
  return [cell.finding('warning', importFaults.make('stateIgnored', cell.params, cell.details))]
}

/** 月度绩效: every month that has a score; the satisfaction score belongs to the half-year of the last month. */
export function importPerformance(rows: readonly ReadRow[], context: Context): Outcome {
  const findings: Finding[] = []
  const known = rowsOfPeople(rows, context.tables.people, findings)
  const identity = (row: ReadRow): string => `${staffNoOf(row)}|${longMonth(row, context) ?? ''}`
  const last = lastMonth(known, context)
  const satisfied = new Map<string, ReadRow>()
  const plans = firstOfEach(known, identity, findings).flatMap((row): RowPlan<Change>[] => {
    const staffNo = staffNoOf(row)
    const problem = scoreWithoutMonth(row) ?? monthTwice(row, context) ?? satisfactionTwice(row, satisfied)
    if (problem) {
      findings.push(problem)
      return []
    }
    const months = monthsOf(row, context).flatMap(({ month, score }) =>
      changeTo(context.tables, 'monthlyPerformance', certificationTables.monthlyPerformance.key({ staffNo, month }), { staffNo, month, score })
    )
    return [rowPlan(row.row, [...months, ...(satisfied.get(staffNo) === row ? satisfactionOf(row, context, last) : [])])]
  })
  return { plans, findings }
}

function longMonth(row: ReadRow, { year }: Context): CivilMonth | null {
  const named = row.values.get('month')
  return isNamedMonth(named) ? withYear(named, year) : null
}
const isNamedMonth = (value: unknown): value is NamedMonth => typeof value === 'object' && value !== null && 'month' in value && 'year' in value

type MonthScore = { readonly key: string; readonly month: CivilMonth; readonly score: DecimalText }
function allMonthsOf(row: ReadRow, context: Context): MonthScore[] {
  const wide = [...row.values].flatMap(([key, score]) => {
    const named = monthOfKey(key)
    const month = named && withYear(named, context.year)
    return month && entered(score) ? [{ key, month, score }] : []
  })
  const month = longMonth(row, context)
  const score = row.values.get('score')
  return month && entered(score) ? [...wide, { key: 'score', month, score }] : wide
}
/** One score a month: 1月 and 2026年1月 may be two columns of the same. */
const monthsOf = (row: ReadRow, context: Context): MonthScore[] => [...new Map(allMonthsOf(row, context).map((one) => [one.month, one])).values()]

function monthTwice(row: ReadRow, context: Context): Finding | null {
  const first = new Map<CivilMonth, MonthScore>()
  for (const one of allMonthsOf(row, context)) {
    const before = first.get(one.month)
    if (before && before.score !== one.score) {
      const cell = row.cell(one.key)
      return cell.finding(
        'problem',
        importFaults.make(
          'monthTwice',
          { cell: cell.name, month: one.month, here: one.score, first: row.cell(before.key).name, there: before.score },
          cell.details
        )
      )
    }
    first.set(one.month, one)
  }
  return null
}
function scoreWithoutMonth(row: ReadRow): Finding | null {
  if (!entered(row.values.get('score')) || !row.values.has('month') || row.values.get('month') !== null) return null
  const cell = row.cell('month')
  return cell.finding('problem', sheetFaults.make('required', cell.params, cell.details))
}
/** Of the whole sheet, whether the person has a score in it or not: the half-year that the sheet is about. */
function lastMonth(rows: readonly ReadRow[], context: Context): CivilMonth | null {
  const months = rows.flatMap((row) => [
    ...[...row.values.keys()].flatMap((key) => monthOfKey(key) ?? []).map((named) => withYear(named, context.year)),
    longMonth(row, context)
  ])
  return (
    months
      .filter((month) => month !== null)
      .toSorted()
      .at(-1) ?? null
  )
}
/** Where each month has its row, the satisfaction of the half-year stands in several: the same in all, or it is a problem. */
function satisfactionTwice(row: ReadRow, satisfied: Map<string, ReadRow>): Finding | null {
  const score = row.values.get('satisfaction')
  if (!entered(score)) return null
  const first = satisfied.get(staffNoOf(row))
  if (!first) satisfied.set(staffNoOf(row), row)
  const other = first?.values.get('satisfaction')
  if (!first || !entered(other) || other === score) return null
  const cell = row.cell('satisfaction')
  const params = { cell: cell.name, value: staffNoOf(row), first: first.row, field: cell.column.heading, here: score, there: other }
  return cell.finding('problem', importFaults.make('duplicateDiffers', params, { ...cell.details, value: score }))
}
function satisfactionOf(row: ReadRow, context: Context, last: CivilMonth | null): Change[] {
  const score = row.values.get('satisfaction')
  const period: Period | null = last ? periodOf(last) : context.period
  if (!entered(score) || period === null) return []
  const who = { staffNo: staffNoOf(row), period }
  return changeTo(context.tables, 'satisfaction', certificationTables.satisfaction.key(who), { ...who, score })
}

/** 主管评价: all rows of one rater for one person are one record, averaged first; it replaces the rater's earlier one. */
export function importSupervisor(rows: readonly ReadRow[], context: Context): Outcome {
  const findings: Finding[] = []
  const groups = new Map<string, ReadRow[]>()
  for (const row of rowsOfPeople(rows, context.tables.people, findings)) {
    const key = `${staffNoOf(row)}|${raterOf(row)}`
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  const plans = [...groups.values()].flatMap((group) => planRater(group, context, findings))
  return { plans: plans.toSorted((a, b) => a.row - b.row), findings }
}
const raterOf = (row: ReadRow): string => textOf(row, 'rater')

function planRater(group: readonly ReadRow[], context: Context, findings: Finding[]): RowPlan<Change>[] {
  const rated = group.filter((row) => indicators.some((indicator) => entered(row.values.get(indicator))))
  const filled = rated.slice(0, mostSheets)
  const [first] = filled
  if (!first) return group.map((row) => rowPlan(row.row, []))
  const beyond = new Set(rated.slice(mostSheets))
  for (const row of beyond) findings.push(tooManyRatings(row))
  const who = { staffNo: staffNoOf(first), period: context.period, rater: raterOf(first) }
  if (filled.length > 1) findings.push(averaged(filled, who, context))
  // In an order of their own, so that the order of rows does not matter.
  const sheets = filled.map(scoresOf).toSorted((a, b) => compareCodes(JSON.stringify(a), JSON.stringify(b)))
  const after: SupervisorRating = { ...who, sheets }
  const changes = changeTo(context.tables, 'supervisorRatings', certificationTables.supervisorRatings.key(who), after)
  const effect: RowEffect = rowPlan(first.row, changes).effect
  const counted = new Set(filled)
  return group.filter((row) => !beyond.has(row)).map((row) => rowPlan(row.row, row === first ? changes : [], counted.has(row) ? effect : 'unchanged'))
}
const compareCodes = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
function tooManyRatings(row: ReadRow): Finding {
  const cell = row.cell('staffNo')
  return cell.finding('problem', importFaults.make('tooManyRatings', { cell: cell.name, value: cell.shown, limit: mostSheets }, cell.details))
}
const scoresOf = (row: ReadRow): IndicatorScores =>
  Object.fromEntries(indicators.flatMap((indicator) => (entered(row.values.get(indicator)) ? [[indicator, row.values.get(indicator)]] : [])))

function averaged(rows: readonly ReadRow[], { staffNo, rater }: { staffNo: string; rater: string }, { tables }: Context): Finding {
  const last = rows.at(-1) ?? rows[0]
  if (!last) throw new Error('nothing to average')
  const cell = last.cell('staffNo')
  const params = { cell: cell.name, rater: rater || texts.ref('rater.unnamed'), name: tables.people.get(staffNo)?.name ?? staffNo, count: rows.length }
  return cell.finding('warning', importFaults.make('averaged', params, { ...cell.details, value: staffNo }))
}
