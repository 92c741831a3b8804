import { parseArgs } from 'node:util'

export type HostArguments = { readonly port: number; readonly file: string | null }

/**
 * Reads the host's own command line; null where it is not understood.
 * `--no-open` and `--browser` are the starter's business and pass through here without effect.
 * @example readArguments(['绵阳.hengcai', '--port', '5173']) // { port: 5173, file: '绵阳.hengcai' }
 */
export function readArguments(given: readonly string[]): HostArguments | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...given],
      allowPositionals: true,
      options: { port: { type: 'string', default: '0' }, 'no-open': { type: 'boolean' }, browser: { type: 'boolean' } }
    })
    const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : Number.NaN
    return port <= 65_535 && positionals.length <= 1 ? { port, file: positionals[0] ?? null } : null
  } catch {
    return null
  }
}
