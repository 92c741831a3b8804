import { createHash } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/** @param {string} path @returns {unknown} */
const readJson = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

/** @param {unknown} lock @returns {Record<string, { version?: string, optional?: boolean }> | null} */
const packagesOf = (lock) =>
  typeof lock === 'object' && lock !== null && 'packages' in lock
    ? /** @type {Record<string, { version?: string, optional?: boolean }>} */ (lock.packages)
    : null

/**
 * Whether what is installed is what the lock file asks for. npm notes what it installed in node_modules/.package-lock.json;
 * optional packages are those of other systems.
 * @param {unknown} wanted the lock file
 * @param {unknown} installed npm's note
 */
export function isInstalled(wanted, installed) {
  const packages = packagesOf(wanted)
  const present = packagesOf(installed)
  if (!packages || !present) return false
  return Object.entries(packages).every(([path, { version, optional }]) => path === '' || optional === true || present[path]?.version === version)
}

/** @param {string} root */
export const needsInstall = (root) => !isInstalled(readJson(join(root, 'package-lock.json')), readJson(join(root, 'node_modules/.package-lock.json')))

/**
 * Runs npm the way it was started itself; `npm.cmd` of Windows cannot be started without a shell.
 * @param {string} root
 * @param {readonly string[]} args
 * @returns {{ ok: boolean, output: string }}
 */
export function runNpm(root, args) {
  const own = process.env['npm_execpath']
  const usable = own !== undefined && /npm-cli\.[cm]?js$/.test(own)
  const result = usable
    ? spawnSync(process.execPath, [own, ...args], { cwd: root, encoding: 'utf8' })
    : spawnSync(`npm ${args.join(' ')}`, { cwd: root, encoding: 'utf8', shell: true })
  return { ok: result.status === 0, output: `${result.stdout ?? ''}${result.stderr ?? ''}` }
}

/** @param {string} root */
export const install = (root) => runNpm(root, ['ci', '--no-audit', '--no-fund', '--loglevel=error'])

// What the build reads; tests and documents are not among it.
const sources = ['shared', 'electron', 'renderer', 'electron.vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.base.json']

/** @param {string} path @returns {string[]} */
const filesBelow = (path) =>
  existsSync(path)
    ? readdirSync(path, { withFileTypes: true })
        .filter(({ name }) => name !== 'node_modules' && !name.startsWith('.'))
        .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(path, entry.name)) : [join(path, entry.name)]))
        .toSorted()
    : []

/**
 * A digest of all that the build reads: times lie after a checkout, contents do not.
 * @param {string} root
 */
export function digestOfSources(root) {
  const hash = createHash('sha256')
  for (const source of sources) {
    const path = join(root, source)
    for (const file of source.includes('.') ? [path].filter((one) => existsSync(one)) : filesBelow(path))
      hash
        .update(`${relative(root, file)}\0`)
        .update(readFileSync(file))
        .update('\0')
  }
  return hash.digest('hex')
}

/** @param {string} root */
const stamp = (root) => join(root, 'out/.built-from')

/** Whether the build is missing or of other sources. @param {string} root */
export function needsBuild(root) {
  try {
    return readFileSync(stamp(root), 'utf8') !== digestOfSources(root)
  } catch {
    return true
  }
}

/**
 * Builds, and notes from what.
 * @param {string} root
 * @returns {{ ok: boolean, output: string }}
 */
export function build(root) {
  const digest = digestOfSources(root)
  // A build that breaks off must not pass for a whole one; what was built before stays until then.
  rmSync(stamp(root), { force: true })
  const command = join(root, 'node_modules/electron-vite/bin/electron-vite.js')
  const result = spawnSync(process.execPath, [command, 'build', '--logLevel', 'warn'], { cwd: root, encoding: 'utf8' })
  const output = `${result.stdout ?? ''}${result.stderr ?? ''}`
  if (result.status !== 0) return { ok: false, output }
  mkdirSync(dirname(stamp(root)), { recursive: true })
  writeFileSync(stamp(root), digest)
  return { ok: true, output }
}
