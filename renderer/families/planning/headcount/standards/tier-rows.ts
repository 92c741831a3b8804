import { timesAMonth, type ServiceStandard } from '../../../../../shared/families/planning'
import { exact, multiply, roundHalfUp, sum, type DecimalText, type Exact } from '../../../../../shared/kernel/decimal'

/** Hours that an action takes for one customer in a month. */
export const monthlyHours = (standard: ServiceStandard): Exact => multiply(timesAMonth(standard), exact(standard.hours))

/** A tier with its actions: what one customer and all of them take in a month. */
export type TierStandards = {
  readonly tier: string
  readonly customers: number
  readonly standards: readonly ServiceStandard[]
  /** Two decimals. */
  readonly each: DecimalText
  readonly all: DecimalText
}
export type TierRows = {
  readonly tiers: readonly TierStandards[]
  /** Tiers that have customers and no standards. */
  readonly lacking: readonly { readonly tier: string; readonly customers: number }[]
  /** Every tier that is known, most important first. */
  readonly known: readonly string[]
}

/** Standards by tier: tiers in the order of the parameter, those it does not know after them. */
export function tierRows(standards: readonly ServiceStandard[], order: readonly string[], customers: ReadonlyMap<string, number>): TierRows {
  const byTier = new Map<string, ServiceStandard[]>()
  for (const standard of standards) byTier.set(standard.tier, [...(byTier.get(standard.tier) ?? []), standard])
  const others = [...new Set([...byTier.keys(), ...customers.keys()])].filter((tier) => !order.includes(tier)).toSorted()
  const known = [...order, ...others]
  return {
    known,
    tiers: known.flatMap((tier) => {
      const own = byTier.get(tier)
      return own ? [tierOf(tier, own, customers.get(tier) ?? 0)] : []
    }),
    lacking: known.flatMap((tier) => {
      const count = customers.get(tier) ?? 0
      return count > 0 && !byTier.has(tier) ? [{ tier, customers: count }] : []
    })
  }
}
function tierOf(tier: string, own: readonly ServiceStandard[], customers: number): TierStandards {
  const each = sum(own.map(monthlyHours))
  return {
    tier,
    customers,
    standards: own.toSorted((a, b) => a.action.localeCompare(b.action, 'zh-CN')),
    each: roundHalfUp(each),
    all: roundHalfUp(multiply(each, exact(customers)))
  }
}
