import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

const algorithm = 'aes-256-gcm'
const nonceLength = 12
const tagLength = 16
export const keyLength = 32

/** A key for one purpose, made from another one. */
export const derivedKey = (from: Uint8Array, purpose: string, salt: Uint8Array = Buffer.alloc(0)): Buffer =>
  Buffer.from(hkdfSync('sha256', from, salt, purpose, keyLength))

function sealed(key: Uint8Array, nonce: Uint8Array, plain: Uint8Array, context: string): Buffer {
  const cipher = createCipheriv(algorithm, key, nonce)
  cipher.setAAD(Buffer.from(context))
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}
function opened(key: Uint8Array, bytes: Buffer, context: string): Buffer | null {
  if (bytes.length < nonceLength + tagLength) return null
  const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, nonceLength), { authTagLength: tagLength })
  decipher.setAAD(Buffer.from(context))
  decipher.setAuthTag(bytes.subarray(bytes.length - tagLength))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(nonceLength, bytes.length - tagLength)), decipher.final()])
  } catch {
    return null
  }
}

/** A secret under a key, as base64 text. */
export const wrap = (key: Uint8Array, secret: Uint8Array, purpose: string): string => sealed(key, randomBytes(nonceLength), secret, purpose).toString('base64')
/** The secret again; null under any other key. */
export const unwrap = (key: Uint8Array, text: string, purpose: string): Buffer | null => opened(key, Buffer.from(text, 'base64'), purpose)

/** Encrypts the texts of lines. `before` is the hash of the line before: a line is at home in one place of one file only. */
export type LineCipher = {
  seal(before: string, kind: string, text: string | Uint8Array): Buffer
  /** Null where it was not sealed by this key for this place. */
  open(before: string, kind: string, text: Buffer): Buffer | null
}

/**
 * The nonce is made from the text and its place, not by chance: the same document has to give the same bytes, as that is what a
 * hurt snapshot is proved by. Equal nonces then mean equal texts in equal places of copies of one file, which say nothing new.
 */
export function createLineCipher(fileKey: Uint8Array): LineCipher {
  const key = derivedKey(fileKey, 'hengcai/file/lines/1')
  const nonceKey = derivedKey(fileKey, 'hengcai/file/nonces/1')
  const contextOf = (before: string, kind: string): string => `${kind} ${before}`
  return {
    seal(before, kind, text) {
      const plain = typeof text === 'string' ? Buffer.from(text) : text
      const nonce = createHmac('sha256', nonceKey).update(`${before} ${kind} `).update(plain).digest().subarray(0, nonceLength)
      return Buffer.from(sealed(key, nonce, plain, contextOf(before, kind)).toString('base64'), 'latin1')
    },
    open: (before, kind, text) => opened(key, Buffer.from(text.toString('latin1'), 'base64'), contextOf(before, kind))
  }
}
