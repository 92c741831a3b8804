import { safeStorage } from 'electron'
import type { SecretStore } from '../ports'

/**
 * Secrets by the system's own store: DPAPI on Windows, the Keychain on macOS, libsecret or KWallet on Linux. A Linux session without one gets
 * a fixed password from Chromium (`basic_text`), which protects nothing: the keys ask for a passphrase then, as they do before the application
 * is ready.
 */
export function createSecretStore(platform: NodeJS.Platform = process.platform): SecretStore {
  const isReal = (): boolean => platform !== 'linux' || !['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend())
  return {
    isThere: () => safeStorage.isEncryptionAvailable() && isReal(),
    // The store takes text only.
    protect: async (secret) => safeStorage.encryptString(Buffer.from(secret).toString('base64')),
    async reveal(protectedSecret) {
      try {
        return new Uint8Array(Buffer.from(safeStorage.decryptString(Buffer.from(protectedSecret)), 'base64'))
      } catch {
        return null
      }
    }
  }
}
