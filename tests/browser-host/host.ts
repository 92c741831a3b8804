import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runHost } from '../../electron/browser-host/run'
import { createFakeServices, type FakeServices } from './fake-services'

export type Answer = { readonly status: number; readonly headers: Readonly<Record<string, string | string[] | undefined>>; readonly body: Buffer }
export type Asked = { method?: string; path?: string; headers?: Record<string, string>; body?: Uint8Array | string }
export type TestHost = {
  readonly authority: string
  readonly origin: string
  readonly services: FakeServices
  readonly logged: readonly string[]
  readonly folder: string
  newAddress(): string
  /** A plain request, as anybody on this machine could send it. */
  ask(asked: Asked): Promise<Answer>
  /** A request of a window that came in by a link. */
  askInside(asked: Asked): Promise<Answer>
  stop(): Promise<void>
}

const html = '<!doctype html><meta name="style-nonce" content="__NONCE__"><title>衡才</title>'

/** Sent by node:http, which lets a test lie about Host and Origin; fetch would correct it. */
function send(port: number, { method = 'GET', path = '/', headers = {}, body }: Asked): Promise<Answer> {
  return new Promise((done, failed) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }))
    })
    sent.on('error', failed)
    sent.end(body)
  })
}

/** A real host on a free port, over pages of its own and services that remember. */
export async function startHost(): Promise<TestHost> {
  const folder = await mkdtemp(join(tmpdir(), 'hengcai-host-'))
  const pagesRoot = join(folder, 'pages')
  await mkdir(join(pagesRoot, 'assets'), { recursive: true })
  await writeFile(join(pagesRoot, 'index.html'), html)
  await writeFile(join(pagesRoot, 'assets/index-abc.js'), 'export {}')
  await writeFile(join(pagesRoot, 'assets/index-abc.js.map'), '{}')
  await writeFile(join(folder, 'secret.json'), '{}')
  const logged: string[] = []
  let services: FakeServices | null = null
  const running = await runHost({
    port: 0,
    folders: { data: join(folder, 'data'), workspaces: join(folder, 'workspaces') },
    pagesRoot,
    createServices: (ports) => (services = createFakeServices(ports)),
    log: (line) => logged.push(line)
  })
  if (!services) throw new Error('the host made no services')
  const address = new URL(running.newAddress())
  const ask = (asked: Asked): Promise<Answer> => send(Number(address.port), asked)
  const entered = await ask({ path: `/${address.search}` })
  const cookie = String(entered.headers['set-cookie']).split(';')[0] ?? ''
  return {
    authority: address.host,
    origin: address.origin,
    services,
    logged,
    folder,
    newAddress: running.newAddress,
    ask,
    askInside: (asked) => ask({ ...asked, headers: { cookie, ...asked.headers } }),
    async stop() {
      await running.close()
      await rm(folder, { recursive: true, force: true })
    }
  }
}
