import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distributionRule, type DistributionOutcome } from '../../../shared/families/grade'
import { grades, type Grade } from '../../../shared/families/roster'
import { exampleBook, faultOf, run } from '../../rulebook'
import { bruteForce, type BandNumbers } from './distribution-brute-force'

const slides: BandNumbers = [
  [0, 5],
  [0, 10],
  [15, 20],
  [30, 50],
  [5, 15],
  [0, 5]
]
const heads = (list: readonly number[]): Record<Grade, number> => ({
  G1: list[0] ?? 0,
  G2: list[1] ?? 0,
  G3: list[2] ?? 0,
  G4: list[3] ?? 0,
  G5: list[4] ?? 0,
  G6: list[5] ?? 0
})
const listOf = (record: Record<Grade, number>): number[] => grades.map((grade) => record[grade])
const distribution = (counts: readonly number[], pool?: readonly number[], book = exampleBook()): DistributionOutcome =>
  run(distributionRule, { counts: heads(counts), ...(pool ? { pool: heads(pool) } : {}) }, book)
const bookOf = (bands: BandNumbers) =>
  exampleBook(({ parameters }) => {
    parameters['grade.distribution.bands']!.values[0]!.value = Object.fromEntries(
      grades.map((grade, at) => [grade, { from: bands[at]![0], to: bands[at]![1] }])
    )
  })
/** Any counts of n people. */
const countsOf = (n: number) =>
  fc.array(fc.nat(n), { minLength: 5, maxLength: 5 }).map((cuts) => {
    const sorted = [0, ...cuts.toSorted((a, b) => a - b), n]
    return sorted.slice(1).map((end, at) => end - sorted[at]!)
  })

describe('golden values', () => {
  it('moves the fewest to the target of a hundred', () => {
    const first = distribution([2, 15, 30, 40, 10, 3])
    expect(first.target.cost).toBe(19)
    expect(listOf(first.target.heads)).toEqual([5, 10, 20, 50, 12, 3])
    expect(first.target.moves.map(({ from, to, net }) => [from, to, net])).toEqual([
      ['G1', 'G2', -3],
      ['G2', 'G3', 2],
      ['G3', 'G4', 12],
      ['G4', 'G5', 2],
      ['G5', 'G6', 0]
    ])
    const second = distribution([10, 20, 30, 25, 10, 5])
    expect(second.target.cost).toBe(45)
    expect(listOf(second.target.heads)).toEqual([5, 10, 20, 50, 10, 5])
  })
  it('tightens the bands of the slides and says by which sum', () => {
    const { grades: list, bandSums } = distribution([2, 15, 30, 40, 10, 3])
    expect(bandSums).toEqual({ from: '50', to: '105' })
    expect(list.map(({ tightened: { from, to } }) => [from, to])).toEqual([
      ['0', '5'],
      ['5', '10'],
      ['15', '20'],
      ['45', '50'],
      ['10', '15'],
      ['0', '5']
    ])
    expect(list.map(({ tightened: { fromBy, toBy } }) => [fromBy, toBy])).toEqual([
      [null, null],
      ['95', null],
      [null, null],
      ['55', null],
      ['90', null],
      [null, null]
    ])
  })
  it('gives seven people the split that breaks the exact bounds least', () => {
    const seven = distribution([1, 1, 1, 2, 1, 1])
    expect(seven.wholeHead).toBe(false)
    expect(seven.nearest).toEqual({ heads: heads([0, 1, 1, 4, 1, 0]), excess: '0.85' })
    expect(seven.reasons).toEqual([
      { code: 'noWholeHead', grade: 'G3', sum: null },
      { code: 'maximaTooFew', grade: null, sum: 5 }
    ])
    expect(seven.grades.map(({ outward: { from, to } }) => [from, to])).toEqual([
      [0, 1],
      [0, 1],
      [1, 2],
      [2, 4],
      [0, 2],
      [0, 1]
    ])
    expect(seven.grades[2]).toMatchObject({ exactHeads: { from: '1.05', to: '1.40' }, wholeHeads: { from: 2, to: 1 } })
  })
  it('has a whole-head split for every number of people but these', () => {
    const between = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)
    const without = between(1, 200).filter((n) => !distribution([0, 0, 0, n, 0, 0]).wholeHead)
    expect(without).toEqual([...between(1, 19), ...between(23, 29), ...between(31, 39), 49, 53, ...between(57, 59), 79])
  })
  it('holds the shown share against the band', () => {
    const { grades: list } = distribution([5, 4, 15, 50, 20, 6])
    expect(list.map(({ share, status }) => [share, status])).toEqual([
      ['5.00', 'within'],
      ['4.00', 'within'],
      ['15.00', 'within'],
      ['50.00', 'within'],
      ['20.00', 'above'],
      ['6.00', 'above']
    ])
    expect(distribution([0, 0, 1, 2, 0, 0]).grades[2]).toMatchObject({ share: '33.33', status: 'above' })
    expect(distribution([0, 0, 1, 12, 0, 0]).grades[2]).toMatchObject({ share: '7.69', status: 'below' })
    expect(distribution([1501, 0, 0, 28_517, 0, 0]).grades[0]).toMatchObject({ share: '5.00', status: 'within' })
  })
  it('pools the province', () => {
    const { pool, wholeHead, grades: list } = distribution([0, 1, 1, 4, 1, 0], [5, 10, 20, 50, 12, 3])
    expect(wholeHead).toBe(false)
    expect(pool).toMatchObject({ n: 100, wholeHead: true, nearest: null, reasons: [] })
    expect(pool?.grades.map(({ wholeHeads: { from, to }, status }) => [from, to, status])).toEqual([
      [0, 5, 'within'],
      [0, 10, 'within'],
      [15, 20, 'within'],
      [30, 50, 'within'],
      [5, 15, 'within'],
      [0, 5, 'within']
    ])
    expect(list.map(({ outward }) => outward.to)).toEqual([1, 1, 2, 4, 2, 1])
    expect(distribution([0, 0, 0, 1, 0, 0], [1, 1, 1, 2, 1, 1]).pool).toMatchObject({ wholeHead: false, nearest: { excess: '0.85' } })
    expect(distribution([0, 0, 0, 1, 0, 0]).pool).toBeNull()
  })
  it('refuses nobody at all, and a province smaller than its city', () => {
    expect(faultOf(distributionRule, { counts: heads([]) })).toMatchObject({ code: 'gradeStructureFault.noPeople', place: { field: 'counts' } })
    const small = faultOf(distributionRule, { counts: heads([1, 2, 3, 4, 5, 6]), pool: heads([1, 2, 3, 4, 4, 6]) })
    expect(small).toMatchObject({ code: 'gradeStructureFault.poolBelowCity', place: { field: 'pool.G5' }, value: '4', params: { limit: 5 } })
    for (const counts of [heads([-1, 2]), heads([1.5]), { G1: 3 }, heads([2_000_000])]) expect(faultOf(distributionRule, { counts }).code).toBe('rule.badInput')
  })
})

describe('the arithmetical target', () => {
  const expectSame = (counts: readonly number[], bands: BandNumbers, outcome: DistributionOutcome) => {
    const slow = bruteForce(counts, bands)
    expect({ heads: listOf(outcome.target.heads), cost: outcome.target.cost }, JSON.stringify({ counts, bands })).toEqual({
      heads: slow.heads,
      cost: slow.moves
    })
    expect(outcome.wholeHead).toBe(slow.excess === 0)
    // Shown with two places.
    if (outcome.nearest) expect(Math.abs(Number(outcome.nearest.excess) - slow.excess)).toBeLessThan(0.0051)
  }
  it('is what trying every split of up to sixty people finds', { timeout: 60_000 }, () => {
    const book = exampleBook()
    for (let n = 1; n <= 60; n++)
      for (const counts of fc.sample(countsOf(n), { numRuns: n > 30 ? 1 : 3, seed: n })) expectSame(counts, slides, distribution(counts, undefined, book))
  })
  it('is so with any bands, with places or without', () => {
    const place = fc.integer({ min: 0, max: 200 }).map((half) => half / 2)
    const band = fc.tuple(place, place).map(([a, b]): readonly [number, number] => (a < b ? [a, b] : [b, a]))
    const bands = fc
      .tuple(band, band, band, band, band, band)
      .filter((list) => list.reduce((sum, [from]) => sum + from, 0) <= 100 && list.reduce((sum, [, to]) => sum + to, 0) >= 100)
    fc.assert(
      fc.property(bands, fc.integer({ min: 1, max: 14 }).chain(countsOf), fc.array(fc.nat(7), { minLength: 12, maxLength: 12 }), (list, counts, hundredths) => {
        const finer = list.map(([from, to], at): readonly [number, number] => [
          Math.max(0, Number((from - hundredths[at]! / 100).toFixed(2))),
          Math.min(100, Number((to + hundredths[at + 6]! / 100).toFixed(2)))
        ])
        expectSame(counts, finer, distribution(counts, undefined, bookOf(finer)))
      }),
      { numRuns: 120 }
    )
  })
  it('keeps to the whole-head bounds wherever there is a split, and to everyone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }).chain(countsOf), (counts) => {
        const { n, grades: list, wholeHead, target } = distribution(counts)
        expect(list.reduce((sum, one) => sum + one.target, 0)).toBe(n)
        if (wholeHead) for (const { wholeHeads, target: to } of list) expect(to >= wholeHeads.from && to <= wholeHeads.to).toBe(true)
        expect(target.cost).toBe(target.moves.reduce((sum, { net }) => sum + Math.abs(net), 0))
        for (const { outward, wholeHeads, target: to } of list) {
          expect(outward.from <= wholeHeads.from && outward.to >= wholeHeads.to).toBe(true)
          expect(to >= outward.from && to <= outward.to).toBe(true)
        }
      })
    )
  })
  it('stays where it is once it is reached', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }).chain(countsOf), (counts) => {
        const again = distribution(listOf(distribution(counts).target.heads))
        expect(again.target.cost).toBe(0)
        expect(again.grades.every(({ difference }) => difference === 0)).toBe(true)
      })
    )
  })
})
