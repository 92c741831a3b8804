import type { HandedOut } from '../../../shared/contract'
import type { Round } from '../../../shared/families/certification'
import { ok } from '../../../shared/kernel/result'
import { download, host } from '../../host'
import { workbench } from '../../state'
import { orReport } from '../../state/host-calls'

/** Makes an assessor file and hands it over; null where there was a fault, which is shown, or the user cancelled. */
export async function handOut(seat: Round & { readonly assessor: string }): Promise<HandedOut | null> {
  const made = await orReport(host['evaluation.seatFile'](seat))
  if (!made) return null
  const { saved, delivery } = made
  // The host remembers the code by an edit of its own; the window follows it as any other.
  if (saved) await workbench.edit(() => Promise.resolve(ok(saved)))
  if (delivery) download(delivery)
  return delivery ? made : null
}
