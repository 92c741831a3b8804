import type { Session } from '../../shared/contract'
import type { Fault, Result } from '../../shared/kernel/result'
import { navigate } from '../app/navigate'
import { workbench } from '../state'
import { orReport } from '../state/host-calls'

/** Takes what the host opened into the window; null where the user cancelled. */
export async function open(call: Promise<Result<Session | null>>): Promise<void> {
  const session = await orReport(call)
  if (session) await show(session)
}

/** The same where the caller has something better to say about a refusal. */
export async function openOr(call: Promise<Result<Session>>, refused: (fault: Fault) => void): Promise<void> {
  const result = await call
  if (result.ok) await show(result.value)
  else refused(result.fault)
}

async function show(session: Session): Promise<void> {
  await workbench.opened(session)
  navigate('/')
}
