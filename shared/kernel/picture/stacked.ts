import type { StackedPicture } from '../document'
import { filledBox, isDark, isHatched } from './fills'
import { keys } from './keys'
import { element, frame, lineHeight, shades, shortNumber, textLines, type Drawing } from './svg'
import { shorten, widthOf, wrap } from './wrap'

const width = 640
const edge = 12
const size = 13
const partSize = 11
const barHeight = 22
type Bar = StackedPicture['bars'][number]

/** Horizontal bars in parts; each part has its own shade or hatching and, where there is room, its figure. */
export function drawStacked({ bars, legend }: StackedPicture, alt: string): Drawing {
  const names = bars.map(({ name }) => wrap(name, size, 190, 2))
  const nameWidth = Math.max(40, ...names.flat().map((line) => widthOf(line, size)))
  const labelWidth = Math.min(150, Math.max(0, ...bars.map(({ label = '' }) => widthOf(label, size))))
  const left = edge + nameWidth + 10
  const length = Math.max(80, width - edge - (labelWidth > 0 ? labelWidth + 8 : 0) - left)
  const head = keys(
    legend.map((text, index) => ({ text, draw: (x: number, y: number) => filledBox(index, { x, y: y + 1, width: 22, height: 13 }) })),
    { left, right: width - edge, top: edge }
  )
  let top = head.bottom + 6
  const rows = bars.map((bar, index) => {
    const lines = names[index] ?? []
    const height = Math.max(barHeight + 10, lines.length * lineHeight(size) + 8)
    const middle = top + height / 2
    top += height
    return (
      textLines(lines, { x: left - 10, top: middle - (lines.length * lineHeight(size)) / 2 + 1, size, anchor: 'end' }) +
      partsOf(bar, { left, length, middle }) +
      textLines([shorten(bar.label ?? '', size, 150)], { x: left + length + 8, top: middle - size * 0.62, size })
    )
  })
  const base = element('path', { d: `M${shortNumber(left)} ${shortNumber(head.bottom + 4)}V${shortNumber(top)}`, stroke: shades.ink, 'stroke-width': 1.2 })
  return frame(width, top + edge, head.svg + rows.join('') + base, alt)
}

/** A bar that sums to more than a hundred, as rounded parts may, is brought to its full length. */
function partsOf({ parts }: Bar, { left, length, middle }: { left: number; length: number; middle: number }): string {
  const values = parts.map((part) => (Number.isFinite(part) ? Math.min(1e6, Math.max(0, part)) : 0))
  const whole = Math.max(
    100,
    values.reduce((sum, value) => sum + value, 0)
  )
  let x = left
  return values
    .map((value, index) => {
      const box = { x, y: middle - barHeight / 2, width: (value / whole) * length, height: barHeight }
      x += box.width
      return value > 0 ? filledBox(index, box) + figure(value, index, box) : ''
    })
    .join('')
}
function figure(value: number, index: number, box: { x: number; y: number; width: number; height: number }): string {
  const text = `${Math.round(value * 10) / 10}%`
  const long = widthOf(text, partSize)
  if (long + 6 > box.width) return ''
  const middle = box.x + box.width / 2
  const ground = isHatched(index)
    ? element('rect', { x: middle - long / 2 - 2, y: box.y + 3.5, width: long + 4, height: box.height - 7, fill: shades.paper })
    : ''
  return ground + textLines([text], { x: middle, top: box.y + 5, size: partSize, anchor: 'middle', shade: isDark(index) ? shades.paper : shades.ink })
}
