import { randomUUID } from 'node:crypto'
import { BrowserWindow, session, type Session } from 'electron'
import type { PdfPage, PdfPrinter } from '../ports'
import { pdfMargins } from '../services/documents/pdf/sheet'
import { denyDownloads } from './security/downloads'
import { denyNetwork } from './security/network'
import { denyPermissions } from './security/permissions'
import { ownOrigin, scheme } from './security/scheme'
import { denySpelling } from './security/spelling'
import { printPreferences } from './security/window-preferences'

/**
 * Prints in a window that is never shown. It has no bridge, runs no script and belongs to a session of its own, kept in memory only,
 * that knows one address: that of the page being printed. So no personal data is written to a file on the way.
 */
export function createWindowPrinter(): PdfPrinter {
  const pages = new Map<string, string>()
  let prepared: Session | null = null
  const print = async (page: PdfPage): Promise<Uint8Array> => {
    prepared ??= printSession(pages)
    const path = `/print/${randomUUID()}`
    pages.set(path, page.html)
    const window = new BrowserWindow({ show: false, webPreferences: printPreferences(prepared) })
    try {
      await window.loadURL(`${ownOrigin}${path}`)
      const bytes = await window.webContents.printToPDF({
        landscape: page.landscape,
        pageSize: 'A4',
        printBackground: true,
        displayHeaderFooter: true,
        headerTemplate: page.headerHtml,
        footerTemplate: page.footerHtml,
        margins: pdfMargins
      })
      return new Uint8Array(bytes)
    } finally {
      pages.delete(path)
      window.destroy()
    }
  }
  return { isThere: () => true, print, rest: async () => undefined }
}

/** A session that serves the pages to print and refuses all else, by the rules that bind the window. */
function printSession(pages: ReadonlyMap<string, string>): Session {
  const own = session.fromPartition('print')
  own.protocol.handle(scheme, (request) => {
    const html = request.method === 'GET' ? pages.get(new URL(request.url).pathname) : undefined
    return html === undefined
      ? new Response(null, { status: 404 })
      : new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8', 'X-Content-Type-Options': 'nosniff' } })
  })
  denyNetwork(own, false)
  for (const deny of [denyPermissions, denyDownloads, denySpelling]) deny(own)
  return own
}
