import { basename, join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { mkdir, stat } from 'node:fs/promises'
import type { Acknowledged, Session } from '../../../shared/contract'
import { deskFaults } from '../../../shared/contract/host-texts'
import { fail, ok, type Result } from '../../../shared/kernel/result'
import { prepareEdit, type PreparedEdit } from '../../../shared/workspace/command'
import type { ChangeRecord } from '../../../shared/workspace/record'
import { forWindows, rowCountsOf } from '../../../shared/workspace/tables'
import type { Ports } from '../../ports'
import { checkScansOf } from '../grade/scans'
import type { PreferencesStore } from '../home/preferences'
import type { RecentFiles } from '../home/recent'
import { createUnlocker, createWorkspace, openWorkspace, restoreBackup, type OpenWorkspace, type Unlock } from '../storage'

/** To edit, to look only (no lock), or to take back what precedes damage. */
export type OpenMode = 'edit' | 'look' | 'salvage'

/** The one workspace that a host has open, and everything done to it. */
export type Desk = {
  current(): Result<OpenWorkspace>
  session(): Session | null
  create(company: string): Promise<Result<Session | null>>
  open(path: string, mode?: OpenMode): Promise<Result<Session>>
  /** Puts a daily backup in the place of a file and opens it. */
  restore(path: string, backup: string): Promise<Result<Session>>
  openSample(fill: (workspace: OpenWorkspace) => Promise<Result<unknown>>): Promise<Result<Session>>
  /** The file that was not opened for want of its password; null where none waits. */
  waiting(): string | null
  /** Opens the waiting file, or goes on with restoring its backup. */
  unlock(password: string): Promise<Result<Session>>
  /** The same with its recovery code, which then gets another password; the code stays. */
  recover(code: Uint8Array, next: string): Promise<Result<Session>>
  close(): Promise<void>
  dispatch(command: string, input: unknown): Promise<Result<Acknowledged>>
  commit(edit: PreparedEdit): Promise<Result<Acknowledged>>
  undo(): Promise<Result<Acknowledged>>
  redo(): Promise<Result<Acknowledged>>
}
type Parts = { readonly ports: Ports; readonly preferences: PreferencesStore; readonly recent: RecentFiles }

export const companyOf = (workspace: OpenWorkspace): string => workspace.tables.company.get('company')?.name ?? basename(workspace.path)
/** What opening a file was given up at, until its password is known. */
type Locked = { readonly path: string; readonly mode: OpenMode; readonly backup: string | null }
const locking = new Set(['file.passwordNeeded', 'file.passwordWrong', 'file.recoveryCodeWrong'])
// Files that are there but cannot be opened as they are.
const stays = new Set(['file.locked', 'file.damaged', 'file.damagedInside', 'file.newerVersion', 'file.migrationFailed', 'file.encrypted', ...locking])
const sampleName = '示例-云岭市.hengcai'
/** Characters that a file name may not have on some system. */
const fileNameFor = (company: string): string => `${company.replace(/[\\/:*?"<>|\p{Cc}]/gu, '').trim() || '衡才'}.hengcai`

export function createDesk({ ports, preferences, recent }: Parts): Desk {
  let workspace: OpenWorkspace | null = null
  let id = ''
  let locked: Locked | null = null
  const sampleFolder = join(ports.dataFolder, 'samples')
  const operator = async (): Promise<string> => (await preferences.read()).operator
  const current = (): Result<OpenWorkspace> => (workspace ? ok(workspace) : fail(deskFaults.make('nothingOpen', {})))

  const close = async (): Promise<void> => {
    const closing = workspace
    workspace = null
    locked = null
    await closing?.close()
  }
  const session = (): Session | null => (workspace ? sessionOf(workspace, id, workspace.path.startsWith(sampleFolder)) : null)
  const take = async (opened: OpenWorkspace): Promise<Session> => {
    workspace = opened
    id = randomUUID()
    const now = sessionOf(opened, id, opened.path.startsWith(sampleFolder))
    if (!now.sample) await recent.note(opened.path, now.company, ports.now().toISOString())
    return now
  }
  const openFile = async (path: string, mode: OpenMode, given?: Unlock): Promise<Result<OpenWorkspace>> => {
    await close()
    const looks = { readOnly: mode === 'look', salvage: mode === 'salvage' }
    const opened = await openWorkspace(path, { by: await operator(), now: ports.now, ...looks, unlock: createUnlocker(given) })
    if (opened.ok) return opened
    if (locking.has(opened.fault.code)) locked = { path, mode, backup: null }
    // Its backups, and opening it only to look, are reached from the list of recent files.
    if (stays.has(opened.fault.code)) await recent.keep(path, ports.now().toISOString())
    return opened
  }
  const open = async (path: string, mode: OpenMode = 'edit', given?: Unlock): Promise<Result<Session>> => {
    const opened = await openFile(path, mode, given)
    return opened.ok ? ok(await take(opened.value)) : opened
  }
  const restoreFile = async (path: string, backup: string, given?: Unlock): Promise<Result<null>> => {
    await close()
    const restored = await restoreBackup(path, backup, { by: await operator(), now: ports.now, unlock: createUnlocker(given) })
    if (!restored.ok && locking.has(restored.fault.code)) locked = { path, mode: 'edit', backup }
    return restored
  }
  const restore = async (path: string, backup: string, given?: Unlock): Promise<Result<Session>> => {
    const restored = await restoreFile(path, backup, given)
    return restored.ok ? open(path, 'edit', given) : restored
  }
  const unlock = async (password: string): Promise<Result<Session>> => {
    if (!locked) return fail(deskFaults.make('nothingLocked', {}))
    const { path, mode, backup } = locked
    return backup === null ? open(path, mode, { password }) : restore(path, backup, { password })
  }
  const recover = async (code: Uint8Array, next: string): Promise<Result<Session>> => {
    if (!locked) return fail(deskFaults.make('nothingLocked', {}))
    const { path, mode, backup } = locked
    const restored = backup === null ? ok(null) : await restoreFile(path, backup, { code })
    if (!restored.ok) return restored
    const opened = await openFile(path, mode === 'look' ? 'edit' : mode, { code })
    if (!opened.ok) return opened
    const set = await opened.value.setPassword({ current: { code }, next, code })
    if (set.ok) return ok(await take(opened.value))
    await opened.value.close()
    locked = { path, mode, backup: null }
    return set
  }
  const create = async (company: string): Promise<Result<Session | null>> => {
    const path = await ports.placeWorkspace(fileNameFor(company))
    if (path === null) return ok(null)
    await close()
    const created = await createWorkspace(path, { by: await operator(), now: ports.now, company })
    return created.ok ? ok(await take(created.value)) : created
  }
  const openSample: Desk['openSample'] = async (fill) => {
    const path = join(sampleFolder, sampleName)
    const exists = await stat(path).then(
      () => true,
      () => false
    )
    if (exists) return open(path)
    await close()
    await mkdir(sampleFolder, { recursive: true })
    const created = await createWorkspace(path, { by: await operator(), now: ports.now, company: '云岭市分公司（示例）' })
    if (!created.ok) return created
    const filled = await fill(created.value)
    return filled.ok ? ok(await take(created.value)) : filled
  }
  const edit = async (
    work: (open: OpenWorkspace, by: string) => Promise<Result<ChangeRecord | null>>,
    nothing?: Result<never>
  ): Promise<Result<Acknowledged>> => {
    const open = current()
    if (!open.ok) return open
    const done = await work(open.value, await operator())
    if (!done.ok) return done
    return done.value === null && nothing ? nothing : ok(acknowledged(open.value, done.value))
  }
  return {
    current,
    session,
    create,
    open,
    restore,
    openSample,
    waiting: () => locked && basename(locked.path),
    unlock,
    recover,
    close,
    dispatch: async (command, input) =>
      edit(async (open, by) => {
        const prepared = prepareEdit(command, input, open.tables)
        if (!prepared.ok) return prepared
        const checked = checkScansOf(prepared.value, open.tables)
        return checked.ok ? open.commit(prepared.value, by) : checked
      }),
    commit: async (prepared) => edit((open, by) => open.commit(prepared, by)),
    undo: async () => edit((open, by) => open.undo(by), fail(deskFaults.make('nothingToUndo', {}))),
    redo: async () => edit((open, by) => open.redo(by), fail(deskFaults.make('nothingToRedo', {})))
  }
}

function sessionOf(workspace: OpenWorkspace, id: string, sample: boolean): Session {
  return {
    id,
    company: companyOf(workspace),
    fileName: basename(workspace.path),
    sample,
    sequence: workspace.sequence,
    savedAt: workspace.savedAt,
    canUndo: workspace.undoState.undoable.length > 0,
    canRedo: workspace.undoState.redoable.length > 0,
    rowCounts: rowCountsOf(workspace.tables),
    notices: [...workspace.notices]
  }
}

function acknowledged(workspace: OpenWorkspace, record: ChangeRecord | null): Acknowledged {
  return {
    sequence: workspace.sequence,
    savedAt: workspace.savedAt,
    canUndo: workspace.undoState.undoable.length > 0,
    canRedo: workspace.undoState.redoable.length > 0,
    summary: record?.summary ?? null,
    changes: forWindows(record?.changes ?? [])
  }
}
