import type { PostsResult, TierCount } from '../../../../../shared/families/planning'
import { divide, exact, multiply, roundHalfUp } from '../../../../../shared/kernel/decimal'
import type { StackedPicture } from '../../../../../shared/kernel/document'
import type { Translate } from '../../../../../shared/kernel/texts'
import { sayCount } from '../../../../ui/format'
import { postsPageTexts as texts } from '../texts'

export const countIn = ({ byCounty }: TierCount, county: string): number => byCounty[county] ?? 0
export const totalIn = (tiers: readonly TierCount[], county: string): number => tiers.reduce((sum, tier) => sum + countIn(tier, county), 0)

/** How many key customers there are, and what share of all in percent, one decimal; null without customers. */
export function keyShare({ tiers, customers }: PostsResult): { key: number; percent: string } | null {
  if (customers.length === 0) return null
  const key = tiers.reduce((sum, tier) => sum + (tier.key ? tier.customers : 0), 0)
  return { key, percent: roundHalfUp(divide(multiply(exact(key), exact(100)), exact(customers.length)), 1) }
}

/** A bar for each county as long as its customers are many, made up of tiers; with what it says in words. */
export function spreadPicture({ tiers, counties }: PostsResult, say: Translate): { picture: StackedPicture; alt: string } {
  const most = Math.max(1, ...counties.map((county) => totalIn(tiers, county)))
  const named = (tier: TierCount): string => (tier.key ? say(texts.ref('tier.key', { tier: tier.tier })) : tier.tier)
  return {
    picture: {
      kind: 'stacked',
      legend: tiers.map(named),
      bars: counties.map((county) => ({
        name: county,
        parts: tiers.map((tier) => (countIn(tier, county) / most) * 100),
        label: sayCount(totalIn(tiers, county))
      }))
    },
    alt: counties
      .map((county) =>
        say(
          texts.ref('spread.bar', { county, parts: tiers.map((tier) => texts.ref('spread.part', { tier: tier.tier, count: sayCount(countIn(tier, county)) })) })
        )
      )
      .join('；')
  }
}
