import type { Exact } from '../../../kernel/decimal'
import { grades, type Grade } from '../../roster'
import { byGrade, totalOf, type Heads, type ScaledBands } from './bands'

/** What one split costs, the first that differs deciding: excess over the bands, single-grade moves, heads that differ. */
type Cost = { readonly excess: bigint; readonly moves: number; readonly difference: number }
/** So many heads, each of which costs the same more. */
type Segment = { readonly length: number; readonly slope: Cost }

const compareCost = (a: Cost, b: Cost): number => (a.excess === b.excess ? a.moves - b.moves || a.difference - b.difference : a.excess < b.excess ? -1 : 1)

export type Target = { readonly heads: Heads; /** Heads by which it breaks the exact bounds. */ readonly excess: Exact; readonly moves: number }

/**
 * 算术目标: the split of all heads with the least excess over the exact bands, among them the fewest single-grade moves, among them the
 * fewest heads that differ, among them the most in G1, then in G2 and so on.
 *
 * Each cost is convex in the heads of a grade, so it is kept as segments of rising slope, the slopes compared part by part as the costs
 * are. Grades are put together from the top: the cheapest way to place heads on G5 and G6 takes the segments of both in the order of
 * their slopes. So the work depends on the number of bands, not of people.
 */
export function targetOf(counts: Heads, scaled: ScaledBands): Target {
  const n = totalOf(counts)
  const own = byGrade((grade) => ownCost(grade, counts, scaled, n))
  const above: Segment[][] = []
  let segments: Segment[] = []
  let present = 0
  for (const grade of grades.toReversed()) {
    above.push(segments)
    segments = withMoves(merge(own[grade], segments, n), (present += counts[grade]))
  }
  let left = n
  const heads = byGrade(() => 0)
  for (const grade of grades) {
    heads[grade] = share(own[grade], above.pop() ?? [], left)
    left -= heads[grade]
  }
  return { heads, excess: excessOf(heads, scaled, n), moves: movesBetween(counts, heads).reduce((sum, { net }) => sum + Math.abs(net), 0) }
}

/** Single-grade moves over each boundary that lead from one split to another, upward positive; `below`: heads up to it in the other one. */
export function movesBetween(counts: Heads, target: Heads): { from: Grade; to: Grade; net: number; below: number }[] {
  let [now, below] = [0, 0]
  return grades.slice(1).map((to, index) => {
    const from = grades[index] ?? to
    now += counts[from]
    below += target[from]
    return { from, to, net: now - below, below }
  })
}

/** By how many heads a split breaks the exact bands, in all. */
export function excessOf(heads: Heads, scaled: ScaledBands, n: number): Exact {
  const numerator = grades.reduce((total, grade) => total + gradeExcess(heads[grade], grade, scaled, n), 0n)
  return { numerator, denominator: scaled.whole }
}

function gradeExcess(heads: number, grade: Grade, { whole, bands }: ScaledBands, n: number): bigint {
  const [at, all] = [BigInt(heads) * whole, BigInt(n)]
  const { from, to } = bands[grade]
  if (at < from * all) return from * all - at
  return at > to * all ? at - to * all : 0n
}

/** What each number of heads in one grade costs by itself, over 0…n. Between its corners the cost is straight. */
function ownCost(grade: Grade, counts: Heads, scaled: ScaledBands, n: number): Segment[] {
  const { from, to } = scaled.bands[grade]
  const around = [from, to].map((end) => Number((end * BigInt(n)) / scaled.whole))
  const corners = [0, ...around, ...around.map((at) => Math.min(n, at + 1)), counts[grade], n].toSorted((a, b) => a - b)
  return corners.slice(1).flatMap((end, index) => {
    const start = corners[index] ?? end
    if (start === end) return []
    const rise = gradeExcess(end, grade, scaled, n) - gradeExcess(start, grade, scaled, n)
    return [{ length: end - start, slope: { excess: rise / BigInt(end - start), moves: 0, difference: end > counts[grade] ? 1 : -1 } }]
  })
}

/** The segments of both in the order of their slopes, up to n heads. */
function merge(a: readonly Segment[], b: readonly Segment[], n: number): Segment[] {
  let room = n
  return [...a, ...b]
    .toSorted((one, other) => compareCost(one.slope, other.slope))
    .flatMap(({ length, slope }) => {
      const taken = Math.min(length, room)
      room -= taken
      return taken > 0 ? [{ length: taken, slope }] : []
    })
}

/** Adds the moves over the boundary below: one for each head less or more than there are now. */
function withMoves(segments: readonly Segment[], present: number): Segment[] {
  let start = 0
  return segments.flatMap(({ length, slope }) => {
    const below = Math.min(length, Math.max(0, present - start))
    start += length
    const parts = [
      { length: below, slope: { ...slope, moves: slope.moves - 1 } },
      { length: length - below, slope: { ...slope, moves: slope.moves + 1 } }
    ]
    return parts.filter((part) => part.length > 0)
  })
}

/** How many of the heads the lower grade takes where they go to the cheaper place; the lower grade first where both cost the same. */
function share(lower: readonly Segment[], above: readonly Segment[], heads: number): number {
  let [room, taken] = [heads, 0]
  const ordered = [...lower.map((part) => ({ ...part, own: true })), ...above.map((part) => ({ ...part, own: false }))].toSorted(
    (one, other) => compareCost(one.slope, other.slope) || Number(other.own) - Number(one.own)
  )
  for (const { length, own } of ordered) {
    const fits = Math.min(length, room)
    room -= fits
    if (own) taken += fits
  }
  return taken
}
