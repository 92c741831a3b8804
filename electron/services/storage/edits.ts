import { z } from 'zod'
import { fail, ok, type Result } from '../../../shared/kernel/result'
import { withoutRevivedTrust } from '../../../shared/trust'
import type { PreparedEdit } from '../../../shared/workspace/command'
import { fileFaults, historyTexts } from '../../../shared/workspace/file-faults'
import { recordSchema, type ChangeRecord } from '../../../shared/workspace/record'
import { inverse, tableNames, type RowChange, type TableName, type Tables } from '../../../shared/workspace/tables'
import { canonicalJson } from '../../../shared/kernel/canonical-json'
import { parseRow } from './document'
import type { RecordLog } from './record-log'

/** What a record says besides who, when and its number. */
export type Draft = Pick<ChangeRecord, 'command' | 'summary' | 'undoes' | 'redoes'> & { readonly changes: readonly RowChange[] }

type UntypedChange = { readonly table: TableName; readonly key: string; readonly before: unknown; readonly after: unknown }
/** A change whose rows have been through the schema of their table, which the types cannot follow through a name chosen at run time. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const rowChange = (change: UntypedChange): RowChange => change as unknown as RowChange

const same = (left: unknown, right: unknown): boolean => left === right || canonicalJson(left) === canonicalJson(right)

/**
 * Refuses what would make the file unreadable or its history untrue: a row that its table does not want, a key that is
 * not the row's, a change that starts from something else than what is there.
 */
export function checkEdit(edit: PreparedEdit, tables: Tables): Result<Draft> {
  const touched = new Map<string, unknown>()
  const changes: RowChange[] = []
  for (const change of edit.changes) {
    const place = `${change.table} ${change.key}`
    const present = touched.has(place) ? touched.get(place) : (tables[change.table].get(change.key) ?? null)
    if (!same(present, change.before)) return fail(fileFaults.make('rowsChanged', { key: change.key }))
    const checked = checkRow(change)
    if (!checked.ok) return checked
    touched.set(place, checked.value.after)
    changes.push(checked.value)
  }
  return ok({ command: edit.command, summary: edit.summary, changes })
}

/** The change with its row as the table's schema gives it, so that memory holds what reading the file back would give. */
function checkRow(change: RowChange): Result<RowChange> {
  if (change.after === null) return ok(change)
  try {
    const { key, row } = parseRow(change.table, change.after)
    return key === change.key ? ok(rowChange({ ...change, after: row })) : fail(fileFaults.make('invalidEdit', { key: change.key, field: 'key' }))
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error
    return fail(fileFaults.make('invalidEdit', { key: change.key, field: error.issues[0]?.path.map(String).join('.') || '/' }))
  }
}

const storedRecordSchema = recordSchema.extend({
  changes: z.array(z.object({ table: z.enum(tableNames), key: z.string(), before: z.unknown(), after: z.unknown() }))
})
/**
 * A record of the log, parsed. Each change goes to the schema of its own table: trying them all, as a union of the
 * tables does, takes ten times as long for an import of a whole city.
 */
export function recordOf(log: RecordLog, sequence: number): ChangeRecord {
  const { changes, ...record } = storedRecordSchema.parse(JSON.parse(log.text(sequence)))
  const rowOf = (table: TableName, row: unknown): unknown => (row === null ? null : parseRow(table, row).row)
  return {
    ...record,
    changes: changes.map(({ table, key, before, after }) => rowChange({ table, key, before: rowOf(table, before), after: rowOf(table, after) }))
  }
}

/** Taking a step back or forth by a key never makes a key of somebody else's trusted again. */
const calmed = (change: RowChange): RowChange =>
  change.table === 'trustedKeys' ? { ...change, after: withoutRevivedTrust(change.before, change.after) } : change

export function undoDraft(log: RecordLog, sequence: number): Draft {
  const { summary, changes } = recordOf(log, sequence)
  return { command: 'workspace.undo', summary: historyTexts.ref('undone', { what: summary }), changes: inverse(changes).map(calmed), undoes: sequence }
}
export function redoDraft(log: RecordLog, sequence: number): Draft {
  const { summary, changes } = recordOf(log, sequence)
  return { command: 'workspace.redo', summary: historyTexts.ref('redone', { what: summary }), changes: changes.map(calmed), redoes: sequence }
}

export type HistoryOptions = { readonly offset: number; readonly limit: number; readonly filter?: string | undefined }
export type HistoryPage = { readonly total: number; readonly records: ChangeRecord[] }

const keysSchema = z.object({ changes: z.array(z.object({ key: z.string() })) })
/** One page of the history, newest first. Raw bytes are looked through first, so that only likely records are parsed. */
export function readHistory(log: RecordLog, { offset, limit, filter = '' }: HistoryOptions): HistoryPage {
  const needle = Buffer.from(JSON.stringify(filter).slice(1, -1))
  const matches = (sequence: number): boolean =>
    filter === '' || (log.bytes(sequence).includes(needle) && keysSchema.parse(JSON.parse(log.text(sequence))).changes.some(({ key }) => key.includes(filter)))
  const found: number[] = []
  let total = 0
  for (let sequence = log.count; sequence >= 1; sequence--) {
    if (!matches(sequence)) continue
    if (total >= offset && found.length < limit) found.push(sequence)
    total++
  }
  return { total, records: found.map((sequence) => recordOf(log, sequence)) }
}
