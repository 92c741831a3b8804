import type { ZodType } from 'zod'
import { applyChanges, emptyTables, tableDefinitions, windowTables, type MutableTables, type RowChange, type WindowTable } from '../../shared/workspace/tables'
import { ok, type Result } from '../../shared/kernel/result'
import type { AppContract } from '../../shared/contract'
import type { Client } from '../../shared/contract/define'

/** How many rows one call fetches: small enough that the window never stalls on one reply. */
const pageSize = 5000
type Rows = Pick<Client<AppContract>, 'workspace.rows'>
export type Mirror = { readonly tables: MutableTables; readonly sequence: number }

/** Fetches all of the document that windows get, page by page. Where it changes meanwhile, fetches again; `report` gets the share that is there. */
export async function loadMirror(client: Rows, rowCounts: Readonly<Record<WindowTable, number>>, report: (fraction: number) => void): Promise<Result<Mirror>> {
  const expected = Math.max(
    1,
    Object.values(rowCounts).reduce((total, one) => total + one, 0)
  )
  for (;;) {
    const tables = emptyTables()
    let sequence: number | null = null
    let loaded = 0
    let moved = false
    for (const table of windowTables) {
      for (let offset = 0; !moved; offset += pageSize) {
        const page = await client['workspace.rows']({ table, offset, limit: pageSize })
        if (!page.ok) return page
        moved = sequence !== null && page.value.sequence !== sequence
        sequence = page.value.sequence
        for (const row of page.value.rows) addRow(tables, table, row)
        loaded += page.value.rows.length
        report(Math.min(1, loaded / expected))
        if (page.value.rows.length === 0 || offset + pageSize >= page.value.total) break
      }
    }
    if (!moved) return ok({ tables, sequence: sequence ?? 0 })
  }
}

function addRow(tables: MutableTables, table: WindowTable, raw: unknown): void {
  // Each key takes the rows of its own schema, which the types cannot follow through a name chosen at run time.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const { row: schema, key } = tableDefinitions[table] as unknown as { row: ZodType; key: (row: unknown) => string }
  const row = schema.parse(raw)
  const rows: Map<string, unknown> = tables[table]
  rows.set(key(row), row)
}

/** What an acknowledgement means for a mirror: apply it, leave it (nothing changed), or fetch all again. */
export function follow(
  mirrorSequence: number,
  acknowledged: { readonly sequence: number; readonly changes: readonly RowChange[] }
): 'apply' | 'same' | 'reload' {
  if (acknowledged.sequence === mirrorSequence && acknowledged.changes.length === 0) return 'same'
  return acknowledged.sequence === mirrorSequence + 1 ? 'apply' : 'reload'
}
export { applyChanges }
