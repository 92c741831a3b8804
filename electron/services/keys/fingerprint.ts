import { createHash } from 'node:crypto'
import { canonicalJson } from '../../../shared/kernel/canonical-json'
import type { Fingerprint, KeyCard } from '../../../shared/trust'

/** SHA-256 in lower-case hexadecimal, as `sha256sum` writes it. */
export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** What a card's signature and its fingerprint are of. */
export const cardBytes = (card: KeyCard): Uint8Array => new TextEncoder().encode(canonicalJson(card))

/** 指纹: the first 24 of the 78 decimal digits of a card's SHA-256 read as a number, leading zeros kept. */
export const fingerprintOf = (card: KeyCard): Fingerprint =>
  BigInt(`0x${digestOf(cardBytes(card))}`)
    .toString()
    .padStart(78, '0')
    .slice(0, 24)
