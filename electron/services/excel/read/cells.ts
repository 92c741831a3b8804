import type * as XLSX from 'xlsx'
import { fromExcelSerial } from '../../../../shared/kernel/civil-date'
import type { RawCell } from '../../../../shared/kernel/sheet/raw'

const minutesOfDay = 1440
const two = (value: number): string => String(value).padStart(2, '0')

/** A serial as the day (and time) that the sheet shows; never through a local clock. Null outside the calendar of sheets. */
function dayText(serial: number, date1904: boolean): string | null {
  const minutes = Math.round((serial - Math.floor(serial)) * minutesOfDay)
  const whole = Math.floor(serial) + (minutes === minutesOfDay ? 1 : 0)
  const rest = minutes % minutesOfDay
  // A time of day has no day.
  if (whole === 0 && serial > 0) return `${two(Math.floor(rest / 60))}:${two(rest % 60)}`
  const day = fromExcelSerial(whole, date1904)
  if (day === null) return null
  return rest === 0 ? day : `${day} ${two(Math.floor(rest / 60))}:${two(rest % 60)}`
}

/** A percentage as it is written, without the noise of binary fractions. */
const percentText = (value: number): string => `${Number((value * 100).toPrecision(15))}%`

/** A number format with a part of a day or a time in it, outside quotes, escapes, colours and locales. */
const isDate = (format: string): boolean => /[ymdhs]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '').replace(/General|Standard/gi, ''))
const isPercent = (format: string): boolean => /%/.test(format.replace(/"[^"]*"|\\./g, ''))

/** One cell of the library as plain data. Formulas give the value that was saved with them. */
export function rawCell(cell: XLSX.CellObject | undefined, date1904: boolean): RawCell {
  if (cell?.v === undefined || cell.v === null) return null
  if (cell.t === 'e') return typeof cell.w === 'string' ? cell.w : errorText(cell.v)
  if (cell.t === 'b') return Boolean(cell.v)
  if (cell.t === 's') return String(cell.v) === '' ? null : String(cell.v)
  if (cell.t === 'd') return cell.v instanceof Date ? cell.v.toISOString().slice(0, 10) : String(cell.v)
  if (typeof cell.v !== 'number' || !Number.isFinite(cell.v)) return null
  const format = typeof cell.z === 'string' ? cell.z : 'General'
  if (isDate(format)) return dayText(cell.v, date1904) ?? seenNumber(cell.v)
  if (/^0{2,20}$/.test(format) && Number.isInteger(cell.v) && cell.v >= 0) return plainInteger(cell.v).padStart(format.length, '0')
  return isPercent(format) ? percentText(cell.v) : seenNumber(cell.v)
}
/** 15 significant digits, as people see them: 0.1 + 0.2 is 0.3. */
const seenNumber = (value: number): number => Number(value.toPrecision(15))
const plainInteger = (value: number): string => value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 0 })

const errors: Readonly<Record<number, string>> = { 0: '#NULL!', 7: '#DIV/0!', 15: '#VALUE!', 23: '#REF!', 29: '#NAME?', 36: '#NUM!', 42: '#N/A' }
const errorText = (value: unknown): string => (typeof value === 'number' ? (errors[value] ?? '#N/A') : String(value))
