import { createHash } from 'node:crypto'
import type { PdfPage } from '../../../ports'
import type { PrintDocument } from '../../../../shared/kernel/document'
import type { Paper } from '../paper'
import { pageBlock } from './blocks'
import { footerHtml, headerHtml } from './head-foot'
import { oneLineMarkup, markup, tag } from './markup'
import { pageStyle } from './style'

/**
 * Documents as one page of their own, one after the other: no script, nothing loaded, no style but the sheet that the policy names by its digest.
 * `breathe` is awaited between two of them, as hundreds take seconds.
 */
export async function pageOf(documents: readonly PrintDocument[], paper: Paper, breathe: () => Promise<void> = async () => undefined): Promise<string> {
  const [first] = documents
  const heights = new Map<string, number>()
  const height = (millimetres: number): string => {
    const exact = Math.min(1000, Math.max(0, Math.round(millimetres * 10) / 10))
    const name = `h${String(exact).replace('.', '-')}`
    heights.set(name, exact)
    return name
  }
  const articles: string[] = []
  for (const document of documents) {
    articles.push(tag('article', {}, titleOf(document) + blocksOf(document, paper, height)))
    await breathe()
  }
  const style = pageStyle(first?.orientation ?? 'portrait', heights)
  const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; img-src data:; base-uri 'none'; form-action 'none'`
  const head = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>${oneLineMarkup(first?.title ?? '')}</title><style>${style}</style>`
  return `<!doctype html><html lang="${paper.language}"><head>${head}</head><body>${articles.join('')}</body></html>`
}
const blocksOf = ({ blocks, orientation }: PrintDocument, paper: Paper, height: (millimetres: number) => string): string =>
  blocks.map((block) => pageBlock(block, { paper, orientation, height })).join('')
const titleOf = ({ number, title, subtitle }: PrintDocument): string =>
  (number ? tag('p', { class: 'number' }, oneLineMarkup(number)) : '') +
  tag('h1', {}, markup(title)) +
  (subtitle ? tag('p', { class: 'subtitle' }, markup(subtitle)) : '')

/** Everything that a printer needs of some documents, of which there is one at least. */
export async function printable(documents: readonly [PrintDocument, ...PrintDocument[]], paper: Paper, breathe?: () => Promise<void>): Promise<PdfPage> {
  const [first] = documents
  return {
    html: await pageOf(documents, paper, breathe),
    landscape: first.orientation === 'landscape',
    headerHtml: headerHtml(first, paper),
    footerHtml: footerHtml(first, paper)
  }
}
