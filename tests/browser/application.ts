import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { test as base, type Page } from '@playwright/test'

const root = resolve(import.meta.dirname, '../..')

/** The built application in a browser host of its own, over empty folders. */
export type Application = {
  readonly page: Page
  /** Where this host puts workspaces. */
  readonly workspaces: string
  /** What the page reported as wrong so far: errors, refused requests, breaches of the security policy. */
  readonly complaints: readonly string[]
  /** A fresh address, as pressing Enter in the terminal gives it. */
  newAddress(): Promise<string>
  /** Ends the host without a word, as a power cut would, and starts it anew over the same folders. */
  restart(): Promise<void>
}
type Host = { readonly child: ChildProcess; nextAddress(): Promise<string> }

function startHost(folder: string): Host {
  const environment = { ...process.env, HENGCAI_DATA: join(folder, 'data'), HENGCAI_WORKSPACES: join(folder, 'workspaces'), HENGCAI_LANGUAGE: 'zh-CN' }
  const child = spawn(process.execPath, [join(root, 'out/main/browser-host.js'), '--no-open'], {
    cwd: folder,
    env: environment,
    stdio: ['pipe', 'pipe', 'inherit']
  })
  const found: string[] = []
  const waiting: ((address: string) => void)[] = []
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (!line.startsWith('http://127.0.0.1:')) return
    const next = waiting.shift()
    if (next) next(line)
    else found.push(line)
  })
  const ended = once(child, 'exit').then(([code]) => Promise.reject<string>(new Error(`the host ended with ${String(code)}`)))
  ended.catch(() => undefined)
  return {
    child,
    nextAddress() {
      const ready = found.shift()
      return ready === undefined ? Promise.race([ended, new Promise<string>((give) => waiting.push(give))]) : Promise.resolve(ready)
    }
  }
}

const end = async (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}

function collectComplaints(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('requestfailed', (request) => {
    // A download leaves the page without an answer to it.
    if (!request.url().includes('/download/')) complaints.push(`${request.url()} ${request.failure()?.errorText ?? ''}`)
  })
  return complaints
}

/** Opens the application in this page; the end takes its host and its folders away. */
export async function openApplication(page: Page): Promise<Application & { end(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'hengcai-e2e-'))
  let host = startHost(folder)
  const complaints = collectComplaints(page)
  await page.goto(await host.nextAddress())
  return {
    page,
    workspaces: join(folder, 'workspaces'),
    complaints,
    newAddress() {
      host.child.stdin?.write('\n')
      return host.nextAddress()
    },
    async restart() {
      await end(host.child, 'SIGKILL')
      host = startHost(folder)
      await page.goto(await host.nextAddress())
    },
    async end() {
      await end(host.child, 'SIGTERM')
      await rm(folder, { recursive: true, force: true, maxRetries: 3 })
    }
  }
}

/** `test('…', async ({ application }) => { const { page } = application … })`: opened and let in. */
export const test = base.extend<{ application: Application }>({
  application: async ({ page }, provide) => {
    const application = await openApplication(page)
    await provide(application)
    await application.end()
  }
})

/** One application for all tests of a file, prepared once: `const shared = sharedApplication(prepare)`, then `shared().page`. */
export function sharedApplication(prepare: (page: Page) => Promise<void>): () => Application {
  let application: Awaited<ReturnType<typeof openApplication>> | undefined
  base.beforeAll(async ({ browser }) => {
    application = await openApplication(await (await browser.newContext()).newPage())
    await prepare(application.page)
  })
  base.afterAll(async () => {
    await application?.page.context().close()
    await application?.end()
  })
  return () => {
    if (!application) throw new Error('the application is not open yet')
    return application
  }
}
export { expect } from '@playwright/test'
