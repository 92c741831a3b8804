import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { contract, type AppContract } from '../../shared/contract'
import { createClient, type Client } from '../../shared/contract/define'
import { createServices } from '../../electron/services'
import { createBrowserPrinter } from '../../electron/services/documents/pdf/browser-printer'
import type { Services } from '../../electron/host-services'

export type TestHost = {
  readonly services: Services
  readonly host: Client<AppContract>
  readonly folder: string
  readonly delivered: Map<string, Uint8Array>
  readonly log: string[]
}
/** The real services over an empty folder, with a host that keeps what is delivered. */
export function testHost(folder = mkdtempSync(join(tmpdir(), 'hengcai-services-'))): TestHost {
  const delivered = new Map<string, Uint8Array>()
  const log: string[] = []
  const services = createServices(
    {
      host: 'browser',
      dataFolder: join(folder, 'data'),
      workspaceFolder: folder,
      pickWorkspace: async () => null,
      placeWorkspace: async (name) => join(folder, name),
      async deliver(name, bytes) {
        delivered.set(name, bytes)
        return { name, download: `/download/${name}` }
      },
      pdf: createBrowserPrinter(),
      secrets: null,
      now: () => new Date(2026, 10, 23, 9, 30)
    },
    (line) => log.push(line)
  )
  // Everything crosses as JSON, as it does over http.
  const transport = async (name: string, input: unknown): Promise<unknown> =>
    JSON.parse(JSON.stringify(await services.call(name, JSON.parse(JSON.stringify(input)))))
  return { services, host: createClient(contract, transport), folder, delivered, log }
}

/** The value of a result; a fault fails the test with its code. */
export function valueOf<T>(result: { ok: true; value: T } | { ok: false; fault: { code: string } }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.fault))
  return result.value
}
