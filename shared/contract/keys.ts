import { z } from 'zod'
import { cardSchema, fingerprintSchema, officeCodeSchema, officeSchema } from '../trust'
import { entry } from './define'
import { acknowledgedSchema, deliverySchema, handle, nothing } from './parts'

/** At least eight characters; whatever the person chose, spaces included. */
export const passphraseSchema = z.string().min(8).max(200)

export const keyStatusSchema = z.object({
  /** Where secrets are kept on this machine: the system's store, or a file under a passphrase. */
  keptBy: z.enum(['system', 'passphrase']),
  /** Secrets of the current key are on this machine. */
  here: z.boolean(),
  /** They can be used now: no passphrase is being waited for. */
  unlocked: z.boolean()
})
export type KeyStatus = z.infer<typeof keyStatusSchema>

export const keyEntries = {
  'keys.status': entry('read', nothing, keyStatusSchema),
  /** Makes this office's keys (and sets which office it is); a former key is retired with the given reason. `passphrase` where the system keeps no secrets. */
  'keys.make': entry(
    'write',
    z.object({
      office: officeSchema,
      code: officeCodeSchema,
      name: z.string().trim().min(1).max(60),
      passphrase: passphraseSchema.optional(),
      replace: z.enum(['rotated', 'lost']).optional()
    }),
    acknowledgedSchema
  ),
  'keys.unlock': entry('read', z.object({ passphrase: z.string().max(200) }), keyStatusSchema),
  'keys.lock': entry('read', nothing, keyStatusSchema),
  /** The recovery sheet as a document to print: codes from which every secret can be made again. Noted with its day. */
  'keys.recoverySheet': entry('write', z.object({ format: z.enum(['word', 'pdf']) }), z.object({ acknowledged: acknowledgedSchema, delivery: deliverySchema })),
  /** Makes the secrets of a known own key again on this machine, from the code of its recovery sheet. */
  'keys.restore': entry('write', z.object({ code: z.string().max(200), passphrase: passphraseSchema.optional() }), keyStatusSchema),
  /** The office's own card as a file for the other side. */
  'keys.card': entry('read', nothing, deliverySchema),
  /** Reads a card file of somebody else's; nothing is believed yet. */
  'keys.readCard': entry(
    'read',
    z.object({ upload: handle }),
    z.object({ fingerprint: fingerprintSchema, card: cardSchema, endorsedBy: fingerprintSchema.nullable(), known: z.boolean() })
  ),
  /** Keeps the card that was read; it is trusted only once its fingerprint is compared, or where a trusted key endorses it. */
  'keys.takeCard': entry('write', z.object({ upload: handle }), acknowledgedSchema)
}
