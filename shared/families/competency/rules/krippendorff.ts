import { totalOf, type Grid } from './grid'
import type { Scale } from './reliability-shape'

/** Ratings of the candidates whom two assessors or more rated: only these can agree or not. */
export const pairableUnits = (grid: Grid): number[][] => grid.map((row) => row.filter((value) => value !== null)).filter((unit) => unit.length >= 2)

/**
 * Krippendorff's alpha: 1 − observed ÷ expected disagreement, over pairable ratings; missing ones do not matter.
 * Null where all ratings are the same, for then there is nothing to disagree about.
 */
export function krippendorffAlpha(units: readonly (readonly number[])[], scale: Scale): number | null {
  const counts = new Map<number, number>()
  for (const value of units.flat()) counts.set(value, (counts.get(value) ?? 0) + 1)
  if (counts.size < 2) return null
  const total = totalOf([...counts.values()])
  const distance = distanceOf(counts, scale)
  const observed = totalOf(units.map((unit) => pairsOf(unit, distance) / (unit.length - 1))) / total
  const values = [...counts]
  const expected = totalOf(values.flatMap(([a, countA]) => values.map(([b, countB]) => countA * countB * distance(a, b)))) / (total * (total - 1))
  return 1 - observed / expected
}

const pairsOf = (unit: readonly number[], distance: (a: number, b: number) => number): number => totalOf(unit.flatMap((a) => unit.map((b) => distance(a, b))))

/** How far two ratings lie apart, squared, on each scale. On the ordinal one it depends on how many ratings lie between. */
function distanceOf(counts: ReadonlyMap<number, number>, scale: Scale): (a: number, b: number) => number {
  if (scale === 'nominal') return (a, b) => (a === b ? 0 : 1)
  if (scale === 'interval') return (a, b) => (a - b) ** 2
  const middles = new Map<number, number>()
  let below = 0
  for (const [value, count] of [...counts].toSorted(([a], [b]) => a - b)) {
    middles.set(value, below + count / 2)
    below += count
  }
  // The middle ranks differ by Σ n between the two, less half of each end: Krippendorff's ordinal metric.
  return (a, b) => ((middles.get(a) ?? 0) - (middles.get(b) ?? 0)) ** 2
}
