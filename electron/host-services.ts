import type { Session } from '../shared/contract'
import { contractFaults } from '../shared/contract/define'
import { fail, ok, type Result } from '../shared/kernel/result'
import type { Ports } from './ports'

/** What the services offer to a host. */
export type Services = {
  /** One entry of the contract, by name; nothing but a Result comes back. */
  call(name: string, input: unknown): Promise<Result<unknown>>
  /** Keeps an uploaded file; the handle names it in later calls. */
  receiveUpload(fileName: string, bytes: Uint8Array): Promise<Result<{ handle: string }>>
  /** Opens a workspace that the operating system or the command line named. */
  openPath(path: string): Promise<Result<Session>>
  /** Ends everything that is open; the host waits for it before it quits. */
  close(): Promise<void>
}

/** Stands in until electron/services is there: enough for the pages to start. */
export function createServices(ports: Ports, _log: (line: string) => void): Services {
  const preferences = { language: 'zh-CN', colourScheme: 'auto', operator: '' }
  const answers = new Map<string, unknown>([
    ['app.about', { version: '0.1.0', host: ports.host, workspaceFolder: ports.workspaceFolder }],
    ['preferences.read', preferences],
    ['home.recent', []],
    ['workspace.session', null]
  ])
  return {
    call: async (name) => (answers.has(name) ? ok(answers.get(name)) : fail(contractFaults.make('unknown', { name }))),
    receiveUpload: async () => ok({ handle: 'upload-1' }),
    openPath: async (path) => fail(contractFaults.make('unknown', { name: path })),
    close: async () => undefined
  }
}
