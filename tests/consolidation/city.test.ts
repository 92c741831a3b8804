import { describe, expect, it } from 'vitest'
import { gradeYearOf, usualYear } from '../../shared/families/grade'
import { roundOf } from '../../shared/families/evaluation'
import { rowCountsOf } from '../../shared/workspace/tables'
import { exampleBook } from '../rulebook'
import { cityName, makeCity, month, year } from './city'

describe('a made-up city', () => {
  const book = exampleBook()
  const tables = makeCity({ code: 'MY', people: 250, seed: 7 })

  it('has everything that both rounds ask for, and people on either side of the lines', () => {
    for (const round of [1, 2] as const) {
      const statuses = roundOf(tables, { round, month, book }).people.map(({ status }) => status)
      expect(statuses).toHaveLength(250)
      for (const status of ['pass', 'fail', 'notInRound'] as const) expect(statuses.filter((one) => one === status).length).toBeGreaterThan(3)
      expect(statuses).not.toContain('pending')
    }
  })
  it('proposes promotions, nominations and demotions', () => {
    const kinds = gradeYearOf(tables, { year: usualYear(year), book }).people.map(({ proposal }) => proposal?.kind)
    for (const kind of ['nomination', 'promotion', 'warning'] as const) expect(kinds).toContain(kind)
  })
  it('is the same for the same seed only', () => {
    expect(makeCity({ code: 'MY', people: 40, seed: 7 })).toEqual(makeCity({ code: 'MY', people: 40, seed: 7 }))
    expect(makeCity({ code: 'MY', people: 40, seed: 8 }).people).not.toEqual(makeCity({ code: 'MY', people: 40, seed: 7 }).people)
    expect(rowCountsOf(tables)).toMatchObject({ people: 250, monthlyPerformance: 1500, rounds: 2, gradeYears: 1 })
  })
  it('has a name of its own among a thousand', () => {
    expect(new Set(Array.from({ length: 1000 }, (_, place) => cityName(place))).size).toBe(1000)
  })
})
