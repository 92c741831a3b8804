import type { RadarPicture } from '../document'
import { element, shades, textLines } from './svg'
import { shorten, widthOf } from './wrap'

const size = 12
const sample = 34
const gap = 24

/** Names of the lines, each beside a piece of it. */
export function legend(series: RadarPicture['series'], place: { centre: number; top: number; width: number }): { svg: string; bottom: number } {
  const rows: { name: string; solid: boolean; width: number }[][] = [[]]
  for (const { name, stroke } of series) {
    const short = shorten(name, size, place.width - sample - gap)
    const item = { name: short, solid: stroke === 'solid', width: sample + widthOf(short, size) + gap }
    const row = rows.at(-1) ?? []
    if (row.length > 0 && row.reduce((sum, { width }) => sum + width, item.width) > place.width) rows.push([item])
    else row.push(item)
  }
  const drawn = rows.map((row, index) => {
    let x = place.centre - row.reduce((sum, { width }) => sum + width, -gap) / 2
    const y = place.top + index * 20
    return row
      .map(({ name, solid, width }) => {
        const from = x
        x += width
        return piece(from, y + 8, solid) + textLines([name], { x: from + sample, top: y, size })
      })
      .join('')
  })
  return { svg: drawn.join(''), bottom: place.top + (series.length === 0 ? 0 : rows.length * 20) }
}

const piece = (x: number, y: number, solid: boolean): string =>
  element('path', {
    d: `M${x} ${y}H${x + sample - 8}`,
    fill: 'none',
    stroke: shades.ink,
    'stroke-width': solid ? 2 : 1.5,
    ...(solid ? {} : { 'stroke-dasharray': '6 4' })
  }) +
  element('circle', {
    cx: x + (sample - 8) / 2,
    cy: y,
    r: solid ? 3 : 4.5,
    fill: solid ? shades.ink : shades.paper,
    stroke: shades.ink,
    'stroke-width': 1.3
  })
