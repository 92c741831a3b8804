import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { fingerprintOf, isSignedBy, keysOf, newSeed, signWith } from '../../electron/services/keys'
import { isRecipient } from '../../electron/services/keys/seeds'
import type { KeyCard } from '../../shared/trust'

/** Worked out once by tools that nobody here wrote: HKDF of Python's hmac, `age-keygen -y` 1.1.1, `openssl pkey` and `openssl pkeyutl` 3. */
const vectors = [
  {
    seed: Uint8Array.from({ length: 32 }, (_, index) => index),
    identity: 'AGE-SECRET-KEY-1X8QCS4VSFLCGWRE298SHM6JL66FAQGSPEGS3YCJVGM45JXJ7YZUQ7F3DFU',
    recipient: 'age1q0mzrzp45r548y0nc472xcfsdwjqvm2336q7p3gy9kal4mk6rdns5xlyun',
    publicKey: 'yIvLEBu-N5Eg8IB2X9qTehDIQRqzOE4wpwZ5oGo0F0w',
    signature: 'n7W9dR8mwvbuVdD_p9DOTnwnvQN7VfzXt9TdEgLVi33i3WB9SSMm9kdsE6jNqY-8fsyOE3XUVho5IHCI9RG1Dg'
  },
  {
    seed: new Uint8Array(createHash('sha256').update('hengcai').digest()),
    identity: 'AGE-SECRET-KEY-158WAELRP5MHNA344YKVWV9W6TQ97SHA3W85V3K8GPLYNE6N6HGHQHVS26V',
    recipient: 'age1g2wfv245cn3frfr6ygl358kzz9xygk7yfzjlgcj2td2rgxy7ef7swqqy5z',
    publicKey: 'NYe9bB_aJzr62JJ1TS0rw-Dk5km_mBKAygNrA1IPyxU',
    signature: '85qXMsVhRQ0eH3jAzwtvqTU7BvKY7yA32ER0Q4HgrSB6J6dYvCWTfol760qd6BOfIugb5D5Ey2qkGPLhYiH_Bg'
  }
]
const message = new TextEncoder().encode('hengcai')

describe.each(vectors)('a seed gives $recipient', ({ seed, identity, recipient, publicKey, signature }) => {
  test('as other tools work it out', async () => {
    const keys = await keysOf(seed)
    expect({ identity: keys.identity, recipient: keys.recipient, publicKey: keys.publicKey }).toEqual({ identity, recipient, publicKey })
    expect(Buffer.from(signWith(keys, message)).toString('base64url')).toBe(signature)
  })
  test('and its signature holds for these bytes and this key alone', () => {
    const signed = Buffer.from(signature, 'base64url')
    expect(isSignedBy(publicKey, message, signed)).toBe(true)
    expect(isSignedBy(publicKey, new TextEncoder().encode('hengcaI'), signed)).toBe(false)
    expect(isSignedBy(publicKey, message, signed.subarray(1))).toBe(false)
    expect(vectors.filter((other) => isSignedBy(other.publicKey, message, signed))).toHaveLength(1)
    expect(isSignedBy('short', message, signed)).toBe(false)
  })
})

test('recipients are told from what only looks like them', () => {
  for (const { recipient } of vectors) {
    expect(isRecipient(recipient)).toBe(true)
    expect(isRecipient(recipient.replace(/.$/, (last) => (last === 'q' ? 'p' : 'q')))).toBe(false)
  }
  expect(['', 'age1', 'AGE1', vectors[0]?.identity ?? ''].filter(isRecipient)).toEqual([])
})

test('seeds are new each time', () => expect(newSeed()).not.toEqual(newSeed()))

test('a fingerprint is the head of the number that sha256sum gives for the canonical card, whatever order its fields come in', () => {
  const card: KeyCard = {
    office: 'city',
    code: 'MY',
    name: '绵阳分公司',
    signing: 'A'.repeat(43),
    recipients: [`age1${'q'.repeat(58)}`],
    createdOn: '2026-11-24' as KeyCard['createdOn']
  }
  expect(fingerprintOf(card)).toBe('040271495916040997011312')
  const turned = Object.fromEntries(Object.entries(card).toReversed()) as KeyCard
  expect(fingerprintOf(turned)).toBe(fingerprintOf(card))
  expect(fingerprintOf({ ...card, name: '绵阳分公司 ' })).not.toBe(fingerprintOf(card))
})
