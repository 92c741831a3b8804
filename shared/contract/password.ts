import { z } from 'zod'
import { faultSchema } from '../kernel/result'
import { entry } from './define'
import { passphraseSchema } from './keys'
import { deliverySchema, handle, nothing, sessionSchema } from './parts'

const password = z.string().max(200)
const format = z.enum(['word', 'pdf'])
/** What became of backups and other copies. */
const notices = z.array(faultSchema)

export const passwordEntries = {
  /** Opens an encrypted file that `workspace.open`, `choose`, `openUploaded` or `restoreBackup` refused with `file.passwordNeeded`: the host remembers which one. */
  'workspace.unlock': entry('write', z.object({ password }), sessionSchema),
  /** With the code of the recovery sheet instead; a new password is set at once, and the sheet stays good. */
  'workspace.recover': entry('write', z.object({ code: z.string().max(200), newPassword: passphraseSchema }), sessionSchema),
  /** Whether the open file has a password, and the name of the file that waits for one, however it was opened. */
  'password.state': entry('read', nothing, z.object({ protected: z.boolean(), waiting: z.string().nullable() })),
  /** Sets or changes the password and hands the recovery sheet over; backups and the previous generation are encrypted with it. */
  'password.set': entry('write', z.object({ current: password.nullable(), next: passphraseSchema, format }), z.object({ delivery: deliverySchema, notices })),
  'password.remove': entry('write', z.object({ current: password }), z.object({ notices })),
  /** The recovery sheet once more. */
  'password.recoverySheet': entry('read', z.object({ current: password, format }), deliverySchema),
  /** 交接: a whole copy, read back and compared, to be saved where the user chooses; or the sheet that says what the copy holds and who worked in it. */
  'workspace.handOver': entry('read', z.object({ job: handle.optional(), part: z.enum(['copy', 'sheet']), format: format.optional() }), deliverySchema)
}
