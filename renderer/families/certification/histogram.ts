export type Bin = { readonly from: number; readonly to: number; readonly count: number }

/** Counts scores in steps of so many points, from the step of the lowest to the step of the highest; 100 belongs to the last. */
export function binsOf(scores: readonly number[], step = 5): Bin[] {
  if (scores.length === 0) return []
  const floor = (score: number): number => Math.min(100 - step, Math.floor(score / step) * step)
  const first = floor(Math.min(...scores))
  const last = floor(Math.max(...scores))
  const bins = Array.from({ length: (last - first) / step + 1 }, (_, index) => ({ from: first + index * step, to: first + (index + 1) * step, count: 0 }))
  for (const score of scores) {
    const bin = bins[(floor(score) - first) / step]
    if (bin) bin.count++
  }
  return bins
}

/** The middle of the scores, or of the two in the middle. */
export function medianOf(scores: readonly number[]): number {
  const sorted = scores.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}
