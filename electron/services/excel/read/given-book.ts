import type { Fault } from '../../../../shared/kernel/result'

/** Ends the reading of a book with a reason. */
export class BookRefusal extends Error {
  constructor(readonly fault: Fault) {
    super(fault.code)
  }
}
/** A book as it came: its name is only for messages, its extension only for doubt. */
export type GivenBook = { readonly name: string; readonly bytes: Uint8Array }

/** What a workbook package is, by its parts. */
export type PackageKind = 'xlsx' | 'ods'
