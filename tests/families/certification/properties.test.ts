import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareText } from '../../../shared/kernel/decimal'
import { components, indicators, papers, type Component } from '../../../shared/families/certification'
import { compositeRule, decisionRule, examRule, performanceRule, supervisorRule } from '../../../shared/families/certification/rules'
import { exampleBook, run } from '../../rulebook'

const book = exampleBook()
const hundredths = fc.integer({ min: 0, max: 10_000 }).map((value) => (value / 100).toFixed(2))
const tenths = fc.integer({ min: 0, max: 1000 }).map((value) => (value / 10).toFixed(1))
const round1 = papers.slice(0, 3)
const marks = fc.record(Object.fromEntries(round1.map((paper) => [paper, tenths.map((raw) => ({ raw, full: '100' }))])))
const sheet = fc.record(Object.fromEntries(indicators.map((indicator) => [indicator, tenths])))
const months = fc.uniqueArray(fc.record({ month: fc.integer({ min: 1, max: 6 }).map((month) => `2026-0${month}`), score: tenths }), {
  selector: ({ month }) => month,
  minLength: 3
})
const between = (value: string | null): boolean => value !== null && compareText(value, '0') >= 0 && compareText(value, '100') <= 0

describe('every score', () => {
  it('stays between 0 and 100', () =>
    fc.assert(
      fc.property(marks, months, fc.array(sheet, { minLength: 1, maxLength: 4 }), (given, scores, sheets) => {
        expect(between(run(examRule, { round: 1, marks: given }, book).score)).toBe(true)
        expect(between(run(performanceRule, { month: '2026-06', scores }, book).score)).toBe(true)
        expect(between(run(supervisorRule, { raters: sheets.map((one, index) => ({ rater: `${index}`, sheets: [one] })) }, book).score)).toBe(true)
      })
    ))
  it('does not depend on the order of months, raters or sheets', () =>
    fc.assert(
      fc.property(months, fc.array(fc.array(sheet, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }), (scores, raterSheets) => {
        const raters = raterSheets.map((sheets, index) => ({ rater: `评价人${index}`, sheets }))
        const turned = raters.toReversed().map(({ rater, sheets }) => ({ rater, sheets: sheets.toReversed() }))
        expect(run(performanceRule, { month: '2026-06', scores: scores.toReversed() }, book)).toEqual(run(performanceRule, { month: '2026-06', scores }, book))
        expect(run(supervisorRule, { raters: turned }, book)).toEqual(run(supervisorRule, { raters }, book))
      })
    ))
  it('is itself when everything is the same', () =>
    fc.assert(
      fc.property(tenths, (one) => {
        const same = Number(one).toFixed(2)
        expect(run(examRule, { round: 1, marks: Object.fromEntries(round1.map((paper) => [paper, { raw: one, full: '100' }])) }, book).score).toBe(same)
        expect(
          run(supervisorRule, { raters: [{ rater: '', sheets: [Object.fromEntries(indicators.map((indicator) => [indicator, one]))] }] }, book).score
        ).toBe(same)
        expect(run(compositeRule, { exam: same, performance: same, supervisor: same }, book).score).toBe(same)
      })
    ))
  it('does not change when raw and full mark grow alike', () =>
    fc.assert(
      fc.property(marks, fc.integer({ min: 2, max: 9 }), (given, factor) => {
        const grown = Object.fromEntries(
          Object.entries(given).map(([paper, { raw }]) => [paper, { raw: (Number(raw) * 10 * factor).toFixed(0), full: String(1000 * factor) }])
        )
        expect(run(examRule, { round: 1, marks: grown }, book).score).toBe(run(examRule, { round: 1, marks: given }, book).score)
      })
    ))
})

describe('the composite', () => {
  const scores = fc.record({ exam: hundredths, performance: hundredths, supervisor: hundredths })
  it('never falls when a component rises', () =>
    fc.assert(
      fc.property(scores, fc.constantFrom(...components), hundredths, (given, component, other) => {
        const [low, high] = compareText(given[component], other) <= 0 ? [given[component], other] : [other, given[component]]
        const at = (value: string) => run(compositeRule, { ...given, [component]: value }, book).score ?? ''
        expect(compareText(at(low), at(high))).toBeLessThanOrEqual(0)
      })
    ))
  it('lies between its smallest and largest component', () =>
    fc.assert(
      fc.property(scores, (given) => {
        const sorted = Object.values(given).toSorted(compareText)
        const score = run(compositeRule, given, book).score ?? ''
        expect(compareText(score, sorted[0] ?? '')).toBeGreaterThanOrEqual(0)
        expect(compareText(score, sorted[2] ?? '')).toBeLessThanOrEqual(0)
      })
    ))
})

describe('the decision', () => {
  const scores = fc.record({ exam: hundredths, performance: hundredths, supervisor: hundredths })
  const decide = (given: Record<Component, string>, target = 'G4') =>
    run(
      decisionRule,
      { round: 1, target, exam: { score: given.exam }, performance: { score: given.performance }, supervisor: { score: given.supervisor } },
      book
    )

  it('never turns from pass to fail when a component rises', () =>
    fc.assert(
      fc.property(scores, fc.constantFrom(...components), hundredths, (given, component, other) => {
        const higher = compareText(other, given[component]) > 0 ? other : given[component]
        if (decide(given).status === 'pass') expect(decide({ ...given, [component]: higher }).status).toBe('pass')
      })
    ))

  /** The twin: tries every hundredth from the bottom. */
  const tried = (given: Record<Component, string>, component: Component, target: string): string | null => {
    let low = 0
    let high = 10_001
    const passes = (value: number) => decide({ ...given, [component]: (value / 100).toFixed(2) }, target).status === 'pass'
    while (low < high) {
      const middle = Math.floor((low + high) / 2)
      if (middle > 10_000 || passes(middle)) high = middle
      else low = middle + 1
    }
    return low > 10_000 ? null : (low / 100).toFixed(2)
  }
  it('gives the distance that trying every value gives', () =>
    fc.assert(
      fc.property(scores, fc.constantFrom('G2', 'G3', 'G4'), (given, target) => {
        for (const { component, required } of decide(given, target).distances)
          expect([component, required]).toEqual([component, tried(given, component, target)])
      }),
      { numRuns: 300 }
    ))
  it('gives the same decision with and without trace, and a trace that holds it', () =>
    fc.assert(
      fc.property(scores, (given) => {
        const input = {
          round: 1,
          target: 'G3',
          exam: { score: given.exam },
          performance: { score: given.performance },
          supervisor: { score: given.supervisor }
        }
        const traced = decisionRule.run(input, book, { trace: true })
        expect(traced.ok && traced.value.value).toEqual(decide(given, 'G3'))
        expect(traced.ok && traced.value.trace?.output).toEqual(decide(given, 'G3'))
      })
    ))
})
