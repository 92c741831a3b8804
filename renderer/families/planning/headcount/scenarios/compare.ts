import type { ScenarioHeads } from '../../../../../shared/families/planning'
import type { FoundHeads } from '../common/found'

/** What a scenario comes to; null where it cannot be computed. */
export const foundOf = ({ result }: ScenarioHeads): FoundHeads | null => (result.ok ? result : null)

/** Heads of one county in each scenario; null where the scenario has none for it. */
export type UnitLine = { readonly unit: string; readonly heads: readonly (number | null)[] }
/** Every county that any scenario knows, in the order of the plan, others after. */
export function unitLines(scenarios: readonly ScenarioHeads[]): UnitLine[] {
  const units = [...new Set(scenarios.flatMap((one) => foundOf(one)?.units.map(({ unit }) => unit) ?? []))]
  const byScenario = scenarios.map((one) => new Map(foundOf(one)?.units.map(({ unit, required }) => [unit, required])))
  return units.map((unit) => ({ unit, heads: byScenario.map((heads) => heads.get(unit) ?? null) }))
}
/** How far a scenario's figure is from the plan's; null for the plan itself and where either is missing. */
export const differenceFrom = (heads: readonly (number | null)[], index: number): number | null => {
  const [plan, own] = [heads[0] ?? null, heads[index] ?? null]
  return index === 0 || plan === null || own === null ? null : own - plan
}
