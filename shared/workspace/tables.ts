import { z } from 'zod'
import type { CivilMonth, Period } from '../kernel/civil-date'
import {
  examResultSchema,
  monthlyPerformanceSchema,
  participationSchema,
  roundSchema,
  satisfactionSchema,
  supervisorRatingSchema,
  type RoundNumber
} from '../families/certification'
import { personSchema } from '../families/roster'

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

const undated = '-'
/** Every table of a workspace: the schema of its rows and the key of a row. One fact, from which types, keys and checks follow. */
export const tableDefinitions = {
  company: { row: companySchema, key: () => 'company' },
  people: { row: personSchema, key: (row: { staffNo: string }) => row.staffNo },
  examResults: {
    row: examResultSchema,
    key: (row: { staffNo: string; period: Period | null; round: RoundNumber }) => `${row.staffNo}|${row.period ?? undated}|${row.round}`
  },
  monthlyPerformance: { row: monthlyPerformanceSchema, key: (row: { staffNo: string; month: CivilMonth }) => `${row.staffNo}|${row.month}` },
  satisfaction: { row: satisfactionSchema, key: (row: { staffNo: string; period: Period }) => `${row.staffNo}|${row.period}` },
  supervisorRatings: {
    row: supervisorRatingSchema,
    key: (row: { staffNo: string; period: Period | null; rater: string }) => `${row.staffNo}|${row.period ?? undated}|${row.rater}`
  },
  rounds: { row: roundSchema, key: (row: { round: RoundNumber; month: CivilMonth }) => `${row.round}|${row.month}` },
  participations: {
    row: participationSchema,
    key: (row: { round: RoundNumber; month: CivilMonth; staffNo: string }) => `${row.round}|${row.month}|${row.staffNo}`
  },
  importMemory: { row: importMemorySchema, key: (row: { kind: string }) => row.kind }
} as const

export type TableName = keyof typeof tableDefinitions
export const tableNames = Object.keys(tableDefinitions) as TableName[]
export type Row<T extends TableName> = z.infer<(typeof tableDefinitions)[T]['row']>
export type Table<T extends TableName> = ReadonlyMap<string, Row<T>>
/** The whole document in memory, as its readers see it; only the owner of a document changes it, by `applyChanges`. */
export type Tables = { readonly [T in TableName]: Table<T> }

/** The same, as its owner holds it: one row is changed in place, so that a save costs what the change costs, not what the file holds. */
export type MutableTables = { readonly [T in TableName]: Map<string, Row<T>> }

export const emptyTables = (): MutableTables => Object.fromEntries(tableNames.map((name) => [name, new Map()])) as unknown as MutableTables

/** One row before and after a change; null where there was or is none. */
export type RowChange = { readonly [T in TableName]: { readonly table: T; readonly key: string; readonly before: Row<T> | null; readonly after: Row<T> | null } }[TableName]

const rowChangeSchemas = tableNames.map((name) =>
  z.object({ table: z.literal(name), key: z.string(), before: tableDefinitions[name].row.nullable(), after: tableDefinitions[name].row.nullable() })
)
export const rowChangeSchema = z.union(rowChangeSchemas) as unknown as z.ZodType<RowChange>

/** Applies changes in place, in order. */
export function applyChanges(tables: MutableTables, changes: readonly RowChange[]): void {
  for (const { table, key, after } of changes) {
    const rows: Map<string, unknown> = tables[table]
    if (after === null) rows.delete(key)
    else rows.set(key, after)
  }
}
/** The changes that take the given ones back. */
export const inverse = (changes: readonly RowChange[]): RowChange[] => changes.toReversed().map((change) => ({ ...change, before: change.after, after: change.before }) as RowChange)
