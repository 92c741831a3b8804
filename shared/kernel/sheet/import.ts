import type { CivilMonth, Period } from '../civil-date'
import type { Finding } from '../finding'
import type { RuleBook } from '../rule'
import { importFaults } from './import-faults'
import type { ReadRow } from './reading'
import { isSame } from '../same'
import { maskNumbersIn } from './identity-number'
import { compact, shorten } from './raw'

/** What an import knows besides the sheet: asked, found in its titles, or remembered. */
export type ImportContext<T> = {
  readonly tables: T
  readonly book: RuleBook
  readonly year: number | null
  readonly period: Period | null
  readonly round: 1 | 2
  /** Of the round, what was asked for by hand or named by the sheet; null where nobody said. */
  readonly stated?: { readonly round: 1 | 2 | null; readonly month: CivilMonth | null }
  readonly about?: SheetAbout
}
/** What stands around the rows of a sheet. */
export type SheetAbout = {
  readonly sheet: string
  /** Words above the headings, name of the sheet, name of the file. */
  readonly titles: readonly string[]
  /** Headings of columns that were matched to nothing. */
  readonly unmatched: readonly { readonly heading: string; readonly cell: string; readonly row: number }[]
}
/** What one row of a sheet does to the tables. */
export type RowEffect = 'added' | 'changed' | 'unchanged'
export type RowPlan<C> = { readonly row: number; readonly changes: readonly C[]; readonly effect: RowEffect }
/** A row's plan; rows that share one record say its effect themselves. */
export const rowPlan = <C extends { readonly before: unknown }>(row: number, changes: readonly C[], effect?: RowEffect): RowPlan<C> => ({
  row,
  changes,
  effect: effect ?? (changes.length === 0 ? 'unchanged' : changes.some(({ before }) => before !== null) ? 'changed' : 'added')
})
/** What a sheet's rows change, and what was found on the way. A row with a problem has no plan. */
export type ImportOutcome<C> = { readonly plans: readonly RowPlan<C>[]; readonly findings: readonly Finding[] }

type People = ReadonlyMap<string, { readonly name: string }>
/** A text that a row has; empty where it has none. */
export function textOf(row: ReadRow, key: string): string {
  const value = row.values.get(key)
  return typeof value === 'string' ? value : ''
}
export const staffNoOf = (row: ReadRow): string => textOf(row, 'staffNo')

/** The rows of people on the roster; others are problems. A name that differs only warns: the number decides. */
export function rowsOfPeople(rows: readonly ReadRow[], people: People, findings: Finding[]): ReadRow[] {
  return rows.filter((row) => {
    const staffNo = staffNoOf(row)
    const person = people.get(staffNo)
    if (!person) {
      const cell = row.cell('staffNo')
      const value = maskNumbersIn(staffNo)
      findings.push(cell.finding('problem', importFaults.make('unknownPerson', { cell: cell.name, value }, { ...cell.details, value })))
      return false
    }
    const name = row.values.get('name')
    if (typeof name === 'string' && compact(name) !== compact(person.name)) {
      const at = row.cell('name')
      findings.push(
        at.finding('warning', importFaults.make('nameDiffers', { cell: at.name, staffNo, name: person.name, value: maskNumbersIn(name) }, at.details))
      )
    }
    return true
  })
}

/** How a row is called when it is there twice: the column that is pointed at, and what is said. */
export type RowName = { readonly column: string; say(row: ReadRow): string }
const byStaffNo: RowName = { column: 'staffNo', say: staffNoOf }

/** One row of each: a second one that says the same is a warning, one that says something else a problem. */
export function firstOfEach(rows: readonly ReadRow[], identity: (row: ReadRow) => string, findings: Finding[], name: RowName = byStaffNo): ReadRow[] {
  const first = new Map<string, ReadRow>()
  for (const row of rows) {
    const key = identity(row)
    const before = first.get(key)
    if (!before) first.set(key, row)
    else findings.push(duplicate(row, before, name))
  }
  return [...first.values()]
}

const shown = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number'
    ? shorten(maskNumbersIn(String(value)))
    : Array.isArray(value) && value.length > 0
      ? shorten(value.map(shown).join(' '))
      : '—'
function duplicate(row: ReadRow, before: ReadRow, name: RowName): Finding {
  const at = row.cell(name.column)
  const differing = [...row.values].find(([key, value]) => !isSame(value ?? null, before.values.get(key) ?? null))
  const value = maskNumbersIn(name.say(row))
  const details = { ...at.details, value }
  if (!differing) return at.finding('warning', importFaults.make('duplicateSame', { cell: at.name, value, first: before.row }, details))
  const [key] = differing
  const cell = row.cell(key)
  const params = {
    cell: at.name,
    value,
    first: before.row,
    field: cell.column.heading,
    here: cell.column.personal ? '…' : shown(row.values.get(key)),
    there: cell.column.personal ? '…' : shown(before.values.get(key))
  }
  return at.finding('problem', importFaults.make('duplicateDiffers', params, details))
}
