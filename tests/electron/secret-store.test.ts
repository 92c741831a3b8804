import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { electronPorts } from '../../electron/main/ports'
import { createSpeaker } from '../../electron/main/say'
import { createSecretStore } from '../../electron/main/secret-store'
import { createKeyRing } from '../../electron/services/keys'
import type { CivilDate } from '../../shared/kernel/civil-date'
import { machine, reset } from './fake-electron'

beforeEach(reset)
const secret = Uint8Array.from({ length: 256 }, (_, index) => index)

describe('the secret store', () => {
  test('gives any bytes back, on this machine alone', async () => {
    const store = createSecretStore('win32')
    const hidden = await store.protect(secret)
    expect(await store.reveal(hidden)).toEqual(secret)
    expect(await store.reveal(hidden.subarray(3))).toBeNull()
    machine.number = 2
    expect(await store.reveal(hidden)).toBeNull()
  })

  test.each([
    ['win32', 'basic_text', true],
    ['darwin', 'basic_text', true],
    ['linux', 'gnome_libsecret', true],
    ['linux', 'kwallet6', true],
    ['linux', 'basic_text', false],
    ['linux', 'unknown', false]
  ] as const)('on %s with %s counts as protection: %s', (platform, backend, counts) => {
    machine.backend = backend
    expect(createSecretStore(platform).isThere()).toBe(counts)
    machine.available = false
    expect(createSecretStore(platform).isThere()).toBe(false)
  })
})

test('the shell keeps keys by it, and asks for a passphrase where the system only pretends to', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'hengcai-store-'))
  const { secrets } = electronPorts({ dataFolder, window: () => null, say: createSpeaker([]).say })
  const about = { office: 'city', code: 'MY', name: '绵阳分公司', createdOn: '2026-11-24' as CivilDate } as const
  const ring = createKeyRing({ dataFolder, secrets })
  const made = await ring.make(about, null)
  expect(made.ok && (await ring.isUnlocked(made.value.fingerprint))).toBe(true)
  machine.available = false
  expect(createKeyRing({ dataFolder, secrets }).keptBy).toBe('passphrase')
  expect(await ring.make(about, null)).toMatchObject({ ok: false, fault: { code: 'trust.passphraseNeeded' } })
})
