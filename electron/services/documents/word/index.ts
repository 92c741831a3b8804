import { Document, Packer, PageOrientation, SectionType, type FileChild, type ISectionOptions } from 'docx'
import type { PrintDocument } from '../../../../shared/kernel/document'
import { escapeXml } from '../../../../shared/kernel/picture'
import { contentWidth, sheet, type Paper } from '../paper'
import { oneLine } from '../plain-text'
import { wordBlock, type Desk } from './blocks'
import { footerOf, headerOf } from './head-foot'
import { numbering, stylesIn, twips } from './looks'
import { createRaster, type Raster } from './raster'
import { alignments, paragraph } from './text'

export { createRaster } from './raster'
export type { Raster } from './raster'

/** A document as a Word file; several of them one after the other, each on a page of its own. */
export async function wordOf(documents: readonly PrintDocument[], paper: Paper, raster: Raster = createRaster()): Promise<Uint8Array> {
  let lists = 0
  const sections: ISectionOptions[] = []
  for (const document of documents) sections.push(await sectionOf(document, paper, raster, () => ++lists))
  const [first] = documents
  return Packer.pack(new Document({ styles: stylesIn(paper.language), numbering, sections, features: { updateFields: false } }), 'uint8array', false, [
    { path: 'docProps/core.xml', data: coreProperties(first?.title ?? '') },
    { path: 'docProps/app.xml', data: applicationProperties(paper.letterhead.organisation) }
  ])
}

async function sectionOf(document: PrintDocument, paper: Paper, raster: Raster, nextList: () => number): Promise<ISectionOptions> {
  const width = twips(contentWidth(document.orientation))
  const desk: Desk = { paper, orientation: document.orientation, width, raster, nextList }
  const children: FileChild[] = [...titleOf(document)]
  for (const block of document.blocks) children.push(...(await wordBlock(block, desk)))
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        size: {
          width: twips(sheet.width),
          height: twips(sheet.height),
          orientation: document.orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT
        },
        margin: {
          top: twips(sheet.top),
          bottom: twips(sheet.bottom),
          left: twips(sheet.side),
          right: twips(sheet.side),
          header: twips(sheet.head),
          footer: twips(sheet.foot)
        }
      }
    },
    headers: { default: headerOf(document, paper, width) },
    footers: { default: footerOf(document, paper, width) },
    children
  }
}
const titleOf = ({ number, title, subtitle }: PrintDocument): FileChild[] => [
  ...(number ? [paragraph(oneLine(number), { alignment: alignments.right, spacing: { after: 0 } })] : []),
  paragraph(title, { style: 'Title' }),
  ...(subtitle ? [paragraph(subtitle, { style: 'Subtitle' })] : [])
]

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
/** Written here, as the library would put an author and the clock of this machine into them. */
const coreProperties = (title: string): string =>
  `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(oneLine(title))}</dc:title></cp:coreProperties>`
const applicationProperties = (company: string): string =>
  `${head}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Company>${escapeXml(oneLine(company))}</Company></Properties>`
