import { basename, extname } from 'node:path'
import Papa from 'papaparse'
import type { RawBook, RawRow } from '../../../../shared/kernel/sheet/raw'
import { bookFaults } from '../../../../shared/kernel/sheet/book-faults'
import type { Limits } from './limits'
import { BookRefusal, type GivenBook } from './given-book'

/** UTF-8 where it is valid, else GB18030, as Excel in China writes; UTF-16 with its mark. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** Reads delimited text; every cell stays the text that it is. The sheet is named after the file. */
export function readTextBook(book: GivenBook, limits: Limits): RawBook {
  const whole = decodeText(book.bytes)
  // Some programs tell Excel in a first line what parts the cells; Excel does not show that line, nor count it.
  const said = saidDelimiter.exec(whole)
  const text = whole.slice(said?.[0].length ?? 0)
  const parsed = Papa.parse<string[]>(text, { delimiter: said?.[1] ?? delimiterOf(text), skipEmptyLines: false, preview: limits.rows + 1 })
  // An open quote makes one cell of all the lines that follow it.
  const quote = parsed.errors.find(({ type }) => type === 'Quotes')
  if (quote) throw new BookRefusal(bookFaults.make('openQuote', { name: book.name, row: (quote.row ?? 0) + 1 }, { place: { file: book.name } }))
  const rows = parsed.data.map((row) => row.map(textCell))
  while (rows.at(-1)?.every((cell) => cell === null)) rows.pop()
  if (rows.length === 0) throw new BookRefusal(bookFaults.make('noSheets', { name: book.name }, { place: { file: book.name } }))
  const name = basename(book.name, extname(book.name))
  refuseTooMuch(rows, name, book, limits)
  return { file: book.name, format: 'csv', sheets: [{ name, hidden: false, date1904: false, rows }] }
}

const saidDelimiter = /^sep=([,;\t|])(?:\r\n|\r|\n)/i
const delimiters = [',', '\t', ';', '|']
/** The mark that parts most of the first lines, titles and blank lines aside; where two part as many, the one that is there more often. */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 100_000)
    .replace(/"[^"]*"/g, '')
    .split(/\r\n|\n|\r/, 100)
  const found = delimiters.map((mark) => ({
    mark,
    lines: lines.filter((line) => line.includes(mark)).length,
    times: lines.reduce((total, line) => total + line.split(mark).length - 1, 0)
  }))
  return found.toSorted((a, b) => b.lines - a.lines || b.times - a.times)[0]?.mark ?? ','
}

/** Some systems write ="00123" to keep Excel from dropping zeros. */
const textCell = (cell: string): string | null => (cell === '' ? null : (/^="([^"]*)"$/.exec(cell)?.[1] ?? cell))

function refuseTooMuch(rows: readonly RawRow[], sheet: string, { name }: GivenBook, limits: Limits): void {
  const place = { place: { file: name, sheet } }
  if (rows.length > limits.rows) throw new BookRefusal(bookFaults.make('tooManyRows', { name, sheet, limit: limits.rows }, place))
  if (rows.some((row) => row.length > limits.columns)) throw new BookRefusal(bookFaults.make('tooManyColumns', { name, sheet, limit: limits.columns }, place))
  const cells = rows.reduce((total, row) => total + row.length, 0)
  if (cells > limits.cells) throw new BookRefusal(bookFaults.make('tooManyCells', { name, limit: limits.cells }, place))
}
