import { randomUUID } from 'node:crypto'
import { Low } from 'lowdb'
import { basename } from 'node:path'
import { fail, ok, type Fault, type Result } from '../../../shared/kernel/result'
import { fileFaults } from '../../../shared/workspace/file-faults'
import { createAdapter, RefusedError } from './adapter'
import { copyLines } from './copy'
import { codeOf, exists, faultOf, isDiskFull, isForbidden, writeFileWhole } from './disk'
import { newDocument, type WorkspaceDocument } from './document'
import { createUnlocker, type Unlocker } from './encryption'
import { nodeFileSystem, type FileSystem } from './file-system'
import { acquireLock, isLocked, thisProcess, type Identity, type Lock } from './lock'
import { noticesOfReading, prepareForWriting } from './prepare'
import { createOpenWorkspace, usualLimits, type CompactionLimits, type OpenWorkspace } from './workspace'
import type { WorkspaceFile } from './workspace-file'

export type OpenOptions = {
  /** Who opens it; a second opener is told. */
  readonly by: string
  now(): Date
  readonly fileSystem?: FileSystem
  readonly readOnly?: boolean
  /** Takes back what precedes damage inside the journal; the damaged file is kept aside. */
  readonly salvage?: boolean
  readonly identity?: Identity
  /** Opens an encrypted file. */
  readonly unlock?: Unlocker
  /** What scrypt costs where a password is set; the usual cost, but in tests. */
  readonly scryptCost?: number
  readonly limits?: CompactionLimits
}

/** Makes a new workspace file and opens it; an existing file is left alone. */
export async function createWorkspace(path: string, options: OpenOptions & { readonly company: string }): Promise<Result<OpenWorkspace>> {
  const files = options.fileSystem ?? nodeFileSystem
  const create = async (lock: Lock): Promise<Result<OpenWorkspace>> => {
    if (await exists(files, path)) return fail(fileFaults.make('alreadyExists', { name: basename(path) }))
    const document = newDocument(options.company, randomUUID(), options.now().toISOString())
    await writeFileWhole(files, path, copyLines(document))
    return openLocked(files, path, options, lock)
  }
  return withLock(files, path, options, create).catch(faulty(path))
}

/** Opens a workspace file for editing, or read-only where it cannot be edited (`notices` then says why). */
export async function openWorkspace(path: string, options: OpenOptions): Promise<Result<OpenWorkspace>> {
  const files = options.fileSystem ?? nodeFileSystem
  try {
    if (!(await exists(files, path))) return fail(fileFaults.make('notFound', { name: basename(path) }))
    if (options.readOnly) return await openReadOnly(files, path, options, fileFaults.make('readOnlyAsked', {}))
    return await withLock(files, path, options, (lock) => openLocked(files, path, options, lock))
  } catch (error) {
    if (isForbidden(error) || isDiskFull(error)) return openReadOnly(files, path, options, readOnlyPlace(path, error)).catch(faulty(path))
    return faulty(path)(error)
  }
}
const faulty =
  (path: string) =>
  (error: unknown): Result<never> =>
    fail(error instanceof RefusedError ? error.fault : faultOf(error, path))
const readOnlyPlace = (path: string, error: unknown): Fault => fileFaults.make('readOnlyPlace', { name: basename(path), reason: codeOf(error) })

/** Runs with the lock held; gives it back unless a workspace comes of it. Throws only when no lock can be written. */
async function withLock(
  files: FileSystem,
  path: string,
  options: OpenOptions,
  work: (lock: Lock) => Promise<Result<OpenWorkspace>>
): Promise<Result<OpenWorkspace>> {
  const lock = await acquireLock(files, path, options.by, options.now().toISOString(), options.identity ?? thisProcess())
  if (!lock.ok) return lock
  const opened = await work(lock.value).catch(faulty(path))
  if (!opened.ok || opened.value.readOnly) await lock.value.release()
  return opened
}

const emptyDocument = (): WorkspaceDocument => newDocument('-', '', '')

async function openLocked(files: FileSystem, path: string, options: OpenOptions, lock: Lock): Promise<Result<OpenWorkspace>> {
  const adapter = createAdapter(files, path, options.salvage ?? false, options.unlock ?? createUnlocker())
  const low = new Low(adapter, emptyDocument())
  await low.read()
  try {
    const { file, notices } = await prepareForWriting({ files, path, low, adapter, now: options.now })
    return ok(assemble(files, path, options, low, { file, lock, notices }))
  } catch (error) {
    return ok(assemble(files, path, options, low, { file: null, lock: null, notices: [...noticesOfReading(adapter), readOnlyPlace(path, error)] }))
  }
}

async function openReadOnly(files: FileSystem, path: string, options: OpenOptions, notice: Fault): Promise<Result<OpenWorkspace>> {
  const adapter = createAdapter(files, path, options.salvage ?? false, options.unlock ?? createUnlocker())
  const low = new Low(adapter, emptyDocument())
  const busy = await isLocked(files, path, options.identity ?? thisProcess())
  await low.read()
  // Where somebody is writing, an open end is no news.
  const notices = busy ? [notice] : [...noticesOfReading(adapter), notice]
  return ok(assemble(files, path, options, low, { file: null, lock: null, notices }))
}

type Opened = { readonly file: WorkspaceFile | null; readonly lock: Lock | null; readonly notices: readonly Fault[] }
function assemble(files: FileSystem, path: string, options: OpenOptions, low: Low<WorkspaceDocument>, opened: Opened): OpenWorkspace {
  return createOpenWorkspace({ path, files, low, ...opened, limits: options.limits ?? usualLimits, scryptCost: options.scryptCost, now: options.now })
}
