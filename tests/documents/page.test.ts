import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pageOf, printable } from '../../electron/services/documents/page'
import { createBrowserPrinter } from '../../electron/services/documents/pdf/browser-printer'
import { findBrowser } from '../../electron/installed-browser.mjs'
import { onPath, thisMachine } from '../../electron/machine.mjs'
import { radar, eighteen } from './pictures'
import { everyBlock, letterhead, paperIn, sampleDocument } from './samples'
import { textOf, wellFormed } from './xml'

const machine = thisMachine()
const bodyOf = (html: string): string => html.slice(html.indexOf('<body>'))

describe('the page of a document', () => {
  test('is well-formed, loads nothing, runs nothing, and has one sheet that its policy names', async () => {
    const html = await pageOf([sampleDocument()], paperIn())
    wellFormed(html, { html: true })
    expect(html).not.toMatch(/<script|<link|<iframe|\sstyle="|\son\w+="|url\(|@import|https?:\/\/(?!www\.w3\.org\/2000\/svg")/)
    expect(html).toMatch(/content="default-src 'none'; style-src 'sha256-[\w+/=]{44}'; img-src data:; base-uri 'none'; form-action 'none'"/)
  })
  test('says everything', async () => {
    const said = textOf(bodyOf(await pageOf([sampleDocument()], paperIn())))
    for (const one of ['信息化客户经理能力评价反馈报告', '云移人〔2026〕12号', '合计', '经办人：', '日期：', '（盖章）', '现场评价结果', ...eighteen])
      expect(said).toContain(one)
  })
  test('has heads that are repeated, rows that stay whole, and pages where they are asked for', async () => {
    const html = await pageOf([sampleDocument()], paperIn())
    expect(html).toContain('thead { display: table-header-group; }')
    expect(html).toContain('tr { break-inside: avoid; }')
    expect(html.match(/<thead>/g)).toHaveLength(2)
    expect(html).toContain('<div class="new-page">')
    expect(html).toContain('.h12 { height: 12mm; }')
  })
  test('has neither head nor page numbers where the sheet is bare, and still says its small print', async () => {
    const { headerHtml, footerHtml } = await printable([sampleDocument({ bare: true, footer: '示例标准包' })], paperIn())
    // An empty template would have Chromium print its own.
    expect(headerHtml).not.toBe('')
    expect([textOf(headerHtml), textOf(footerHtml)]).toEqual(['', '示例标准包'])
    expect(footerHtml).not.toMatch(/pageNumber|totalPages|border/)
  })
  test.each(['<script>alert(1)</script>', '</style><img src=x onerror=alert(1)>', '"><b>', '\u0000\u001b\ud800', '&lt;', '{{x}}', '\u202egnp.exe'])(
    'keeps %j a text',
    async (text) => {
      const blocks = [
        { kind: 'heading', level: 1, text } as const,
        { kind: 'paragraph', text } as const,
        { kind: 'bullets', items: [text] } as const,
        { kind: 'facts', columns: 1, pairs: [{ name: text, value: text }] } as const,
        { kind: 'table', caption: text, columns: [{ heading: text, width: 1 }], rows: [[{ text }]] } as const,
        { kind: 'picture', title: text, alt: text, picture: { ...radar, axes: radar.axes.map(() => text) } } as const,
        { kind: 'signatures', lines: [text], seal: text } as const,
        { kind: 'box', lines: [text] } as const
      ]
      const paper = { letterhead: { ...letterhead, header: text, organisation: text }, language: 'zh-CN' } as const
      const page = await printable([sampleDocument({ title: text, subtitle: text, number: text, footer: text, blocks })], paper)
      for (const html of [page.html, page.headerHtml, page.footerHtml]) {
        wellFormed(html, { html: true })
        expect(html).not.toMatch(/<script|<img src=x|<b>|[\u202a-\u202e]/)
      }
    }
  )
})

describe.skipIf(findBrowser(machine) === null)('PDF by the installed browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hengcai-pdf-'))
  const printer = createBrowserPrinter()
  let pdf: Uint8Array
  beforeAll(async () => {
    pdf = await printer.print(await printable([sampleDocument()], paperIn()))
    writeFileSync(join(folder, 'a.pdf'), pdf)
  }, 60_000)
  afterAll(async () => {
    await printer.rest()
    rmSync(folder, { recursive: true })
  })
  const tool = (name: string, ...args: string[]): string => execFileSync(name, args, { cwd: folder, encoding: 'utf8' })

  test('is a PDF of A4 whose every font is inside', () => {
    const bytes = Buffer.from(pdf)
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    const objects = inflated(bytes)
    expect(objects).toMatch(/\/MediaBox\s*\[0 0 59[45](?:\.\d+)? 84[12](?:\.\d+)?\]/)
    // A font is in the file as a program, or drawn glyph by glyph (Type 3); a mere name is neither.
    const count = (pattern: RegExp): number => objects.match(pattern)?.length ?? 0
    const named = count(/\/Subtype\s*\/(?:CIDFontType[02]|TrueType|Type1)\b/g)
    expect(named).toBeLessThanOrEqual(count(/\/FontFile[23]?\s/g))
    expect(named + count(/\/Subtype\s*\/Type3\b/g)).toBeGreaterThan(0)
  })
  test.skipIf(onPath(machine, ['pdffonts']) === null)('has its fonts inside as pdffonts sees it', () => {
    const fonts = tool('pdffonts', 'a.pdf').split('\n').slice(2).filter(Boolean)
    expect(fonts.length).toBeGreaterThan(0)
    for (const font of fonts) expect(font).toMatch(/\s(?:yes)\s+(?:yes|no)\s+(?:yes|no)\s+\d+\s+\d+$/)
  })
  test.skipIf(onPath(machine, ['pdftotext']) === null)('can be searched and copied from, with head and foot on every page', () => {
    tool('pdftotext', '-layout', 'a.pdf', 'a.txt')
    const pages = readFileSync(join(folder, 'a.txt'), 'utf8').split('\f').slice(0, -1)
    const all = pages.join('').replace(/\s/g, '')
    for (const one of [...eighteen, '云移人〔2026〕12号', '如对结果有异议，请在公示期内以书面形式提出。', '第二步：制定个人发展计划。'])
      expect(all).toContain(one)
    expect(pages.length).toBeGreaterThan(2)
    for (const [index, page] of pages.entries()) {
      expect(page).toContain('中国移动云岭分公司人力资源部')
      expect(page.replace(/\s/g, '')).toContain(`第${index + 1}页，共${pages.length}页`)
    }
    // The table goes over a page and says its head again.
    expect(all.split('要求等级评价等级').length - 1).toBeGreaterThanOrEqual(2)
  })
  test('keeps the sheet of each page when one follows another', async () => {
    const lying = Buffer.from(await printer.print(await printable([sampleDocument({ orientation: 'landscape' })], paperIn())))
    expect(inflated(lying)).toMatch(/\/MediaBox\s*\[0 0 84[12](?:\.\d+)? 59[45]/)
    const again = Buffer.from(await printer.print(await printable([sampleDocument()], paperIn())))
    expect(Math.abs(again.length - pdf.length)).toBeLessThan(pdf.length * 0.02)
    // Without its sheet the same document has no grid and takes another number of pages.
    const pages = (bytes: Buffer): number => inflated(bytes).match(/\/Type\s*\/Page\b/g)?.length ?? 0
    const alone = createBrowserPrinter()
    try {
      expect(pages(lying)).toBe(pages(Buffer.from(await alone.print(await printable([sampleDocument({ orientation: 'landscape' })], paperIn())))))
    } finally {
      await alone.rest()
    }
  })
  test('runs no script and asks for nothing', async () => {
    const page = await printable([sampleDocument({ blocks: everyBlock.slice(0, 2) })], paperIn())
    const html = page.html
      .replace(/<meta http-equiv[^>]*>/, '')
      .replace('</body>', '<p id="p">before</p><script>document.getElementById("p").textContent = "after"</script><img src="http://127.0.0.1:9/x.png"></body>')
    writeFileSync(join(folder, 'b.pdf'), await printer.print({ ...page, html }))
    if (onPath(machine, ['pdftotext']) === null) return
    tool('pdftotext', 'b.pdf', 'b.txt')
    expect(readFileSync(join(folder, 'b.txt'), 'utf8')).toContain('before')
    expect(readFileSync(join(folder, 'b.txt'), 'utf8')).not.toContain('after')
  })
  test('starts anew after a rest', async () => {
    await printer.rest()
    expect((await printer.print(await printable([sampleDocument({ blocks: [] })], paperIn()))).length).toBeGreaterThan(1000)
  })
  test('says no where no browser is', async () => {
    const none = createBrowserPrinter({ ...machine, exists: () => false })
    expect(none.isThere()).toBe(false)
    await expect(none.print(await printable([sampleDocument()], paperIn()))).rejects.toThrow()
  })
})

/** The whole file as text, with its compressed parts opened. */
function inflated(bytes: Buffer): string {
  const raw = bytes.toString('latin1')
  let all = raw
  for (const match of raw.matchAll(/stream\r?\n/g)) {
    const start = match.index + match[0].length
    try {
      all += `\n${inflateSync(bytes.subarray(start, raw.indexOf('endstream', start))).toString('latin1')}`
    } catch {
      // A stream of another kind.
    }
  }
  return all
}
