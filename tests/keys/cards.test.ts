import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cardBytes, cardFileName, endorserOf, fingerprintOf, keysOf, newSeed, readCardFile, signWith, writeCardFile } from '../../electron/services/keys'
import { canonicalJson } from '../../shared/kernel/canonical-json'
import type { CivilDate } from '../../shared/kernel/civil-date'
import type { CardFile, KeyCard, TrustedKey } from '../../shared/trust'
import { about, faultOf, valueOf } from './machines'

const on = '2026-11-24' as CivilDate
async function maker(changes: Partial<KeyCard> = {}) {
  const keys = await keysOf(newSeed())
  const card: KeyCard = { ...about(), signing: keys.publicKey, recipients: [keys.recipient], ...changes }
  const sign = (bytes: Uint8Array): string => Buffer.from(signWith(keys, bytes)).toString('base64url')
  const fileOf = (endorsement: CardFile['endorsement'] = null, of = card): Uint8Array => writeCardFile(of, signWith(keys, cardBytes(of)), endorsement)
  return { card, fingerprint: fingerprintOf(card), fileOf, vouchFor: (other: KeyCard) => ({ by: fingerprintOf(card), signature: sign(cardBytes(other)) }) }
}
const trusted = (card: KeyCard, changes: Partial<TrustedKey> = {}): TrustedKey => ({
  fingerprint: fingerprintOf(card),
  card,
  compared: { on, by: '王雪梅', how: 'telephone', with: '李工' },
  retired: null,
  ...changes
})
const tablesOf = (...keys: TrustedKey[]) => ({ trustedKeys: new Map(keys.map((key) => [key.fingerprint, key])) })
const read = (bytes: Uint8Array) => readCardFile('绵阳分公司.hckey', bytes)
const edited = (bytes: Uint8Array, edit: (file: CardFile) => unknown): Uint8Array => {
  const file = JSON.parse(new TextDecoder().decode(bytes)) as CardFile
  return new TextEncoder().encode(JSON.stringify(edit(file)))
}

describe('a card file', () => {
  test('comes back as it was written, canonical', async () => {
    const { card, fileOf, fingerprint } = await maker()
    const bytes = fileOf()
    expect(valueOf(read(bytes))).toMatchObject({ fingerprint, file: { card, endorsement: null } })
    const text = new TextDecoder().decode(bytes)
    expect(text).toBe(`${canonicalJson(JSON.parse(text))}\n`)
    expect(cardFileName(card)).toBe('绵阳分公司.hckey')
    expect(cardFileName({ name: '../a:b\n' })).toBe('..ab.hckey')
  })

  test('laid out otherwise is the same card', async () => {
    const { fileOf, fingerprint } = await maker()
    const loose = edited(fileOf(), ({ card, ...rest }) => ({ card: Object.fromEntries(Object.entries(card).toReversed()), ...rest }))
    expect(valueOf(read(loose)).fingerprint).toBe(fingerprint)
  })

  test('with any field of the card changed is refused', async () => {
    const { fileOf } = await maker()
    const other = await maker()
    const edits: readonly ((card: KeyCard) => KeyCard)[] = [
      (card) => ({ ...card, name: '绵阳分公司 二' }),
      (card) => ({ ...card, code: 'DY' }),
      (card) => ({ ...card, office: 'province' }),
      (card) => ({ ...card, createdOn: '2026-11-25' as CivilDate }),
      (card) => ({ ...card, signing: other.card.signing }),
      (card) => ({ ...card, recipients: other.card.recipients }),
      (card) => ({ ...card, recipients: [...card.recipients, ...other.card.recipients] })
    ]
    for (const edit of edits) expect(faultOf(read(edited(fileOf(), (file) => ({ ...file, card: edit(file.card) }))))).toBe('trust.brokenCard')
    expect(faultOf(read(edited(fileOf(), (file) => ({ ...file, signature: 'A'.repeat(86) }))))).toBe('trust.brokenCard')
  })

  test('with a recipient that nothing can be sealed to is refused, though it is signed', async () => {
    const { card, fileOf } = await maker()
    const [recipient = ''] = card.recipients
    const mistyped = { ...card, recipients: [recipient.replace(/.$/, (last) => (last === 'q' ? 'p' : 'q'))] }
    expect(faultOf(read(fileOf(null, mistyped)))).toBe('trust.brokenCard')
  })

  test('of which any byte is changed is refused, or is the same card still', async () => {
    const { fileOf, fingerprint } = await maker()
    const bytes = fileOf()
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const changed = Uint8Array.from(bytes, (byte, index) => (index === at ? byte ^ flip : byte))
        const result = read(changed)
        expect(result.ok ? result.value.fingerprint : fingerprint).toBe(fingerprint)
      }),
      { numRuns: 1000 }
    )
  })

  test('that is none, is cut, is too large or of a newer version says so', async () => {
    const { fileOf } = await maker()
    const bytes = fileOf()
    for (const none of [new Uint8Array(), bytes.subarray(0, -3), new Uint8Array([0xff, 0xfe]), new TextEncoder().encode('[]')])
      expect(faultOf(read(none))).toBe('trust.notCard')
    expect(faultOf(read(new Uint8Array([...bytes, ...new TextEncoder().encode(' '.repeat(20_000))])))).toBe('trust.notCard')
    expect(faultOf(read(edited(bytes, (file) => ({ ...file, formatVersion: 2 }))))).toBe('trust.newerCard')
  })
})

describe('a new card that the former key vouches for', () => {
  test('is believed where that key is trusted, and nowhere else', async () => {
    const [former, next, stranger] = [await maker(), await maker({ createdOn: '2026-11-25' as CivilDate }), await maker()]
    const { file } = valueOf(read(next.fileOf(former.vouchFor(next.card))))
    expect(endorserOf(file, tablesOf(trusted(former.card)))?.fingerprint).toBe(former.fingerprint)
    expect(endorserOf(file, tablesOf())).toBeNull()
    expect(endorserOf(file, tablesOf(trusted(former.card, { compared: null })))).toBeNull()
    for (const why of ['lost', 'rotated'] as const) {
      const retired = trusted(former.card, { retired: { on, by: '王雪梅', why, note: '' } })
      expect(endorserOf(file, tablesOf(retired)) === null).toBe(why === 'lost')
      // A key that has a trusted successor makes no second one.
      expect(endorserOf(file, tablesOf(retired, trusted(stranger.card)))).toBeNull()
    }
  })

  test('is not believed by a signature over another card, by another key, or for another office', async () => {
    const [former, next, other] = [await maker(), await maker(), await maker()]
    const tables = tablesOf(trusted(former.card), trusted(other.card))
    const endorsements: CardFile['endorsement'][] = [
      null,
      former.vouchFor(other.card),
      { ...other.vouchFor(next.card), by: former.fingerprint },
      { ...former.vouchFor(next.card), by: '0'.repeat(24) }
    ]
    for (const endorsement of endorsements) expect(endorserOf(valueOf(read(next.fileOf(endorsement))).file, tables)).toBeNull()
    const province = await maker({ office: 'province' })
    expect(endorserOf(valueOf(read(province.fileOf(former.vouchFor(province.card)))).file, tables)).toBeNull()
    const neighbour = await maker({ code: 'DY' })
    expect(endorserOf(valueOf(read(neighbour.fileOf(former.vouchFor(neighbour.card)))).file, tables)).toBeNull()
  })
})
