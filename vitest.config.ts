import { availableParallelism } from 'node:os'
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
    // Vitest leaves one core free, which on a machine with two halves the work; much here waits for other processes.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 30_000,
    hookTimeout: 30_000
  }
})
