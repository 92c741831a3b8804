import { lineHeight, type Anchor } from './svg'
import { widthOf, wrapEvenly } from './wrap'

/** A label around the circle; positions are from its centre. */
export type Label = { readonly lines: readonly string[]; readonly x: number; readonly top: number; readonly size: number; readonly anchor: Anchor }
export type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

// Eight characters a line, then smaller and narrower; what still collides is numbered.
const tries = [
  { size: 13, width: 8.2 * 13, lines: 2 },
  { size: 12, width: 8.2 * 12, lines: 3 },
  { size: 11, width: 7 * 11, lines: 3 },
  { size: 10, width: 6 * 10, lines: 3 }
]

/** Where the names go: beside their axes, or, where they would collide, as numbers with the names in `key`. */
export function placeLabels(names: readonly string[], distance: number): { labels: readonly Label[]; key: readonly string[] } {
  for (const { size, width, lines } of tries) {
    const wrapped = names.map((name) => wrapEvenly(name, size, width, lines))
    const labels = wrapped.map((label, axis) => place(label, axis, names.length, distance, size))
    if (!wrapped.flat().some((line) => line.endsWith('…')) && !collide(labels)) return { labels, key: [] }
  }
  const size = names.length > 40 ? 9 : 12
  return { labels: names.map((_, axis) => place([String(axis + 1)], axis, names.length, distance, size)), key: names }
}

function place(lines: readonly string[], axis: number, count: number, distance: number, size: number): Label {
  const angle = (2 * Math.PI * axis) / count - Math.PI / 2
  const [across, down] = [Math.cos(angle), Math.sin(angle)]
  const height = lines.length * lineHeight(size)
  // Above the circle a label stands on its point, below it hangs from it, at the sides it is centred.
  return {
    lines,
    size,
    x: distance * across,
    top: distance * down - (height * (1 - down)) / 2,
    anchor: Math.abs(across) < 0.1 ? 'middle' : across > 0 ? 'start' : 'end'
  }
}

export function labelBox({ lines, x, top, size, anchor }: Label): Box {
  const width = Math.max(0, ...lines.map((line) => widthOf(line, size)))
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { left, right: left + width, top, bottom: top + lines.length * lineHeight(size) }
}

/** Whether any two labels touch; neighbours first, but a wide one may reach further. */
export function collide(labels: readonly Label[]): boolean {
  const boxes = labels.map(labelBox)
  return boxes.some((one, index) => boxes.slice(index + 1).some((other) => touch(one, other)))
}
const touch = (one: Box, other: Box): boolean =>
  one.left < other.right + 2 && other.left < one.right + 2 && one.top < other.bottom - 1 && other.top < one.bottom - 1
