import { fail, type Fault, type Result } from '../../../shared/kernel/result'
import { fileFaults } from '../../../shared/workspace/file-faults'
import { formatVersion, migrateWorkspace, type PlainWorkspace } from '../../../shared/workspace/migrations'
import { afterRecord } from '../../../shared/workspace/record'
import { applyChanges, emptyTables, type MutableTables, type TableName } from '../../../shared/workspace/tables'
import { z } from 'zod'
import { canonicalJson } from '../../../shared/kernel/canonical-json'
import { anyHeaderSchema, headerSchema, parseRow, readySchema, rowsSchema, type WorkspaceDocument } from './document'
import { recordOf } from './edits'
import { createUnlocker, encryptionSchema, type FileKey, type Protection, type Unlocker } from './encryption'
import { plainOf, scanLines, textOf, type Line, type Scan } from './lines'
import { createRecordLog, type RecordLog } from './record-log'

/** What the bytes of a file say, once proved. */
export type Reading = {
  readonly document: WorkspaceDocument
  /** Format of the file; lower than the present one when it was migrated in memory. */
  readonly version: number
  readonly baseLength: number
  /** Where the records end, and the hash that the next line goes on from. */
  readonly length: number
  readonly hash: string
  /** Bytes of the clean close behind the records; 0 where there is none. */
  readonly closed: number
  /** Bytes after the good ones: one unfinished write, or what a salvage leaves behind. */
  readonly tail: { readonly bytes: number; readonly salvaged: boolean } | null
}
/** `mendable`: the snapshot is hurt, and the previous generation may stand in for it. */
export type Refusal = { readonly fault: Fault; readonly mendable: boolean }

const refuse = (fault: Fault, mendable = false): { refusal: Refusal } => ({ refusal: { fault, mendable } })

export type HeaderOfAny = z.infer<typeof anyHeaderSchema>
type Head = { readonly header: HeaderOfAny; readonly encryption: Protection['encryption'] | null }
/** What the first line says: which version, and how the others are encrypted. */
export function readHead(bytes: Buffer, scan: Scan, name: string): { head: Head } | { refusal: Refusal } {
  const first = scan.lines[0]
  const damaged = fileFaults.make('damaged', { name })
  if (!scan.lines.some(({ sound }) => sound) && bytes.toString('latin1', 0, 8) !== 'hengcai ') return refuse(fileFaults.make('notAWorkspace', { name }), true)
  if (first?.kind !== 'hengcai' || !first.sound) return refuse(damaged, true)
  const header = anyHeaderSchema.safeParse(JSON.parse(textOf(bytes, first)))
  if (!header.success) return refuse(damaged, true)
  if (header.data.version > formatVersion)
    return refuse(fileFaults.make('newerVersion', { name, version: header.data.version, needs: header.data.needs ?? '?' }))
  const encryption = encryptionSchema.nullable().safeParse(header.data['encryption'] ?? null)
  return encryption.success ? { head: { header: header.data, encryption: encryption.data } } : refuse(fileFaults.make('encrypted', { name }))
}

/** Reads and proves the bytes of a workspace. Nothing unproved gets through: what cannot be proved is refused. */
export async function readWorkspace(
  bytes: Buffer,
  name: string,
  { salvage = false, unlock = createUnlocker() }: { readonly salvage?: boolean; readonly unlock?: Unlocker } = {}
): Promise<{ reading: Reading } | { refusal: Refusal }> {
  const scan = scanLines(bytes)
  const found = readHead(bytes, scan, name)
  if ('refusal' in found) return found
  const { header, encryption } = found.head
  const key = encryption ? await unlock(encryption, name) : null
  if (key && !key.ok) return refuse(key.fault)
  const protection = encryption && key ? { encryption, key: key.value } : null
  const damaged = fileFaults.make('damaged', { name })
  const ready = scan.lines.findIndex(({ kind }) => kind === 'ready')
  if (ready < 0 || !soundBase(scan.lines.slice(0, ready + 1))) return refuse(damaged, true)
  const journal = readJournal(bytes, scan, ready, salvage)
  if ('brokenAt' in journal) return refuse(fileFaults.make('damagedInside', { name, sequence: journal.brokenAt }))
  const { plain, whole } = decrypted(bytes, [...scan.lines.slice(0, ready + 1), ...journal.records], protection?.key ?? null)
  if (!whole) return refuse(damaged)
  const document = readDocument({ base: plain.slice(0, ready + 1), journal: plain.slice(ready + 1) }, header, name, protection)
  if (!document.ok) return refuse(document.fault)
  const baseLength = (scan.lines[ready]?.textEnd ?? 0) + 1
  return { reading: { document: document.value, version: header.version, baseLength, ...journal } }
}

const baseOrder = /^hengcai( rows)*( past)* ready$/
const soundBase = (lines: readonly Line[]): boolean => lines.every(({ sound }) => sound) && baseOrder.test(lines.map(({ kind }) => kind).join(' '))

type Journal = { readonly records: readonly Line[] } & Pick<Reading, 'length' | 'hash' | 'closed' | 'tail'>

/**
 * Proves the lines after the snapshot. One record is written at a time and has no newline but its last byte, so an
 * unfinished write is at most one line; anything longer that does not prove was hurt after it had been acknowledged.
 */
function readJournal(bytes: Buffer, scan: Scan, ready: number, salvage: boolean): Journal | { brokenAt: number } {
  const lines = scan.lines.slice(ready + 1)
  const records = lines.slice(
    0,
    countWhile(lines, ({ sound, kind }) => sound && kind === 'record')
  )
  const next = lines[records.length]
  const close = next?.sound && next.kind === 'closed' ? next : null
  const last = records.at(-1) ?? scan.lines[ready]
  if (!last) return { brokenAt: 0 }
  const length = last.textEnd + 1
  const closed = close ? close.textEnd + 1 - length : 0
  const left = lines.length - records.length - (close ? 1 : 0)
  const torn = left === 0 || (left === 1 && scan.end === bytes.length)
  if (!torn && !salvage) return { brokenAt: countPast(scan.lines) + records.length }
  const end = length + closed
  return { records, length, hash: last.hash, closed, tail: end === bytes.length ? null : { bytes: bytes.length - end, salvaged: !torn } }
}
const countWhile = (lines: readonly Line[], holds: (line: Line) => boolean): number => {
  const first = lines.findIndex((line) => !holds(line))
  return first < 0 ? lines.length : first
}
const countPast = (lines: readonly Line[]): number => lines.filter(({ kind }) => kind === 'past').length

type PlainLine = Pick<Line, 'kind'> & { readonly text: Buffer }
/** The texts of proved lines; not whole where the key did not make them all, which no accident does to lines whose hashes are right. */
function decrypted(bytes: Buffer, lines: readonly Line[], key: FileKey | null): { plain: PlainLine[]; whole: boolean } {
  const plain = lines.flatMap((line) => {
    const text = plainOf(bytes, line, key?.cipher ?? null)
    return text ? [{ kind: line.kind, text }] : []
  })
  return { plain, whole: plain.length === lines.length }
}

/** Parses proved lines. That they do not parse is no damage but a bug, or a format that nobody told us of: refused all the same. */
function readDocument(
  { base, journal }: { readonly base: readonly PlainLine[]; readonly journal: readonly PlainLine[] },
  header: HeaderOfAny,
  name: string,
  protection: Protection | null
): Result<WorkspaceDocument> {
  try {
    const ready = base.at(-1)
    const past = base.filter(({ kind }) => kind === 'past')
    const state = readySchema.parse(JSON.parse(ready?.text.toString('utf8') ?? 'null'))
    if (state.sequence !== past.length) throw new Error('history is not whole')
    const raw: RawWorkspace = {
      header,
      rows: base.filter(({ kind }) => kind === 'rows').map(({ text }) => text.toString('utf8')),
      records: [...past, ...journal].map(({ text }) => text)
    }
    const { header: current, tables, log } = header.version === formatVersion ? load(raw) : load(migrateRaw(raw))
    // A migration of long ago knows nothing of passwords, and must not take one off.
    const protectedBy = { header: { ...current, encryption: protection?.encryption ?? null }, key: protection?.key ?? null }
    const document: WorkspaceDocument = { ...protectedBy, tables, log, savedAt: state.savedAt, undoState: state.undo }
    for (let sequence = past.length + 1; sequence <= log.count; sequence++) replay(document, sequence)
    return { ok: true, value: document }
  } catch {
    return fail(
      header.version === formatVersion
        ? fileFaults.make('damaged', { name })
        : fileFaults.make('migrationFailed', { name, from: header.version, to: formatVersion })
    )
  }
}

type RawWorkspace = { readonly header: unknown; readonly rows: readonly string[]; readonly records: readonly Uint8Array[] }

function load({ header, rows, records }: RawWorkspace): { header: WorkspaceDocument['header']; tables: MutableTables; log: RecordLog } {
  const tables = emptyTables()
  for (const text of rows) {
    const chunk = rowsSchema.parse(JSON.parse(text))
    for (const row of chunk.rows) putRow(tables, chunk.table, row)
  }
  const log = createRecordLog()
  for (const record of records) log.add(record)
  return { header: headerSchema.parse(header), tables, log }
}
function putRow(tables: MutableTables, table: TableName, raw: unknown): void {
  const rows: Map<string, unknown> = tables[table]
  const { key, row } = parseRow(table, raw)
  rows.set(key, row)
}

const anyRowsSchema = z.object({ table: z.string(), rows: z.array(z.unknown()) })
/** Takes the raw parts of an older format to the present one. */
function migrateRaw({ header, rows, records }: RawWorkspace): RawWorkspace {
  const tables: Record<string, unknown[]> = {}
  for (const text of rows) {
    const chunk = anyRowsSchema.parse(JSON.parse(text))
    ;(tables[chunk.table] ??= []).push(...chunk.rows)
  }
  const plain: PlainWorkspace = {
    header: z.record(z.string(), z.unknown()).parse(header),
    tables,
    records: records.map((record): unknown => JSON.parse(Buffer.from(record).toString('utf8')))
  }
  const migrated = migrateWorkspace(plain, anyHeaderSchema.parse(header).version)
  return {
    header: migrated.header,
    rows: Object.entries(migrated.tables).map(([table, tableRows]) => canonicalJson({ table, rows: tableRows })),
    records: migrated.records.map((record) => Buffer.from(canonicalJson(record)))
  }
}

/** Applies one record of the journal to what the snapshot said. */
function replay(document: WorkspaceDocument, sequence: number): void {
  const record = recordOf(document.log, sequence)
  if (record.sequence !== sequence) throw new Error('records are out of order')
  applyChanges(document.tables, record.changes)
  document.savedAt = record.at
  document.undoState = afterRecord(document.undoState, record)
}
