import type { Period } from '../../shared/kernel/civil-date'
import { periodsOf } from '../../shared/submission'
import type { Office } from '../../shared/trust'
import type { Tables } from '../../shared/workspace/tables'

/** `count`: submissions that count, of the province; a city hands over what it has. */
export type Exportable = { readonly period: Period; readonly count: number | null }
type Known = Pick<Tables, 'rounds' | 'gradeYears' | 'plans' | 'receivedPackages'>

/** Periods of which there is something to hand over, newest first. */
export function exportablePeriods(tables: Known, office: Office): Exportable[] {
  if (office === 'city') return periodsOf(tables).map((period) => ({ period, count: null }))
  const counts = new Map<Period, number>()
  for (const { period, state } of tables.receivedPackages.values()) if (state === 'current') counts.set(period, (counts.get(period) ?? 0) + 1)
  return [...counts].map(([period, count]) => ({ period, count })).toSorted((a, b) => (a.period < b.period ? 1 : -1))
}
