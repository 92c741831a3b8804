import { z } from 'zod'
import { formatVersion, neededRelease } from '../../../shared/workspace/migrations'
import { noUndo, type UndoState } from '../../../shared/workspace/record'
import { emptyTables, tableDefinitions, tableNames, type MutableTables, type TableName } from '../../../shared/workspace/tables'
import { canonicalJson } from '../../../shared/kernel/canonical-json'
import { encryptionSchema, type FileKey } from './encryption'
import { encodeLine, type LineKind } from './lines'
import { createRecordLog, type RecordLog } from './record-log'

/** What any version must be able to read of any other's header. */
export const anyHeaderSchema = z.looseObject({ format: z.literal('hengcai'), version: z.int().min(0), needs: z.string().optional() })
export const headerSchema = z.object({
  format: z.literal('hengcai'),
  version: z.literal(formatVersion),
  /** The first release that reads this format. */
  needs: z.string(),
  /** How the lines are encrypted; null: they are not. */
  encryption: encryptionSchema.nullable(),
  /** Stays with the data through renames, copies and generations. */
  workspace: z.string(),
  createdWith: z.string(),
  createdAt: z.string(),
  /** Counts the snapshots. */
  generation: z.int().min(1)
})
export type Header = z.infer<typeof headerSchema>

export const rowsSchema = z.object({ table: z.enum(tableNames), rows: z.array(z.unknown()) })
/** The end of the snapshot: what the journal after it starts from. */
export const readySchema = z.object({
  sequence: z.int().min(0),
  savedAt: z.string(),
  undo: z.object({ undoable: z.array(z.int()), redoable: z.array(z.int()) })
})
export const closedSchema = z.object({ sequence: z.int().min(0) })

/** The whole file in memory; lowdb owns it. */
export type WorkspaceDocument = {
  header: Header
  /** Opens what `header.encryption` describes; null like that. */
  key: FileKey | null
  readonly tables: MutableTables
  readonly log: RecordLog
  savedAt: string
  undoState: UndoState
}

/** A document of a new company, at sequence 0. */
export function newDocument(company: string, workspace: string, at: string): WorkspaceDocument {
  const header: Header = {
    format: 'hengcai',
    version: formatVersion,
    needs: neededRelease,
    encryption: null,
    workspace,
    createdWith: `hengcai ${neededRelease}`,
    createdAt: at,
    generation: 1
  }
  const tables = emptyTables()
  tables.company.set('company', { name: company })
  return { header, key: null, tables, log: createRecordLog(), savedAt: at, undoState: noUndo }
}

/** A row as its table wants it, with its key; throws where it is not one. */
export function parseRow(table: TableName, raw: unknown): { key: string; row: unknown } {
  // Each key takes the rows of its own schema, which holds here and which the types cannot follow through a name chosen at run time.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const { row: schema, key } = tableDefinitions[table] as unknown as { row: z.ZodType; key: (row: unknown) => string }
  const row = schema.parse(raw)
  return { key: key(row), row }
}

const rowsOfLine = 500
/** Scans are megabytes each, and a line has to fit into one text. No other table comes near it, so that its lines stay as they always were. */
const longestLine = 16_000_000
function* rowLines(tables: MutableTables): Generator<string> {
  for (const table of tableNames) {
    let rows: string[] = []
    let length = 0
    for (const row of tables[table].values()) {
      const text = canonicalJson(row)
      rows.push(text)
      length += text.length
      if (rows.length < rowsOfLine && length < longestLine) continue
      yield rowLine(table, rows)
      rows = []
      length = 0
    }
    if (rows.length > 0) yield rowLine(table, rows)
  }
}
/** What canonical JSON of the table and its rows would be. */
const rowLine = (table: TableName, rows: readonly string[]): string => `{"rows":[${rows.join(',')}],"table":${JSON.stringify(table)}}`

function* baseTexts(document: WorkspaceDocument): Generator<[LineKind, string | Uint8Array]> {
  yield ['hengcai', canonicalJson(document.header)]
  for (const text of rowLines(document.tables)) yield ['rows', text]
  for (let sequence = 1; sequence <= document.log.count; sequence++) yield ['past', document.log.bytes(sequence)]
  yield ['ready', canonicalJson({ sequence: document.log.count, savedAt: document.savedAt, undo: document.undoState })]
}

/**
 * The lines of a snapshot: header, rows, history, ready. The same document gives the same bytes, which is what lets a
 * damaged snapshot be proved equal to the one that the previous generation leads to.
 */
export function* baseLines(document: WorkspaceDocument): Generator<{ bytes: Buffer; hash: string }> {
  let hash = ''
  for (const [kind, text] of baseTexts(document)) {
    const line = encodeLine(hash, kind, text, document.key?.cipher)
    hash = line.hash
    yield line
  }
}
/** The line that a clean close ends with. */
export const closedLine = (before: string, { log, key }: Pick<WorkspaceDocument, 'log' | 'key'>): { bytes: Buffer; hash: string } =>
  encodeLine(before, 'closed', canonicalJson({ sequence: log.count }), key?.cipher)

/** The document as its next generation is written. */
export const nextGeneration = (document: WorkspaceDocument): WorkspaceDocument => ({
  ...document,
  header: { ...document.header, generation: document.header.generation + 1 }
})
