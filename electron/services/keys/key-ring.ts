import type { Result } from '../../../shared/kernel/result'
import type { Fingerprint, KeyCard } from '../../../shared/trust'

/** New keys: the card for others, and what the recovery sheet prints. */
export type MadeKeys = {
  readonly fingerprint: Fingerprint
  readonly card: KeyCard
}
/** What is secret of this office's keys, on this machine. Nothing of it ever crosses to a window. */
export type KeyRing = {
  readonly keptBy: 'system' | 'passphrase'
  /** Whether the secrets of a key are on this machine. */
  has(fingerprint: Fingerprint): Promise<boolean>
  isUnlocked(fingerprint: Fingerprint): Promise<boolean>
  make(card: Pick<KeyCard, 'office' | 'code' | 'name' | 'createdOn'>, passphrase: string | null): Promise<Result<MadeKeys>>
  unlock(fingerprint: Fingerprint, passphrase: string): Promise<Result<null>>
  lock(): void
  /** Ed25519 signature, 64 bytes. */
  sign(fingerprint: Fingerprint, bytes: Uint8Array): Promise<Result<Uint8Array>>
  /** age identities (AGE-SECRET-KEY-1…) of the given keys that are here and unlocked; a province's retired keys still open what was sealed to them. */
  identities(fingerprints: readonly Fingerprint[]): Promise<Result<readonly string[]>>
  /** Codes of the recovery sheet: one for a city; working and reserve key for a province while the reserve is still here. */
  recoveryCodes(fingerprint: Fingerprint): Promise<Result<readonly string[]>>
  /** Makes the secrets again from a code; refused where it does not belong to the card. */
  restore(fingerprint: Fingerprint, card: KeyCard, code: string, passphrase: string | null): Promise<Result<null>>
}
