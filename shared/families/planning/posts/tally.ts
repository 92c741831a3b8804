import { compareText, type DecimalText } from '../../../kernel/decimal'
import type { Served } from '../headcount/rules/load'

const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
/** Customers counted by tier and part of them, so that a hundred thousand are a few figures. */
export class Tally {
  readonly #counts = new Map<string, { tier: string; part: DecimalText; of: DecimalText; customers: number }>()
  add(tier: string, part: DecimalText, of: DecimalText): void {
    const key = `${tier}|${part}|${of}`
    const before = this.#counts.get(key)
    if (before) before.customers++
    else this.#counts.set(key, { tier, part, of, customers: 1 })
  }
  served(order = byName): Served[] {
    return [...this.#counts.values()].toSorted((a, b) => order(a.tier, b.tier) || compareText(b.part, a.part) || compareText(a.of, b.of))
  }
}
