import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
import { findBrowser } from '../../../electron/installed-browser.mjs'
import { thisMachine } from '../../../electron/machine.mjs'
import { milliseconds, printTable } from '../measure'
import { scriptPerFrame, type FrameScript } from './trace'

const folder = join(process.cwd(), '.cache', 'bench-page')
const pack = join(process.cwd(), 'resources', 'standard', 'pack.json')
const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' }
const runs = 7
const moves = 150
/** A pointer reports more often than a screen shows; Chromium puts its moves together frame by frame. */
const everyMs = 8

declare global {
  interface Window {
    lineSteps(): number[]
    watched: { frames: number[]; shown: number[]; stop(): void }
  }
}

/** The page that build/bench.mjs has built, and the built-in pack. */
async function serve(): Promise<{ readonly address: string; close(): void }> {
  const server = createServer((request, response) => {
    const path = request.url === '/' || request.url === undefined ? '/index.html' : request.url
    response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream')
    void readFile(path === '/pack.json' ? pack : join(folder, path)).then(
      (bytes) => response.end(bytes),
      () => response.writeHead(404).end()
    )
  }).listen(0, '127.0.0.1')
  await new Promise((ready) => server.once('listening', ready))
  const at = server.address()
  if (at === null || typeof at === 'string') throw new Error('no port')
  return { address: `http://127.0.0.1:${at.port}/`, close: () => server.close() }
}

/** Notes every animation frame, and every time at which the pictures changed. */
const watch = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const watched = { frames: [] as number[], shown: [] as number[], stop: () => {} }
    let on = true
    const tick = (at: number): void => {
      if (!on) return
      watched.frames.push(at)
      requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)
    const observer = new MutationObserver(() => watched.shown.push(performance.now()))
    for (const pictures of document.querySelectorAll('.what-if-charts'))
      observer.observe(pictures, { subtree: true, attributes: true, characterData: true, childList: true })
    watched.stop = () => {
      on = false
      observer.disconnect()
    }
    window.watched = watched
    // What loading the page left behind is not the drag's.
    ;(globalThis as { gc?: () => void }).gc?.()
  })

type Run = { readonly frames: number[]; readonly shown: number[]; readonly script: FrameScript[] }
/** One drag to and fro with the pointer, as fast as a hand does it. */
async function drag(browser: Browser, page: Page, slider: string): Promise<Run> {
  const box = await page.locator(slider).boundingBox()
  if (!box) throw new Error(`no ${slider}`)
  const y = box.y + box.height / 2
  const at = (step: number): number => box.x + box.width * 0.42 + Math.abs((step % 50) - 25) * 2.6
  const pointer = await page.context().newCDPSession(page)
  const send = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', x: number): Promise<unknown> =>
    pointer.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', buttons: type === 'mouseReleased' ? 0 : 1, clickCount: 1 })
  await send('mousePressed', at(0))
  await watch(page)
  await browser.startTracing(page, { categories: ['devtools.timeline'] })
  const sent: Promise<unknown>[] = []
  for (let step = 0; step < moves; step++) {
    sent.push(send('mouseMoved', at(step)))
    await new Promise((wait) => setTimeout(wait, everyMs))
  }
  await Promise.all(sent)
  const { frames, shown } = await page.evaluate(() => {
    window.watched.stop()
    return { frames: window.watched.frames, shown: window.watched.shown }
  })
  const script = scriptPerFrame(await browser.stopTracing())
  await send('mouseReleased', at(moves))
  await pointer.detach()
  const between = (times: readonly number[]): number[] => times.slice(1).map((time, index) => time - (times[index] ?? time))
  return { frames: between(frames), shown: between(shown), script }
}

const quantile = (values: readonly number[], share: number): number => values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? Number.NaN
/** The least over all runs: what it costs when nothing else on the machine disturbs it. */
const least = (all: readonly Run[], of: (run: Run) => number): number => Math.min(...all.map(of))

async function measure(browser: Browser, address: string, people: number): Promise<string[][]> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  await page.goto(`${address}#${people}`)
  await page.locator('.what-if').waitFor()
  const lines: string[][] = []
  for (const [name, slider] of [
    ['合格线 pass mark', '#slide-mark-G3'],
    ['权重 weight', '#slide-weight-exam']
  ] as const) {
    const all: Run[] = []
    for (let run = 0; run < runs; run++) all.push(await drag(browser, page, slider))
    lines.push([
      `${people} ${name}`,
      milliseconds(least(all, ({ frames }) => quantile(frames, 0.5))),
      milliseconds(least(all, ({ frames }) => quantile(frames, 0.95))),
      milliseconds(least(all, ({ shown }) => quantile(shown, 0.5))),
      milliseconds(least(all, ({ shown }) => quantile(shown, 0.95))),
      milliseconds(
        least(all, ({ script }) =>
          quantile(
            script.map(({ clock }) => clock),
            0.5
          )
        )
      ),
      milliseconds(
        least(all, ({ script }) =>
          quantile(
            script.map(({ clock }) => clock),
            1
          )
        )
      ),
      milliseconds(
        least(all, ({ script }) =>
          quantile(
            script.map(({ own }) => own),
            1
          )
        )
      )
    ])
  }
  const steps: number[][] = []
  for (let run = 0; run < runs; run++) steps.push(await page.evaluate(() => window.lineSteps()))
  const step = (share: number): string => milliseconds(Math.min(...steps.map((one) => quantile(one, share))))
  lines.push([`${people} 移一条线，只计算 one line, computing only`, '', '', '', '', step(0.5), step(0.95), ''])
  await page.close()
  return lines
}

/** P4: dragging in the what-if, in Chromium, with the component of the application over generated people. */
export async function printWhatIf(): Promise<void> {
  const machine = thisMachine()
  const executablePath = findBrowser(machine)
  if (executablePath === null) {
    console.log('\n试算 what-if (P4): 没有找到 Chromium / no Chromium found (HENGCAI_BROWSER names one)')
    return
  }
  const { address, close } = await serve()
  const browser = await chromium.launch({
    executablePath,
    args: [...(machine.root ? ['--no-sandbox'] : []), '--disable-gpu', '--no-first-run', '--disable-background-networking', '--js-flags=--expose-gc']
  })
  try {
    const lines = [...(await measure(browser, address, 10_000)), ...(await measure(browser, address, 100_000))]
    console.log(`\n试算 what-if, ${browser.version()}, 每项 ${runs} 次取最小 least of ${runs} runs, ms`)
    printTable(
      ['拖动 drag', '帧间隔 frame p50', 'p95', '新结果 answer p50', 'p95', '每帧脚本 script p50', '最大 worst', '最大，只计本线程 worst of thread'],
      lines
    )
    console.log('  P4: 10,000 人每帧脚本 ≤ 16；100,000 人帧间隔 p50 ≤ 17，p95 ≤ 33；移一条线 ≤ 2 (script of every frame, frame to frame, one line)')
  } finally {
    await browser.close()
    close()
  }
}
