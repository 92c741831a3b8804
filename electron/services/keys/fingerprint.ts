import { canonicalJson } from '../../../shared/kernel/canonical-json'
import type { Fingerprint, KeyCard } from '../../../shared/trust'
import { sha256 } from '../sealing'

/** What a card's signature and its fingerprint are of. */
export const cardBytes = (card: KeyCard): Uint8Array => new TextEncoder().encode(canonicalJson(card))

/** 指纹: the first 24 of the 78 decimal digits of a card's SHA-256 read as a number, leading zeros kept. */
export const fingerprintOf = (card: KeyCard): Fingerprint =>
  BigInt(`0x${sha256(cardBytes(card))}`)
    .toString()
    .padStart(78, '0')
    .slice(0, 24)
