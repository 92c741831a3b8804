import type { Delivery } from '../../shared/contract'
import type { Result } from '../../shared/kernel/result'
import { download } from '../host'
import { workbench } from '.'

/** Waits for a call and shows its fault where it has one; null then. */
export async function orReport<T>(call: Promise<Result<T>>): Promise<T | null> {
  const result = await call
  if (result.ok) return result.value
  workbench.report(result.fault)
  return null
}

/** Waits for a file and hands it over; true when the user has it. */
export async function deliver(call: Promise<Result<Delivery>>): Promise<boolean> {
  const delivery = await orReport(call)
  if (delivery) download(delivery)
  return delivery !== null
}
