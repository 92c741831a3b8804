import { spawn } from 'node:child_process'
import { findBrowser } from '../electron/installed-browser.mjs'
import { hasDisplay, onPath } from '../electron/machine.mjs'

/** @typedef {import('../electron/machine.mjs').Machine} Machine */

/**
 * The commands that may open an address, best first: an app window, then whatever browser is the default.
 * Empty where there is nothing to see: on a terminal without a display, or for root, whom browsers refuse.
 * @param {Machine} machine
 * @param {string} address
 * @param {string} windowFolder where the app window keeps its own profile
 * @returns {{ command: string, args: string[] }[]}
 */
export function waysToOpen(machine, address, windowFolder) {
  const { platform } = machine
  if (!hasDisplay(machine) || (platform === 'linux' && machine.root)) return []
  const browser = findBrowser(machine)
  // A browser in a snap cannot write to a hidden folder, so it keeps its usual profile.
  const profile = browser?.startsWith('/snap/') ? [] : [`--user-data-dir=${windowFolder}`]
  const window = browser ? [{ command: browser, args: [`--app=${address}`, ...profile, '--no-first-run', '--no-default-browser-check'] }] : []
  return [...window, ...defaultBrowser(machine, address)]
}

/**
 * @param {Machine} machine
 * @param {string} address
 * @returns {{ command: string, args: string[] }[]}
 */
function defaultBrowser(machine, address) {
  if (machine.platform === 'win32') return [{ command: 'rundll32.exe', args: ['url.dll,FileProtocolHandler', address] }]
  if (machine.platform === 'darwin') return [{ command: 'open', args: [address] }]
  const opener = onPath(machine, ['xdg-open'])
  return opener ? [{ command: opener, args: [address] }] : []
}

/**
 * Opens an address in the first way that starts; false where none does.
 * @param {Machine} machine
 * @param {string} address
 * @param {string} windowFolder
 */
export async function openAddress(machine, address, windowFolder) {
  for (const way of waysToOpen(machine, address, windowFolder)) if (await starts(way)) return true
  return false
}

/** @param {{ command: string, args: string[] }} way @returns {Promise<boolean>} */
const starts = ({ command, args }) =>
  new Promise((done) => {
    const child = spawn(command, args, { detached: true, stdio: 'ignore' })
    child.once('error', () => done(false))
    child.once('spawn', () => {
      child.unref()
      done(true)
    })
  })
