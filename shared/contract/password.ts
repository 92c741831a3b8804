import { z } from 'zod'
import { entry } from './define'
import { passphraseSchema } from './keys'
import { deliverySchema, handle, nothing, sessionSchema } from './parts'

export const passwordEntries = {
  /** Opens an encrypted file that `workspace.open`, `choose`, `openUploaded` or `restoreBackup` refused with `file.passwordNeeded`: the host remembers which one. */
  'workspace.unlock': entry('write', z.object({ password: z.string().max(200) }), sessionSchema),
  /** With the code of the recovery sheet instead; a new password is set at once. */
  'workspace.recover': entry('write', z.object({ code: z.string().max(200), newPassword: passphraseSchema }), sessionSchema),
  'password.state': entry('read', nothing, z.object({ protected: z.boolean() })),
  /** Sets or changes the password and hands the recovery sheet over; backups and the previous generation are encrypted with it. */
  'password.set': entry(
    'write',
    z.object({ current: z.string().max(200).nullable(), next: passphraseSchema, format: z.enum(['word', 'pdf']) }),
    deliverySchema
  ),
  'password.remove': entry('write', z.object({ current: z.string().max(200) }), z.null()),
  /** The recovery sheet once more. */
  'password.recoverySheet': entry('read', z.object({ current: z.string().max(200), format: z.enum(['word', 'pdf']) }), deliverySchema),
  /** 交接: writes a whole copy where the user chooses, reads it back, and says on a sheet what it holds and who worked in it. */
  'workspace.handOver': entry('read', z.object({ job: handle.optional() }), deliverySchema)
}
