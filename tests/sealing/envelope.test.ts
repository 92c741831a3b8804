import { Encrypter } from 'age-encryption'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { assessorKind, openEnvelope, openZip, sealEnvelope, submissionKind } from '../../electron/services/sealing'
import { sumsOf } from '../../electron/services/sealing/digests'
import { civilMonthSchema } from '../../shared/kernel/civil-date'
import { sayFault } from '../../shared/kernel/result'
import { createTranslator } from '../../shared/kernel/texts'
import { sealingFaults, sealingTexts, submissionFaults } from '../../shared/submission'
import { sampleContents, sampleKeys, sampleManifest, sealSample, signedBy } from './sample'

const city = await sampleKeys('city', 'MY')
const province = await sampleKeys('province', 'SC')
const reserve = await sampleKeys('province', 'SC')
const recipients = [...province.card.recipients, ...reserve.card.recipients]
const sealed = await sealSample(city, recipients)
const file = { name: '绵阳-2026H1-r1.hcsub', bytes: sealed.bytes }

describe('a sealed envelope', () => {
  test.each([
    ['the working key', province],
    ['the reserve key', reserve]
  ])('opens with %s and gives what was sealed', async (_, { identity }) => {
    const opened = await openEnvelope(submissionKind, file, { identities: [identity] })
    if (!opened.ok) throw new Error(opened.fault.code)
    expect(opened.value.digest).toBe(sealed.digest)
    expect(opened.value.manifest).toMatchObject(sampleManifest(city.card))
    expect(opened.value.contents).toEqual(sampleContents())
    expect(opened.value.isSignedBy(city.card.signing)).toBe(true)
    expect(opened.value.isSignedBy(province.card.signing)).toBe(false)
    expect(opened.value.isSignedBy('nonsense')).toBe(false)
    expect(Buffer.from(opened.value.zip).equals(sealed.zip)).toBe(true)
  })

  test('the same content gives the same zip, whatever the time zone', async () => {
    const zone = process.env['TZ']
    process.env['TZ'] = 'America/Los_Angeles'
    const again = await sealSample(city, recipients)
    process.env['TZ'] = zone ?? 'UTC'
    expect(Buffer.from(again.zip).equals(sealed.zip)).toBe(true)
    expect(Buffer.from(again.bytes).equals(sealed.bytes)).toBe(false)
  })

  test('is for nobody else', async () => {
    expect(await openEnvelope(submissionKind, file, { identities: [city.identity] })).toMatchObject({ fault: { code: 'sealed.wrongRecipient' } })
    expect(await openEnvelope(submissionKind, file, { identities: [] })).toMatchObject({ fault: { code: 'sealed.wrongRecipient' } })
    expect(await openEnvelope(submissionKind, file, { passphrase: '12345678' })).toMatchObject({ fault: { code: 'sealed.wrongRecipient' } })
  })

  test('under a passphrase opens with it only', async () => {
    const { signer: _, ...head } = { ...sampleManifest(city.card) }
    const made = await sealEnvelope(assessorKind, {
      manifest: {
        ...head,
        format: 'hengcai-assessor',
        signer: null,
        recipient: null,
        company: '绵阳分公司',
        round: 1,
        month: civilMonthSchema.parse('2026-06'),
        issue: 'i1'
      },
      contents: new Map([['data/seat.json', new TextEncoder().encode('{}')]]),
      sign: null,
      to: { passphrase: '20261124' }
    })
    if (!made.ok) throw new Error(made.fault.code)
    const seat = { name: 'a.hcass', bytes: made.value.bytes }
    const opened = await openEnvelope(assessorKind, seat, { passphrase: '20261124' })
    expect(opened).toMatchObject({ ok: true, value: { manifest: { issue: 'i1', signer: null } } })
    expect(opened.ok && opened.value.isSignedBy(city.card.signing)).toBe(false)
    expect(await openEnvelope(assessorKind, seat, { passphrase: '20261125' })).toMatchObject({ fault: { code: 'sealed.wrongRecipient' } })
  })

  test('a recipient that is none and contents that are too many are told', async () => {
    const request = { manifest: sampleManifest(city.card), contents: sampleContents(), sign: signedBy(city) }
    for (const to of [{ recipients: [`age1${'q'.repeat(58)}`] }, { recipients: [] }])
      expect(await sealEnvelope(submissionKind, { ...request, to })).toMatchObject({ fault: { code: 'sealingFault.badRecipient' } })
    const large = new Map([...request.contents, ['data/tables.json', new Uint8Array(64 * 1_048_576 + 1)]])
    expect(await sealEnvelope(submissionKind, { ...request, contents: large, to: { recipients } })).toMatchObject({
      fault: { code: 'sealingFault.tooLarge', params: { megabytes: 65, limit: 64 } }
    })
    await expect(sealEnvelope(submissionKind, { ...request, contents: new Map(), to: { recipients } })).rejects.toThrow('contents')
  })
})

const translate = createTranslator([submissionFaults.catalogue, sealingFaults.catalogue, sealingTexts], 'zh-CN')
async function refusalOf(bytes: Uint8Array, name = 'x.hcsub'): Promise<string> {
  const opened = await openEnvelope(submissionKind, { name, bytes }, { identities: [province.identity] })
  if (opened.ok) throw new Error('was opened')
  return `${opened.fault.code} ${sayFault(opened.fault, translate).message}`
}
const text = (words: string): Uint8Array => new TextEncoder().encode(words)

describe('what is no sealed file of ours', () => {
  test('is told before any key is tried', async () => {
    expect(await refusalOf(text('hello'))).toMatch(/^sealed.notPackage /)
    expect(await refusalOf(new Uint8Array(0))).toMatch(/^sealed.damaged /)
    expect(await refusalOf(text('age-encry'))).toMatch(/^sealed.damaged /)
    expect(await refusalOf(text('age-encryption.org/v1\n-> X25519 abc'))).toMatch(/^sealed.damaged /)
    expect(await refusalOf(new Uint8Array(128 * 1_048_576 + 1))).toBe('sealed.unsafe “x.hcsub”里有不该有的内容：文件有 129 MB，超过 128 MB')
  })

  test('is refused where opening it would cost too much', async () => {
    const started = performance.now()
    const costly = `age-encryption.org/v1\n-> scrypt ${'A'.repeat(22)} 22\n${'A'.repeat(43)}\n--- ${'A'.repeat(43)}\n`
    expect(await refusalOf(text(costly))).toBe('sealed.unsafe “x.hcsub”里有不该有的内容：口令的运算强度是 22，超过 18')
    const many = `age-encryption.org/v1\n${`-> X25519 ${'A'.repeat(43)}\n${'A'.repeat(43)}\n`.repeat(21)}--- ${'A'.repeat(43)}\n`
    expect(await refusalOf(text(many))).toBe('sealed.unsafe “x.hcsub”里有不该有的内容：收件密钥超过 20 个')
    expect(await refusalOf(text(`age-encryption.org/v1\n-> x ${'A'.repeat(20_000)}\n`))).toMatch(/^sealed.damaged /)
    expect(performance.now() - started).toBeLessThan(2000)
  })

  test('a sealed file that holds no zip is damaged', async () => {
    const encrypter = new Encrypter()
    encrypter.addRecipient(recipients[0] ?? '')
    expect(await refusalOf(await encrypter.encrypt('no zip'))).toMatch(/^sealed.damaged /)
  })

  test('a manifest that names a prototype is malformed and changes none', () => {
    const manifest = text('{"format":"hengcai-submission","schema":1,"needs":"0.6.0","__proto__":{"polluted":true}}')
    const contents = { ...Object.fromEntries(sampleContents()), 'manifest.json': manifest, 'manifest.sig': new Uint8Array(64) }
    const zip = zipSync({ ...contents, SHA256SUMS: sumsOf(new Map(Object.entries(contents))) })
    expect(openZip(submissionKind, 'x', zip)).toMatchObject({ fault: { code: 'sealed.malformed', params: { entry: 'manifest.json', field: 'JSON' } } })
    expect('polluted' in {}).toBe(false)
  })
})
