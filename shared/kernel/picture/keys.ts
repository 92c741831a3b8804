import { textLines } from './svg'
import { shorten, widthOf } from './wrap'

const size = 12
const lineStep = 20
const sample = 30
const gap = 24

/** One entry of a legend: its words, and a small drawing in a box of 24 by 14 whose upper left corner is given. */
export type Key = { readonly text: string; draw(x: number, y: number): string }

/** Words beside small drawings, in as many rows as they need. */
export function keys(entries: readonly Key[], place: { readonly left: number; readonly right: number; readonly top: number }): { svg: string; bottom: number } {
  let [x, y] = [place.left, place.top]
  const drawn = entries.map(({ text, draw }) => {
    const short = shorten(text, size, place.right - place.left - sample)
    const long = sample + widthOf(short, size)
    if (x > place.left && x + long > place.right) [x, y] = [place.left, y + lineStep]
    const svg = draw(x, y) + textLines([short], { x: x + sample, top: y, size })
    x += long + gap
    return svg
  })
  return { svg: drawn.join(''), bottom: entries.length === 0 ? place.top : y + 18 }
}

/** The part of a whole, held between 0 and 1. */
export const shareOf = (value: number, whole: number): number => (whole > 0 && Number.isFinite(value) ? Math.min(1, Math.max(0, value / whole)) : 0)

/** Steps of a scale from 0 to about the maximum: 1, 2, 2.5 or 5 times a power of ten, at most six of them; 0 alone where nobody counts so far. */
export function scaleSteps(maximum: number): number[] {
  if (!(maximum > 1e-6 && maximum < 1e12)) return [0]
  const power = 10 ** Math.floor(Math.log10(maximum / 5))
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((one) => maximum / one <= 5.0001) ?? 10 * power
  return Array.from({ length: Math.floor(maximum / step + 0.0001) + 1 }, (_, index) => Math.round(index * step * 1e6) / 1e6)
}
