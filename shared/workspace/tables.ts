import { z } from 'zod'
import type { ChangeOf, RowIn, TablesOf } from '../kernel/table'
import { certificationTables, publicationTables } from '../families/certification'
import { consolidationTables } from '../families/consolidation'
import { competencyTables } from '../families/competency'
import { evaluationTables } from '../families/evaluation'
import { gradeTables } from '../families/grade'
import { planningTables } from '../families/planning'
import { rosterTables } from '../families/roster'
import { surveyTables } from '../families/survey'
import { standardTables } from '../standard/model'
import { trustTables } from '../trust'
import { letterheadTables } from './letterhead'

/** What is remembered of earlier imports of one kind of sheet. */
export const importMemorySchema = z.object({
  kind: z.string(),
  /** The year that was asked for months without one. */
  year: z.int().optional(),
  /** Heading text → column key, as the user matched them. */
  headings: z.record(z.string(), z.string())
})
export type ImportMemory = z.infer<typeof importMemorySchema>

/** The company that the file belongs to. */
export const companySchema = z.object({ name: z.string().min(1).max(60) })

/** Every table of a workspace. Types, keys and checks follow from this. */
export const tableDefinitions = {
  company: { row: companySchema, key: () => 'company' },
  importMemory: { row: importMemorySchema, key: ({ kind }: { kind: string }) => kind },
  ...letterheadTables,
  ...rosterTables,
  ...certificationTables,
  ...publicationTables,
  ...competencyTables,
  ...evaluationTables,
  ...gradeTables,
  ...surveyTables,
  ...planningTables,
  ...trustTables,
  ...standardTables,
  ...consolidationTables
} as const

export type TableName = keyof typeof tableDefinitions
export const tableNames = Object.keys(tableDefinitions) as TableName[]
export type Row<T extends TableName> = RowIn<typeof tableDefinitions, T>
export type Table<T extends TableName> = ReadonlyMap<string, Row<T>>
/** Tables that no window gets: what scans and packages hold would only fill its memory, and salts and codes are nobody's business. */
export const hostOnlyTables = ['attachmentContents', 'packageContents', 'analysisSalt', 'seatCodes'] as const satisfies readonly TableName[]
/** A table that windows mirror. */
export type WindowTable = Exclude<TableName, (typeof hostOnlyTables)[number]>
const hidden: ReadonlySet<string> = new Set(hostOnlyTables)
const isWindowTable = (name: TableName): name is WindowTable => !hidden.has(name)
export const windowTables: readonly WindowTable[] = tableNames.filter(isWindowTable)

/** The whole document in memory, as its readers see it; only the owner of a document changes it, by `applyChanges`. */
export type Tables = TablesOf<typeof tableDefinitions>

/** The same, as its owner holds it: one row is changed in place, so that a save costs what the change costs, not what the file holds. */
export type MutableTables = { readonly [T in TableName]: Map<string, Row<T>> }

export const emptyTables = (): MutableTables => Object.fromEntries(tableNames.map((name) => [name, new Map()])) as unknown as MutableTables

/** One row before and after a change; null where there was or is none. */
export type RowChange = ChangeOf<typeof tableDefinitions>

const changeSchemaOf = (name: TableName) =>
  z.object({ table: z.literal(name), key: z.string(), before: tableDefinitions[name].row.nullable(), after: tableDefinitions[name].row.nullable() })
/** Told apart by the table's name: an import of thousands of rows is not tried against every table. */
function oneOf(names: readonly TableName[]): unknown {
  const [first, ...others] = names.map(changeSchemaOf)
  if (!first) throw new Error('there are no tables')
  return z.discriminatedUnion('table', [first, ...others])
}
export const rowChangeSchema = oneOf(tableNames) as z.ZodType<RowChange>

/** A change that may cross to a window. */
export type WindowChange = Extract<RowChange, { readonly table: WindowTable }>
export const windowChangeSchema = oneOf(windowTables) as z.ZodType<WindowChange>
/** What of some changes a window gets to see. */
export const forWindows = (changes: readonly RowChange[]): WindowChange[] => changes.filter((change): change is WindowChange => isWindowTable(change.table))

/** Applies changes in place, in order. */
export function applyChanges(tables: MutableTables, changes: readonly RowChange[]): void {
  for (const { table, key, after } of changes) {
    const rows: Map<string, unknown> = tables[table]
    if (after === null) rows.delete(key)
    else rows.set(key, after)
  }
}
/** The changes that take the given ones back. */
export const inverse = (changes: readonly RowChange[]): RowChange[] =>
  changes.toReversed().map((change) => ({ ...change, before: change.after, after: change.before }) as RowChange)

/** How many rows each table has that a window mirrors. */
export const rowCountsOf = (tables: Tables): Record<WindowTable, number> =>
  Object.fromEntries(windowTables.map((name) => [name, tables[name].size])) as Record<WindowTable, number>
