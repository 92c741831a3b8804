import type { PrintDocument } from '../../../../shared/kernel/document'
import { pictureFontStack } from '../../../../shared/kernel/picture'
import { logoSize } from '../logo'
import { headOf, pageWords, sheet, type Paper } from '../paper'
import { markup, oneLineMarkup } from './markup'
import { oneLine } from '../plain-text'

// Chromium lays these out in a document of its own, without the sheet of the page, and scales nothing: all looks are said here.
const line = `width:100%;margin:0 ${sheet.side}mm 0;display:flex;justify-content:space-between;font:8pt/1.4 ${pictureFontStack.replaceAll('"', "'")};color:#595959;-webkit-print-color-adjust:exact`

/** Logo and the company's line at the left, the document at the right, a rule below. */
export function headerHtml({ title, bare = false }: PrintDocument, paper: Paper): string {
  // Not nothing: for nothing Chromium puts the day and the title.
  if (bare) return '<span></span>'
  const { logo } = paper.letterhead
  const size = logo && logoSize(logo)
  const picture =
    logo && size
      ? `<img src="data:${logo.mime};base64,${logo.base64}" style="width:${size.width.toFixed(1)}mm;height:${size.height.toFixed(1)}mm;margin-right:2mm" alt="">`
      : ''
  const left = `<span style="display:flex;align-items:flex-end;color:#1a1a1a">${picture}${oneLineMarkup(headOf(paper))}</span>`
  return `<div style="${line};align-items:flex-end;margin-top:5mm;padding-bottom:1mm;border-bottom:0.35mm solid #1a1a1a">${left}<span>${markup(cut(oneLine(title)))}</span></div>`
}
const cut = (title: string): string => ([...title].length > 30 ? `${[...title].slice(0, 29).join('')}…` : title)

/** Small print at the left, page x of y at the right. */
export function footerHtml({ footer = '', bare = false }: PrintDocument, paper: Paper): string {
  if (bare) return `<div style="${line};margin-bottom:4mm"><span>${oneLineMarkup(footer)}</span></div>`
  const [before, between, after] = pageWords(paper).map((words) => markup(words))
  const pages = `<span style="white-space:nowrap;margin-left:6mm">${before}<span class="pageNumber"></span>${between}<span class="totalPages"></span>${after}</span>`
  return `<div style="${line};margin-bottom:4mm;padding-top:1mm;border-top:0.2mm solid #8c8c8c"><span>${oneLineMarkup(footer)}</span>${pages}</div>`
}
