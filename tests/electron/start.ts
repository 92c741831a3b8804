import type { EventEmitter } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startShell } from '../../electron/main/shell'
import { sharedCatalogues } from '../../shared/texts'
import { createFakeServices, type FakeServices } from '../browser-host/fake-services'
import { BrowserWindow, ready, reset } from './fake-electron'

export type StartedShell = {
  readonly services: FakeServices
  readonly window: BrowserWindow
  readonly folder: string
  readonly logged: readonly string[]
  stop(): Promise<void>
}

/** Starts the shell over the fake, up to its window; `playBefore` acts before the application is ready. */
export async function startedShell(playBefore: () => void = () => undefined): Promise<StartedShell> {
  reset()
  const watched = ['uncaughtException', 'unhandledRejection'] as const
  const emitter: EventEmitter = process
  const before = watched.map((event) => emitter.listeners(event))
  const folder = await mkdtemp(join(tmpdir(), 'hengcai-shell-'))
  await mkdir(join(folder, 'out/renderer/assets'), { recursive: true })
  await writeFile(join(folder, 'out/renderer/index.html'), '<meta name="style-nonce" content="__NONCE__">')
  await writeFile(join(folder, 'out/renderer/assets/a.js'), 'export {}')
  await writeFile(join(folder, 'out/secret.json'), '{}')
  const logged: string[] = []
  let services: FakeServices | null = null
  startShell({
    outFolder: join(folder, 'out'),
    dataFolder: join(folder, 'data'),
    catalogues: sharedCatalogues,
    createServices: (ports) => (services = createFakeServices(ports)),
    log: (line) => logged.push(line)
  })
  playBefore()
  await ready()
  const window = BrowserWindow.opened[0]
  if (!services || !window) throw new Error('the shell did not start')
  const stop = async (): Promise<void> => {
    watched.forEach((event, index) => {
      for (const listener of emitter.listeners(event)) if (!before[index]?.includes(listener)) emitter.removeListener(event, listener as () => void)
    })
    await rm(folder, { recursive: true, force: true })
  }
  return { services, window, folder, logged, stop }
}
