import type { RadarPicture } from '../document'
import { legend } from './legend'
import { labelBox, placeLabels, type Label } from './radar-labels'
import { element, frame, shades, shortNumber, textLines, type Drawing } from './svg'
import { shorten } from './wrap'

const width = 640
const radius = 165
const centreX = width / 2
const edge = 12
type Point = { readonly x: number; readonly y: number }
type Series = RadarPicture['series'][number]

/** Actual against required: the required one dashed with hollow marks, the actual one solid on a light ground. */
export function drawRadar({ axes, series, maximum }: RadarPicture, alt: string): Drawing {
  const { labels, key } = placeLabels(axes, radius + 14)
  const boxes = labels.map(labelBox)
  const centreY = edge - Math.min(-radius - 14, ...boxes.map(({ top }) => top))
  const foot = centreY + Math.max(radius + 14, ...boxes.map(({ bottom }) => bottom))
  const at = (axis: number, share: number): Point => pointAt(axis, axes.length, share * radius, centreY)
  const keys = keyRows(key, foot + 10)
  const legends = legend(series, { centre: centreX, top: keys.bottom + 8, width: width - 2 * edge })
  const content = [
    grid(axes.length, maximum, at),
    ...series.filter(({ stroke }) => stroke === 'solid').map((one) => ground(one, maximum, at)),
    ...series.map((one) => line(one, maximum, at)),
    scale(maximum, centreY),
    ...labels.map((label) => labelText(label, centreY)),
    keys.svg,
    legends.svg
  ]
  return frame(width, legends.bottom + edge, content.join(''), alt)
}

/** The first axis points up, the others follow clockwise. */
function pointAt(axis: number, count: number, distance: number, centreY: number): Point {
  const angle = (2 * Math.PI * axis) / count - Math.PI / 2
  return { x: centreX + distance * Math.cos(angle), y: centreY + distance * Math.sin(angle) }
}
type At = (axis: number, share: number) => Point
const pathOf = (points: readonly Point[], closed: boolean): string =>
  points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${shortNumber(x)} ${shortNumber(y)}`).join('') + (closed ? 'Z' : '')

function grid(count: number, maximum: number, at: At): string {
  const axes = Array.from({ length: count }, (_, axis) => axis)
  const steps = stepsOf(maximum)
  const rings = steps.map((step) =>
    element('path', {
      d: pathOf(
        axes.map((axis) => at(axis, step / maximum)),
        true
      ),
      fill: 'none',
      stroke: shades.grid,
      'stroke-width': step === steps.at(-1) ? 1.4 : 0.8
    })
  )
  const spokes = axes.map((axis) => element('path', { d: pathOf([at(axis, 0), at(axis, 1)], false), stroke: shades.grid, 'stroke-width': 0.8 }))
  return [...rings, ...spokes].join('')
}
/** A ring for each level; where there are many, five rings. */
const stepsOf = (maximum: number): number[] =>
  Number.isInteger(maximum) && maximum <= 10
    ? Array.from({ length: maximum }, (_, index) => index + 1)
    : Array.from({ length: 5 }, (_, index) => ((index + 1) * maximum) / 5)

/** The numbers of the rings, beside the upright axis. */
const scale = (maximum: number, centreY: number): string =>
  stepsOf(maximum)
    .map((step) =>
      textLines([shortNumber(step)], { x: centreX - 5, top: centreY - (step / maximum) * radius - 5, size: 10, anchor: 'end', shade: shades.soft })
    )
    .join('')

const share = (value: number, maximum: number): number => (maximum > 0 ? Math.min(1, Math.max(0, value / maximum)) : 0)
/** Stretches of axes that have values; one that goes all round is closed. */
function stretches(values: Series['values']): { axes: number[]; closed: boolean }[] {
  const gap = values.indexOf(null)
  if (gap < 0) return [{ axes: values.map((_, axis) => axis), closed: true }]
  const found: number[][] = [[]]
  for (let step = 1; step <= values.length; step++) {
    const axis = (gap + step) % values.length
    if (values[axis] === null) found.push([])
    else found.at(-1)?.push(axis)
  }
  return found.filter((axes) => axes.length > 0).map((axes) => ({ axes, closed: false }))
}
const pointsOf = ({ values }: Series, axes: readonly number[], maximum: number, at: At): Point[] =>
  axes.map((axis) => at(axis, share(values[axis] ?? 0, maximum)))

/** A gap has no ground: it would look like a value. */
function ground(series: Series, maximum: number, at: At): string {
  const [only] = stretches(series.values)
  return only?.closed ? element('path', { d: pathOf(pointsOf(series, only.axes, maximum, at), true), fill: shades.fill, 'fill-opacity': 0.6 }) : ''
}
function line(series: Series, maximum: number, at: At): string {
  const solid = series.stroke === 'solid'
  return stretches(series.values)
    .map(({ axes, closed }) => {
      const points = pointsOf(series, axes, maximum, at)
      const stroke = {
        d: pathOf(points, closed),
        fill: 'none',
        stroke: shades.ink,
        'stroke-width': solid ? 2 : 1.5,
        ...(solid ? {} : { 'stroke-dasharray': '6 4' })
      }
      return element('path', stroke) + points.map((point) => mark(point, solid)).join('')
    })
    .join('')
}
/** Filled for what is, hollow for what is asked; hollow ones are larger, so that neither hides the other. */
export const mark = ({ x, y }: Point, solid: boolean): string =>
  element('circle', { cx: x, cy: y, r: solid ? 3 : 4.5, fill: solid ? shades.ink : 'none', stroke: shades.ink, 'stroke-width': 1.3 })

const labelText = ({ lines, x, top, size, anchor }: Label, centreY: number): string => textLines(lines, { x: centreX + x, top: centreY + top, size, anchor })

/** Names that found no room around the circle, listed under their numbers. */
function keyRows(names: readonly string[], top: number): { svg: string; bottom: number } {
  const columns = 3
  const column = (width - 2 * edge) / columns
  const rows = Math.ceil(names.length / columns)
  const lines = names.map((name, index) =>
    textLines([shorten(`${index + 1} ${name}`, 12, column - 8)], { x: edge + Math.floor(index / rows) * column, top: top + (index % rows) * 17, size: 12 })
  )
  return { svg: lines.join(''), bottom: top + rows * 17 }
}
