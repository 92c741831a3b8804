import type { Finding } from '../../kernel/finding'
import { textOf, type ImportContext, type ImportOutcome } from '../../kernel/sheet/import'
import type { ReadRow } from '../../kernel/sheet/reading'
import type { Fault, Result } from '../../kernel/result'
import { fail, ok } from '../../kernel/result'
import type { Change, Definitions, Tables } from './command-parts'
import { draftIn, modelsIn } from './content'
import { faults } from './faults'
import type { Model } from './model'
import type { TablesOf } from '../../kernel/table'

export type Context = ImportContext<TablesOf<Definitions>>
export type Outcome = ImportOutcome<Change>

/** The version that an import goes into: the newest that may still be changed, or why there is none. */
export function importTarget(tables: Pick<Tables, 'models'>): Result<Model> {
  const draft = draftIn(tables)
  if (draft) return ok(draft)
  const [newest] = modelsIn(tables)
  return fail(newest ? faults.make('noDraft', { title: newest.title, version: newest.version }) : faults.make('noModel', {}))
}
/** Why no sheet of the standards library can be taken in now; null where one can. */
export function whyNoImport(tables: Pick<Tables, 'models'>): Fault | null {
  const target = importTarget(tables)
  return target.ok ? null : target.fault
}

export const codeOf = (row: ReadRow): string => textOf(row, 'code')
/** Rows by what they share, in the order of their first ones. */
export function grouped(rows: readonly ReadRow[], keyOf: (row: ReadRow) => string): ReadRow[][] {
  const groups = new Map<string, ReadRow[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return [...groups.values()]
}
/** A finding at one cell of a row. */
export function at(row: ReadRow, column: string, severity: Finding['severity'], make: (cell: string) => Fault): Finding {
  const cell = row.cell(column)
  return cell.finding(severity, { ...make(cell.name), ...cell.details })
}
