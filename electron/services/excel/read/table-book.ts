import * as XLSX from 'xlsx'
import { z } from 'zod'
import type { BookFormat, RawBook, RawCell, RawSheet } from '../../../../shared/kernel/sheet/raw'
import { rawCell } from './cells'
import { bookFaults } from './faults'
import type { Limits } from './limits'
import { BookRefusal, type GivenBook } from './refusal'

const passwordMessage = /password|encrypt/i
// The library's dense sheets keep their cells here; it types them as a sparse map.
const denseSchema = z.custom<(XLSX.CellObject | undefined)[][]>(Array.isArray)

/** Reads a checked package or an old workbook. The declared size of a sheet is not believed, merged cells are not spread. */
export function readTableBook(book: GivenBook, bytes: Uint8Array, format: BookFormat, limits: Limits): RawBook {
  const workbook = parse(book, bytes, limits)
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true
  let cells = 0
  const sheets = workbook.SheetNames.map((name, index): RawSheet => {
    const rows = rowsOf(workbook.Sheets[name], name, date1904, book, limits)
    cells += rows.reduce((total, row) => total + row.length, 0)
    if (cells > limits.cells) throw refuse('tooManyCells', book, { limit: limits.cells })
    return { name, hidden: (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0, date1904, rows }
  })
  if (sheets.every(({ rows }) => rows.length === 0)) throw new BookRefusal(bookFaults.make('noSheets', { name: book.name }, { place: { file: book.name } }))
  return { file: book.name, format, sheets }
}

const refuse = (code: 'tooManyCells', book: GivenBook, params: { limit: number }): BookRefusal => new BookRefusal(bookFaults.make(code, { name: book.name, ...params }, { place: { file: book.name } }))

function parse(book: GivenBook, bytes: Uint8Array, limits: Limits): XLSX.WorkBook {
  try {
    return XLSX.read(bytes, { type: 'array', dense: true, cellFormula: false, cellHTML: false, cellNF: true, cellText: false, cellDates: false, nodim: true, sheetRows: limits.rows + 1 })
  } catch (error) {
    const code = error instanceof Error && passwordMessage.test(error.message) ? 'encrypted' : 'damaged'
    throw new BookRefusal(bookFaults.make(code, { name: book.name }, { place: { file: book.name } }))
  }
}

function rowsOf(sheet: XLSX.WorkSheet | undefined, name: string, date1904: boolean, book: GivenBook, limits: Limits): RawCell[][] {
  const dense = denseSchema.safeParse(sheet?.['!data'])
  if (!dense.success) return []
  const place = { place: { file: book.name, sheet: name } }
  const rows: RawCell[][] = []
  dense.data.forEach((cells, index) => {
    const row = Array.from(cells ?? [], (cell) => rawCell(cell, date1904))
    while (row.length > 0 && row.at(-1) === null) row.pop()
    if (row.length === 0) return
    if (row.length > limits.columns) throw new BookRefusal(bookFaults.make('tooManyColumns', { name: book.name, sheet: name, limit: limits.columns }, place))
    if (index >= limits.rows) throw new BookRefusal(bookFaults.make('tooManyRows', { name: book.name, sheet: name, limit: limits.rows }, place))
    while (rows.length < index) rows.push([])
    rows.push(row)
  })
  return rows
}
