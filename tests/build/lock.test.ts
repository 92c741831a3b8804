import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { complete, missingIn, platformOf } from '../../build/complete-lock.mjs'

const lockedSchema = z.looseObject({
  version: z.string().exactOptional(),
  optionalDependencies: z.record(z.string(), z.string()).exactOptional(),
  dev: z.boolean().exactOptional()
})
const lock = z
  .looseObject({ packages: z.record(z.string(), lockedSchema) })
  .parse(JSON.parse(readFileSync(resolve(import.meta.dirname, '../../package-lock.json'), 'utf8')))

describe('the lock file', () => {
  test('holds the programs of every system, so that it installs on each (else: node build/complete-lock.mjs)', () => {
    expect(missingIn(lock).map(({ name }) => name)).toEqual([])
  })
  test('is completed by what is missing, and by nothing else', () => {
    const given = {
      packages: {
        '': {},
        'node_modules/tool': { version: '1.0.0', dev: true, optionalDependencies: { '@tool/linux-x64-gnu': '1.0.0', '@tool/win32-x64-msvc': '^1.0.0' } },
        'node_modules/@tool/linux-x64-gnu': { version: '1.0.0' }
      }
    }
    const completed = complete(given)
    expect(completed.packages['node_modules/@tool/win32-x64-msvc']).toEqual({ version: '1.0.0', dev: true, optional: true, os: ['win32'], cpu: ['x64'] })
    expect(Object.keys(completed.packages)).toHaveLength(4)
    expect(missingIn(completed)).toEqual([])
  })
  test.each([
    ['@oxlint/binding-linux-arm-musleabihf', { os: ['linux'], cpu: ['arm'], libc: ['musl'] }],
    ['@oxlint/binding-linux-x64-gnu', { os: ['linux'], cpu: ['x64'], libc: ['glibc'] }],
    ['@oxlint/binding-win32-ia32-msvc', { os: ['win32'], cpu: ['ia32'] }],
    ['@rolldown/binding-wasm32-wasi', { cpu: ['wasm32'] }],
    ['fsevents', { os: ['darwin'] }]
  ])('%s is for %j', (name, expected) => {
    expect(platformOf(name)).toEqual(expected)
  })
})
