import { bookFaults } from '../../../../shared/kernel/sheet/book-faults'
import type { Limits } from './limits'
import { BookRefusal, type GivenBook } from './given-book'

const repeatAttribute = /(number-(rows|columns)-repeated\s*=\s*)("[^"]*"|'[^']*')/g
const spaces = /(:c\s*=\s*)("\d{4,}"|'\d{4,}')/g
const rowOrCell = /<(?:[\w.-]+:)?(table-row|table-cell)(?=[\s/>])([^>]*)>(\s*<\/)?/g

/**
 * ods says "this cell 16,384 times, this row a million times" in a few bytes, and a parser would lay them all out.
 * A number above what a sheet may hold becomes one more than that: enough to be refused, too few to hurt.
 */
export function boundRepeats(content: Uint8Array, book: GivenBook, limits: Limits): Uint8Array {
  const text = Buffer.from(content.buffer, content.byteOffset, content.length).toString('latin1')
  const most = { rows: limits.rows + 1, columns: limits.columns + 1 }
  const bounded = text
    .replace(repeatAttribute, (_, name: string, of: 'rows' | 'columns', value: string) => `${name}"${boundedCount(value.slice(1, -1), most[of])}"`)
    .replace(spaces, '$1"999"')
  if (cellsIn(bounded) > limits.cells)
    throw new BookRefusal(bookFaults.make('tooManyCells', { name: book.name, limit: limits.cells }, { place: { file: book.name } }))
  return Buffer.from(bounded, 'latin1')
}

const boundedCount = (text: string, most: number): number => {
  const count = /^\d{1,9}$/.test(text) ? Number(text) : most
  return Math.min(Math.max(count, 1), most)
}

/** Cells with content, each as often as it is repeated. */
function cellsIn(text: string): number {
  let total = 0
  let rowTimes = 1
  for (const [tag, name, attributes = '', closed] of text.matchAll(rowOrCell)) {
    if (name === 'table-row') rowTimes = timesOf(attributes, 'rows')
    else if (closed === undefined && !tag.endsWith('/>')) total += rowTimes * timesOf(attributes, 'columns')
  }
  return total
}
const timesOf = (attributes: string, of: 'rows' | 'columns'): number => Number(new RegExp(`number-${of}-repeated\\s*=\\s*"(\\d+)"`).exec(attributes)?.[1] ?? 1)
