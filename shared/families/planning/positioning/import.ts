import { compareText, decimalSchema, exact, multiply, roundHalfUp, sum, type DecimalText, type Exact } from '../../../kernel/decimal'
import type { Finding } from '../../../kernel/finding'
import type { Fault } from '../../../kernel/result'
import { firstOfEach, rowPlan, rowsOfPeople, staffNoOf, type ImportContext, type ImportOutcome, type RowPlan } from '../../../kernel/sheet/import'
import { compact, shorten } from '../../../kernel/sheet/raw'
import { maskNumbersIn } from '../../../kernel/sheet/identity-number'
import type { ReadRow } from '../../../kernel/sheet/reading'
import { change, nameOf, type Change, type Tables } from '../command-parts'
import { faults } from '../faults'
import { planningTables } from '../model'
import { valueIn } from '../plan'
import { isNear100, problemOf, weekProblem } from './check'
import { partsOf, type Activity } from './mix'
import type { TimeRecord, TimeUnit } from './model'
import { timeTolerance } from './params'
import { timeSheetFaults } from './sheet-messages'
import { dutiesOfSheet, timeIn as timeOfCell } from './sheets'

type Context = ImportContext<Tables>
type Outcome = ImportOutcome<Change>
/** One row's time by duty, with the unit that its own cells name. */
type TimeRow = { readonly row: ReadRow; readonly values: ReadonlyMap<string, DecimalText>; readonly unit: TimeUnit | null; readonly mixed: string | null }

/** 时间分配 of one planning year: a person's row replaces what was known of them. */
export function importTime(rows: readonly ReadRow[], context: Context): Outcome {
  const { tables, year, book } = context
  if (year === null) throw new Error('the year of a plan is asked before')
  const finished = tables.plans.get(String(year))?.finished ?? null
  if (finished) return { plans: [], findings: [{ ...faults.make('finished', { year, day: finished.on }), severity: 'problem', row: 0 }] }
  const findings: Finding[] = unmatchedColumns(context)
  const activities: readonly Activity[] = dutiesOfSheet(book, tables)
  const known = new Map(activities.map((activity) => [activity.duty, activity]))
  const missing = columnNotInPlan(rows, known, context)
  if (missing) return { plans: [], findings: [...findings, missing] }
  const found = rowsOfPeople(rows, tables.people, findings).map((row) => timeOf(row, known))
  const tolerance = valueIn(timeTolerance, book)
  const sheetUnit = unitOf(found, context, tolerance)
  const records = new Map<ReadRow, TimeRecord>()
  for (const one of found) {
    const staffNo = staffNoOf(one.row)
    const record = { year, staffNo, ...timeIn(one, sheetUnit) }
    const problem = problemIn(one, { ...record, name: nameOf(tables, staffNo) }, { activities, known, tolerance })
    if (problem) findings.push(problem)
    else records.set(one.row, record)
  }
  const plans = firstOfEach([...records.keys()], staffNoOf, findings).flatMap((row): RowPlan<Change>[] => {
    const record = records.get(row)
    return record ? [rowPlan(row.row, change(tables, 'timeRecords', planningTables.timeRecords.key(record), record))] : []
  })
  return { plans, findings }
}

function timeOf(row: ReadRow, known: ReadonlyMap<string, Activity>): TimeRow {
  const cells = [...row.values].flatMap(([key, value]) => {
    const time = known.has(key) && typeof value === 'string' ? timeOfCell(value) : null
    return time ? [{ key, ...time }] : []
  })
  const percent = cells.find(({ unit }) => unit === 'percent')
  const hours = cells.find(({ unit }) => unit === 'hours')
  return {
    row,
    values: new Map(cells.map(({ key, value }) => [key, value])),
    unit: percent ? 'percent' : hours ? 'hours' : null,
    mixed: percent && hours ? hours.key : null
  }
}
const totalOf = ({ values }: TimeRow): Exact => sum([...values.values()].map(exact))

// As many as a decimal keeps.
const mostPlaces = 12
const percentWords = /%|占比|比例|比重|百分比|百分数/
const hourWords = /小时|工时|时长|\(h\)/i
const wordsTell = (words: readonly string[]): TimeUnit | null => {
  const plain = words.map(compact)
  return plain.some((word) => percentWords.test(word)) ? 'percent' : plain.some((word) => hourWords.test(word)) ? 'hours' : null
}
type SheetUnit = { readonly unit: TimeUnit; readonly scale: number }
/** A row's time in the unit that its cells name, else in the sheet's. */
const timeIn = ({ unit, values }: TimeRow, sheet: SheetUnit): Pick<TimeRecord, 'unit' | 'values'> => ({
  unit: unit ?? sheet.unit,
  values: Object.fromEntries([...values].map(([duty, value]) => [duty, unit === null ? scaled(value, sheet.scale) : value]))
})
const scaled = (value: DecimalText, scale: number): DecimalText =>
  scale === 1 ? value : decimalSchema.parse(roundHalfUp(multiply(exact(value), exact(scale)), mostPlaces))
/** What the numbers of a sheet are: headings say so, else its titles, else the sums of most rows. Shares of 1 are percents over a hundred. */
function unitOf(rows: readonly TimeRow[], { about }: Context, tolerance: number): SheetUnit {
  const plain = rows.filter(({ unit }) => unit === null)
  const first = plain[0]
  const headings = first ? [...first.values.keys()].map((key) => first.row.cell(key).column.heading) : []
  const said = wordsTell(headings) ?? wordsTell(about?.titles ?? [])
  const most = (scale: number): boolean =>
    plain.length > 0 && plain.filter((row) => isNear100(multiply(totalOf(row), exact(scale)), tolerance)).length * 2 > plain.length
  if (said !== 'hours' && most(100)) return { unit: 'percent', scale: 100 }
  const unit = said ?? (plain.length === 0 ? rows[0]?.unit : null) ?? (most(1) ? 'percent' : 'hours')
  return { unit, scale: 1 }
}

type Record = Parameters<typeof problemOf>[0]
type Rules = { readonly activities: readonly Activity[]; readonly known: ReadonlyMap<string, Activity>; readonly tolerance: number }
function problemIn({ row, values, mixed }: TimeRow, record: Record, { activities, known, tolerance }: Rules): Finding | null {
  if (mixed !== null) {
    const cell = row.cell(mixed)
    return cell.finding('problem', timeSheetFaults.make('mixedUnits', { cell: cell.name }, cell.details))
  }
  const parts = partsOf(record.values, record.unit, activities)
  const fault = problemOf(record, parts, known, tolerance) ?? weekProblem(record, parts)
  return fault ? atGreatest(row, values, fault) : null
}
/** A sum that is off is shown at its greatest part: that is where a digit too many stands most often. */
function atGreatest(row: ReadRow, values: ReadonlyMap<string, DecimalText>, fault: Fault): Finding {
  const greatest = [...values].reduce<[string, DecimalText] | null>((best, one) => (best === null || compareText(one[1], best[1]) > 0 ? one : best), null)
  const cell = row.cell(greatest?.[0] ?? 'staffNo')
  return cell.finding('problem', { ...fault, place: cell.details.place, value: fault.value })
}

// Columns that stand beside the activities and are none.
const noActivity =
  /^(?:序号|编号|no\.?|合计|总计|小计|共计|总.{0,4}|备注|说明|县区|所属.*|部门|单位|分公司|岗位.*|职位|职务|等级|级别|日期|时间|周次|周期|年份|月份|填表.*|.*签字|.*签名|审核.*|性别|电话|手机.*)(?:\(.*\))?$/i
/** Activities that match no duty leave a person's time incomplete: they are named, so that people can match them. */
const unmatchedColumns = ({ about }: Context): Finding[] =>
  (about?.unmatched ?? []).flatMap(({ heading, cell, row }): Finding[] => {
    if (noActivity.test(compact(heading))) return []
    const value = shorten(maskNumbersIn(heading))
    const place = { ...(about ? { sheet: about.sheet } : {}), cell, field: value }
    return [{ ...timeSheetFaults.make('unknownColumn', { cell, value }, { place, value }), severity: 'warning', row }]
  })

/** The sheet is read by the newest plan's duties; the plan that it is for must have them too. */
function columnNotInPlan(rows: readonly ReadRow[], known: ReadonlyMap<string, Activity>, { tables, year }: Context): Finding | null {
  const own = [...tables.duties.values()].filter((duty) => duty.year === year)
  const [first] = rows
  if (own.length === 0 || !first || year === null) return null
  const has = new Set(own.map(({ duty }) => duty))
  const key = [...first.values.keys()].find((one) => known.has(one) && !has.has(one))
  if (key === undefined) return null
  const { column, name, details } = first.cell(key)
  const value = shorten(maskNumbersIn(column.heading))
  return { ...timeSheetFaults.make('notInPlan', { cell: name, year, value }, { place: details.place, value }), severity: 'problem', row: 0 }
}
