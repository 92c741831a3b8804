import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { fingerprintOf } from '../../electron/services/keys'
import { digestOfPack, packFileBytes, packFileName, readPackFile, signedBytes, storedPackFile } from '../../electron/services/standard/pack-file'
import { largestPackFile, mostLevels } from '../../electron/services/standard/pack-text'
import { canonicalJson } from '../../shared/kernel/canonical-json'
import { defineParameter, type Parameter } from '../../shared/kernel/parameter'
import type { PackFile } from '../../shared/standard/model'
import type { StandardPack } from '../../shared/standard/pack'
import type { KeyCard, TrustedKey } from '../../shared/trust'
import { emptyTables, type MutableTables } from '../../shared/workspace/tables'
import { asDay, codeOf, packWith, today } from './city'

const made = (office: KeyCard['office']): { card: KeyCard; key: KeyObject } => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const signing = publicKey.export({ format: 'jwk' }).x ?? ''
  return { key: privateKey, card: { office, code: 'SC', name: '省公司', signing, recipients: [`age1${'q'.repeat(58)}`], createdOn: today } }
}
const province = made('province')

const one = defineParameter({ path: 'a.one', unit: 'score', title: { key: 'x' }, meaning: { key: 'x' }, schema: z.number() }) as Parameter
/** A pack small enough that each of its bytes can be changed. */
const small: StandardPack = {
  ...packWith('2026.1'),
  parameters: {
    'a.one': {
      unit: 'score',
      bounds: { minimum: 0, maximum: 100 },
      note: { 'zh-CN': '说明', en: 'note' },
      values: [{ from: asDay('2026-01-01'), value: 60, provenance: 'province', source: '第三条' }]
    }
  }
}
const issue: PackFile['issue'] = { sequence: 3, issuedOn: today, validFrom: asDay('2027-01-01'), expiresOn: null, previous: null, issuer: '省公司', note: '' }
function fileOf(pack: StandardPack = small, { card, key } = province, more: Partial<PackFile['issue']> = {}): PackFile {
  const body = { card, issue: { ...issue, ...more }, pack }
  return { format: 'hengcai-standard-file', formatVersion: 1, ...body, signature: sign(null, signedBytes(body), key).toString('base64url') }
}
function trusting(card: KeyCard, key: Partial<TrustedKey> = {}): MutableTables {
  const tables = emptyTables()
  const fingerprint = fingerprintOf(card)
  tables.trustedKeys.set(fingerprint, { fingerprint, card, compared: { on: today, by: '王人力', how: 'telephone', with: '刘处' }, retired: null, ...key })
  return tables
}
const tables = trusting(province.card)
const read = (bytes: Uint8Array, known: MutableTables = tables, parameters: readonly Parameter[] = [one]) =>
  readPackFile('包.hcstd', bytes, { tables: known, parameters })
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const json = (value: unknown): Uint8Array => bytesOf(JSON.stringify(value))

describe('a signed pack', () => {
  it('is read as issued where its signer is trusted, and written again byte by byte', () => {
    const file = fileOf()
    const bytes = packFileBytes(file)
    const found = read(bytes)
    if (!found.ok) throw new Error(found.fault.code)
    expect(found.value).toEqual({
      pack: small,
      digest: digestOfPack(small),
      issue,
      seal: { card: file.card, signature: file.signature },
      signedBy: fingerprintOf(province.card),
      trialBecause: null
    })
    const again = storedPackFile({ content: found.value.pack, issue: found.value.issue, seal: found.value.seal })
    expect(again && packFileBytes(again)).toEqual(bytes)
    expect(packFileName({ version: '2026.1/甲' })).toBe('标准包-2026.1甲.hcstd')
  })
  it('is refused whichever byte of it is another one', () => {
    const bytes = packFileBytes(fileOf())
    // The line end says nothing; every other byte stands for something.
    const last = bytes.length - 2
    fc.assert(
      fc.property(fc.integer({ min: 0, max: last }), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const changed = Uint8Array.from(bytes)
        changed[at]! ^= change
        expect(read(changed).ok).toBe(false)
      }),
      { numRuns: 3000 }
    )
    for (let at = 0; at <= last; at++) {
      const changed = Uint8Array.from(bytes)
      changed[at]! ^= 1
      expect(read(changed).ok, `byte ${at}`).toBe(false)
    }
  })
  it('is refused cut short at any place', () => {
    const bytes = packFileBytes(fileOf())
    for (let length = 0; length < bytes.length - 1; length += 3) expect(read(bytes.slice(0, length)).ok, `${length}`).toBe(false)
  })
  it('is refused when what is signed was changed, however well-formed', () => {
    const file = fileOf()
    const pack = { ...small, title: { ...small.title, en: 'Another' } }
    const tampered: readonly object[] = [
      { pack },
      { issue: { ...issue, sequence: 4 } },
      { issue: { ...issue, expiresOn: today } },
      { card: made('province').card },
      { card: { ...file.card, name: '别人' } }
    ]
    for (const change of tampered) expect(codeOf(read(bytesOf(canonicalJson({ ...file, ...change }))))).toBe('standardFault.badSignature')
    // Four bits of the last letter decode to nothing.
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    const twin = letters[letters.indexOf(file.signature.at(-1)!) ^ 1]!
    const spelled = `${file.signature.slice(0, -1)}${twin}`
    expect(Buffer.from(spelled, 'base64url')).toEqual(Buffer.from(file.signature, 'base64url'))
    expect(codeOf(read(bytesOf(canonicalJson({ ...file, signature: spelled }))))).toBe('standardFault.badSignature')
  })
  it('stands in one spelling: no other order, no name twice, nothing beside it', () => {
    const file = fileOf()
    const text = canonicalJson(file)
    expect(codeOf(read(json(file)))).toBe('standardFault.rewritten')
    expect(codeOf(read(bytesOf(text.replace('"format"', '"format":"hengcai-standard-file","format"'))))).toBe('standardFault.rewritten')
    expect(codeOf(read(bytesOf(canonicalJson({ ...file, more: 1 }))))).toBe('standardFault.malformed')
    expect(codeOf(read(bytesOf(canonicalJson({ ...file, pack: { ...small, more: 1 } }))))).toBe('standardFault.malformed')
    // A byte order mark and blank lines at the end are put there by editors and change nothing.
    expect(codeOf(read(bytesOf(`\uFEFF${text}\r\n\n`)))).toBe('none')
  })
  it('is for trial where its signer is unknown, not compared, or lost; rotated keys stay good', () => {
    const bytes = packFileBytes(fileOf())
    const because = (known: MutableTables) => {
      const found = read(bytes, known)
      return found.ok ? found.value.trialBecause : found.fault.code
    }
    const retired = (why: 'lost' | 'rotated') => ({ retired: { on: today, by: '', why, note: '' } })
    expect(because(emptyTables())).toBe('unknownSigner')
    expect(because(trusting(province.card, { compared: null }))).toBe('notCompared')
    expect(because(trusting(province.card, retired('lost')))).toBe('keyLost')
    expect(because(trusting(province.card, retired('rotated')))).toBeNull()
    const own = emptyTables()
    const fingerprint = fingerprintOf(province.card)
    own.ownKeys.set(fingerprint, { fingerprint, card: province.card, by: '', recoveryOn: null, retired: null })
    expect(because(own)).toBeNull()
  })
  it('is refused when a city signed it, trusted or not', () => {
    const city = made('city')
    expect(codeOf(read(packFileBytes(fileOf(small, city)), trusting(city.card)))).toBe('standardFault.notProvince')
  })
  it('must be a pack that the rules can use, whoever signed it', () => {
    const outside = structuredClone(small)
    outside.parameters['a.one']!.values[0]!.value = 101
    expect(read(packFileBytes(fileOf(outside)))).toMatchObject({ fault: { code: 'pack.bounds', place: { file: '包.hcstd', field: 'a.one' }, value: '101' } })
    expect(codeOf(read(packFileBytes(fileOf()), tables, []))).toBe('pack.unknown')
  })
})

describe('an unsigned pack', () => {
  it('is read for trial, in any spelling', () => {
    for (const bytes of [json(small), bytesOf(JSON.stringify(small, null, 2)), bytesOf(canonicalJson(small))])
      expect(read(bytes)).toMatchObject({
        ok: true,
        value: { pack: small, trialBecause: 'unsigned', issue: null, signedBy: null, digest: digestOfPack(small) }
      })
  })
  it('has a digest that does not depend on spelling, and does on content', () => {
    const turned = Object.fromEntries(Object.entries(small).toReversed()) as StandardPack
    expect(digestOfPack(turned)).toBe(digestOfPack(small))
    expect(digestOfPack({ ...small, example: true })).not.toBe(digestOfPack(small))
  })
})

describe('what is no pack', () => {
  it.each([
    ['nothing', new Uint8Array()],
    ['no JSON', bytesOf('标准包')],
    ['no UTF-8', Uint8Array.from([0x7b, 0xff, 0x7d])],
    ['JSON of something else', json({ format: 'hengcai-key-card', formatVersion: 1 })],
    ['a list', json([])]
  ])('is called so: %s', (_what, bytes) => expect(codeOf(read(bytes))).toBe('standardFault.notPack'))
  it('is refused for its size before it is parsed', () => {
    expect(codeOf(read(new Uint8Array(largestPackFile + 1)))).toBe('standardFault.tooLarge')
    expect(codeOf(read(new Uint8Array(largestPackFile)))).toBe('standardFault.notPack')
  })
  it('is refused for its depth before it is parsed, brackets in texts aside', () => {
    const nested = (levels: number): string => `{"format":"hengcai-standard-pack","formatVersion":1,"x":${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}}`
    expect(codeOf(read(bytesOf(nested(mostLevels))))).toBe('pack.malformed')
    expect(codeOf(read(bytesOf(nested(mostLevels + 1))))).toBe('standardFault.tooDeep')
    expect(codeOf(read(bytesOf('['.repeat(2_000_000))))).toBe('standardFault.tooDeep')
    const quoted = structuredClone(small)
    quoted.parameters['a.one']!.note.en = `"\\${'['.repeat(100)}`
    expect(codeOf(read(json(quoted)))).toBe('none')
  })
  it.each(['__proto__', 'constructor', 'prototype'])('is refused for the name %s anywhere', (name) => {
    const text = JSON.stringify(small).replace('"parameters":{', `"parameters":{"${name}":{"polluted":1},`)
    expect(codeOf(read(bytesOf(text)))).toBe('standardFault.unsafeName')
    const inside = JSON.stringify(small).replace('"value":60', `"value":{"deep":[{"${name}":1}]}`)
    expect(codeOf(read(bytesOf(inside)))).toBe('standardFault.unsafeName')
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
  it('is refused by name when it is of a later format', () =>
    expect(read(json({ ...fileOf(), formatVersion: 2 }))).toMatchObject({ fault: { code: 'standardFault.newerFormat', value: '2', params: { known: 1 } } }))
})
