import { once } from 'node:events'
import type { Server } from 'node:http'
import { join, resolve } from 'node:path'
import { createTranslator } from '../../shared/kernel/texts'
import { sayFault } from '../../shared/kernel/result'
import type { Services } from '../host-services'
import { createPageReader } from '../pages/page-files'
import type { Ports } from '../ports'
import { createAdmission } from './admission'
import { createDeliveries } from './deliveries'
import { browserPorts } from './ports'
import { createHostServer } from './server'
import { browserHostTexts } from './texts'

export type RunningHost = {
  /** A new address that opens the application once. */
  newAddress(): string
  /** Stops listening, then ends the services; a second call waits for the first. */
  close(): Promise<void>
}
export type HostSetup = {
  readonly port: number
  readonly folders: { readonly data: string; readonly workspaces: string }
  readonly pagesRoot: string
  createServices(ports: Ports, log: (line: string) => void): Services
  log(line: string): void
}

/** What someone without a cookie reads; a browser's language is not known before it is let in. */
const refusalText = (): string =>
  (['zh-CN', 'en'] as const).map((language) => createTranslator([browserHostTexts], language)(browserHostTexts.ref('enter'))).join('\n\n')

/** Starts the host on 127.0.0.1; port 0 takes a free one. Rejects where the port is taken. */
export async function runHost({ port, folders, pagesRoot, createServices, log }: HostSetup): Promise<RunningHost & { services: Services }> {
  const deliveries = createDeliveries(Date.now)
  const services = createServices(browserPorts(folders, deliveries), log)
  const admission = createAdmission()
  const server = createHostServer({ services, pages: createPageReader(pagesRoot), admission, deliveries, refusalText: refusalText(), log })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const bound = server.address()
  const authority = `127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : port}`
  let closing: Promise<void> | null = null
  return {
    services,
    newAddress: () => `http://${authority}/?token=${admission.issue()}`,
    close: () => (closing ??= stop(server).then(() => services.close()))
  }
}

/** Lets calls that are under way finish for two seconds, then ends what is left. */
async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((done) => server.close(() => done()))
  server.closeIdleConnections()
  const impatience = setTimeout(() => server.closeAllConnections(), 2000)
  await closed
  clearTimeout(impatience)
}

/** Opens the workspace named on the command line; the sentence to print where that fails. */
export async function openNamed(services: Services, file: string, translate: Parameters<typeof sayFault>[1]): Promise<string | null> {
  const opened = await services.openPath(resolve(file))
  if (opened.ok) return null
  const { message, wayOut } = sayFault(opened.fault, translate)
  return `${message}\n${wayOut}`
}

/** The built pages, seen from out/main. */
export const builtPages = (mainFolder: string): string => join(mainFolder, '../renderer')
