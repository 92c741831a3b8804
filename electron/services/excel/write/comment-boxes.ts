import { sheetPath, type Parts } from './package-parts'
import { textWidth } from './row-height'

const boxWidth = 230
const lineHeight = 17
const rowHeight = 22
const defaultColumn = 64

/** Makes the box of every comment as large as its text: the library draws all of them alike, and long ones would be cut. */
export function fitCommentBoxes(parts: Parts, sheetIndex: number): void {
  const drawing = `xl/drawings/vmlDrawing${sheetIndex + 1}.vml`
  const comments = `xl/comments${sheetIndex + 1}.xml`
  if (!parts.has(drawing) || !parts.has(comments)) return
  const heights = commentTexts(parts.read(comments)).map(boxHeight)
  const widthOf = columnWidths(parts.read(sheetPath(sheetIndex)))
  const shapes = parts.read(drawing).split('<v:shape id=')
  // Shapes stand in the order of the comments; what is before the first one stays.
  parts.write(drawing, shapes.map((shape, index) => (index === 0 ? shape : fitted(shape, heights[index - 1] ?? lineHeight, widthOf))).join('<v:shape id='))
}

const commentTexts = (xml: string): string[] =>
  [...xml.matchAll(/<comment [^>]*>(.*?)<\/comment>/gs)].map(([, inner = '']) => inner.replace(/<[^>]*>/g, '').replace(/&[a-z#0-9]+;/g, '&'))

function boxHeight(text: string): number {
  const lines = text.split('\n').reduce((count, line) => count + Math.max(1, Math.ceil((textWidth(line) * 6.6) / (boxWidth - 16))), 0)
  return lines * lineHeight + 10
}

/** Pixels of a 0-based column. */
function columnWidths(sheetXml: string): (column: number) => number {
  const columns = [...sheetXml.matchAll(/<col ([^>]*)\/>/g)].map(([, attributes = '']) => {
    const number = (name: string): number => Number(new RegExp(`\\b${name}="([\\d.]+)"`).exec(attributes)?.[1] ?? 0)
    return { first: number('min') - 1, last: number('max') - 1, width: number('width') }
  })
  return (column) => {
    const found = columns.find(({ first, last }) => column >= first && column <= last)
    return found && found.width > 0 ? Math.round(found.width * 7 + 5) : defaultColumn
  }
}

function fitted(shape: string, height: number, widthOf: (column: number) => number): string {
  const at = /<x:Anchor>(\d+),\d+,(\d+),/.exec(shape)
  if (!at) return shape
  const left = Number(at[1])
  const top = Number(at[2])
  let right = left
  let room = boxWidth + 15
  while (room > widthOf(right)) room -= widthOf(right++)
  const bottom = top + Math.floor((height + 2) / rowHeight)
  const anchor = `<x:Anchor>${left},15,${top},2,${right},${room},${bottom},${(height + 2) % rowHeight}</x:Anchor>`
  const points = (pixels: number): string => `${pixels * 0.75}pt`
  return shape.replace(/<x:Anchor>[^<]*<\/x:Anchor>/, anchor).replace(/width:[\d.]+pt;height:[\d.]+pt/, `width:${points(boxWidth)};height:${points(height)}`)
}
