import { parsePeriod, type Period } from '../../../shared/kernel/civil-date'
import type { Tables } from '../../../shared/workspace/tables'

/** Periods of which something was received, newest first. */
export const receivedPeriods = ({ receivedPackages }: Pick<Tables, 'receivedPackages'>): Period[] =>
  [...new Set([...receivedPackages.values()].map(({ period }) => period))].toSorted((a, b) => (a < b ? 1 : -1))

/** The period that an address names, where something was received of it; else the newest. */
export function periodOfPlace(tables: Pick<Tables, 'receivedPackages'>, place: string | undefined): Period | null {
  const periods = receivedPeriods(tables)
  const asked = parsePeriod(place ?? '')
  return (asked && periods.includes(asked) ? asked : periods[0]) ?? null
}

/** A city's name, or its code where it is not registered. */
export const cityNameOf = ({ cities }: Pick<Tables, 'cities'>, code: string): string => cities.get(code)?.name ?? code
