import { parseCivilMonth, type CivilMonth } from '../civil-date'
import { cellProblem, cellValue, emptyCell, type CellType } from './definition'
import { sheetFaults } from './faults'
import { namedMonth, type NamedMonth } from './heading'
import { compact, isBlank, showCell } from './raw'

const two = (value: number): string => String(value).padStart(2, '0')

/** A month that a cell names, with or without its year. */
export const monthCell: CellType<NamedMonth> = {
  type: 'month',
  numberFormat: '@',
  bounds: null,
  choices: [],
  personal: false,
  write: ({ year, month }) => (year === null ? `${month}月` : `${year}-${two(month)}`),
  read(cell) {
    if (isBlank(cell.raw)) return emptyCell
    const text = compact(showCell(cell.raw))
    // In a column of months a bare number from 1 to 12 is one.
    const month = /^(?:[1-9]|1[0-2])$/.test(text) ? { year: null, month: Number(text) } : namedMonth(text)
    return month ? cellValue(month) : cellProblem(sheetFaults.make('unreadable', { ...cell.params, hint: '2026-01' }, cell.details))
  }
}

/** The column key of a month: `month:2026-01`, or `month:--01` where no year is named. */
export const monthKey = ({ year, month }: NamedMonth): string => `month:${year ?? '-'}-${two(month)}`
export const monthKeys: readonly string[] = Array.from({ length: 12 }, (_, index) => monthKey({ year: null, month: index + 1 }))

export function monthOfKey(key: string): NamedMonth | null {
  const parts = /^month:(\d{4}|-)-(\d{2})$/.exec(key)
  return parts ? { year: parts[1] === '-' ? null : Number(parts[1]), month: Number(parts[2]) } : null
}
/** The month with its own year, or the given one; null where neither is known. */
export const withYear = ({ year, month }: NamedMonth, given: number | null): CivilMonth | null =>
  (year ?? given) === null ? null : parseCivilMonth(`${year ?? given}-${two(month)}`)
