import type { RawBook } from '../../../../shared/kernel/sheet/raw'
import { fail, ok, type Result } from '../../../../shared/kernel/result'
import { bookFaults } from '../../../../shared/kernel/sheet/book-faults'
import type { Limits } from './limits'
import { checkPackage } from './package-guard'
import { recogniseContent } from './recognise'
import { BookRefusal, type GivenBook } from './given-book'
import { readTableBook } from './table-book'
import { readTextBook } from './text-book'

/** Reads a book here and now. Only the worker calls it: a hostile book may take long, or much memory. */
export async function readBookHere(book: GivenBook, limits: Limits): Promise<Result<RawBook>> {
  try {
    const content = recogniseContent(book, limits)
    if (content === 'text') return ok(readTextBook(book, limits))
    if (content === 'xls') return ok(readTableBook(book, book.bytes, 'xls', limits))
    const { kind, bytes, hidden } = await checkPackage(book, limits)
    return ok(readTableBook(book, bytes, kind, limits, hidden))
  } catch (error) {
    if (error instanceof BookRefusal) return fail(error.fault)
    return fail(bookFaults.make('damaged', { name: book.name }, { place: { file: book.name } }))
  }
}
