import { compare, exact, roundHalfUp, showExact, zero, type Exact } from '../../../../kernel/decimal'
import type { Parameter } from '../../../../kernel/parameter'
import type { Work } from '../../../../kernel/rule'
import { headcountTexts as texts } from '../messages'

/** Whole heads of a demand: half up from the unrounded figure, at least one where there is work. */
export const wholeHeads = (fte: Exact): number => (compare(fte, zero) > 0 ? Math.max(1, Number(roundHalfUp(fte, 0))) : 0)

/** Compares tiers by their order in the pack; those it does not know come last by name. */
export function inTierOrder(tiers: readonly string[]): (a: string, b: string) => number {
  const places = new Map(tiers.map((tier, place) => [tier, place]))
  const placeOf = (tier: string): number => places.get(tier) ?? tiers.length
  return (a, b) => placeOf(a) - placeOf(b) || (a < b ? -1 : a > b ? 1 : 0)
}

/** Notes a load and gives it as it is shown. */
export const sayLoad = (
  unit: string,
  load: Exact,
  { fte, current }: { readonly fte: Exact; readonly current: number },
  work: Pick<Work<Record<string, Parameter>>, 'result'>
): string =>
  work.result(
    () => (unit === '' ? texts.ref('step.load.city') : texts.ref('step.load', { unit })),
    roundHalfUp(load),
    'none',
    () => texts.ref('step.load.formula', { fte: showExact(fte), current: showExact(exact(current)) })
  )
