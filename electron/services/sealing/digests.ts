import { createHash, createPublicKey, verify } from 'node:crypto'

/** SHA-256 in lower-case hexadecimal. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The list of digests as `sha256sum` writes it and `sha256sum -c` checks it. */
export const sumsOf = (entries: ReadonlyMap<string, Uint8Array>): Uint8Array =>
  new TextEncoder().encode([...entries].map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`).join(''))

/** Digests by name out of such a list; null where a line is not one, or a name comes twice. */
export function readSums(text: string): ReadonlyMap<string, string> | null {
  const sums = new Map<string, string>()
  for (const line of text.split('\n')) {
    if (line === '') continue
    const [, digest, name] = /^([0-9a-f]{64}) [ *](?:\.\/)?([^\s]+)$/.exec(line) ?? []
    if (digest === undefined || name === undefined || sums.has(name)) return null
    sums.set(name, digest)
  }
  return sums
}

const signatureBytes = 64
/**
 * Whether an Ed25519 signature is by this public key.
 * @param publicKey base64url of its 32 bytes
 */
export function verifySignature(publicKey: string, bytes: Uint8Array, signature: Uint8Array): boolean {
  if (signature.length !== signatureBytes) return false
  try {
    const key = createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x: publicKey } })
    return verify(null, bytes, key, signature)
  } catch {
    return false
  }
}
