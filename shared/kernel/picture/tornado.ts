import type { TornadoPicture } from '../document'
import { filledBox } from './fills'
import { keys } from './keys'
import { element, frame, lineHeight, shades, shortNumber, textLines, type Drawing } from './svg'
import { shorten, widthOf, wrap } from './wrap'

const width = 640
const edge = 12
const size = 13
const labelSize = 11
const barHeight = 16
/** Fills of the bar where the input is lower and where it is higher. */
const lower = 1
const higher = 0
type Bar = TornadoPicture['bars'][number]

/** Bars on both sides of the result as it is: how far it moves when one input is lower, and when it is higher. */
export function drawTornado({ bars, base, unit, legend }: TornadoPicture, alt: string): Drawing {
  const names = bars.map(({ name }) => wrap(name, size, 190, 2))
  const nameWidth = Math.max(40, ...names.flat().map((line) => widthOf(line, size)))
  const labelWidth = Math.min(80, Math.max(20, ...bars.flatMap(({ lowLabel, highLabel }) => [lowLabel, highLabel]).map((label) => widthOf(label, labelSize))))
  const left = edge + nameWidth + 12 + labelWidth + 6
  const right = width - edge - labelWidth - 6
  const middle = (left + right) / 2
  const most = Math.max(0, ...bars.flatMap(({ low, high }) => [Math.abs(low - base), Math.abs(high - base)]).filter(Number.isFinite))
  const at = (value: number): number => middle + (most > 0 && Number.isFinite(value) ? ((value - base) / most) * ((right - left) / 2) : 0)
  const head = keys(keysOf(legend), { left: edge, right: width - edge, top: edge })
  const start = head.bottom + lineHeight(labelSize) + 8
  let top = start
  const rows = bars.map((bar, index) => {
    const lines = names[index] ?? []
    const height = Math.max(26, lines.length * lineHeight(size) + 6)
    const row = { top, centre: top + height / 2, at, middle, room: labelWidth }
    top += height
    return textLines(lines, { x: edge + nameWidth, top: row.centre - (lines.length * lineHeight(size)) / 2 + 1, size, anchor: 'end' }) + sides(bar, row)
  })
  const said = `${legend.base} ${shortNumber(base)} ${unit}`.trim()
  const axis =
    textLines([shorten(said, labelSize, width - 2 * edge)], { x: middle, top: head.bottom + 5, size: labelSize, anchor: 'middle' }) +
    element('path', { d: `M${shortNumber(middle)} ${shortNumber(start - 2)}V${shortNumber(top)}`, stroke: shades.ink, 'stroke-width': 1.4 })
  return frame(width, top + edge, head.svg + rows.join('') + axis, alt)
}

const keysOf = ({ low, high }: TornadoPicture['legend']) => [
  { text: low, draw: (x: number, y: number) => filledBox(lower, { x, y: y + 1, width: 22, height: 13 }) },
  { text: high, draw: (x: number, y: number) => filledBox(higher, { x, y: y + 1, width: 22, height: 13 }) }
]

type Row = { readonly centre: number; readonly middle: number; readonly room: number; at(value: number): number }
/** Both results; where they lie on one side, the longer bar is drawn first and the shorter one upon it. */
function sides({ low, high, lowLabel, highLabel }: Bar, row: Row): string {
  const ends = [
    { fill: lower, x: row.at(low), label: lowLabel },
    { fill: higher, x: row.at(high), label: highLabel }
  ].toSorted((a, b) => Math.abs(b.x - row.middle) - Math.abs(a.x - row.middle))
  const boxes = ends.map(({ fill, x }) =>
    filledBox(fill, { x: Math.min(x, row.middle), y: row.centre - barHeight / 2, width: Math.abs(x - row.middle), height: barHeight })
  )
  const [leftmost, rightmost] = ends.toSorted((a, b) => a.x - b.x)
  const top = row.centre - labelSize * 0.62
  const texts = [
    leftmost && textLines([shorten(leftmost.label, labelSize, row.room)], { x: Math.min(leftmost.x, row.middle) - 6, top, size: labelSize, anchor: 'end' }),
    rightmost && textLines([shorten(rightmost.label, labelSize, row.room)], { x: Math.max(rightmost.x, row.middle) + 6, top, size: labelSize })
  ]
  return boxes.join('') + texts.filter((text) => text !== undefined).join('')
}
