import type { PyramidPicture } from '../document'
import { element, frame, lineHeight, shades, textLines, type Drawing } from './svg'
import { shorten, widthOf, wrap } from './wrap'

const width = 640
const edge = 12
const size = 13
const noteSize = 11
const rowHeight = 46
const barHeight = 22
type Level = PyramidPicture['levels'][number]

/** Levels one upon another: filled bars for what is, dashed outlines for what is aimed at, brackets for the range on either side. */
export function drawPyramid({ levels, legend }: PyramidPicture, alt: string): Drawing {
  const names = levels.map(({ name }) => wrap(name, size, 130, 2))
  const nameWidth = Math.max(30, ...names.flat().map((line) => widthOf(line, size)))
  const labelWidth = Math.min(200, Math.max(30, ...levels.map(({ label, note = '' }) => Math.max(widthOf(label, size), widthOf(note, noteSize)))))
  const left = edge + nameWidth + 14
  const right = width - edge - labelWidth - 14
  const middle = (left + right) / 2
  const most = Math.max(...levels.flatMap(({ value, outline = 0, range }) => [value, outline, range?.to ?? 0]).filter(Number.isFinite), 0)
  const half = (value: number): number => (most > 0 ? (Math.min(most, Math.max(0, value)) / most) * ((right - left) / 2) : 0)
  const rows = levels.map((level, index) => {
    const top = edge + index * rowHeight
    const lines = names[index] ?? []
    return (
      textLines(lines, { x: left - 14, top: top + (rowHeight - lines.length * lineHeight(size)) / 2, size, anchor: 'end' }) +
      shapes(level, { top, middle, half }) +
      said(level, { x: right + 14, top, room: labelWidth })
    )
  })
  const bottom = edge + levels.length * rowHeight
  const ground = element('path', { d: `M${left} ${bottom}H${right}`, stroke: shades.grid, 'stroke-width': 1 })
  const axis = element('path', { d: `M${middle} ${edge}V${bottom}`, stroke: shades.grid, 'stroke-width': 0.8 })
  const foot = key(levels, legend, bottom + 12)
  return frame(width, foot.bottom + edge, axis + ground + rows.join('') + foot.svg, alt)
}

type Place = { readonly top: number; readonly middle: number; half(value: number): number }
function shapes({ value, outline, range }: Level, { top, middle, half }: Place): string {
  const barTop = top + 6
  const bar = half(value)
  return [
    bar > 0 ? box(middle - bar, barTop, bar * 2, barHeight) : stub(middle, barTop),
    outline === undefined ? '' : dashed(middle - half(outline), barTop - 3, half(outline) * 2, barHeight + 6),
    range ? brackets(middle, barTop + barHeight + 8, half(range.from), half(range.to)) : ''
  ].join('')
}
const box = (x: number, y: number, long: number, high: number): string =>
  element('rect', { x, y, width: long, height: high, fill: shades.fill, stroke: shades.ink, 'stroke-width': 1 })
/** A level with nothing in it is still seen to be there. */
const stub = (x: number, y: number): string => element('path', { d: `M${x} ${y}V${y + barHeight}`, stroke: shades.ink, 'stroke-width': 1.4 })
const dashed = (x: number, y: number, long: number, high: number): string =>
  element('rect', { x, y, width: long, height: high, fill: 'none', stroke: shades.ink, 'stroke-width': 1.5, 'stroke-dasharray': '5 3' })

/** The range on both sides of the middle, from its inner to its outer end; the ends are ticks, so that a bar's edge can be held against them. */
function brackets(middle: number, y: number, from: number, to: number): string {
  const side = (sign: number): string => {
    const [inner, outer] = [middle + sign * from, middle + sign * to]
    return `M${inner} ${y - 4}V${y + 4}M${inner} ${y}H${outer}M${outer} ${y - 4}V${y + 4}`
  }
  return element('path', { d: side(-1) + side(1), fill: 'none', stroke: shades.soft, 'stroke-width': 2 })
}

function said({ label, note }: Level, { x, top, room }: { x: number; top: number; room: number }): string {
  const short = shorten(label, size, room)
  if (note === undefined) return textLines([short], { x, top: top + (rowHeight - lineHeight(size)) / 2, size })
  return (
    textLines([short], { x, top: top + 6, size }) +
    textLines([shorten(note, noteSize, room)], { x, top: top + 8 + lineHeight(size), size: noteSize, shade: shades.soft })
  )
}

/** What the shapes mean, each beside a small one of them; only of shapes that are there. */
function key(levels: readonly Level[], { value, outline, range }: PyramidPicture['legend'], top: number): { svg: string; bottom: number } {
  const sample = 30
  const items = [
    { text: value, draw: (x: number, y: number) => box(x, y + 2, sample - 6, 11), shown: true },
    { text: outline, draw: (x: number, y: number) => dashed(x, y + 1, sample - 6, 13), shown: levels.some((level) => level.outline !== undefined) },
    { text: range, draw: (x: number, y: number) => bracket(x, y + 7.5, sample - 6), shown: levels.some((level) => level.range !== undefined) }
  ].filter(({ shown }) => shown)
  let [x, y] = [edge, top]
  const drawn = items.map(({ text, draw }) => {
    const short = shorten(text, 12, width - 2 * edge - sample)
    const long = sample + widthOf(short, 12) + 24
    if (x > edge && x + long - 24 > width - edge) [x, y] = [edge, y + 20]
    const svg = draw(x, y) + textLines([short], { x: x + sample, top: y, size: 12 })
    x += long
    return svg
  })
  return { svg: drawn.join(''), bottom: y + 18 }
}
const bracket = (x: number, y: number, long: number): string =>
  element('path', { d: `M${x} ${y - 4}V${y + 4}M${x} ${y}H${x + long}M${x + long} ${y - 4}V${y + 4}`, fill: 'none', stroke: shades.soft, 'stroke-width': 2 })
