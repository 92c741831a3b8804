import { basename, extname } from 'node:path'
import Papa from 'papaparse'
import type { RawBook } from '../../../../shared/kernel/sheet/raw'
import { bookFaults } from './faults'
import { BookRefusal, type GivenBook } from './refusal'

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
export function readTextBook(book: GivenBook): RawBook {
  const parsed = Papa.parse<string[]>(decodeText(book.bytes), { delimitersToGuess: [',', '\t', ';', '|'], skipEmptyLines: false })
  const rows = parsed.data.map((row) => row.map((cell) => (cell === '' ? null : cell)))
  while (rows.at(-1)?.every((cell) => cell === null)) rows.pop()
  if (rows.length === 0) throw new BookRefusal(bookFaults.make('noSheets', { name: book.name }, { place: { file: book.name } }))
  return { file: book.name, format: 'csv', sheets: [{ name: basename(book.name, extname(book.name)), hidden: false, date1904: false, rows }] }
}
