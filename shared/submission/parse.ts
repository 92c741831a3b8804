import { z } from 'zod'
import { emptyTables, tableDefinitions, type MutableTables, type Tables } from '../workspace/tables'
import { isSentTable, sentTableNames } from './package-tables'

/** Digests of identity numbers by staff number: what finds one person in two cities while the numbers stay home. */
const identitiesSchema = z.record(z.string().max(40), z.string().max(64))
const outerSchema = z.object({ tables: z.record(z.string().max(60), z.array(z.unknown()).max(500_000)), identities: identitiesSchema })
export type PackageTables = { readonly tables: Tables; readonly identities: Readonly<Record<string, string>>; readonly rows: Readonly<Record<string, number>> }
export type Malformed = { readonly field: string }

/** Reads `data/tables.json`: only tables that are sent, every row by its schema, no key twice. Names the place at fault. */
export function parseTables(json: unknown): PackageTables | Malformed {
  const outer = outerSchema.safeParse(json)
  if (!outer.success) return { field: pathOf(outer.error) }
  const tables = emptyTables()
  const rows: Record<string, number> = {}
  for (const [name, given] of Object.entries(outer.data.tables)) {
    if (!isSentTable(name)) return { field: `tables.${name}` }
    const read = readRows(tables, name, given)
    if (read !== null) return read
    rows[name] = given.length
  }
  const missing = sentTableNames.find((name) => rows[name] === undefined)
  return missing === undefined ? { tables, identities: outer.data.identities, rows } : { field: `tables.${missing}` }
}
export const isMalformed = (read: PackageTables | Malformed): read is Malformed => 'field' in read

type AnyDefinition = { readonly row: z.ZodType; key(row: unknown): string }
function readRows(tables: MutableTables, name: (typeof sentTableNames)[number], given: readonly unknown[]): Malformed | null {
  // Each key takes the rows of its own schema, which holds here and which the types cannot follow through a name chosen at run time.
  const { row: schema, key } = tableDefinitions[name] as unknown as AnyDefinition
  const into: Map<string, unknown> = tables[name]
  for (const [index, raw] of given.entries()) {
    const row = schema.safeParse(raw)
    if (!row.success) return { field: `tables.${name}.${index}.${pathOf(row.error)}` }
    const at = key(row.data)
    if (into.has(at)) return { field: `tables.${name}.${index}` }
    into.set(at, row.data)
  }
  return null
}
const pathOf = (error: z.ZodError): string => error.issues[0]?.path.map(String).join('.') || '/'
