import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { unpack } from '../../electron/services/excel/write/zip'
import type { Acknowledged } from '../../shared/contract'
import { createTranslator } from '../../shared/kernel/texts'
import { sharedCatalogues } from '../../shared/texts'
import { currentOwnKey, isTrusted, ownKeySchema, sayFingerprint, trustedKeySchema, type OwnKey, type TrustedKey } from '../../shared/trust'
import { testHost, valueOf, type TestHost } from '../contract/services'
import { textOf } from '../documents/xml'
import { faultOf } from './machines'

const passphrase = '青山绿水 2026'
const say = createTranslator(sharedCatalogues, 'zh-CN')
const signed = { on: '2026-11-24', by: '王雪梅' }

async function office(company: string): Promise<TestHost> {
  const host = testHost()
  valueOf(await host.host['preferences.save']({ operator: '王雪梅' }))
  valueOf(await host.host['workspace.create']({ company }))
  return host
}
const rows = async (host: TestHost, table: 'ownKeys' | 'trustedKeys') => valueOf(await host.host['workspace.rows']({ table, offset: 0, limit: 100 })).rows
const ownKeys = async (host: TestHost): Promise<OwnKey[]> => (await rows(host, 'ownKeys')).map((row) => ownKeySchema.parse(row))
const trusted = async (host: TestHost): Promise<TrustedKey[]> => (await rows(host, 'trustedKeys')).map((row) => trustedKeySchema.parse(row))
const current = async (host: TestHost): Promise<OwnKey> => {
  const key = currentOwnKey({ ownKeys: new Map((await ownKeys(host)).map((one) => [one.fingerprint, one])) })
  if (!key) throw new Error('no key')
  return key
}
const about = (kind: 'city' | 'province') => (kind === 'city' ? { office: kind, code: 'MY', name: '绵阳分公司' } : { office: kind, code: 'SC', name: '省公司' })
const make = (host: TestHost, kind: 'city' | 'province', more: { replace?: 'rotated' | 'lost'; passphrase?: string } = {}) =>
  host.host['keys.make']({ ...about(kind), passphrase, ...more })
const cardFile = async (host: TestHost): Promise<Uint8Array> => {
  const delivery = valueOf(await host.host['keys.card']({}))
  return host.delivered.get(delivery?.name ?? '') ?? new Uint8Array()
}
const upload = async (host: TestHost, bytes: Uint8Array): Promise<string> => valueOf(await host.services.receiveUpload('对方.hckey', bytes)).handle
const take = async (host: TestHost, bytes: Uint8Array): Promise<Acknowledged> =>
  valueOf(await host.host['keys.takeCard']({ upload: await upload(host, bytes) }))
const confirm = (host: TestHost, fingerprint: string, heard = sayFingerprint(fingerprint), more: object = {}) =>
  host.host['workspace.dispatch']({ command: 'trust.confirm', input: { fingerprint, heard, how: 'telephone', with: '李工', ...signed, ...more } })
const retire = (host: TestHost, fingerprint: string, why: 'rotated' | 'lost') =>
  host.host['workspace.dispatch']({ command: 'trust.retire', input: { fingerprint, why, note: '', ...signed } })

/** What a Word file says, paragraph by paragraph. */
const paragraphsOf = (word: Uint8Array | undefined): string[] =>
  new TextDecoder()
    .decode(unpack(word ?? new Uint8Array()).get('word/document.xml'))
    .split('</w:p>')
    .map(textOf)
const codeOn = (sheet: readonly string[]): string => sheet.filter((line) => /^[0-9A-Z]{4}(\u2003[0-9A-Z]{2,4})+$/.test(line)).join(' ')

describe('a city and its province', () => {
  let city: TestHost
  let province: TestHost
  beforeAll(async () => {
    city = await office('绵阳分公司')
    province = await office('省公司')
  })

  test('make their keys once, and the file says which office it is', async () => {
    expect(valueOf(await city.host['keys.status']({}))).toEqual({ keptBy: 'passphrase', here: false, unlocked: false })
    expect(faultOf(await city.host['keys.card']({}))).toBe('trust.noKeys')
    expect(faultOf(await city.host['keys.make'](about('city')))).toBe('trust.passphraseNeeded')
    const made = valueOf(await make(city, 'city'))
    expect(say(made.summary!)).toMatch(/^生成本单位密钥 (\d{4} ){5}\d{4}$/)
    valueOf(await make(province, 'province'))
    expect(valueOf(await city.host['keys.status']({}))).toEqual({ keptBy: 'passphrase', here: true, unlocked: true })
    expect(faultOf(await make(city, 'city'))).toBe('trust.alreadyKeys')
    expect((await ownKeys(city))[0]).toMatchObject({ by: '王雪梅', recoveryOn: null, retired: null })
    expect(valueOf(await city.host['workspace.rows']({ table: 'office', offset: 0, limit: 9 })).rows).toEqual([{ office: 'city', code: 'MY' }])
    expect((await current(province)).card.recipients).toHaveLength(2)
  })

  test('keep nothing secret in the file', async () => {
    const secret = await readdir(join(city.folder, 'data', 'keys'))
    expect(secret).toEqual([`${(await current(city)).fingerprint}.json`])
    const [name = ''] = (await readdir(city.folder)).filter((file) => file.endsWith('.hengcai'))
    expect(await readFile(join(city.folder, name), 'utf8')).not.toContain('AGE-SECRET-KEY')
  })

  test('hand out a recovery sheet, with the day noted once it was handed out', async () => {
    const made = valueOf(await city.host['keys.recoverySheet']({ format: 'word' }))
    expect(made.delivery?.name).toBe('密钥恢复单-绵阳分公司.docx')
    const key = await current(city)
    expect(key.recoveryOn).toBe('2026-11-23')
    const sheet = paragraphsOf(city.delivered.get('密钥恢复单-绵阳分公司.docx'))
    expect(sheet).toContain(sayFingerprint(key.fingerprint))
    const code = codeOn(sheet)
    expect(code.replace(/\s/g, '')).toHaveLength(58)
    // The code goes onto paper: the window hears of the day alone.
    expect(JSON.stringify(made)).not.toContain(code.slice(-9))
  })

  test('lock and unlock', async () => {
    expect(valueOf(await city.host['keys.lock']({}))).toMatchObject({ here: true, unlocked: false })
    expect(faultOf(await city.host['keys.card']({}))).toBe('trust.locked')
    expect(faultOf(await city.host['keys.unlock']({ passphrase: 'wrong one' }))).toBe('trust.wrongPassphrase')
    expect(valueOf(await city.host['keys.unlock']({ passphrase }))).toMatchObject({ unlocked: true })
  })

  test('trust each other only by the digits that were heard', async () => {
    const card = await cardFile(city)
    const { fingerprint } = await current(city)
    const read = valueOf(await province.host['keys.readCard']({ upload: await upload(province, card) }))
    expect(read).toMatchObject({ fingerprint, endorsedBy: null, known: false, card: { code: 'MY' } })
    expect(await trusted(province)).toEqual([])
    expect(say((await take(province, card)).summary!)).toContain('尚未核对')
    expect((await trusted(province)).filter(isTrusted)).toEqual([])
    expect((await take(province, card)).changes).toEqual([])

    const swapped = fingerprint.replace(/(.)(.)$/, (_, first: string, second: string) =>
      first === second ? `${(Number(first) + 1) % 10}${second}` : second + first
    )
    for (const heard of ['', swapped, fingerprint.slice(4), `${fingerprint}0`])
      expect(faultOf(await confirm(province, fingerprint, heard))).toBe('trust.notHeard')
    expect((await trusted(province)).filter(isTrusted)).toEqual([])
    valueOf(await confirm(province, fingerprint, `${sayFingerprint(fingerprint).replaceAll(' ', ' - ')} `))
    expect((await trusted(province))[0]).toMatchObject({ compared: { how: 'telephone', with: '李工', by: '王雪梅' }, retired: null })
    expect(faultOf(await province.host['workspace.dispatch']({ command: 'trust.remove', input: { fingerprint } }))).toBe('trust.usedKey')
    expect(faultOf(await confirm(province, '0'.repeat(24)))).toBe('trust.unknownKey')
    expect(faultOf(await city.host['keys.readCard']({ upload: await upload(city, card) }))).toBe('trust.ownCard')
  })

  test('rotate: who trusts the old key trusts the new one at once, and its old signatures', async () => {
    const former = await current(city)
    expect(say(valueOf(await make(city, 'city', { replace: 'rotated' })).summary!)).toContain('更换本单位密钥')
    const next = await current(city)
    expect(next.fingerprint).not.toBe(former.fingerprint)
    expect(await ownKeys(city)).toEqual(
      expect.arrayContaining([expect.objectContaining({ fingerprint: former.fingerprint, retired: expect.objectContaining({ why: 'rotated' }) })])
    )
    const card = await cardFile(city)
    expect(valueOf(await province.host['keys.readCard']({ upload: await upload(province, card) })).endorsedBy).toBe(former.fingerprint)
    await take(province, card)
    const known = new Map((await trusted(province)).map((key) => [key.fingerprint, key]))
    expect(known.get(next.fingerprint)).toMatchObject({ compared: { how: 'endorsed' }, retired: null })
    expect(known.get(former.fingerprint)).toMatchObject({ retired: { why: 'rotated' } })
    expect([...known.values()].every(isTrusted)).toBe(true)
  })

  test('a locked key vouches for nobody, and nothing is made then', async () => {
    valueOf(await city.host['keys.lock']({}))
    const before = await readdir(join(city.folder, 'data', 'keys'))
    expect(faultOf(await make(city, 'city', { replace: 'rotated' }))).toBe('trust.locked')
    expect(await readdir(join(city.folder, 'data', 'keys'))).toEqual(before)
  })

  test('lost: new keys carry no word of the old ones, which the province gives up', async () => {
    const former = await current(city)
    valueOf(await make(city, 'city', { replace: 'lost', passphrase: 'a new passphrase' }))
    const next = await current(city)
    expect(next.endorsement).toBeUndefined()
    const card = await cardFile(city)
    await take(province, card)
    expect((await trusted(province)).find(({ fingerprint }) => fingerprint === next.fingerprint)?.compared).toBeNull()
    valueOf(await confirm(province, next.fingerprint, undefined, { former: 'lost' }))
    const old = (await trusted(province)).find(({ fingerprint }) => fingerprint === former.fingerprint)
    expect(old?.retired?.why).toBe('lost')
    expect(faultOf(await confirm(province, former.fingerprint))).toBe('trust.lostKey')
    expect(faultOf(await retire(province, former.fingerprint, 'rotated'))).toBe('trust.lostKey')
  })

  test('no step back by a key brings trust back: neither "lost" undone, nor a comparison done again', async () => {
    const { fingerprint } = await current(city)
    const isBelieved = async (): Promise<boolean> => (await trusted(province)).some((key) => key.fingerprint === fingerprint && isTrusted(key))
    valueOf(await retire(province, fingerprint, 'lost'))
    expect(await isBelieved()).toBe(false)
    valueOf(await province.host['workspace.undo']({}))
    expect((await trusted(province)).find((key) => key.fingerprint === fingerprint)).toMatchObject({ compared: null, retired: null })
    valueOf(await confirm(province, fingerprint))
    expect(await isBelieved()).toBe(true)
    valueOf(await province.host['workspace.undo']({}))
    expect(await isBelieved()).toBe(false)
    valueOf(await province.host['workspace.redo']({}))
    expect(await isBelieved()).toBe(false)
    valueOf(await confirm(province, fingerprint))
    expect(await isBelieved()).toBe(true)
  })

  test('the history says who did what to which key', async () => {
    const { records } = valueOf(await province.host['workspace.history']({ offset: 0, limit: 100 }))
    expect(records.every(({ by }) => by === '王雪梅')).toBe(true)
    expect(records.map(({ summary }) => say(summary)).filter((text) => /[{}]|trust\./.test(text))).toEqual([])
  })
})

test('a card that nobody compared is taken out again', async () => {
  const [city, province] = [await office('绵阳分公司'), await office('省公司')]
  valueOf(await make(city, 'city'))
  await take(province, await cardFile(city))
  const { fingerprint } = await current(city)
  valueOf(await province.host['workspace.dispatch']({ command: 'trust.remove', input: { fingerprint } }))
  expect(await trusted(province)).toEqual([])
})

test('an office without keys is set by hand; with keys the card says it', async () => {
  const host = await office('省公司')
  const set = (code: string) => host.host['workspace.dispatch']({ command: 'trust.setOffice', input: { office: 'province', code } })
  expect(say(valueOf(await set('SC')).summary!)).toBe('设置单位为省公司，代码 SC')
  expect(valueOf(await set('SC')).changes).toEqual([])
  valueOf(await make(host, 'province'))
  expect(faultOf(await set('GD'))).toBe('trust.officeOfKey')
})

test('another computer: the code of the sheet makes the keys again, of a former key too', async () => {
  const city = await office('绵阳分公司')
  valueOf(await make(city, 'city'))
  const codeOf = async (): Promise<string> => {
    const { delivery } = valueOf(await city.host['keys.recoverySheet']({ format: 'word' }))
    return codeOn(paragraphsOf(city.delivered.get(delivery?.name ?? '')))
  }
  const formerCode = await codeOf()
  const former = await current(city)
  valueOf(await make(city, 'city', { replace: 'rotated' }))
  const code = await codeOf()
  const [file = ''] = (await readdir(city.folder)).filter((name) => name.endsWith('.hengcai'))
  await city.services.close()

  const laptop = testHost()
  const other = testHost(laptop.folder)
  valueOf(await other.services.openPath(join(city.folder, file)))
  expect(valueOf(await other.host['keys.status']({}))).toEqual({ keptBy: 'passphrase', here: false, unlocked: false })
  expect(faultOf(await other.host['keys.card']({}))).toBe('trust.notHere')
  expect(faultOf(await other.host['keys.restore']({ code: `${code.slice(0, -1)}?`, passphrase }))).toBe('trust.wrongCode')
  expect(faultOf(await other.host['keys.restore']({ code }))).toBe('trust.passphraseNeeded')
  expect(valueOf(await other.host['keys.restore']({ code, passphrase }))).toEqual({ keptBy: 'passphrase', here: true, unlocked: true })
  valueOf(await other.host['keys.restore']({ code: formerCode, passphrase }))
  expect((await readdir(join(other.folder, 'data', 'keys'))).toSorted()).toEqual(
    [`${former.fingerprint}.json`, `${(await current(other)).fingerprint}.json`].toSorted()
  )
  await other.services.close()
})
