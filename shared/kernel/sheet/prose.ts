import { decimalSchema } from '../decimal'
import { isSame } from '../same'
import { cellProblem, cellValue, emptyCell, type CellReading, type CellType } from './definition'
import { sheetFaults } from './faults'
import { asWritten, compact, isBlank, showCell } from './raw'
import type { SeenCell } from './seen'

// 1. 2、 (3) （4） ⑤ and the usual bullets; 1.5 is a number, no numbering.
const numbering = /^(?:[（(]\d{1,2}[）)]|\d{1,2}[.、)）．](?!\d)|[①-⑳]|[-•·●◆■▪*])\s*/
/** The lines of a cell; numbering that stands before every one of them is dropped. */
function linesOf(text: string): string[] {
  const lines = asWritten(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (!lines.every((line) => numbering.test(line))) return lines
  return lines.map((line) => line.replace(numbering, '')).filter((line) => line !== '')
}

/** Several texts in one cell, one a line. */
export const linesCell = (most: number, limit: number): CellType<readonly string[]> => ({
  type: 'lines',
  numberFormat: '@',
  bounds: null,
  choices: [],
  personal: false,
  read(cell) {
    if (isBlank(cell.raw)) return emptyCell
    const lines = linesOf(showCell(cell.raw))
    const longest = Math.max(0, ...lines.map(({ length }) => length))
    if (longest > limit) return cellProblem(sheetFaults.make('tooLong', { ...cell.params, length: longest, limit }, cell.details))
    if (lines.length > most) return cellProblem(sheetFaults.make('tooManyLines', { ...cell.params, count: lines.length, limit: most }, cell.details))
    return lines.every((line) => /^[-–—―/\\]+$/.test(line)) ? emptyCell : cellValue(lines)
  },
  write(lines) {
    const single = lines.map((line) => line.replace(/\s*\n\s*/g, ' '))
    const text = single.join('\n')
    // What reads as numbering but is text is numbered itself, so that it comes back whole.
    return isSame(linesOf(text), single) ? text : single.map((line, index) => `${index + 1}. ${line}`).join('\n')
  }
})

/** A number with up to two decimals; a percent sign after it is dropped, 12.5% is 12.5. */
export const percentCell = (minimum: number, maximum: number): CellType<number> => ({
  type: 'number',
  numberFormat: 'General',
  bounds: { minimum, maximum },
  choices: [],
  personal: false,
  write: (value) => value,
  read: (cell) => readPercent(cell, minimum, maximum)
})
function readPercent(cell: SeenCell, minimum: number, maximum: number): CellReading<number> {
  if (isBlank(cell.raw)) return emptyCell
  const text = compact(showCell(cell.raw)).replace(/%$/, '')
  const value = decimalSchema.safeParse(text)
  if (!value.success || /\.\d{3,}$/.test(value.data))
    return cellProblem(sheetFaults.make('unreadable', { ...cell.params, hint: `${minimum}–${maximum} (0.01)` }, cell.details))
  const found = Number(value.data)
  if (found < minimum) return cellProblem(sheetFaults.make('belowMinimum', { ...cell.params, limit: minimum }, cell.details))
  return found > maximum ? cellProblem(sheetFaults.make('aboveMaximum', { ...cell.params, limit: maximum }, cell.details)) : cellValue(found)
}
