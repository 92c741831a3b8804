import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reliabilityRule, type ReliabilityOutcome } from '../../../shared/families/competency'
import { exampleBook, run } from '../../rulebook'

const book = exampleBook()
type Grid = (number | null)[][]
const of = (ratings: Grid, assessors?: string[]): ReliabilityOutcome =>
  run(reliabilityRule, { ratings, scale: 'interval', ...(assessors ? { assessors } : {}) }, book)
const level = fc.integer({ min: 2, max: 10 }).map((half) => half / 2)
const gridOf = (cell: fc.Arbitrary<number | null>): fc.Arbitrary<Grid> =>
  fc
    .record({ rows: fc.integer({ min: 5, max: 12 }), columns: fc.integer({ min: 2, max: 6 }) })
    .chain(({ rows, columns }) => fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }))
const full = gridOf(level)
const holed = gridOf(fc.option(level, { freq: 3 }))
const numbersOf = (outcome: ReliabilityOutcome): number[] =>
  [
    ...Object.values(outcome.icc).flatMap(({ value, lower, upper }) => [value, lower, upper]),
    ...Object.values(outcome.alpha).map(({ value }) => value),
    ...outcome.habits.flatMap(({ leniency, central }) => [leniency.value, leniency.error, central.share, central.spread])
  ].flatMap((value) => (value === null ? [] : [Number(value)]))
const shuffled = <T>(values: readonly T[], seed: number): T[] =>
  values
    .map((value, index) => ({ value, at: Math.sin((index + 1) * (seed + 1)) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ value }) => value)
const near = (a: string | null, b: string | null): boolean => (a === null || b === null ? a === b : Math.abs(Number(a) - Number(b)) < 0.0011)

describe('agreement', () => {
  it('is always a number or says why not', () =>
    fc.assert(
      fc.property(holed, (grid) => {
        const outcome = of(grid)
        expect(numbersOf(outcome).every(Number.isFinite)).toBe(true)
        for (const { status, value } of [...Object.values(outcome.icc), ...Object.values(outcome.alpha), ...outcome.habits.map(({ leniency }) => leniency)])
          expect(value === null).toBe(status !== 'ok')
      }),
      { numRuns: 300 }
    ))
  it('is at most one, with every value inside its interval', () =>
    fc.assert(
      fc.property(full, (grid) => {
        const { icc, alpha } = of(grid)
        for (const [form, { value, lower, upper }] of Object.entries(icc)) {
          if (value === null) continue
          expect(Number(value)).toBeLessThanOrEqual(1)
          // The interval of absolute agreement is an approximation (McGraw and Wong) that loses its value where assessors contradict each other.
          if (form.startsWith('icc2') && Number(value) < 0) continue
          if (lower !== null) expect(Number(lower)).toBeLessThanOrEqual(Number(value))
          if (upper !== null) expect(Number(upper)).toBeGreaterThanOrEqual(Number(value))
        }
        for (const { value } of Object.values(alpha)) if (value !== null) expect(Number(value)).toBeLessThanOrEqual(1)
      }),
      { numRuns: 300 }
    ))
  it('does not depend on the order of candidates or assessors', () =>
    fc.assert(
      fc.property(holed, fc.integer({ min: 0, max: 1000 }), (grid, seed) => {
        const names = (grid[0] ?? []).map((_, index) => `评委${index}`)
        const order = shuffled(
          names.map((_, index) => index),
          seed
        )
        const other = of(
          shuffled(grid, seed).map((row) => order.map((column) => row[column] ?? null)),
          order.map((column) => names[column] ?? '')
        )
        const one = of(grid, names)
        expect({ ...other, habits: other.habits.toSorted((a, b) => (a.assessor < b.assessor ? -1 : 1)) }).toEqual({ ...one, habits: one.habits })
      })
    ))
  it('is the same when every rating is moved and stretched alike', () =>
    fc.assert(
      fc.property(full, (grid) => {
        const one = of(grid)
        const other = of(grid.map((row) => row.map((value) => (value ?? 0) * 2 + 3)))
        expect(other.icc).toEqual(one.icc)
        expect(other.alpha).toEqual(one.alpha)
        one.habits.forEach(({ leniency }, index) => {
          const twice = leniency.value === null ? null : String(Number(leniency.value) * 2)
          expect(near(other.habits[index]?.leniency.value ?? null, twice)).toBe(true)
        })
      })
    ))
  it('of averages by consistency ignores what an assessor adds to everybody', () =>
    fc.assert(
      fc.property(full, level, (grid, more) => {
        const moved = grid.map((row) => row.map((value, column) => (value ?? 0) + (column === 0 ? more : 0)))
        const [one, other] = [of(grid).icc, of(moved).icc]
        if (one.icc31.status === 'ok' && other.icc31.status === 'ok') expect(other.icc31).toEqual(one.icc31)
      })
    ))
  it('alpha and correlations are one where all agree on different candidates', () =>
    fc.assert(
      fc.property(fc.array(level, { minLength: 5, maxLength: 12 }), fc.integer({ min: 2, max: 6 }), (levels, width) => {
        fc.pre(new Set(levels).size > 1)
        const { alpha, icc } = of(levels.map((one) => Array.from({ length: width }, () => one)))
        for (const { value } of [...Object.values(alpha), ...Object.values(icc)]) expect(value).toBe('1.000')
      })
    ))
  it('alpha does not see candidates whom one assessor rated', () =>
    fc.assert(
      fc.property(full, level, (grid, alone) => {
        const width = grid[0]?.length ?? 0
        const row = [alone, ...Array.from({ length: width - 1 }, () => null)]
        expect(of([...grid, row]).alpha).toEqual(of(grid).alpha)
      })
    ))
})

describe('leniency', () => {
  it('sums to zero', () =>
    fc.assert(
      fc.property(holed, (grid) => {
        const values = of(grid).habits.flatMap(({ leniency }) => (leniency.value === null ? [] : [Number(leniency.value)]))
        expect(Math.abs(values.reduce((total, one) => total + one, 0))).toBeLessThan(0.0005 * values.length + 1e-9)
      })
    ))
  it('finds what was put in', () =>
    fc.assert(
      fc.property(fc.array(level, { minLength: 6, maxLength: 10 }), fc.array(level, { minLength: 2, maxLength: 5 }), (thetas, betas) => {
        fc.pre(new Set(thetas.flatMap((theta) => betas.map((beta) => theta + beta))).size > 1)
        const middle = betas.reduce((total, one) => total + one, 0) / betas.length
        // One hole for each assessor, on different candidates: still linked.
        const grid = thetas.map((theta, row) => betas.map((beta, column) => (row === column ? null : theta + beta)))
        of(grid).habits.forEach(({ leniency }, index) => expect(near(leniency.value, String((betas[index] ?? 0) - middle))).toBe(true))
      })
    ))
})
