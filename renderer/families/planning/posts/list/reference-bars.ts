import type { ManagerPlace } from '../../../../../shared/families/planning'

export type ReferencePlace = NonNullable<ManagerPlace['reference']>
/** How many managers lie below, within and above the reference; whoever serves no key tier is not counted. */
export function referenceCounts(managers: readonly ManagerPlace[]): Record<ReferencePlace, number> {
  const counts = { below: 0, within: 0, above: 0 }
  for (const { reference } of managers) if (reference !== null) counts[reference]++
  return counts
}
/** A bar for each manager who serves a key tier, most first. */
export const referenceBars = (managers: readonly ManagerPlace[]): { manager: ManagerPlace; key: number; place: ReferencePlace }[] =>
  managers
    .flatMap((manager) => (manager.reference === null ? [] : [{ manager, key: Number(manager.keyCustomers), place: manager.reference }]))
    .toSorted((a, b) => b.key - a.key || (a.manager.staffNo < b.manager.staffNo ? -1 : 1))
