import { HeadingLevel, ImageRun, Paragraph, type Table } from 'docx'
import type { Block, PrintDocument } from '../../../../shared/kernel/document'
import { drawPicture } from '../../../../shared/kernel/picture'
import type { Paper } from '../paper'
import { pictureOnPaper } from '../paper'
import { oneLine } from '../plain-text'
import { twips } from './looks'
import type { Raster } from './raster'
import { boxOf, factsOf, signaturesOf, tableOf } from './tables'
import { air, alignments, paragraph } from './text'

type Child = Paragraph | Table
type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>
/** What drawing a block needs beside the block. */
export type Desk = {
  readonly paper: Paper
  readonly orientation: PrintDocument['orientation']
  readonly width: number
  readonly raster: Raster
  /** Counts numbered lists, each of which begins at 1. */ nextList(): number
}

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const
const gap = twips(2.5)

/** One block as Word has it. */
export async function wordBlock(block: Block, desk: Desk): Promise<Child[]> {
  switch (block.kind) {
    case 'heading':
      return [paragraph(oneLine(block.text), { heading: headings[block.level] })]
    case 'paragraph':
      return [textOf(block)]
    case 'bullets':
      return bulletsOf(block, desk.nextList())
    case 'facts':
      return block.pairs.length === 0 ? [] : [factsOf(block, desk.width), air(gap)]
    case 'table':
      return [
        ...(block.caption ? [paragraph(oneLine(block.caption), { style: 'Caption' })] : []),
        ...(block.columns.length === 0 ? [] : [tableOf(block, desk.width, desk.paper), air(gap)])
      ]
    case 'picture':
      return pictureOf(block, desk)
    case 'signatures':
      return signaturesOf(block, desk.width, desk.paper)
    case 'box':
      return [boxOf({ ...block, lines: block.lines.length === 0 ? [''] : block.lines }, desk.width), air(gap)]
    case 'space':
      return [air(twips(block.millimetres))]
    case 'newPage':
      return [air(20, { pageBreakBefore: true })]
  }
}

const styles = { lead: 'Lead', large: 'Large', title: 'Title', small: 'Small', quote: 'QuoteText', issuer: 'Issuer' } as const
function textOf({ text, style = 'normal', withNext: keepNext = false }: Of<'paragraph'>): Paragraph {
  if (style === 'normal') return paragraph(text, { keepNext })
  if (style === 'centred' || style === 'right') return paragraph(text, { alignment: alignments[style === 'centred' ? 'centre' : 'right'], keepNext })
  return paragraph(text, { style: styles[style], keepNext })
}

const bulletsOf = ({ items, numbered = false }: Of<'bullets'>, list: number): Paragraph[] =>
  items.map((item) => paragraph(item, { numbering: { reference: numbered ? 'numbers' : 'bullets', level: 0, instance: list } }))

/** The drawing itself, with a picture of it for programs that cannot draw, and its meaning in words for people who cannot see it. */
async function pictureOf({ picture, title, alt }: Of<'picture'>, { raster, orientation }: Desk): Promise<Paragraph[]> {
  const drawing = drawPicture(picture, oneLine(alt))
  const { width, height } = pictureOnPaper(drawing, orientation)
  const transformation = { width: toPixels(width), height: toPixels(height) }
  const image = new ImageRun({
    type: 'svg',
    data: Buffer.from(drawing.svg),
    fallback: { type: 'png', data: Buffer.from(await raster(drawing)) },
    transformation,
    altText: { name: oneLine(title), title: oneLine(title), description: oneLine(alt) }
  })
  return [
    paragraph(oneLine(title), { style: 'Caption' }),
    new Paragraph({ alignment: alignments.centre, spacing: { after: 160, line: 240, lineRule: 'auto' }, children: [image] })
  ]
}
const toPixels = (millimetres: number): number => Math.round((millimetres * 96) / 25.4)
