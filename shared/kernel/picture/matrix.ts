import type { MatrixPicture } from '../document'
import { element, frame, lineHeight, shades, textLines, type Drawing } from './svg'
import { shorten, widthOf, wrap } from './wrap'

const width = 640
const edge = 12
const size = 12
const right = width - edge

/** Names placed on two axes and joined in their order: from the lower left to the upper right people rise. */
export function drawMatrix({ across, up, points }: MatrixPicture, alt: string): Drawing {
  const upLines = up.steps.map((step) => wrap(step, size, 110, 3))
  const left = edge + 20 + Math.max(30, ...upLines.flat().map((line) => widthOf(line, size))) + 8
  const cellWidth = (right - left) / Math.max(1, across.steps.length)
  const crowd = Math.max(1, ...points.map((point) => points.filter((other) => other.across === point.across && other.up === point.up).length))
  const cellHeight = Math.max(56, crowd * 40 + 14)
  const bottom = edge + cellHeight * Math.max(1, up.steps.length)
  const acrossLines = across.steps.map((step) => wrap(step, size, cellWidth - 6, 4))
  const titleTop = bottom + 6 + Math.max(1, ...acrossLines.map((lines) => lines.length)) * lineHeight(size) + 6
  const placed = points.map((point, index) => {
    const before = points.slice(0, index).filter((other) => other.across === point.across && other.up === point.up).length
    return {
      ...point,
      x: left + (point.across + 0.5) * cellWidth,
      y: bottom - (point.up + 0.5) * cellHeight - (before - (together(points, point) - 1) / 2) * 40
    }
  })
  const content = [
    cells({ left, bottom, cellWidth, cellHeight, columns: across.steps.length, rows: up.steps.length }),
    element('path', { d: `M${left} ${edge}V${bottom}H${right}`, fill: 'none', stroke: shades.ink, 'stroke-width': 1.4 }),
    ...acrossLines.map((lines, index) => textLines(lines, { x: left + (index + 0.5) * cellWidth, top: bottom + 6, size, anchor: 'middle' })),
    ...upLines.map((lines, index) =>
      textLines(lines, { x: left - 8, top: bottom - (index + 0.5) * cellHeight - (lines.length * lineHeight(size)) / 2, size, anchor: 'end' })
    ),
    textLines([`${shorten(across.title, 13, right - left - 30)} →`], { x: (left + right) / 2, top: titleTop, size: 13, anchor: 'middle', weight: 700 }),
    element(
      'g',
      { transform: `rotate(-90 ${edge + 7} ${(edge + bottom) / 2})` },
      textLines([`${shorten(up.title, 13, bottom - edge - 30)} →`], { x: edge + 7, top: (edge + bottom) / 2 - 7, size: 13, anchor: 'middle', weight: 700 })
    ),
    joined(placed),
    ...placed.map((point) => named(point, cellWidth - 10))
  ]
  return frame(width, titleTop + 20 + edge, content.join(''), alt)
}
type Point = MatrixPicture['points'][number]
const together = (points: readonly Point[], { across, up }: Point): number => points.filter((other) => other.across === across && other.up === up).length

type Grid = { left: number; bottom: number; cellWidth: number; cellHeight: number; columns: number; rows: number }
function cells({ left, bottom, cellWidth, cellHeight, columns, rows }: Grid): string {
  const upright = Array.from({ length: columns }, (_, index) => `M${left + (index + 1) * cellWidth} ${bottom}V${bottom - rows * cellHeight}`)
  const level = Array.from({ length: rows }, (_, index) => `M${left} ${bottom - (index + 1) * cellHeight}H${left + columns * cellWidth}`)
  return element('path', { d: [...upright, ...level].join(''), fill: 'none', stroke: shades.grid, 'stroke-width': 0.8 })
}
const joined = (points: readonly { x: number; y: number }[]): string =>
  points.length < 2
    ? ''
    : element('path', {
        d: points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join(''),
        fill: 'none',
        stroke: shades.soft,
        'stroke-width': 2
      })

function named({ name, note = '', x, y }: Point & { x: number; y: number }, room: number): string {
  const shortName = shorten(name, 13, room - 8)
  const shortNote = shorten(note, 10, room - 8)
  const width = Math.max(44, widthOf(shortName, 13) + 14, widthOf(shortNote, 10) + 12)
  const height = note === '' ? 26 : 36
  return (
    element('rect', {
      x: x - width / 2,
      y: y - height / 2,
      width,
      height,
      rx: 4,
      fill: shades.paper,
      stroke: shades.ink,
      'stroke-width': 1.4
    }) +
    textLines([shortName], { x, top: y - height / 2 + (note === '' ? 5.5 : 4), size: 13, anchor: 'middle', weight: 700 }) +
    (note === '' ? '' : textLines([shortNote], { x, top: y - height / 2 + 20, size: 10, anchor: 'middle', shade: shades.soft }))
  )
}
