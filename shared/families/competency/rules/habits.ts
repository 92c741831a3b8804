import { allSame, deviationOf, meanOf, totalOf, type Grid } from './grid'
import type { Obstacle } from './reliability-shape'

export type ItemRating = { readonly assessor: string; readonly target: string; readonly item: string; readonly level: number }
export type Halo = { readonly spread: number; readonly correlation: number | null }
export type Central = { readonly share: number; readonly spread: number }

/** 晕轮: how much one assessor tells the competencies of a candidate apart. Needs candidates rated on two competencies or more. */
export function haloOf(ratings: readonly ItemRating[], minimumTargets: number): Halo | Obstacle {
  const byTarget = grouped(ratings, ({ target }) => target)
  const spreads = [...byTarget.values()].filter((levels) => levels.size >= 2).map((levels) => deviationOf([...levels.values()]))
  if (spreads.length < minimumTargets) return 'tooFew'
  return { spread: meanOf(spreads), correlation: meanCorrelation(byTarget) }
}

/** Ratings by target, then by item. */
function grouped(ratings: readonly ItemRating[], keyOf: (rating: ItemRating) => string): Map<string, Map<string, number>> {
  const groups = new Map<string, Map<string, number>>()
  for (const rating of ratings) {
    const key = keyOf(rating)
    const group = groups.get(key) ?? new Map<string, number>()
    group.set(rating.item, rating.level)
    groups.set(key, group)
  }
  return groups
}

/** Mean correlation between competencies across candidates, over the pairs that have one; null without any. */
function meanCorrelation(byTarget: ReadonlyMap<string, ReadonlyMap<string, number>>): number | null {
  const targets = [...byTarget.values()]
  // Sums of floating point numbers depend on their order; the answer may not depend on the order of the rows.
  const items = [...new Set(targets.flatMap((levels) => [...levels.keys()]))].toSorted()
  const found = items.flatMap((a, index) =>
    items.slice(index + 1).flatMap((b) => {
      const pairs = targets.flatMap((levels) => {
        const [x, y] = [levels.get(a), levels.get(b)]
        return x === undefined || y === undefined ? [] : [[x, y] as const]
      })
      const one = correlation(pairs)
      return one === null ? [] : [one]
    })
  )
  return found.length === 0 ? null : meanOf(found)
}

function correlation(pairs: readonly (readonly [number, number])[]): number | null {
  const xs = pairs.map(([x]) => x)
  const ys = pairs.map(([, y]) => y)
  // Two points always lie on a line.
  if (pairs.length < 3 || allSame(xs) || allSame(ys)) return null
  const [middleX, middleY] = [meanOf(xs), meanOf(ys)]
  const together = totalOf(pairs.map(([x, y]) => (x - middleX) * (y - middleY)))
  return together / ((pairs.length - 1) * deviationOf(xs) * deviationOf(ys))
}

/** 趋中: how many of one assessor's ratings are in the middle, and their spread against all ratings of the same candidates. */
export function centralOf(grid: Grid, column: number, { minimumTargets, from, to }: { minimumTargets: number; from: number; to: number }): Central | Obstacle {
  const rows = grid.filter((row) => row[column] !== null)
  const own = rows.flatMap((row) => row[column] ?? [])
  if (own.length < minimumTargets) return 'tooFew'
  const panel = rows.flatMap((row) => row.filter((value) => value !== null))
  if (panel.length === own.length) return 'notComparable'
  if (allSame(panel)) return 'undefined'
  const middle = own.filter((value) => value >= from && value <= to)
  return { share: (middle.length / own.length) * 100, spread: (deviationOf(own) / deviationOf(panel)) * 100 }
}
