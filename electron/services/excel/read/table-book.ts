import * as XLSX from 'xlsx'
import { z } from 'zod'
import type { BookFormat, RawBook, RawCell, RawSheet } from '../../../../shared/kernel/sheet/raw'
import { rawCell } from './cells'
import { bookFaults } from '../../../../shared/kernel/sheet/book-faults'
import type { Limits } from './limits'
import { BookRefusal, type GivenBook } from './given-book'

const passwordMessage = /password|encrypt/i
// The library's dense sheets keep their cells here; it types them as a sparse map.
const denseSchema = z.custom<(XLSX.CellObject | undefined)[][]>(Array.isArray)

/** Reads a checked package or an old workbook. The declared size of a sheet is not believed, merged cells are not spread. */
export function readTableBook(book: GivenBook, bytes: Uint8Array, format: BookFormat, limits: Limits, hidden: ReadonlySet<number> = new Set()): RawBook {
  const workbook = parse(book, bytes, limits)
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true
  const budget = { cells: limits.cells }
  const sheets = workbook.SheetNames.map((name, index): RawSheet => {
    const rows = rowsOf(workbook.Sheets[name], { name, date1904, book, limits, budget })
    return { name, hidden: hidden.has(index) || (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0, date1904, rows }
  })
  if (sheets.every(({ rows }) => rows.length === 0)) throw new BookRefusal(bookFaults.make('noSheets', { name: book.name }, { place: { file: book.name } }))
  return { file: book.name, format, sheets }
}

function parse(book: GivenBook, bytes: Uint8Array, limits: Limits): XLSX.WorkBook {
  try {
    return XLSX.read(bytes, {
      type: 'array',
      dense: true,
      cellFormula: false,
      cellHTML: false,
      cellNF: true,
      cellText: false,
      cellDates: false,
      nodim: true,
      sheetRows: limits.rows + 1
    })
  } catch (error) {
    const code = error instanceof Error && passwordMessage.test(error.message) ? 'encrypted' : 'damaged'
    throw new BookRefusal(bookFaults.make(code, { name: book.name }, { place: { file: book.name } }))
  }
}

type SheetContext = {
  readonly name: string
  readonly date1904: boolean
  readonly book: GivenBook
  readonly limits: Limits
  /** Cells that may still come, over all sheets. */ readonly budget: { cells: number }
}

function rowsOf(sheet: XLSX.WorkSheet | undefined, context: SheetContext): RawCell[][] {
  const { name: sheetName, book, limits, budget } = context
  const dense = denseSchema.safeParse(sheet?.['!data'])
  if (!dense.success) return []
  const refuse = (code: 'tooManyRows' | 'tooManyColumns' | 'tooManyCells', limit: number): BookRefusal =>
    new BookRefusal(bookFaults.make(code, { name: book.name, sheet: sheetName, limit }, { place: { file: book.name, sheet: sheetName } }))
  const rows: RawCell[][] = []
  // A hostile cell may claim any place: only places that exist are walked, never the gaps between them.
  for (const place of Object.keys(dense.data)) {
    const index = Number(place)
    const row = rowOf(dense.data[index] ?? [], context)
    if (row.length === 0) continue
    if (row.length > limits.columns) throw refuse('tooManyColumns', limits.columns)
    if (!(index < limits.rows)) throw refuse('tooManyRows', limits.rows)
    while (rows.length < index) rows.push([])
    rows.push(row)
    budget.cells -= row.length
    if (budget.cells < 0) throw refuse('tooManyCells', limits.cells)
  }
  return rows
}

/** The cells of a row without the blank ones at its end; of a row that is too long, no more than shows it. */
function rowOf(cells: readonly (XLSX.CellObject | undefined)[], { date1904, limits }: SheetContext): RawCell[] {
  const places =
    cells.length > limits.columns
      ? Object.keys(cells)
          .map(Number)
          .filter((place) => rawCell(cells[place], date1904) !== null)
      : null
  const length = places
    ? Math.min(
        places.reduce((last, place) => Math.max(last, place + 1), 0),
        limits.columns + 1
      )
    : cells.length
  const row = Array.from({ length }, (_, index) => rawCell(cells[index], date1904))
  while (row.length > 0 && row.at(-1) === null && row.length <= limits.columns) row.pop()
  return row
}
