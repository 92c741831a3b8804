import type { Low } from 'lowdb'
import { fail, ok, type Fault, type Result } from '../../../shared/kernel/result'
import type { PreparedEdit } from '../../../shared/workspace/command'
import { fileFaults } from '../../../shared/workspace/file-faults'
import { afterRecord, type ChangeRecord, type UndoState } from '../../../shared/workspace/record'
import { applyChanges, type Tables } from '../../../shared/workspace/tables'
import { canonicalJson } from '../../../shared/kernel/canonical-json'
import { copyDocument } from './copy'
import type { WorkspaceDocument } from './document'
import { checkEdit, readHistory, redoDraft, undoDraft, type Draft, type HistoryOptions, type HistoryPage } from './edits'
import { createPasswords, type PasswordChange } from './password'
import type { FileSystem } from './file-system'
import type { Lock } from './lock'
import type { WorkspaceFile } from './workspace-file'

/** An open workspace: the document as it stands on disk. */
export type OpenWorkspace = {
  readonly path: string
  readonly readOnly: boolean
  /** A live view: rows change in place as edits are acknowledged. */
  readonly tables: Tables
  /** The number of the last acknowledged edit; 0 before the first. */
  readonly sequence: number
  readonly savedAt: string
  readonly undoState: UndoState
  /** What happened on opening, or to copies since, that people must know. */
  readonly notices: readonly Fault[]
  /** Saves an edit; answers when it is on disk, null when there was nothing to change. */
  commit(edit: PreparedEdit, by: string): Promise<Result<ChangeRecord | null>>
  /** Takes the last edit back; null when there is none. */
  undo(by: string): Promise<Result<ChangeRecord | null>>
  redo(by: string): Promise<Result<ChangeRecord | null>>
  /** Newest first; `filter` keeps records with a change whose key contains it. */
  history(options: HistoryOptions): HistoryPage
  /** Whether the file is encrypted. */
  readonly isProtected: boolean
  /** Encrypts the file, or gives it another key and password; backups and what else lies about it follow. Once it resolves well the password holds. */
  setPassword(change: PasswordChange): Promise<Result<null>>
  /** Takes encryption off, after the password was given once more. */
  removePassword(current: string): Promise<Result<null>>
  /** The recovery code once more. */
  recoveryCode(current: string): Promise<Result<Uint8Array>>
  /** Writes a whole copy elsewhere, reads it back and compares. */
  copyTo(path: string): Promise<Result<null>>
  /** Never fails: everything acknowledged is on disk already. */
  close(): Promise<void>
}

/** How large the journal may grow, in bytes and against the snapshot, before a new generation is written. */
export type CompactionLimits = {
  readonly open: { readonly bytes: number; readonly ratio: number }
  readonly close: { readonly bytes: number; readonly ratio: number }
}
export const usualLimits: CompactionLimits = { open: { bytes: 8 << 20, ratio: 2 }, close: { bytes: 128 << 10, ratio: 0.25 } }

type Parts = {
  readonly path: string
  readonly files: FileSystem
  readonly low: Low<WorkspaceDocument>
  /** Null in a read-only workspace, like the lock. */
  readonly file: WorkspaceFile | null
  readonly lock: Lock | null
  readonly notices: readonly Fault[]
  readonly limits: CompactionLimits
  readonly scryptCost: number | undefined
  now(): Date
}

/** One thing after another, in the order asked for. */
function createQueue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const done = last.then(work)
    last = done.catch(() => undefined)
    return done
  }
}

export function createOpenWorkspace({ path, files, low, file, lock, notices, limits, scryptCost, now }: Parts): OpenWorkspace {
  const inTurn = createQueue()
  let closed = false
  let compactFrom = 0
  const passwords = createPasswords({ files, path, low, scryptCost, whyNot })

  function whyNot(): Fault | null {
    if (closed) return fileFaults.make('closed', {})
    return file ? file.stopped : fileFaults.make('readOnly', {})
  }

  /** Disk first, memory after: what readers see is never more than what a power cut would leave. */
  async function save(draft: Draft, by: string): Promise<Result<ChangeRecord>> {
    const record: ChangeRecord = { sequence: low.data.log.count + 1, at: now().toISOString(), by, ...draft, changes: [...draft.changes] }
    const text = canonicalJson(record)
    const appended = (await file?.append('record', text)) ?? fail(fileFaults.make('readOnly', {}))
    if (!appended.ok) return appended
    low.data.log.add(Buffer.from(text))
    low.data.savedAt = record.at
    low.data.undoState = afterRecord(low.data.undoState, record)
    applyChanges(low.data.tables, record.changes)
    return ok(record)
  }

  const edit = (by: string, prepare: () => Result<Draft | null>): Promise<Result<ChangeRecord | null>> =>
    inTurn(async () => {
      const reason = whyNot()
      if (reason) return fail(reason)
      const draft = prepare()
      if (!draft.ok || draft.value === null) return draft.ok ? ok(null) : draft
      const saved = await save(draft.value, by)
      if (saved.ok) void inTurn(() => compactBeyond(limits.open))
      return saved
    })

  /** A new generation when the journal has outgrown its limit. When that fails the journal goes on, and is tried again much later. */
  async function compactBeyond({ bytes, ratio }: CompactionLimits['open']): Promise<void> {
    if (!file || closed || file.stopped) return
    const journal = file.extent.length - file.extent.baseLength
    if (journal <= Math.max(bytes, ratio * file.extent.baseLength) || file.extent.length < compactFrom) return
    compactFrom = file.extent.length * 2
    try {
      await low.write()
      compactFrom = 0
    } catch {
      // Nothing is lost: the journal holds it all. Whether more may be written, the file knows.
    }
  }

  async function shut(): Promise<void> {
    if (closed) return
    await compactBeyond(limits.close)
    if (file && !file.stopped && file.extent.closed === 0) await file.append('closed', canonicalJson({ sequence: low.data.log.count }))
    closed = true
    await file?.close().catch(() => undefined)
    await lock?.release()
  }

  return {
    path,
    get notices() {
      return [...notices, ...passwords.notices]
    },
    readOnly: file === null,
    get tables() {
      return low.data.tables
    },
    get sequence() {
      return low.data.log.count
    },
    get savedAt() {
      return low.data.savedAt
    },
    get undoState() {
      return low.data.undoState
    },
    commit: (prepared, by) => edit(by, () => (prepared.changes.length === 0 ? ok(null) : checkEdit(prepared, low.data.tables))),
    undo: (by) => edit(by, () => ok(lastOf(low.data.undoState.undoable, (sequence) => undoDraft(low.data.log, sequence)))),
    redo: (by) => edit(by, () => ok(lastOf(low.data.undoState.redoable, (sequence) => redoDraft(low.data.log, sequence)))),
    history: (options) => readHistory(low.data.log, options),
    get isProtected() {
      return low.data.key !== null
    },
    setPassword: (change) => inTurn(() => passwords.set(change)),
    removePassword: (current) => inTurn(() => passwords.remove(current)),
    recoveryCode: (current) => inTurn(() => passwords.recoveryCode(current)),
    copyTo: (target) => inTurn(() => copyDocument(files, path, target, low.data)),
    close: () => inTurn(shut)
  }
}

function lastOf<T>(sequences: readonly number[], make: (sequence: number) => T): T | null {
  const last = sequences.at(-1)
  return last === undefined ? null : make(last)
}
