/** From and to of each grade in percent, at most two places. */
export type BandNumbers = readonly (readonly [number, number])[]
type Split = { readonly heads: readonly number[]; /** In heads. */ readonly excess: number; readonly moves: number }

/**
 * Tries every split of all heads, with nothing clever: the slow twin of the target of grade.distribution. G1 goes from many to few and
 * so on, so that of equals the lexicographically largest comes first.
 */
export function bruteForce(counts: readonly number[], bands: BandNumbers): Split {
  const n = counts.reduce((sum, count) => sum + count, 0)
  // Hundredths of a percent of a head are whole numbers.
  const ends = bands.map(([from, to]) => [Math.round(from * 100) * n, Math.round(to * 100) * n] as const)
  const heads = [0, 0, 0, 0, 0, 0]
  const best = { heads: [...heads], excess: Infinity, moves: Infinity, difference: Infinity }
  const excessOf = (grade: number, count: number): number => Math.max(0, ends[grade]![0] - count * 10_000, count * 10_000 - ends[grade]![1])
  const place = (grade: number, left: number, excess: number, moves: number, difference: number, net: number): void => {
    if (grade === 5) {
      const [total, apart] = [excess + excessOf(5, left), difference + Math.abs(left - counts[5]!)]
      const better = total - best.excess || moves - best.moves || apart - best.difference
      if (better < 0) {
        heads[5] = left
        Object.assign(best, { heads: [...heads], excess: total, moves, difference: apart })
      }
      return
    }
    for (let count = left; count >= 0; count--) {
      heads[grade] = count
      const carried = net + counts[grade]! - count
      place(grade + 1, left - count, excess + excessOf(grade, count), moves + Math.abs(carried), difference + Math.abs(count - counts[grade]!), carried)
    }
  }
  place(0, n, 0, 0, 0, 0)
  return { heads: best.heads, excess: best.excess / 10_000, moves: best.moves }
}
