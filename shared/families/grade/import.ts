import { parseCivilDate, type CivilDate } from '../../kernel/civil-date'
import type { Finding } from '../../kernel/finding'
import { firstOfEach, rowPlan, rowsOfPeople, staffNoOf, textOf, type ImportContext, type ImportOutcome, type RowPlan } from '../../kernel/sheet/import'
import { sheetFaults } from '../../kernel/sheet/faults'
import type { ReadRow } from '../../kernel/sheet/reading'
import { change, type Change, type Tables } from './command-parts'
import { outcomeText } from './messages'
import { annualOutcomeSchema, gradeTables } from './model'
import { gradeSheetFaults as faults } from './sheet-messages'
import { yearOfKey, type SheetOutcome } from './sheets-cells'

export type Context = ImportContext<Tables>
export type Outcome = ImportOutcome<Change>

/** What a sheet of one year has to be asked: a column of results, and none that says of which year. */
export const resultsNeedYear = (keys: ReadonlySet<string>): boolean => keys.has('outcome') && !keys.has('year')

/** 年度考核结果: every year that a row has a result for. An empty cell keeps what was known; 未参加 takes it away. */
export function importAnnualResults(rows: readonly ReadRow[], context: Context): Outcome {
  const findings: Finding[] = []
  const name = { column: 'staffNo', say: (row: ReadRow) => [staffNoOf(row), longYear(row, context) ?? ''].join(' ').trim() }
  const identity = (row: ReadRow): string => `${staffNoOf(row)}|${longYear(row, context) ?? ''}`
  const plans = firstOfEach(rowsOfPeople(rows, context.tables.people, findings), identity, findings, name).flatMap((row): RowPlan<Change>[] => {
    const results = resultsOf(row, context)
    const problem = resultWithoutYear(row) ?? yearTwice(row, results)
    if (problem) {
      findings.push(problem)
      return []
    }
    const staffNo = staffNoOf(row)
    const changes = results.flatMap(({ year, outcome }) => {
      const known = annualOutcomeSchema.safeParse(outcome)
      return change(
        context.tables,
        'annualResults',
        gradeTables.annualResults.key({ staffNo, year }),
        known.success ? { staffNo, year, outcome: known.data } : null
      )
    })
    return [rowPlan(row.row, changes)]
  })
  return { plans, findings }
}

/** The year of a row that has one result; where the sheet names none, the one that was said. */
function longYear(row: ReadRow, { year }: Context): number | null {
  if (!row.values.has('outcome')) return null
  const own = row.values.get('year')
  return row.values.has('year') ? (typeof own === 'number' ? own : null) : year
}

type YearResult = { readonly key: string; readonly year: number; readonly outcome: SheetOutcome }
const isOutcome = (value: unknown): value is SheetOutcome => value === 'none' || annualOutcomeSchema.safeParse(value).success
function resultsOf(row: ReadRow, context: Context): YearResult[] {
  const wide = [...row.values].flatMap(([key, outcome]) => {
    const year = yearOfKey(key)
    return year !== null && isOutcome(outcome) ? [{ key, year, outcome }] : []
  })
  const year = longYear(row, context)
  const outcome = row.values.get('outcome')
  return year !== null && isOutcome(outcome) ? [...wide, { key: 'outcome', year, outcome }] : wide
}

function resultWithoutYear(row: ReadRow): Finding | null {
  if (!isOutcome(row.values.get('outcome')) || !row.values.has('year') || row.values.get('year') !== null) return null
  const cell = row.cell('year')
  return cell.finding('problem', sheetFaults.make('required', cell.params, cell.details))
}

/** A column of its own and a row's year may say the same year; they must agree. */
function yearTwice(row: ReadRow, results: readonly YearResult[]): Finding | null {
  const first = new Map<number, YearResult>()
  for (const one of results) {
    const before = first.get(one.year)
    if (before && before.outcome !== one.outcome) {
      const cell = row.cell(one.key)
      const params = { cell: cell.name, value: staffNoOf(row), year: one.year, here: nameOf(one.outcome), there: nameOf(before.outcome) }
      return cell.finding('problem', faults.make('yearTwice', params, cell.details))
    }
    first.set(one.year, one)
  }
  return null
}
const nameOf = (outcome: SheetOutcome): ReturnType<typeof outcomeText> => outcomeText(outcome === 'none' ? null : outcome)

/** A value of a row that is a day; null where it has none. */
export const dayIn = (row: ReadRow, key: string): CivilDate | null => parseCivilDate(textOf(row, key))
