#!/usr/bin/env node
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * A registry that mirrors one system only (an internal one, say) leaves the programs of other systems out of package-lock.json, and `npm ci`
 * then fails everywhere. `node build/complete-lock.mjs` adds what is missing; `tests/build/lock.test.ts` says when that is needed.
 *
 * @typedef {{ version?: string, optional?: boolean, dev?: boolean, os?: string[], cpu?: string[], libc?: string[], optionalDependencies?: Record<string, string> }} Locked
 * @typedef {{ packages: Record<string, Locked> }} Lock
 */

const systems = ['android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32', 'aix']
const processors = ['arm64', 'arm', 'ia32', 'x64', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32']

/**
 * The systems that a package of a platform is for, read from its name, as such packages are named alike.
 * @param {string} name such as @oxlint/binding-linux-arm64-musl
 * @returns {Locked}
 */
export function platformOf(name) {
  const words = (name.split('/').at(-1) ?? name).split('-')
  const os = name === 'fsevents' ? ['darwin'] : systems.filter((system) => words.includes(system))
  const cpu = processors.filter((processor) => words.includes(processor))
  const libc = words.some((word) => word.startsWith('musl')) ? ['musl'] : words.includes('gnu') ? ['glibc'] : []
  return { ...(os.length > 0 ? { os } : {}), ...(cpu.length > 0 ? { cpu } : {}), ...(os.includes('linux') && libc.length > 0 ? { libc } : {}) }
}

/** Where Node looks for a package from another one, nearest first. @param {string} from @param {string} name */
const placesOf = (from, name) => {
  const folders = from.split('/node_modules/')
  return folders.map((_, index) => [...folders.slice(0, folders.length - index), name].join('/node_modules/')).concat(`node_modules/${name}`)
}

/**
 * The optional packages that the lock names and does not hold.
 * @param {Lock} lock
 * @returns {{ from: string, name: string, version: string, dev: boolean }[]}
 */
export const missingIn = ({ packages }) =>
  Object.entries(packages).flatMap(([from, { optionalDependencies = {}, dev = false }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !placesOf(from, name).some((place) => place in packages))
      .map(([name, range]) => ({ from, name, version: range.replace(/^[^\d]*/, ''), dev }))
  )

/**
 * The same lock with the missing ones, without their checksums, which only their registry knows.
 * @param {Lock} lock
 * @returns {Lock}
 */
export function complete(lock) {
  /** @type {[string, Locked][]} */
  const added = missingIn(lock).map(({ name, version, dev }) => [
    `node_modules/${name}`,
    { version, ...(dev ? { dev } : {}), optional: true, ...platformOf(name) }
  ])
  const sorted = [...Object.entries(lock.packages), ...added].toSorted(([a], [b]) => a.localeCompare(b, 'en'))
  return { ...lock, packages: Object.fromEntries(sorted) }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = new URL('../package-lock.json', import.meta.url)
  const lock = /** @type {Lock} */ (JSON.parse(readFileSync(path, 'utf8')))
  writeFileSync(path, `${JSON.stringify(complete(lock), null, 2)}\n`)
}
