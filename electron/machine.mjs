import { accessSync, constants } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

/**
 * What is asked of a machine; handed in so that tests can be any machine. Plain JavaScript, as the start script runs it before anything is built.
 * @typedef {object} Machine
 * @property {NodeJS.Platform} platform
 * @property {string} home
 * @property {Record<string, string | undefined>} environment
 * @property {boolean} root whether the program runs as root
 * @property {(path: string) => boolean} exists whether a program is there and may be run
 */

/** @param {string} path */
const runs = (path) => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** @returns {Machine} */
export const thisMachine = () => ({ platform: process.platform, home: homedir(), environment: process.env, root: process.getuid?.() === 0, exists: runs })

/**
 * The first of some commands that is on the PATH.
 * @param {Machine} machine
 * @param {readonly string[]} commands
 * @returns {string | null}
 */
export function onPath(machine, commands) {
  const folders = (machine.environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  for (const command of commands) {
    const found = folders.map((folder) => join(folder, command)).find((path) => machine.exists(path))
    if (found) return found
  }
  return null
}

/**
 * Whether windows can be seen: a Linux session without a display cannot.
 * @param {Machine} machine
 */
export const hasDisplay = ({ platform, environment }) => platform !== 'linux' || Boolean(environment['DISPLAY'] || environment['WAYLAND_DISPLAY'])
