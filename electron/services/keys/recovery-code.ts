import { bech32m } from '@scure/base'

/** Crockford's 32 signs: no I, L, O or U, so that none is taken for another on paper. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const bechSigns = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'
/** Goes into the checksum, not onto the paper: the code of another program is not taken for one of ours. */
const prefix = 'hengcai'
const longestTyped = 400

const translated = (text: string, from: string, to: string): string => [...text].map((sign) => to[from.indexOf(sign)] ?? '').join('')

/**
 * 恢复码: a secret as people write it down, in groups of four. The checksum (BIP-350) finds every error in up to four signs, so any
 * slip of one key and any two signs that changed places.
 * @example encodeCode(new Uint8Array(3)) // '0000 0MEF Q2Q'
 */
export function encodeCode(bytes: Uint8Array): string {
  const written = bech32m.encode(prefix, bech32m.toWords(bytes), false).slice(prefix.length + 1)
  return translated(written, bechSigns, signs).replace(/(.{4})(?=.)/g, '$1 ')
}

/** The secret of a code as somebody typed it: lower case, full width, any spaces and hyphens, O for 0, I and L for 1. Null where it has a typing error. */
export function decodeCode(text: string): Uint8Array | null {
  if (text.length > longestTyped) return null
  const typed = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}_.·]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  if (typed === '' || [...typed].some((sign) => !signs.includes(sign))) return null
  try {
    return bech32m.fromWords(bech32m.decode(`${prefix}1${translated(typed, signs, bechSigns)}`, false).words)
  } catch {
    return null
  }
}
