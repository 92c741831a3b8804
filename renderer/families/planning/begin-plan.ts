import type { Fault } from '../../../shared/kernel/result'
import type { StandardPack } from '../../../shared/standard/pack'
import { workbench } from '../../state'
import type { BeginInput } from './begin-draft'
import { startOn } from './start-on'

const carried = ['planPosts', 'duties', 'dutyRoles', 'customers', 'serviceStandards'] as const
const nothing = { posts: [], duties: [], roles: [] }

/** Begins a plan with what the standard has, or with what an earlier one has. Null when it is there; `early`: the standard says nothing of that day. */
export async function beginPlan(pack: StandardPack, { year, asOf, from }: BeginInput): Promise<Fault | 'early' | null> {
  const start = startOn(pack, asOf)
  if (start === null) return 'early'
  const opened = await workbench.dispatch('planning.open', { year, asOf, ...(from === null ? start : nothing) })
  if (!opened.ok) return opened.fault
  if (from === null) return null
  const brought = await workbench.dispatch('planning.carryOver', { from, to: year, tables: carried })
  return brought.ok ? null : brought.fault
}
