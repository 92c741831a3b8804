import type { z } from 'zod'
import type { Result } from '../../../shared/kernel/result'

/** To whom something is sealed: X25519 recipients as age writes them, or a passphrase that people tell each other. */
export type SealedTo = { readonly recipients: readonly string[] } | { readonly passphrase: string }
/** What can open it. */
export type OpenedWith = { readonly identities: readonly string[] } | { readonly passphrase: string }

export type SealRequest<M> = {
  /** The manifest without its `entries`, which are made of the contents. */
  readonly manifest: Omit<M, 'entries'>
  /** By name, as the zip holds them. */
  readonly contents: ReadonlyMap<string, Uint8Array>
  /** Ed25519 over the bytes of the manifest: 64 bytes. Null: an envelope that nobody signs (an assessor file without keys). */
  readonly sign: ((bytes: Uint8Array) => Promise<Result<Uint8Array>>) | null
  readonly to: SealedTo
}
export type Sealed = {
  readonly bytes: Uint8Array
  /** SHA-256 of the manifest: names the package whatever its encryption. */
  readonly digest: string
  /** The signed zip inside, as it was sealed. */
  readonly zip: Uint8Array
}

/** An envelope that was opened and whose bytes are those that its manifest states. Whose signature it is, the caller checks. */
export type Opened<M> = {
  readonly manifest: M
  readonly digest: string
  readonly contents: ReadonlyMap<string, Uint8Array>
  /** Whether the signature is by this Ed25519 public key (base64url, 32 bytes). */
  isSignedBy(publicKey: string): boolean
  readonly zip: Uint8Array
}
/** What a kind of envelope is: its manifest, and the names that it must hold, all of them and no other. */
export type EnvelopeKind<M> = { readonly manifest: z.ZodType<M>; readonly names: readonly string[]; readonly signed: boolean }
