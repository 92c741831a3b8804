import type { Cell, CellStyle, CellValue } from 'hucre/xlsx'
import { looks, type Look } from './looks'
import { mayBeTakenForFormula, safeText } from './safe-text'

/** A cell to be written. Text is always a string cell, never a formula. */
export type BookCell = {
  readonly value: string | number | null
  readonly look: Look
  /** Replaces the number format of the look. */
  readonly numberFormat?: string
  readonly comment?: string
  /** People may change it although the sheet is protected. */
  readonly open?: boolean
}
export const cell = (value: BookCell['value'], look: Look): BookCell => ({ value, look })

type StyleName = { readonly name: string; readonly format: string | undefined }
const styles = new Map<string, CellStyle>()

/** A name for how a cell looks. All cells that look the same share one style. */
export function styleOf({ value, look, numberFormat, open }: BookCell): StyleName {
  const base = looks[look]
  // Text format keeps such a text a text even when someone edits the cell and presses Enter.
  const format = numberFormat ?? (typeof value === 'string' && mayBeTakenForFormula(value) ? '@' : base.numFmt)
  const name = `${look}|${format ?? ''}|${open ? 'open' : ''}`
  if (!styles.has(name)) styles.set(name, { ...base, ...(format ? { numFmt: format } : {}), ...(open ? { protection: { locked: false } } : {}) })
  return { name, format }
}

const plainValue = (value: BookCell['value']): CellValue => (typeof value === 'string' ? safeText(value) : value)

/** Values and looks as the library takes them. */
export function libraryCells(rows: readonly (readonly BookCell[])[]): { rows: CellValue[][]; cells: Map<string, Cell> } {
  const cells = rows.flatMap((row, at) => row.map((one, column): [string, Cell] => [`${at},${column}`, libraryCell(one)]))
  return { rows: rows.map((row) => row.map(({ value }) => plainValue(value))), cells: new Map(cells) }
}

const libraryCell = (one: BookCell): Cell => ({
  value: plainValue(one.value),
  type: one.value === null ? 'empty' : typeof one.value === 'number' ? 'number' : 'string',
  style: styles.get(styleOf(one).name) ?? looks[one.look],
  ...(one.comment ? { comment: { author: '衡才', text: safeText(one.comment) } } : {})
})
