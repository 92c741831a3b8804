import type { Browser, Page } from 'playwright-core'
import { findBrowser } from '../../../installed-browser.mjs'
import { thisMachine } from '../../../machine.mjs'
import type { PdfPrinter } from '../../../ports'
import { pdfMargins } from './sheet'

/** Nothing that a browser does by itself is wanted: no updates, no synchronisation, no first steps. */
const quiet = ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-gpu']
// A batch prints several pages a second; a minute of rest means that it is over.
const idleMilliseconds = 60_000

type Running = { readonly browser: Browser; readonly page: Page }

/** Prints by the browser that is installed on this machine, unseen, without scripts and without a network. It is started by the first page and ended by rest. */
export function createBrowserPrinter(machine = thisMachine()): PdfPrinter {
  let running: Promise<Running> | null = null
  let idle: NodeJS.Timeout | undefined
  const rest = async (): Promise<void> => {
    clearTimeout(idle)
    const ending = running
    running = null
    await ending?.then(
      ({ browser }) => browser.close(),
      () => undefined
    )
  }
  const print: PdfPrinter['print'] = async ({ html, landscape, headerHtml, footerHtml }) => {
    clearTimeout(idle)
    running ??= start(machine)
    try {
      const { page } = await running
      // Otherwise the policy of the page before would still hold, and refuse this one's style sheet.
      await page.goto('about:blank')
      await page.setContent(html, { waitUntil: 'load' })
      return new Uint8Array(
        await page.pdf({
          format: 'A4',
          landscape,
          printBackground: true,
          displayHeaderFooter: true,
          headerTemplate: headerHtml,
          footerTemplate: footerHtml,
          margin: pdfMarginsInWords
        })
      )
    } catch (thrown) {
      // A browser that fell over is not asked again.
      await rest()
      throw thrown
    } finally {
      idle = setTimeout(() => void rest(), idleMilliseconds).unref()
    }
  }
  return { isThere: () => findBrowser(machine) !== null, print, rest }
}
const words = (inches: number): string => `${inches}in`
const pdfMarginsInWords = { top: words(pdfMargins.top), bottom: words(pdfMargins.bottom), left: words(pdfMargins.left), right: words(pdfMargins.right) }

async function start(machine: ReturnType<typeof thisMachine>): Promise<Running> {
  const executablePath = findBrowser(machine)
  if (executablePath === null) throw new Error('no browser')
  // Loaded only where something is printed: it takes a second.
  const { chromium } = await import('playwright-core')
  const root = machine.platform === 'linux' && machine.root
  const browser = await chromium.launch({ executablePath, args: [...(root ? ['--no-sandbox'] : []), ...quiet], chromiumSandbox: !root })
  try {
    const context = await browser.newContext({ javaScriptEnabled: false, offline: true, serviceWorkers: 'block' })
    await context.route('**/*', (route) => route.abort())
    return { browser, page: await context.newPage() }
  } catch (thrown) {
    await browser.close()
    throw thrown
  }
}
