import { spawnSync } from 'node:child_process'
import { onPath } from '../electron/machine.mjs'

/** @typedef {import('../electron/machine.mjs').Machine} Machine */

/** Tools that nobody here wrote and that sealed files are held against: command → Debian package. */
const outsideTools = new Map([
  ['age', 'age'],
  ['unzip', 'unzip'],
  ['zip', 'zip'],
  ['openssl', 'openssl'],
  ['python3', 'python3'],
  ['sha256sum', 'coreutils']
])

/** Those that this machine lacks. @param {Machine} machine */
export const missingTools = (machine) => [...outsideTools.keys()].filter((command) => onPath(machine, [command]) === null)

/** Whether packages can be installed here without asking anybody. @param {Machine} machine */
export const canInstall = (machine) => machine.root && onPath(machine, ['apt-get']) !== null

/** Installs packages of this system; false where it cannot. @param {Machine} machine @param {readonly string[]} packages */
export function installPackages(machine, packages) {
  if (!canInstall(machine)) return false
  const options = /** @type {const} */ ({ stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  const apt = (/** @type {readonly string[]} */ words) => spawnSync('apt-get', words, options).status === 0
  const install = () => apt(['install', '-y', '--no-install-recommends', ...packages])
  // In a fresh image the lists of packages are missing.
  return install() || (apt(['update']) && install())
}

/** Installs what is lacking of the outside tools, where that can be done. @param {Machine} machine @param {() => void} [announce] */
export function ensureTools(machine, announce) {
  const missing = missingTools(machine)
  if (missing.length === 0 || !canInstall(machine)) return
  announce?.()
  installPackages(
    machine,
    missing.map((command) => outsideTools.get(command) ?? command)
  )
}
