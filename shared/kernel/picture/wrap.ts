/** How wide a text is, in pixels, as near as can be told without a font: Chinese is square, Latin about half of it. */
export const widthOf = (text: string, size: number): number => [...text].reduce((sum, sign) => sum + widthOfSign(sign), 0) * size

function widthOfSign(sign: string): number {
  if (/[\u{2e80}-\u{ffff}\u{1f000}-\u{3ffff}]/u.test(sign)) return 1
  if (/[A-ZMWmw@%]/.test(sign)) return 0.74
  return /[iljtfI.,:;'|! ()]/.test(sign) ? 0.36 : 0.58
}

/** Breaks a text to a width: Latin between words, Chinese anywhere; what is too much for `most` lines ends in an ellipsis. */
export function wrap(text: string, size: number, width: number, most: number): string[] {
  const lines: string[] = []
  for (const part of text.trim().match(/[\w’'-]+\s*|\s+|[^\w\s]/gu) ?? []) {
    const last = lines.at(-1)
    if (last !== undefined && widthOf((last + part).trimEnd(), size) <= width) lines[lines.length - 1] = last + part
    else lines.push(...cut(part, size, width))
  }
  const trimmed = lines.map((line) => line.trim()).filter((line) => line !== '')
  return trimmed.length <= most ? trimmed : [...trimmed.slice(0, most - 1), shorten(trimmed.slice(most - 1).join(''), size, width)]
}
/** The same in as many lines, but of like length: no sign is left alone on the last one. */
export function wrapEvenly(text: string, size: number, width: number, most: number): string[] {
  const lines = wrap(text, size, width, most)
  const whole = (some: readonly string[]): string => some.join('').replaceAll(' ', '')
  if (lines.length < 2) return lines
  for (let narrow = widthOf(text, size) / lines.length; narrow < width; narrow += size / 4) {
    const even = wrap(text, size, narrow, lines.length)
    if (whole(even) === whole(lines)) return even
  }
  return lines
}
/** A single word wider than the line is cut where it must be. */
function cut(word: string, size: number, width: number): string[] {
  if (widthOf(word.trimEnd(), size) <= width) return [word]
  const lines = ['']
  for (const sign of word) {
    const last = lines.at(-1) ?? ''
    if (last === '' || widthOf(last + sign, size) <= width) lines[lines.length - 1] = last + sign
    else lines.push(sign)
  }
  return lines
}
/** The beginning of a text that fits, with an ellipsis where something is left out. */
export function shorten(text: string, size: number, width: number): string {
  if (widthOf(text, size) <= width) return text
  let kept = ''
  for (const sign of text) {
    if (widthOf(`${kept}${sign}…`, size) > width) break
    kept += sign
  }
  return `${kept}…`
}
