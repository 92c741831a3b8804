import { fQuantile } from '../../../kernel/distributions'
import { allSame, meanOf, totalOf } from './grid'
import type { IntraclassForm } from './reliability-shape'

/** Analysis of variance of a full grid, candidates × assessors. */
export type MeanSquares = {
  readonly targets: number
  readonly assessors: number
  readonly between: number
  readonly columns: number
  readonly error: number
  readonly within: number
}
export type Estimate = { readonly value: number; readonly lower: number; readonly upper: number }

/** Two-way mean squares; null where the candidates do not differ: there is nothing to tell apart. Sums that are noise of the arithmetic count as zero. */
export function meanSquaresOf(rows: readonly (readonly number[])[]): MeanSquares | null {
  const n = rows.length
  const k = rows[0]?.length ?? 0
  const values = rows.flat()
  if (allSame(values)) return null
  const grand = meanOf(values)
  const squares = (means: readonly number[]): number => totalOf(means.map((one) => (one - grand) ** 2))
  const total = squares(values)
  const noise = total * 1e-12
  const clean = (sum: number): number => (sum <= noise ? 0 : sum)
  const between = clean(k * squares(rows.map(meanOf)))
  const columns = clean(n * squares(Array.from({ length: k }, (_, column) => meanOf(rows.map((row) => row[column] ?? 0)))))
  const error = clean(total - between - columns)
  if (between === 0) return null
  return {
    targets: n,
    assessors: k,
    between: between / (n - 1),
    columns: columns / (k - 1),
    error: error / ((n - 1) * (k - 1)),
    within: (error + columns) / (n * (k - 1))
  }
}

/** The six intraclass correlations of Shrout and Fleiss (1979), with intervals from the F distribution. */
export function intraclass(squares: MeanSquares, confidence: number): Record<IntraclassForm, Estimate> {
  const { assessors: k } = squares
  const single = oneWay(squares.between, squares.within, squares, squares.targets * (k - 1), confidence)
  const fixed = oneWay(squares.between, squares.error, squares, (squares.targets - 1) * (k - 1), confidence)
  const random = twoWayRandom(squares, confidence)
  return { icc11: single.one, icc21: random.one, icc31: fixed.one, icc1k: single.mean, icc2k: random.mean, icc3k: fixed.mean }
}
type OneAndMean = { readonly one: Estimate; readonly mean: Estimate }

/** ICC(1,·) against the spread within candidates, ICC(3,·) against the residual: both rest on one ratio of mean squares. */
function oneWay(between: number, against: number, { targets, assessors: k }: MeanSquares, freedom: number, confidence: number): OneAndMean {
  const tail = 1 - (1 - confidence) / 2
  const ratio = between / against
  const lower = ratio / fQuantile(tail, targets - 1, freedom)
  const upper = ratio * fQuantile(tail, freedom, targets - 1)
  // With nothing to set it against the ratio is without end: perfect agreement.
  const single = (f: number): number => (Number.isFinite(f) ? (f - 1) / (f + k - 1) : 1)
  const mean = (f: number): number => 1 - 1 / f
  const estimate = (of: (f: number) => number): Estimate => ({ value: of(ratio), lower: of(lower), upper: of(upper) })
  return { one: estimate(single), mean: estimate(mean) }
}

function twoWayRandom(squares: MeanSquares, confidence: number): OneAndMean {
  const { targets: n, assessors: k, between, columns, error } = squares
  const value = (between - error) / (between + (k - 1) * error + (k * (columns - error)) / n)
  const tail = 1 - (1 - confidence) / 2
  const freedom = satterthwaite(squares, value)
  const above = fQuantile(tail, n - 1, freedom)
  const below = fQuantile(tail, freedom, n - 1)
  const spread = k * columns + (k * n - k - n) * error
  const lower = (n * (between - above * error)) / (above * spread + n * between)
  const upper = (n * (below * between - error)) / (spread + n * below * between)
  // The mean of k assessors by the Spearman-Brown formula, which has a pole where one assessor's value is that low.
  const ofMean = (one: number): number => (1 + one * (k - 1) > 0 ? (one * k) / (1 + one * (k - 1)) : Number.NEGATIVE_INFINITY)
  const variance = between + (columns - error) / n
  return {
    one: { value, lower, upper },
    // A variance that comes out negative is no denominator.
    mean: { value: variance > 0 ? (between - error) / variance : Number.NaN, lower: ofMean(lower), upper: ofMean(upper) }
  }
}

/**
 * Degrees of freedom of the mixture of column and residual spread, after Satterthwaite. Written without dividing by the residual, which may
 * be zero. Above zero: the parts could only cancel if candidates did not differ.
 */
function satterthwaite({ targets: n, assessors: k, columns, error }: MeanSquares, value: number): number {
  const fromColumns = k * value * columns
  const fromError = (n * (1 + (k - 1) * value) - k * value) * error
  const top = (k - 1) * (n - 1) * (fromColumns + fromError) ** 2
  const bottom = (n - 1) * fromColumns ** 2 + fromError ** 2
  return bottom === 0 ? (k - 1) * (n - 1) : top / bottom
}
