import { z } from 'zod'

/** A calendar day `YYYY-MM-DD`, with no clock and no zone: Asia/Shanghai has had local mean and summer time. */
export type CivilDate = string & z.$brand<'CivilDate'>
/** A calendar month `YYYY-MM`. */
export type CivilMonth = string & z.$brand<'CivilMonth'>
/** A half-year, e.g. `2026H1`. */
export type Period = string & z.$brand<'Period'>

const millisecondsOfDay = 86_400_000
const ordinal = (year: number, month: number, day: number): number => {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return Math.round(date.getTime() / millisecondsOfDay)
}
const fromOrdinal = (days: number): CivilDate => new Date(days * millisecondsOfDay).toISOString().slice(0, 10) as CivilDate
const two = (value: number): string => String(value).padStart(2, '0')

/** The day, or null where the calendar has none such (2026-02-30). Years 1900 to 2200. */
export function civilDate(year: number, month: number, day: number): CivilDate | null {
  if (!Number.isInteger(year) || year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1) return null
  const text = `${year}-${two(month)}-${two(day)}`
  return fromOrdinal(ordinal(year, month, day)) === text ? (text as CivilDate) : null
}
export function parseCivilDate(text: string): CivilDate | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return parts ? civilDate(Number(parts[1]), Number(parts[2]), Number(parts[3])) : null
}
export function parseCivilMonth(text: string): CivilMonth | null {
  return /^(?:19|20|21)\d{2}-(?:0[1-9]|1[0-2])$/.test(text) ? (text as CivilMonth) : null
}
export function parsePeriod(text: string): Period | null {
  return /^(?:19|20|21)\d{2}H[12]$/.test(text) ? (text as Period) : null
}

export const civilDateSchema = z
  .string()
  .refine((text) => parseCivilDate(text) !== null, { message: 'not a day YYYY-MM-DD' })
  .transform((text) => text as CivilDate)
export const civilMonthSchema = z
  .string()
  .refine((text) => parseCivilMonth(text) !== null, { message: 'not a month YYYY-MM' })
  .transform((text) => text as CivilMonth)
export const periodSchema = z
  .string()
  .refine((text) => parsePeriod(text) !== null, { message: 'not a half-year such as 2026H1' })
  .transform((text) => text as Period)

const numbers = (text: string): number[] => text.split('-').map(Number)
const dayOrdinal = (day: CivilDate): number => {
  const [year = 0, month = 1, date = 1] = numbers(day)
  return ordinal(year, month, date)
}
export const daysBetween = (from: CivilDate, to: CivilDate): number => dayOrdinal(to) - dayOrdinal(from)
export const addDays = (day: CivilDate, count: number): CivilDate => fromOrdinal(dayOrdinal(day) + count)

/** Adds months, negative ones too. */
export function addMonths(month: CivilMonth, count: number): CivilMonth {
  const [year = 0, number = 1] = numbers(month)
  const index = year * 12 + number - 1 + count
  return `${Math.floor(index / 12)}-${two((index % 12) + 1)}` as CivilMonth
}
/** The given number of months, oldest first, that end with the given one. */
export const monthsEndingWith = (last: CivilMonth, count: number): CivilMonth[] =>
  Array.from({ length: count }, (_, index) => addMonths(last, index - count + 1))
export const monthOf = (day: CivilDate): CivilMonth => day.slice(0, 7) as CivilMonth
export const periodOf = (month: CivilMonth): Period => `${month.slice(0, 4)}H${Number(month.slice(5)) <= 6 ? 1 : 2}` as Period
export const lastMonthOf = (period: Period): CivilMonth => `${period.slice(0, 4)}-${period.endsWith('1') ? '06' : '12'}` as CivilMonth

export function lastDayOf(month: CivilMonth): CivilDate {
  const next = addMonths(month, 1)
  const [year = 0, number = 1] = numbers(next)
  return fromOrdinal(ordinal(year, number, 1) - 1)
}

/** Whole months from one day to another; the last day of a month counts as the day (31 Jan to 28 Feb is one). */
export function completedMonths(from: CivilDate, to: CivilDate): number {
  const [fromYear = 0, fromMonth = 1, fromDay = 1] = numbers(from)
  const [toYear = 0, toMonth = 1, toDay = 1] = numbers(to)
  const months = (toYear - fromYear) * 12 + toMonth - fromMonth
  const reached = toDay >= fromDay || to === lastDayOf(monthOf(to))
  return reached ? months : months - 1
}
/** Whole years of age or service. */
export const completedYears = (from: CivilDate, to: CivilDate): number => Math.floor(completedMonths(from, to) / 12)

/** An Excel serial of the 1900 or the 1904 system as a day, never through a local clock; null outside both. */
export function fromExcelSerial(serial: number, system1904 = false): CivilDate | null {
  const days = Math.floor(serial) + (system1904 ? 1462 : 0)
  if (!Number.isFinite(days) || days < 61 || days > 109_575) return null
  return fromOrdinal(ordinal(1899, 12, 30) + days)
}
export const toExcelSerial = (day: CivilDate): number => dayOrdinal(day) - ordinal(1899, 12, 30)
