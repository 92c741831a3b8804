import { parseArgs } from 'node:util'

/**
 * What `npm start` was asked for.
 * @typedef {object} StartArguments
 * @property {boolean} browser whether the desktop shell is left out
 * @property {boolean} open whether a browser is opened or the address only printed
 * @property {boolean} fetchElectron whether to try a download that failed before
 * @property {number} port 0 takes a free one
 * @property {string[]} file a workspace, or none
 */

/**
 * Null where the command line is not understood.
 * @param {readonly string[]} given
 * @param {(path: string) => string} resolvePath from where the user stands, not from where npm moved to
 * @returns {StartArguments | null}
 */
export function readStartArguments(given, resolvePath) {
  try {
    const { values, positionals } = parseArgs({
      args: [...given],
      allowPositionals: true,
      options: { browser: { type: 'boolean' }, 'no-open': { type: 'boolean' }, 'fetch-electron': { type: 'boolean' }, port: { type: 'string' } }
    })
    const port = values.port ?? '0'
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535 || positionals.length > 1) return null
    // A port or an address only makes sense for the browser host.
    const browser = values.browser === true || values['no-open'] === true || values.port !== undefined
    return {
      browser,
      open: values['no-open'] !== true,
      fetchElectron: values['fetch-electron'] === true,
      port: Number(port),
      file: positionals.map(resolvePath)
    }
  } catch {
    return null
  }
}

/** @param {string} version such as 20.19.0 */
export function isOldNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major < 20 || (major === 20 && minor < 19)
}
