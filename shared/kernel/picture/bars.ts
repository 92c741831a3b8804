import type { BarsPicture } from '../document'
import { element, frame, lineHeight, shades, textLines, type Drawing } from './svg'
import { widthOf, wrap } from './wrap'

const width = 640
const edge = 12
const size = 13
const widestName = 200

/** Horizontal bars with their figures; a mark is an upright stroke with a hollow diamond, as of a required level. */
export function drawBars({ bars, maximum }: BarsPicture, alt: string): Drawing {
  const names = bars.map(({ name }) => wrap(name, size, widestName, 2))
  const nameWidth = Math.max(40, ...names.flat().map((line) => widthOf(line, size)))
  const labelWidth = Math.max(20, ...bars.map(({ label }) => widthOf(label, size)))
  const left = edge + nameWidth + 10
  const length = Math.max(80, width - edge - labelWidth - 8 - left)
  const heights = names.map((lines) => Math.max(28, lines.length * lineHeight(size) + 8))
  let top = edge
  const rows = bars.map(({ value, label, mark }, index) => {
    const height = heights[index] ?? 28
    const middle = top + height / 2
    const lines = names[index] ?? []
    top += height
    return [
      textLines(lines, { x: left - 10, top: middle - (lines.length * lineHeight(size)) / 2 + 1, size, anchor: 'end' }),
      element('rect', {
        x: left,
        y: middle - 8,
        width: share(value, maximum) * length,
        height: 16,
        fill: shades.fill,
        stroke: shades.ink,
        'stroke-width': 1
      }),
      mark === undefined ? '' : markAt(left + share(mark, maximum) * length, middle),
      textLines([label], { x: left + length + 8, top: middle - size * 0.62, size })
    ].join('')
  })
  const base = element('path', { d: `M${left} ${edge}V${top}`, stroke: shades.ink, 'stroke-width': 1.2 })
  const end = element('path', { d: `M${left + length} ${edge}V${top}`, stroke: shades.grid, 'stroke-width': 0.8 })
  return frame(width, top + edge, end + rows.join('') + base, alt)
}
const share = (value: number, maximum: number): number => (maximum > 0 ? Math.min(1, Math.max(0, value / maximum)) : 0)

const markAt = (x: number, middle: number): string =>
  element('path', { d: `M${x} ${middle - 12}V${middle + 12}`, stroke: shades.ink, 'stroke-width': 1.6, 'stroke-dasharray': '4 2.5' }) +
  element('path', { d: `M${x} ${middle - 5}l5 5l-5 5l-5 -5Z`, fill: shades.paper, stroke: shades.ink, 'stroke-width': 1.3 })
