import { Footer, Header, ImageRun, PageNumber, Paragraph, TabStopType, TextRun } from 'docx'
import type { Letterhead, PrintDocument } from '../../../../shared/kernel/document'
import { headOf, pageWords, type Paper } from '../paper'
import { oneLine } from '../plain-text'
import { logoSize } from '../logo'
import { greys, rule, sizes, thin } from './looks'

const look = { size: sizes.foot, color: greys.soft } as const

/** Logo and the company's line at the left, the document at the right, a rule below. */
export function headerOf({ title, bare = false }: PrintDocument, paper: Paper, width: number): Header {
  // Said, not left out: a section without a head takes that of the section before it.
  if (bare) return new Header({ children: [new Paragraph({})] })
  const line = new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: width }],
    border: { bottom: { ...rule, space: 4 } },
    spacing: { after: 0, line: 260, lineRule: 'auto' },
    children: [
      ...logoOf(paper.letterhead),
      new TextRun({ ...look, color: greys.ink, text: oneLine(headOf(paper)) }),
      new TextRun({ ...look, text: `\t${cut(oneLine(title))}` })
    ]
  })
  return new Header({ children: [line] })
}
/** A long title would run into the company's line. */
const cut = (title: string): string => ([...title].length > 30 ? `${[...title].slice(0, 29).join('')}…` : title)

function logoOf({ logo }: Letterhead): (ImageRun | TextRun)[] {
  const size = logo && logoSize(logo)
  if (!logo || !size) return []
  const data = Buffer.from(logo.base64, 'base64')
  const transformation = { width: Math.round(size.width * 3.78), height: Math.round(size.height * 3.78) }
  return [
    new ImageRun({ type: logo.mime === 'image/png' ? 'png' : 'jpg', data, transformation, altText: { name: 'logo', title: 'logo', description: 'logo' } }),
    new TextRun({ ...look, text: '  ' })
  ]
}

/** Small print at the left, page x of y at the right. */
export function footerOf({ footer = '', bare = false }: PrintDocument, paper: Paper, width: number): Footer {
  if (bare) return new Footer({ children: [new Paragraph({ children: [new TextRun({ ...look, text: oneLine(footer) })] })] })
  const [before, between, after] = pageWords(paper)
  const line = new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: width }],
    border: { top: { ...thin, space: 4 } },
    spacing: { after: 0, line: 250, lineRule: 'auto' },
    children: [
      new TextRun({ ...look, text: `${oneLine(footer)}\t${before}` }),
      new TextRun({ ...look, children: [PageNumber.CURRENT] }),
      new TextRun({ ...look, text: between }),
      new TextRun({ ...look, children: [PageNumber.TOTAL_PAGES] }),
      new TextRun({ ...look, text: after })
    ]
  })
  return new Footer({ children: [line] })
}
