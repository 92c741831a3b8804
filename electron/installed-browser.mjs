import { join } from 'node:path'
import { onPath } from './machine.mjs'

/** @typedef {import('./machine.mjs').Machine} Machine */

const linuxCommands = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge', 'microsoft-edge-stable']
const macPrograms = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge'
]
// Edge first: it is on every Windows.
const windowsPrograms = ['Microsoft\\Edge\\Application\\msedge.exe', 'Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe']
const windowsFolders = ['ProgramFiles(x86)', 'ProgramFiles', 'LOCALAPPDATA']

/**
 * An installed browser of the Chromium family; `HENGCAI_BROWSER` names one.
 * @param {Machine} machine
 * @returns {string | null}
 */
export function findBrowser(machine) {
  const { platform, home, environment, exists } = machine
  const named = environment['HENGCAI_BROWSER']
  if (named) return exists(named) ? named : null
  if (platform === 'win32') {
    const folders = windowsFolders.flatMap((name) => environment[name] ?? [])
    return windowsPrograms.flatMap((program) => folders.map((folder) => `${folder}\\${program}`)).find(exists) ?? null
  }
  if (platform === 'darwin') return macPrograms.flatMap((program) => [join('/Applications', program), join(home, 'Applications', program)]).find(exists) ?? null
  return onPath(machine, linuxCommands)
}
