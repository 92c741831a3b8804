import type { ColumnsPicture } from '../document'
import { filledBox } from './fills'
import { keys, scaleSteps, shareOf } from './keys'
import { element, frame, lineHeight, shades, shortNumber, textLines, type Drawing } from './svg'
import { shorten, widthOf, wrap } from './wrap'

const width = 640
const edge = 12
const size = 12
const labelSize = 10
const scaleSize = 10
const columnHeight = 130
/** More groups than this go into further rows of columns, so that names keep their room. */
const groupsInRow = 12
type Groups = ColumnsPicture['groups']

/** Columns side by side by group, over one scale; many groups stand in several rows of like length. */
export function drawColumns({ groups, legend, maximum }: ColumnsPicture, alt: string): Drawing {
  const left = edge + Math.max(...scaleSteps(maximum).map((step) => widthOf(shortNumber(step), scaleSize))) + 8
  const head = keys(
    legend.map((text, index) => ({ text, draw: (x: number, y: number) => filledBox(index, { x, y: y + 1, width: 22, height: 13 }) })),
    { left, right: width - edge, top: edge }
  )
  const inRow = groups.length === 0 ? 1 : Math.ceil(groups.length / Math.ceil(groups.length / groupsInRow))
  const rows = Array.from({ length: Math.ceil(groups.length / inRow) }, (_, index) => groups.slice(index * inRow, (index + 1) * inRow))
  let top = head.bottom + 14
  const drawn = rows.map((row) => {
    const { svg, bottom } = rowOf(row, { left, top, inRow, maximum })
    top = bottom + 10
    return svg
  })
  return frame(width, top + edge - 10, head.svg + drawn.join(''), alt)
}

type Place = { readonly left: number; readonly top: number; readonly inRow: number; readonly maximum: number }
function rowOf(groups: Groups, { left, top, inRow, maximum }: Place): { svg: string; bottom: number } {
  const step = (width - edge - left) / inRow
  const floor = top + columnHeight
  const names = groups.map(({ name }) => wrap(name, size, step - 8, 2))
  const drawn = groups.map((group, index) => {
    const x = left + index * step
    return columnsOf(group, { x, step, floor, maximum }) + textLines(names[index] ?? [], { x: x + step / 2, top: floor + 5, size, anchor: 'middle' })
  })
  const base = element('path', { d: `M${shortNumber(left)} ${shortNumber(floor)}H${width - edge}`, stroke: shades.ink, 'stroke-width': 1.2 })
  const lines = Math.max(1, ...names.map(({ length }) => length))
  return { svg: scale(maximum, { left, floor }) + drawn.join('') + base, bottom: floor + 5 + lines * lineHeight(size) }
}

function columnsOf({ values, labels }: Groups[number], { x, step, floor, maximum }: { x: number; step: number; floor: number; maximum: number }): string {
  const wide = values.length === 0 ? 0 : Math.min(30, (step - 10) / values.length)
  const start = x + (step - wide * values.length) / 2
  return values
    .map((value, index) => {
      const height = shareOf(value, maximum) * columnHeight
      const label = shorten(labels[index] ?? '', labelSize, Math.max(wide, step / Math.max(1, values.length)) + 2)
      const column = { x: start + index * wide, y: floor - height, width: wide, height }
      return (
        (height > 0 ? filledBox(index, column) : '') +
        labelGround(label, column) +
        textLines([label], { x: column.x + wide / 2, top: floor - height - lineHeight(labelSize), size: labelSize, anchor: 'middle' })
      )
    })
    .join('')
}

/** White behind a figure, so that no line of the scale runs through it. */
const labelGround = (label: string, { x, y, width: wide }: { x: number; y: number; width: number }): string => {
  const long = widthOf(label, labelSize)
  return label === ''
    ? ''
    : element('rect', { x: x + (wide - long) / 2, y: y - lineHeight(labelSize), width: long, height: lineHeight(labelSize) - 1, fill: shades.paper })
}

const scale = (maximum: number, { left, floor }: { left: number; floor: number }): string =>
  scaleSteps(maximum)
    .map((step) => {
      const y = floor - shareOf(step, maximum) * columnHeight
      const line = element('path', { d: `M${shortNumber(left)} ${shortNumber(y)}H${width - edge}`, stroke: shades.grid, 'stroke-width': 0.8 })
      return line + textLines([shortNumber(step)], { x: left - 6, top: y - 6, size: scaleSize, anchor: 'end', shade: shades.soft })
    })
    .join('')
