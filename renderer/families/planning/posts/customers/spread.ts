import type { PostsResult, TierCount } from '../../../../../shared/families/planning'
import { divide, exact, multiply, roundHalfUp } from '../../../../../shared/kernel/decimal'

export const countIn = ({ byCounty }: TierCount, county: string): number => byCounty[county] ?? 0
export const totalIn = (tiers: readonly TierCount[], county: string): number => tiers.reduce((sum, tier) => sum + countIn(tier, county), 0)

/** How many key customers there are, and what share of all in percent, one decimal; null without customers. */
export function keyShare({ tiers, customers }: PostsResult): { key: number; percent: string } | null {
  if (customers.length === 0) return null
  const key = tiers.reduce((sum, tier) => sum + (tier.key ? tier.customers : 0), 0)
  return { key, percent: roundHalfUp(divide(multiply(exact(key), exact(100)), exact(customers.length)), 1) }
}

/** A part of a county's bar: its length in percent of the county with most customers. */
export type SpreadPart = { readonly tier: string; readonly count: number; readonly width: number }
/** A bar for each county as long as its customers are many, made up of tiers. */
export function spreadBars({ tiers, counties }: PostsResult): ReadonlyMap<string, readonly SpreadPart[]> {
  const most = Math.max(1, ...counties.map((county) => totalIn(tiers, county)))
  return new Map(
    counties.map((county) => [
      county,
      tiers.map((tier) => ({ tier: tier.tier, count: countIn(tier, county), width: (countIn(tier, county) / most) * 100 })).filter(({ count }) => count > 0)
    ])
  )
}
