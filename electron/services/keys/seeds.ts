import { createPrivateKey, createPublicKey, hkdfSync, randomBytes, sign, verify, type KeyObject } from 'node:crypto'
import { bech32 } from '@scure/base'
import { identityToRecipient } from 'age-encryption'
import { z } from 'zod'

export const seedLength = 32
/** A new secret from which one key pair to sign and one to be written to are derived. */
export const newSeed = (): Uint8Array => new Uint8Array(randomBytes(seedLength))

/** Everything that one seed gives. Only `publicKey` and `recipient` may be shown. */
export type DerivedKeys = {
  readonly signingKey: KeyObject
  /** Ed25519, 32 bytes as base64url. */
  readonly publicKey: string
  /** AGE-SECRET-KEY-1… */
  readonly identity: string
  /** age1… */
  readonly recipient: string
}

const noSalt = new Uint8Array()
const derived = (seed: Uint8Array, info: string): Uint8Array => new Uint8Array(hkdfSync('sha256', seed, noSalt, info, 32))
/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 and in SubjectPublicKeyInfo (RFC 8410). */
const privatePrefix = Buffer.from('302e020100300506032b657004220420', 'hex')
const publicPrefix = Buffer.from('302a300506032b6570032100', 'hex')
const publicJwkSchema = z.object({ x: z.string() })

/** The keys of a seed: HKDF-SHA-256 with `hengcai/sign/1` for Ed25519 and `hengcai/age/1` for the X25519 scalar. */
export async function keysOf(seed: Uint8Array): Promise<DerivedKeys> {
  const signingKey = createPrivateKey({ key: Buffer.concat([privatePrefix, derived(seed, 'hengcai/sign/1')]), format: 'der', type: 'pkcs8' })
  const { x } = publicJwkSchema.parse(createPublicKey(signingKey).export({ format: 'jwk' }))
  const identity = bech32.encode('age-secret-key-', bech32.toWords(derived(seed, 'hengcai/age/1')), false).toUpperCase()
  return { signingKey, publicKey: x, identity, recipient: await identityToRecipient(identity) }
}

/** Ed25519 signature, 64 bytes. */
export const signWith = ({ signingKey }: Pick<DerivedKeys, 'signingKey'>, bytes: Uint8Array): Uint8Array => new Uint8Array(sign(null, bytes, signingKey))

/** Whether a signature is by an Ed25519 public key (base64url of 32 bytes); whatever is malformed is not. */
export function isSignedBy(publicKey: string, bytes: Uint8Array, signature: Uint8Array): boolean {
  const raw = Buffer.from(publicKey, 'base64url')
  if (raw.length !== 32 || signature.length !== 64) return false
  try {
    return verify(null, bytes, createPublicKey({ key: Buffer.concat([publicPrefix, raw]), format: 'der', type: 'spki' }), signature)
  } catch {
    return false
  }
}

/** Whether a text is a recipient of age's, its checksum included. */
export function isRecipient(text: string): boolean {
  try {
    const { prefix, words } = bech32.decode(`age1${text.slice(4)}`)
    return text.startsWith('age1') && prefix === 'age' && bech32.fromWords(words).length === 32
  } catch {
    return false
  }
}
