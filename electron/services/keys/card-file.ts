import { z } from 'zod'
import { canonicalJson } from '../../../shared/kernel/canonical-json'
import { fail, ok, type Result } from '../../../shared/kernel/result'
import {
  cardFileSchema,
  trustFaults,
  vouchesFor,
  type CardFile,
  type Fingerprint,
  type KeyCard,
  type TrustedKey,
  type TrustTables
} from '../../../shared/trust'
import { cardBytes, fingerprintOf } from './fingerprint'
import { isRecipient, isSignedBy } from './seeds'

/** A card has less than 2 KB; whatever is far larger is something else. */
export const largestCardFile = 16 * 1024

/** The file that a card travels in, e.g. 绵阳分公司.hckey. */
export const cardFileName = ({ name }: Pick<KeyCard, 'name'>): string => `${name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '').trim() || 'key'}.hckey`

/** Writes a card file; `signature` is by the card's own key over `cardBytes`. */
export function writeCardFile(card: KeyCard, signature: Uint8Array, endorsement: CardFile['endorsement']): Uint8Array {
  const file: CardFile = { format: 'hengcai-key-card', formatVersion: 1, card, signature: Buffer.from(signature).toString('base64url'), endorsement }
  return new TextEncoder().encode(`${canonicalJson(file)}\n`)
}

const headSchema = z.object({ format: z.literal('hengcai-key-card'), formatVersion: z.int() })

/**
 * Reads a card file and checks that the card is signed by its own key. That says nothing about whose it is: people compare the fingerprint,
 * or `endorserOf` finds a key that they trust already.
 */
export function readCardFile(name: string, bytes: Uint8Array): Result<{ file: CardFile; fingerprint: Fingerprint }> {
  const refuse = (code: 'notCard' | 'brokenCard' | 'newerCard'): Result<never> => fail(trustFaults.make(code, { file: name }, { place: { file: name } }))
  const value = bytes.length > largestCardFile ? null : parsedJson(bytes)
  const head = headSchema.safeParse(value)
  if (!head.success) return refuse('notCard')
  if (head.data.formatVersion > 1) return refuse('newerCard')
  const file = cardFileSchema.safeParse(value)
  if (!file.success) return refuse('brokenCard')
  const { card, signature } = file.data
  const whole = card.recipients.every(isRecipient) && isSignedBy(card.signing, cardBytes(card), Buffer.from(signature, 'base64url'))
  return whole ? ok({ file: file.data, fingerprint: fingerprintOf(card) }) : refuse('brokenCard')
}
function parsedJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return null
  }
}

/** The trusted key that vouches for the card of a file: it is known, may vouch for this office, and signed this very card. Null where there is none. */
export function endorserOf({ card, endorsement }: CardFile, tables: Pick<TrustTables, 'trustedKeys'>): TrustedKey | null {
  const key = endorsement ? tables.trustedKeys.get(endorsement.by) : undefined
  if (!endorsement || !key || !vouchesFor(key, card, tables)) return null
  return isSignedBy(key.card.signing, cardBytes(card), Buffer.from(endorsement.signature, 'base64url')) ? key : null
}
