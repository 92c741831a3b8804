import { cyclesOf, type CycleTables } from '../../../shared/standard/cycles'
import type { Cycle, PackRef } from '../../../shared/standard/model'
import type { Tables } from '../../../shared/workspace/tables'

export type BoundCycle = { readonly cycle: Cycle; readonly pack: PackRef | null; readonly closed: 'inForce' | 'finished' | null }

/** Cycles that stay with a pack, and those that go with the present one. */
export function boundCycles(tables: CycleTables & Pick<Tables, 'cyclePacks' | 'gradeYears' | 'plans'>): {
  readonly all: readonly BoundCycle[]
  readonly free: readonly Cycle[]
} {
  const all = cyclesOf(tables).map((cycle) => ({ cycle, pack: tables.cyclePacks.get(cycle) ?? null, closed: closedBy(tables, cycle) }))
  return { all, free: all.filter(({ pack }) => pack === null).map(({ cycle }) => cycle) }
}

/** What is in force or finished keeps the pack of its time. */
function closedBy({ gradeYears, plans }: Pick<Tables, 'gradeYears' | 'plans'>, cycle: Cycle): BoundCycle['closed'] {
  const [kind, year = ''] = cycle.split('|')
  if (kind === 'gradeYear') return gradeYears.get(year)?.inForce ? 'inForce' : null
  return kind === 'plan' && plans.get(year)?.finished ? 'finished' : null
}
