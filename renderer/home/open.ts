import type { Session } from '../../shared/contract'
import type { Fault, Result } from '../../shared/kernel/result'
import { navigate } from '../app/navigate'
import { workbench } from '../state'
import { askPassword } from './locked-file'

/** Takes what the host opened into the window; null where the user cancelled. */
export const open = (call: Promise<Result<Session | null>>): Promise<void> => openOr(call, (fault) => workbench.report(fault))

/** The same where the caller has something better to say about a refusal. A file that waits for its password is asked for it, wherever it was opened. */
export async function openOr(call: Promise<Result<Session | null>>, refused: (fault: Fault) => void): Promise<void> {
  const result = await call
  if (result.ok) {
    if (result.value) await show(result.value)
    return
  }
  const { name } = result.fault.params
  if (result.fault.code === 'file.passwordNeeded' && typeof name === 'string') askPassword(name)
  else refused(result.fault)
}

async function show(session: Session): Promise<void> {
  askPassword(null)
  await workbench.opened(session)
  navigate('/')
}
