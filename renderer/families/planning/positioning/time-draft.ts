import { hoursOfWeek, type TimeRecord, type TimeUnit } from '../../../../shared/families/planning'
import { compare, exact, roundHalfUp, sum, type DecimalText, type Exact } from '../../../../shared/kernel/decimal'

/** One person's time as it stands in the form, by duty. */
export type TimeDraft = { readonly unit: TimeUnit; readonly values: Readonly<Record<string, string>> }
/**
 * What the sum says: nothing entered, a field that is no number, no time at all, more hours than a week has,
 * percents too far from 100, percents that will be brought to 100, or in order.
 */
export type TimeVerdict = 'empty' | 'invalid' | 'none' | 'tooMany' | 'off' | 'evened' | 'good'
export type TimeReading = {
  readonly total: DecimalText
  readonly invalid: readonly string[]
  readonly verdict: TimeVerdict
  /** What would be saved; null while it would be refused. */
  readonly values: Readonly<Record<string, DecimalText>> | null
}

export const emptyTime: TimeDraft = { unit: 'hours', values: {} }
export const draftOfTime = (record: Pick<TimeRecord, 'unit' | 'values'> | null): TimeDraft =>
  record ? { unit: record.unit, values: record.values } : emptyTime

/** A number as people type it: full-width digits, a percent sign, an hour sign. Null where it is none; empty stays empty. */
export function readTime(text: string): DecimalText | null {
  const plain = text
    .normalize('NFKC')
    .replace(/\s|%|小时|h$/g, '')
    .trim()
  if (plain === '') return ''
  return /^\d{1,4}(?:\.\d{1,4})?$/.test(plain) ? plain : null
}

/** Reads the form as the rule would: hours of a week, or percents that must sum to 100 within the tolerance. */
export function readTimeDraft({ unit, values }: TimeDraft, duties: readonly string[], tolerance: number): TimeReading {
  const read = duties.map((duty) => ({ duty, value: readTime(values[duty] ?? '') }))
  const invalid = read.flatMap(({ duty, value }) => (value === null ? [duty] : []))
  const entered = read.flatMap(({ duty, value }) => (value === null || value === '' ? [] : [[duty, value] as const]))
  const total = sum(entered.map(([, value]) => exact(value)))
  const verdict = invalid.length > 0 ? 'invalid' : entered.length === 0 ? 'empty' : verdictOf(total, unit, tolerance)
  const good = verdict === 'good' || verdict === 'evened'
  return { total: roundHalfUp(total), invalid, verdict, values: good ? Object.fromEntries(entered) : null }
}
function verdictOf(total: Exact, unit: TimeUnit, tolerance: number): TimeVerdict {
  if (unit === 'hours') return total.numerator === 0n ? 'none' : compare(total, exact(hoursOfWeek)) > 0 ? 'tooMany' : 'good'
  if (compare(total, exact(100)) === 0) return 'good'
  return compare(total, exact(100 - tolerance)) < 0 || compare(total, exact(100 + tolerance)) > 0 ? 'off' : 'evened'
}
