import { element, shades, shortNumber } from './svg'

/** Where a filled box stands. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/**
 * Ways to fill a box that paper in black and white tells apart, neighbours most of all.
 * Hatching is drawn line by line: readers of Word and rasters disagree about patterns.
 */
const fills: readonly { readonly ground: string; readonly lines: ((box: Box) => string) | null }[] = [
  { ground: shades.soft, lines: null },
  { ground: shades.paper, lines: (box) => slanted(box, 6) },
  { ground: shades.fill, lines: null },
  { ground: shades.paper, lines: (box) => level(box, 4) },
  { ground: shades.paper, lines: null },
  { ground: shades.paper, lines: (box) => slanted(box, 7) + slanted(box, 7, true) }
]
const fillOf = (index: number) => fills[index % fills.length] ?? fills[0]

/** A box in the fill of the part of that number. */
export function filledBox(index: number, box: Box): string {
  const fill = fillOf(index)
  if (!fill) return ''
  const lines = fill.lines && box.width > 1 && box.height > 1 ? fill.lines(box) : ''
  return (
    element('rect', { ...box, fill: fill.ground }) +
    (lines === '' ? '' : element('path', { d: lines, fill: 'none', stroke: shades.soft, 'stroke-width': 1 })) +
    element('rect', { ...box, fill: 'none', stroke: shades.ink, 'stroke-width': 1 })
  )
}
/** Whether writing upon the fill must be white. */
export const isDark = (index: number): boolean => fillOf(index)?.ground === shades.soft
/** Whether writing upon the fill needs a white ground of its own. */
export const isHatched = (index: number): boolean => fillOf(index)?.lines !== null

/** Lines at 45 degrees, cut off at the edges of the box. */
function slanted({ x, y, width, height }: Box, step: number, falling = false): string {
  const lines: string[] = []
  for (let offset = step; offset < width + height; offset += step) {
    const from = { x: Math.max(0, offset - height), y: Math.min(height, offset) }
    const to = { x: Math.min(width, offset), y: Math.max(0, offset - width) }
    const turned = (one: number): number => (falling ? height - one : one)
    lines.push(`M${shortNumber(x + from.x)} ${shortNumber(y + turned(from.y))}L${shortNumber(x + to.x)} ${shortNumber(y + turned(to.y))}`)
  }
  return lines.join('')
}
function level({ x, y, width, height }: Box, step: number): string {
  const lines: string[] = []
  for (let offset = step; offset < height; offset += step) lines.push(`M${shortNumber(x)} ${shortNumber(y + offset)}H${shortNumber(x + width)}`)
  return lines.join('')
}
