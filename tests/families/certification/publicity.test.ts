import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { certificateRule, publicityRule } from '../../../shared/families/certification'
import { addDays, completedMonths, parseCivilDate, type CivilDate } from '../../../shared/kernel/civil-date'
import { exampleBook, examplePack, faultOf, run } from '../../rulebook'

const book = exampleBook()
const day = (text: string): CivilDate => parseCivilDate(text)!
const until = (startsOn: string, workingDays?: number) => run(publicityRule, { startsOn, ...(workingDays === undefined ? {} : { workingDays }) }, book)
const anyDay = (from: string, days: number): fc.Arbitrary<CivilDate> => fc.nat(days).map((count) => addDays(day(from), count))

describe('certification.publicity', () => {
  it.each([
    ['2026-07-06', 5, '2026-07-10', 'a plain week'],
    ['2026-07-04', 5, '2026-07-10', 'from a Saturday: the Monday is the first'],
    ['2026-07-10', 1, '2026-07-10', 'one day, which is one'],
    ['2026-07-11', 1, '2026-07-13', 'one day, from a Saturday'],
    ['2026-06-15', 5, '2026-06-22', 'over the Dragon Boat festival'],
    ['2026-09-20', 5, '2026-09-24', 'from a Sunday that is worked'],
    ['2026-09-28', 5, '2026-10-09', 'over the National Day week'],
    ['2026-10-08', 3, '2026-10-10', 'with a Saturday that is worked'],
    ['2026-02-12', 3, '2026-02-14', 'up to the worked Saturday before the Spring Festival'],
    ['2026-02-14', 2, '2026-02-24', 'over the Spring Festival'],
    ['2025-09-26', 3, '2025-09-29', 'with the worked Sunday of 2025'],
    ['2025-01-24', 4, '2025-02-05', 'over the Spring Festival of 2025'],
    ['2025-12-31', 3, '2026-01-05', 'into the next year, with its worked Sunday']
  ])('%s, %i days → %s: %s', (startsOn, count, endsOn) => expect(until(startsOn, count)).toEqual({ endsOn, workingDays: count, missingYears: [] }))
  it('takes the days of the pack', () => expect(until('2026-07-06')).toEqual({ endsOn: '2026-07-10', workingDays: 5, missingYears: [] }))
  it('counts weekends only in a year without an arrangement, and says so', () => {
    expect(until('2027-10-01', 3)).toEqual({ endsOn: '2027-10-05', workingDays: 3, missingYears: ['2027'] })
    expect(until('2026-12-31', 3)).toMatchObject({ endsOn: '2027-01-04', missingYears: ['2027'] })
    expect(until('2024-12-31', 1).missingYears).toEqual(['2024'])
  })
  it('refuses no day, a day that is none, no days or too many', () => {
    for (const startsOn of ['2026-02-30', '', '2026/7/6'])
      expect(faultOf(publicityRule, { startsOn })).toMatchObject({ code: 'rule.badInput', place: { field: 'startsOn' } })
    for (const workingDays of [0, 61, 1.5, -1])
      expect(faultOf(publicityRule, { startsOn: '2026-07-06', workingDays })).toMatchObject({ place: { field: 'workingDays' } })
  })
  it('the slow way, day by day, agrees', () =>
    fc.assert(
      fc.property(anyDay('2025-01-01', 700), fc.integer({ min: 1, max: 20 }), (startsOn, count) => {
        const calendar = book.find('certification.publicity.holidays')!.value as Record<string, { off: string[]; work: string[] }>
        const isWorked = (one: string): boolean => {
          const { off, work } = calendar[one.slice(0, 4)]!
          return work.includes(one) || (!off.includes(one) && ![0, 6].includes(new Date(`${one}T00:00:00Z`).getUTCDay()))
        }
        const { endsOn } = until(startsOn, count)
        const all = Array.from({ length: 60 }, (_, index) => addDays(startsOn, index)).filter((one) => one <= endsOn)
        expect(isWorked(endsOn)).toBe(true)
        expect(all.filter(isWorked)).toHaveLength(count)
      })
    ))
  it('never ends earlier for starting later', () =>
    fc.assert(
      fc.property(anyDay('2025-01-01', 700), fc.nat(30), fc.integer({ min: 1, max: 10 }), (startsOn, later, count) => {
        expect(until(addDays(startsOn, later), count).endsOn >= until(startsOn, count).endsOn).toBe(true)
      })
    ))
})

describe('the holiday table', () => {
  const table = (value: unknown) => () => examplePack((pack) => void (pack.parameters['certification.publicity.holidays']!.values[0]!.value = value))
  it.each([
    [{ '2026': { off: ['2025-01-01'], work: [] } }],
    [{ '2026': { off: ['2026-01-01'], work: ['2026-01-01'] } }],
    [{ '2026': { off: ['2026-01-01', '2026-01-01'], work: [] } }],
    [{ '2026': { off: ['2026-02-30'], work: [] } }],
    [{ '26': { off: [], work: [] } }]
  ])('is refused: %j', (value) => expect(table(value)).toThrow('pack.value'))
  it('has as many days as were published: 28 free and 5 worked in 2025, 33 and 6 in 2026', () => {
    const value = book.find('certification.publicity.holidays')!.value as Record<string, { off: string[]; work: string[] }>
    expect(Object.entries(value).map(([year, { off, work }]) => [year, off.length, work.length])).toEqual([
      ['2025', 28, 5],
      ['2026', 33, 6]
    ])
  })
})

describe('certification.certificate', () => {
  const validUntil = (issuedOn: string): string => run(certificateRule, { issuedOn }, book).validUntil
  it.each([
    ['2026-07-01', '2028-06-30'],
    ['2026-06-30', '2028-06-29'],
    ['2026-01-01', '2027-12-31'],
    ['2024-02-29', '2026-02-27'],
    ['2026-02-28', '2028-02-27'],
    ['2026-03-01', '2028-02-29']
  ])('issued on %s, valid until %s', (issuedOn, last) => expect(validUntil(issuedOn)).toBe(last))
  it('ends the day before the months are complete', () =>
    fc.assert(
      fc.property(anyDay('2020-01-01', 4000), fc.integer({ min: 1, max: 120 }), (issuedOn, months) => {
        const other = exampleBook((pack) => void (pack.parameters['certification.certificate.months']!.values[0]!.value = months))
        const last = day(run(certificateRule, { issuedOn }, other).validUntil)
        expect(completedMonths(issuedOn, last)).toBe(months - 1)
        expect(completedMonths(issuedOn, addDays(last, 1))).toBe(months)
      }),
      { numRuns: 50 }
    ))
  it('refuses what is no day', () => expect(faultOf(certificateRule, { issuedOn: '2026-13-01' }).code).toBe('rule.badInput'))
})
