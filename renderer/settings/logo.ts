import type { Letterhead } from '../../shared/kernel/document'

export type LogoReading = { readonly logo: NonNullable<Letterhead['logo']> } | { readonly refused: 'kind' | 'size' }
/** The largest picture that a letterhead takes. */
export const largestLogo = 300 * 1024

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, index) => bytes[index] === byte)
const png = [0x89, 0x50, 0x4e, 0x47]
const jpeg = [0xff, 0xd8, 0xff]

/** Reads a picture by what it is, not by what its name says. */
export function readLogo(bytes: Uint8Array): LogoReading {
  const mime = startsWith(bytes, png) ? 'image/png' : startsWith(bytes, jpeg) ? 'image/jpeg' : null
  if (mime === null) return { refused: 'kind' }
  if (bytes.length > largestLogo) return { refused: 'size' }
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return { logo: { mime, base64: btoa(text) } }
}
