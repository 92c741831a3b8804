import type { Delivery, DocumentFormat } from '../../shared/contract'
import { ok, type Fault, type Result } from '../../shared/kernel/result'
import type { TextRef } from '../../shared/kernel/texts'
import { download, host } from '../host'
import { passwordPageTexts as texts } from './password-texts'

export type PasswordAction = 'set' | 'change' | 'sheet' | 'remove'
export type PasswordDone = { readonly text: TextRef; readonly notices: readonly Fault[] }
type Given = { readonly current: string; readonly next: string; readonly format: DocumentFormat }

/** Hands the sheet over; false where the user did not save it. */
function handOver(delivery: Delivery): boolean {
  if (delivery) download(delivery)
  return delivery !== null
}

/** Does what was chosen, and says what came of it. */
export async function runPasswordAction(action: PasswordAction, { current, next, format }: Given): Promise<Result<PasswordDone>> {
  if (action === 'remove') {
    const removed = await host['password.remove']({ current })
    return removed.ok ? ok({ text: texts.ref('done.remove'), notices: removed.value.notices }) : removed
  }
  if (action === 'sheet') {
    const sheet = await host['password.recoverySheet']({ current, format })
    if (!sheet.ok) return sheet
    return ok({ text: texts.ref(handOver(sheet.value) ? 'done.sheet' : 'noSheet'), notices: [] })
  }
  const set = await host['password.set']({ current: action === 'set' ? null : current, next, format })
  if (!set.ok) return set
  return ok({ text: texts.ref(handOver(set.value.delivery) ? `done.${action}` : 'noSheet'), notices: set.value.notices })
}
