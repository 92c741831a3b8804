import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SecretStore } from '../../electron/ports'
import { createKeyRing, type KeyRing } from '../../electron/services/keys'
import type { CivilDate } from '../../shared/kernel/civil-date'
import type { KeyCard } from '../../shared/trust'

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'hengcai-keys-'))
export const about = (office: KeyCard['office'] = 'city', code = 'MY'): Pick<KeyCard, 'office' | 'code' | 'name' | 'createdOn'> => ({
  office,
  code,
  name: office === 'city' ? '绵阳分公司' : '省公司',
  createdOn: '2026-11-24' as CivilDate
})

/** A system's store of one machine and user: what another one protected it cannot read. */
export function machineStore(): SecretStore & { isOn: boolean } {
  const key = randomBytes(32)
  const store = {
    isOn: true,
    isThere: () => store.isOn,
    async protect(secret: Uint8Array) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, nonce)
      return Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()])
    },
    async reveal(hidden: Uint8Array) {
      const bytes = Buffer.from(hidden)
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12)).setAuthTag(bytes.subarray(-16))
        return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()])
      } catch {
        return null
      }
    }
  }
  return store
}
export const ringIn = (dataFolder: string, secrets: SecretStore | null = null): KeyRing => createKeyRing({ dataFolder, secrets })

export function valueOf<T>(result: { ok: true; value: T } | { ok: false; fault: { code: string } }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.fault))
  return result.value
}
export const faultOf = (result: { ok: true } | { ok: false; fault: { code: string } }): string => (result.ok ? 'none' : result.fault.code)
