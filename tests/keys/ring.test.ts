import { cp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { identityToRecipient } from 'age-encryption'
import { describe, expect, test } from 'vitest'
import { encodeCode, fingerprintOf, isSignedBy, newSeed } from '../../electron/services/keys'
import { about, faultOf, machineStore, newFolder, ringIn, valueOf } from './machines'

const passphrase = '青山绿水 2026'
const text = new TextEncoder().encode('上报')
const unknown = '0'.repeat(24)
const fileOf = (folder: string, fingerprint: string): string => join(folder, 'keys', `${fingerprint}.json`)

describe('keys under a passphrase', () => {
  test('sign and open at once, and after a restart only once it is typed in', async () => {
    const folder = newFolder()
    const ring = ringIn(folder)
    expect(ring.keptBy).toBe('passphrase')
    const { card, fingerprint } = valueOf(await ring.make(about(), passphrase))
    expect(fingerprint).toBe(fingerprintOf(card))
    expect(card.recipients).toHaveLength(1)
    expect(isSignedBy(card.signing, text, valueOf(await ring.sign(fingerprint, text)))).toBe(true)

    const restarted = ringIn(folder)
    expect([await restarted.has(fingerprint), await restarted.isUnlocked(fingerprint)]).toEqual([true, false])
    expect(faultOf(await restarted.sign(fingerprint, text))).toBe('trust.locked')
    expect(faultOf(await restarted.identities([fingerprint]))).toBe('trust.locked')
    expect(faultOf(await restarted.recoveryCodes(fingerprint))).toBe('trust.locked')
    for (const wrong of ['', '青山绿水 2025', `${passphrase} `]) expect(faultOf(await restarted.unlock(fingerprint, wrong))).toBe('trust.wrongPassphrase')
    expect(await restarted.isUnlocked(fingerprint)).toBe(false)
    valueOf(await restarted.unlock(fingerprint, passphrase))
    expect(isSignedBy(card.signing, text, valueOf(await restarted.sign(fingerprint, text)))).toBe(true)
    restarted.lock()
    expect(faultOf(await restarted.sign(fingerprint, text))).toBe('trust.locked')
  })

  test('are not made without one', async () => {
    const folder = newFolder()
    expect(faultOf(await ringIn(folder).make(about(), null))).toBe('trust.passphraseNeeded')
    expect(await readdir(folder)).toEqual([])
  })

  test('are the same ones whatever width the input method types', async () => {
    const folder = newFolder()
    const { fingerprint } = valueOf(await ringIn(folder).make(about(), 'abcd 1234'))
    valueOf(await ringIn(folder).unlock(fingerprint, 'ａｂｃｄ　１２３４'))
  })

  test('lie in a file for this user alone that shows nothing of them', async () => {
    const folder = newFolder()
    const ring = ringIn(folder)
    const { fingerprint } = valueOf(await ring.make(about('province', 'SC'), passphrase))
    const path = fileOf(folder, fingerprint)
    if (process.platform !== 'win32') expect((await stat(path)).mode & 0o077).toBe(0)
    const written = await readFile(path, 'latin1')
    for (const { code } of valueOf(await ring.recoveryCodes(fingerprint))) expect(written).not.toContain(code.slice(0, 4) + code.slice(5, 9))
    for (const identity of valueOf(await ring.identities([fingerprint]))) expect(written).not.toContain(identity)
    expect(await readdir(join(folder, 'keys'))).toEqual([`${fingerprint}.json`])
  })
})

describe('keys in the store of the system', () => {
  test('need no passphrase, are there after a restart, and nowhere else', async () => {
    const folder = newFolder()
    const mine = machineStore()
    const { card, fingerprint } = valueOf(await ringIn(folder, mine).make(about(), null))
    const restarted = ringIn(folder, mine)
    expect([restarted.keptBy, await restarted.isUnlocked(fingerprint)]).toEqual(['system', true])
    expect(isSignedBy(card.signing, text, valueOf(await restarted.sign(fingerprint, text)))).toBe(true)

    const copied = newFolder()
    await cp(join(folder, 'keys'), join(copied, 'keys'), { recursive: true })
    const elsewhere = ringIn(copied, machineStore())
    expect([await elsewhere.has(fingerprint), await elsewhere.isUnlocked(fingerprint)]).toEqual([true, false])
    expect(faultOf(await elsewhere.sign(fingerprint, text))).toBe('trust.otherMachine')
    expect(faultOf(await ringIn(copied).sign(fingerprint, text))).toBe('trust.otherMachine')
  })

  test('fall back to a passphrase where the store is not there, and such a file stays under it', async () => {
    const folder = newFolder()
    const store = machineStore()
    store.isOn = false
    const ring = ringIn(folder, store)
    expect(ring.keptBy).toBe('passphrase')
    expect(faultOf(await ring.make(about(), null))).toBe('trust.passphraseNeeded')
    const { fingerprint } = valueOf(await ring.make(about(), passphrase))
    store.isOn = true
    const later = ringIn(folder, store)
    expect([later.keptBy, await later.isUnlocked(fingerprint)]).toEqual(['system', false])
    valueOf(await later.unlock(fingerprint, passphrase))
  })
})

describe('a lost or damaged file', () => {
  test('is told, and mended by the code of the sheet', async () => {
    const folder = newFolder()
    const ring = ringIn(folder)
    const { card, fingerprint } = valueOf(await ring.make(about(), passphrase))
    const [sheet] = valueOf(await ring.recoveryCodes(fingerprint))
    expect(faultOf(await ring.sign(unknown, text))).toBe('trust.notHere')

    const damage: readonly [string, () => Promise<void>][] = [
      ['trust.notHere', () => rm(fileOf(folder, fingerprint))],
      ['trust.brokenSecret', () => writeFile(fileOf(folder, fingerprint), '{"format":"hengcai-secret-key"')],
      [
        'trust.brokenSecret',
        async () => writeFile(fileOf(folder, fingerprint), (await readFile(fileOf(folder, fingerprint), 'utf8')).replaceAll(fingerprint, unknown))
      ]
    ]
    for (const [code, harm] of damage) {
      await harm()
      const restarted = ringIn(folder)
      expect(faultOf(await restarted.sign(fingerprint, text))).toBe(code)
      expect(faultOf(await restarted.unlock(fingerprint, passphrase))).toBe(code)
      valueOf(await restarted.restore(fingerprint, card, sheet?.code.toLowerCase() ?? '', 'another pass phrase'))
      expect(isSignedBy(card.signing, text, valueOf(await restarted.sign(fingerprint, text)))).toBe(true)
      const again = ringIn(folder)
      expect(faultOf(await again.unlock(fingerprint, passphrase))).toBe('trust.wrongPassphrase')
      valueOf(await again.unlock(fingerprint, 'another pass phrase'))
    }
  })

  test('of which a byte of the secret was changed does not open', async () => {
    const folder = newFolder()
    const { fingerprint } = valueOf(await ringIn(folder).make(about(), passphrase))
    const path = fileOf(folder, fingerprint)
    const file = JSON.parse(await readFile(path, 'utf8')) as { secret: string }
    for (const at of [0, 20, 60]) {
      const secret = Buffer.from(file.secret, 'base64')
      secret[at] = (secret[at] ?? 0) ^ 1
      await writeFile(path, JSON.stringify({ ...file, secret: secret.toString('base64') }))
      expect(faultOf(await ringIn(folder).unlock(fingerprint, passphrase))).toBe('trust.wrongPassphrase')
    }
    await writeFile(path, JSON.stringify({ ...file, scrypt: { cost: 2 ** 30, blockSize: 8, parallel: 1, salt: '' } }))
    expect(faultOf(await ringIn(folder).unlock(fingerprint, passphrase))).toBe('trust.brokenSecret')
  })

  test('is not mended by a code with a typing error, of other keys, or of other length', async () => {
    const folder = newFolder()
    const ring = ringIn(folder)
    const { card, fingerprint } = valueOf(await ring.make(about(), passphrase))
    const [sheet] = valueOf(await ring.recoveryCodes(fingerprint))
    const code = sheet?.code ?? ''
    const turned = code.startsWith('0') ? `1${code.slice(1)}` : `0${code.slice(1)}`
    const refusals: readonly [string, string | null, string][] = [
      [turned, passphrase, 'trust.wrongCode'],
      ['', passphrase, 'trust.wrongCode'],
      [encodeCode(newSeed().subarray(1)), passphrase, 'trust.wrongCode'],
      [encodeCode(newSeed()), passphrase, 'trust.otherCode'],
      [code, null, 'trust.passphraseNeeded']
    ]
    const before = await readFile(fileOf(folder, fingerprint), 'utf8')
    for (const [typed, word, fault] of refusals) expect(faultOf(await ring.restore(fingerprint, card, typed, word))).toBe(fault)
    expect(await readFile(fileOf(folder, fingerprint), 'utf8')).toBe(before)
  })
})

describe('a province', () => {
  test('has a working and a reserve key: both open, only the first signs', async () => {
    const ring = ringIn(newFolder(), machineStore())
    const { card, fingerprint } = valueOf(await ring.make(about('province', 'SC'), null))
    const identities = valueOf(await ring.identities([fingerprint]))
    expect(await Promise.all(identities.map(identityToRecipient))).toEqual(card.recipients)
    const codes = valueOf(await ring.recoveryCodes(fingerprint))
    expect(codes.map(({ of }) => of)).toEqual(['working', 'reserve'])

    const [working, reserve] = codes.map(({ code }) => code)
    const other = ringIn(newFolder(), machineStore())
    valueOf(await other.restore(fingerprint, card, reserve ?? '', null))
    expect(faultOf(await other.sign(fingerprint, text))).toBe('trust.reserveOnly')
    expect(await Promise.all(valueOf(await other.identities([fingerprint])).map(identityToRecipient))).toEqual([card.recipients[1]])
    expect(valueOf(await other.recoveryCodes(fingerprint)).map(({ of }) => of)).toEqual(['reserve'])
    valueOf(await other.restore(fingerprint, card, working ?? '', null))
    expect(isSignedBy(card.signing, text, valueOf(await other.sign(fingerprint, text)))).toBe(true)
    expect(valueOf(await other.identities([fingerprint]))).toEqual(identities)
  })

  test('opens by former keys as well, as far as they are here and unlocked', async () => {
    const folder = newFolder()
    const ring = ringIn(folder)
    const [first, second] = [valueOf(await ring.make(about('province', 'SC'), passphrase)), valueOf(await ring.make(about('province', 'SC'), 'another one'))]
    expect(valueOf(await ring.identities([first.fingerprint, second.fingerprint, unknown]))).toHaveLength(4)
    const restarted = ringIn(folder)
    valueOf(await restarted.unlock(second.fingerprint, 'another one'))
    expect(valueOf(await restarted.identities([first.fingerprint, second.fingerprint]))).toHaveLength(2)
    expect(faultOf(await restarted.identities([unknown]))).toBe('trust.notHere')
    expect(faultOf(await restarted.identities([]))).toBe('trust.noKeys')
  })
})
