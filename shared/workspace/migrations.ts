/** The format that this program writes. A file of a higher one is refused; a lower one is migrated step by step. */
export const formatVersion = 5
/** The first release that reads a format, said to whoever meets a file from the future. */
export const neededRelease = '0.5.0'

type Plain = Readonly<Record<string, unknown>>
/** A whole workspace as plain data, as a migration sees it: the rows of the snapshot and every record, old or new. */
export type PlainWorkspace = { readonly header: Plain; readonly tables: Readonly<Record<string, readonly unknown[]>>; readonly records: readonly unknown[] }
/** One step from a format to the next. Pure, and frozen once released: a later change is a later step. */
export type Migration = { readonly from: number; readonly name: string; migrate(workspace: PlainWorkspace): PlainWorkspace }

const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Changes every row of one table wherever it stands: in the snapshot, and before and after each change of the history. */
export function migrateRows(workspace: PlainWorkspace, table: string, change: (row: Plain) => Plain): PlainWorkspace {
  const row = (value: unknown): unknown => (isPlain(value) ? change(value) : value)
  const ofChange = (value: unknown): unknown =>
    isPlain(value) && value.table === table ? { ...value, before: row(value.before), after: row(value.after) } : value
  const ofRecord = (value: unknown): unknown => (isPlain(value) && Array.isArray(value.changes) ? { ...value, changes: value.changes.map(ofChange) } : value)
  const tables = Object.fromEntries(Object.entries(workspace.tables).map(([name, rows]) => [name, name === table ? rows.map(row) : rows]))
  return { ...workspace, tables, records: workspace.records.map(ofRecord) }
}

const countyOfPeople: Migration = {
  from: 0,
  name: 'draft to 1: people have a county (was unit); the header says how the file is encrypted',
  migrate: (workspace) => {
    const renamed = migrateRows(workspace, 'people', ({ unit, ...rest }) => (unit === undefined ? rest : { ...rest, county: unit }))
    return { ...renamed, header: { ...renamed.header, encryption: null } }
  }
}

const evaluationTables: Migration = {
  from: 1,
  name: '1 to 2: tables of the competency model, on-site evaluation, publicity and certificates; empty in a file of before',
  migrate: (workspace) => workspace
}

const gradeTables: Migration = {
  from: 2,
  name: '2 to 3: tables of conduct, annual results, grade history, grade adjustment, what-if and scans; empty in a file of before',
  migrate: (workspace) => workspace
}

const planningTables: Migration = {
  from: 3,
  name: '3 to 4: tables of surveys and of plans (customers, posts, duties, time records, service standards); empty in a file of before',
  migrate: (workspace) => workspace
}

const submissionTables: Migration = {
  from: 4,
  name: '4 to 5: tables of keys, standard packs, submissions and consolidation; empty in a file of before; a file may be encrypted',
  migrate: (workspace) => workspace
}

/** Every step there is, oldest first. */
export const migrations: readonly Migration[] = [countyOfPeople, evaluationTables, gradeTables, planningTables, submissionTables]

/** Takes a workspace from its format to the present one; throws when a step is missing, which a test rules out. */
export function migrateWorkspace(workspace: PlainWorkspace, from: number, steps: readonly Migration[] = migrations): PlainWorkspace {
  let migrated = workspace
  for (let version = from; version < formatVersion; version++) {
    const step = steps.find((one) => one.from === version)
    if (!step) throw new Error(`no migration from format ${version}`)
    migrated = step.migrate(migrated)
  }
  return { ...migrated, header: { ...migrated.header, version: formatVersion, needs: neededRelease } }
}
