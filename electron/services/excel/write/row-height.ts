const lineHeight = 14
const padding = 5
const isWide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u2014\u201c\u201d\u2026]/u

/** Width of a text in columns of the default font: Chinese characters and their punctuation count two. */
export const textWidth = (text: string): number => [...text].reduce((width, character) => width + (isWide.test(character) ? 2 : 1), 0)

/** Height in points in which a text wrapped to a column is seen whole. Excel works it out only when someone edits the row. */
export function heightOf(text: string, columnWidth: number): number {
  const room = Math.max(columnWidth - 2, 1)
  const lines = text.split('\n').reduce((count, line) => count + Math.max(1, Math.ceil((textWidth(line) * 1.05) / room)), 0)
  return Math.min(lines * lineHeight + padding, 409)
}
