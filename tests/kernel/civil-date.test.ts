import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  civilDate,
  civilMonthSchema,
  completedMonths,
  daysBetween,
  fromExcelSerial,
  lastDayOf,
  lastMonthOf,
  monthsEndingWith,
  parseCivilDate,
  parsePeriod,
  periodOf,
  toExcelSerial,
  type CivilDate
} from '../../shared/kernel/civil-date'

const on = (text: string): CivilDate => {
  const day = parseCivilDate(text)
  if (!day) throw new Error(text)
  return day
}
const month = (text: string) => civilMonthSchema.parse(text)
const days = fc.integer({ min: 0, max: 80_000 }).map((count) => addDays(on('1920-01-01'), count))

describe('days', () => {
  it.each([
    [2026, 2, 30],
    [2026, 13, 1],
    [2023, 2, 29],
    [1899, 12, 31],
    [2026, 0, 1]
  ])('%i-%i-%i is none', (year, number, day) => expect(civilDate(year, number, day)).toBeNull())
  it('knows leap days', () => expect(civilDate(2024, 2, 29)).toBe('2024-02-29'))
  it('counts and adds back', () =>
    fc.assert(fc.property(days, fc.integer({ min: -5000, max: 5000 }), (day, count) => void expect(daysBetween(day, addDays(day, count))).toBe(count))))
  it('is not moved by summer time or local mean time in Shanghai', () => expect(daysBetween(on('1986-05-03'), on('1986-05-05'))).toBe(2))
})

describe('completed months', () => {
  it.each([
    ['2025-07-01', '2026-06-30', 11],
    ['2025-07-01', '2026-07-01', 12],
    ['2026-01-31', '2026-02-28', 1],
    ['2026-01-31', '2026-02-27', 0],
    ['2024-02-29', '2025-02-28', 12],
    ['2026-03-15', '2026-04-14', 0],
    ['2026-05-31', '2026-06-30', 1]
  ])('%s to %s is %i', (from, to, months) => expect(completedMonths(on(from), on(to))).toBe(months))
  it('never falls as the day goes on', () =>
    fc.assert(
      fc.property(days, days, fc.integer({ min: 0, max: 400 }), (from, to, more) => completedMonths(from, to) <= completedMonths(from, addDays(to, more)))
    ))
})

describe('months and periods', () => {
  it('counts back over years', () => expect(monthsEndingWith(month('2026-02'), 4)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']))
  it('adds negative months', () => expect(addMonths(month('2026-01'), -1)).toBe('2025-12'))
  it('knows half-years and last days', () => {
    expect(periodOf(month('2026-06'))).toBe('2026H1')
    expect(periodOf(month('2026-07'))).toBe('2026H2')
    const period = parsePeriod('2026H2')
    expect(period && lastMonthOf(period)).toBe('2026-12')
    expect(lastDayOf(month('2024-02'))).toBe('2024-02-29')
  })
})

describe('Excel serials', () => {
  it.each([
    [44639, false, '2022-03-19'],
    [61, false, '1900-03-01'],
    [0, true, '1904-01-01'],
    [-1, true, '1903-12-31'],
    [43177, true, '2022-03-19'],
    [60, false, null],
    [Number.NaN, false, null]
  ])('%d (1904 %s) is %s', (serial, system1904, day) => expect(fromExcelSerial(serial, system1904)).toBe(day))
  it('go there and back', () => fc.assert(fc.property(days, (day) => void expect(fromExcelSerial(toExcelSerial(day))).toBe(day))))
})
