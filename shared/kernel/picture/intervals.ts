import type { IntervalsPicture } from '../document'
import { keys, scaleSteps, shareOf } from './keys'
import { element, frame, lineHeight, shades, shortNumber, textLines, type Drawing } from './svg'
import { shorten, widthOf, wrap } from './wrap'

const width = 640
const edge = 12
const size = 13
const scaleSize = 10

/** A dot for each estimate, its interval as a line with two ends, and a hollow diamond for what it is held against. */
export function drawIntervals({ bars, maximum, legend }: IntervalsPicture, alt: string): Drawing {
  const names = bars.map(({ name }) => wrap(name, size, 230, 2))
  const nameWidth = Math.max(40, ...names.flat().map((line) => widthOf(line, size)))
  const labelWidth = Math.min(190, Math.max(20, ...bars.map(({ label }) => widthOf(label, size))))
  const left = edge + nameWidth + 14
  const length = Math.max(100, width - edge - labelWidth - 14 - left)
  const at = (value: number): number => left + shareOf(value, maximum) * length
  const head = keys(keysOf(bars, legend), { left: edge, right: width - edge, top: edge })
  const start = head.bottom + 6
  let top = start
  const rows = bars.map((bar, index) => {
    const lines = names[index] ?? []
    const height = Math.max(28, lines.length * lineHeight(size) + 8)
    const middle = top + height / 2
    top += height
    return (
      textLines(lines, { x: left - 14, top: middle - (lines.length * lineHeight(size)) / 2 + 1, size, anchor: 'end' }) +
      whisker(at(bar.low), at(bar.high), middle) +
      (bar.mark === undefined ? '' : diamond(at(bar.mark), middle)) +
      dot(at(bar.value), middle) +
      textLines([shorten(bar.label, size, labelWidth)], { x: left + length + 14, top: middle - size * 0.62, size })
    )
  })
  return frame(width, top + 22 + edge, head.svg + scale(maximum, { start, end: top, at }) + rows.join(''), alt)
}

const dot = (x: number, y: number): string => element('circle', { cx: x, cy: y, r: 4, fill: shades.ink })
/** Large enough to be seen around a dot that stands in it. */
const diamond = (x: number, y: number): string =>
  element('path', { d: `M${shortNumber(x)} ${shortNumber(y - 9)}l7 9l-7 9l-7 -9Z`, fill: 'none', stroke: shades.ink, 'stroke-width': 1.4 })
const whisker = (from: number, to: number, y: number): string => {
  const [x1, x2] = [shortNumber(Math.min(from, to)), shortNumber(Math.max(from, to))]
  const [high, middle, low] = [shortNumber(y - 5), shortNumber(y), shortNumber(y + 5)]
  return element('path', { d: `M${x1} ${high}V${low}M${x1} ${middle}H${x2}M${x2} ${high}V${low}`, fill: 'none', stroke: shades.soft, 'stroke-width': 2 })
}

function keysOf(bars: IntervalsPicture['bars'], { value, interval, mark }: IntervalsPicture['legend']) {
  return [
    { text: value, draw: (x: number, y: number) => dot(x + 11, y + 8) },
    { text: interval, draw: (x: number, y: number) => whisker(x, x + 22, y + 8) },
    ...(mark !== undefined && bars.some((bar) => bar.mark !== undefined) ? [{ text: mark, draw: (x: number, y: number) => diamond(x + 11, y + 8) }] : [])
  ]
}

function scale(maximum: number, { start, end, at }: { start: number; end: number; at(value: number): number }): string {
  return scaleSteps(maximum)
    .map((step) => {
      const line = element('path', { d: `M${shortNumber(at(step))} ${shortNumber(start)}V${shortNumber(end)}`, stroke: shades.grid, 'stroke-width': 0.8 })
      return line + textLines([shortNumber(step)], { x: at(step), top: end + 5, size: scaleSize, anchor: 'middle', shade: shades.soft })
    })
    .join('')
}
