/**
 * A workbook as it was found, before anyone decides what its cells mean. Plain data that can be cloned to another thread.
 * Cells with a date format are texts `YYYY-MM-DD` (with ` HH:MM` where they hold a time), percentages are texts with their sign,
 * errors are texts such as `#N/A`; a number is a number without any of these formats.
 */
export type RawCell = string | number | boolean | null
export type RawRow = readonly RawCell[]
export type RawSheet = {
  readonly name: string
  readonly hidden: boolean
  /** Serial numbers of days count from 1904 in this book. */
  readonly date1904: boolean
  /** By absolute row and column from A1, so that cells are named as in the user's book. Short and empty rows are normal. */
  readonly rows: readonly RawRow[]
}
export type BookFormat = 'xlsx' | 'xls' | 'ods' | 'csv'
export type RawBook = { readonly file: string; readonly format: BookFormat; readonly sheets: readonly RawSheet[] }

/** Letters of a 0-based column: 0 → A, 26 → AA. */
export function columnLetter(index: number): string {
  let letters = ''
  for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1) letters = String.fromCharCode(65 + (rest % 26)) + letters
  return letters
}
/** The name of a cell of a 1-based row and a 0-based column, e.g. `B7`. */
export const cellName = (row: number, column: number): string => `${columnLetter(column)}${row}`

/** Row (1-based) and column (0-based) of a cell's name, or null where it is none. */
export function parseCellName(name: string): { row: number; column: number } | null {
  const parts = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(name.toUpperCase())
  if (!parts) return null
  const column = [...(parts[1] ?? '')].reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { row: Number(parts[2]), column }
}

/** A cell as people see it. */
export const showCell = (cell: RawCell | undefined): string =>
  cell === null || cell === undefined ? '' : typeof cell === 'boolean' ? (cell ? 'TRUE' : 'FALSE') : String(cell)
export const isBlank = (cell: RawCell | undefined): boolean => cell === null || cell === undefined || (typeof cell === 'string' && tidy(cell) === '')
export const isBlankRow = (row: RawRow | undefined): boolean => row === undefined || row.every(isBlank)

// Zero-width and direction marks that copying from web pages and chat leaves in cells.
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]/g
/** Full-width forms made plain, invisible marks dropped, trimmed. */
export const tidy = (text: string): string => text.normalize('NFKC').replace(invisible, '').trim()
/** The same without any space inside: names, staff numbers, headings, grades. */
export const compact = (text: string): string => tidy(text).replace(/\s+/g, '')
/** The same without spaces beside Chinese characters: county and post names. */
export const closeUp = (text: string): string =>
  tidy(text)
    .replace(/\s+/g, ' ')
    .replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '')
/** Prose as it was written: punctuation keeps its width; only invisible marks and the spaces around it are dropped. */
export const asWritten = (text: string): string => text.replace(invisible, '').replace(/\r\n?/g, '\n').trim()

const longestShown = 40
/** A value short enough for a sentence. */
export const shorten = (text: string): string => {
  const characters = Array.from(text.slice(0, longestShown * 2))
  return characters.length > longestShown ? `${characters.slice(0, longestShown).join('')}…` : text
}

const mostColumns = 512
/** The sheet with some cells overwritten; the given one is not touched. Names that are no cells are left alone. */
export function withCorrections(sheet: RawSheet, corrections: Readonly<Record<string, string>>): RawSheet {
  const rows = [...sheet.rows]
  for (const [name, text] of Object.entries(corrections)) {
    const at = parseCellName(name)
    if (!at || at.row > rows.length || at.column >= mostColumns) continue
    const row = [...(rows[at.row - 1] ?? [])]
    while (row.length < at.column) row.push(null)
    row[at.column] = text
    rows[at.row - 1] = row
  }
  return { ...sheet, rows }
}
