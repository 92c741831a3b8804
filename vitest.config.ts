import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

/** Unit, property and integration tests. What needs minutes is `*.long.test.ts` and runs on release only. */
export default defineConfig({
  resolve: {
    // Loading the real module starts a download where its binary is missing; shells are tested against a stand-in.
    alias: { electron: resolve(import.meta.dirname, 'tests/electron/fake-electron.ts') }
  },
  test: {
    include: process.env['HENGCAI_LONG'] === '1' ? ['tests/**/*.long.test.{ts,tsx}'] : ['tests/**/*.test.{ts,tsx}'],
    exclude: process.env['HENGCAI_LONG'] === '1' ? ['**/node_modules/**'] : ['**/node_modules/**', 'tests/**/*.long.test.{ts,tsx}', 'tests/browser/**'],
    testTimeout: 30_000,
    hookTimeout: 30_000
  }
})
