import { basename, dirname } from 'node:path'
import { fail, ok, type Fault, type Result } from '../../../shared/kernel/result'
import { fileFaults } from '../../../shared/workspace/file-faults'
import { codeOf, faultOf, isDiskFull, readStretch, removeIfThere, renamePatiently, temporaryOf, writeAll, writeFileWhole, writeTemporary } from './disk'
import { baseLines, nextGeneration, type WorkspaceDocument } from './document'
import type { FileKey } from './encryption'
import type { FileSystem, OpenFile } from './file-system'
import { encodeLine, type LineKind } from './lines'
import { rekeyed } from './rekey'

/** Where the acknowledged bytes of a file end, and what the next line goes on from. */
export type Extent = {
  readonly length: number
  readonly hash: string
  readonly baseLength: number
  /** Bytes of a clean close after that. It is taken off before the next record: a close with anything behind it would let a cut there pass for whole. */
  readonly closed: number
}

/** A workspace file open for writing: it grows by lines, and is replaced whole by a new generation. */
export type WorkspaceFile = {
  readonly extent: Extent
  /** Why nothing is written any more; null while all is well. */
  readonly stopped: Fault | null
  /** Adds one line; when this resolves well the line is on disk. */
  append(kind: LineKind, text: string): Promise<Result<null>>
  /** Writes the next generation and keeps this one whole beside it. Throws when that fails; the file is then as it was. */
  replace(document: WorkspaceDocument): Promise<WorkspaceDocument>
  close(): Promise<void>
}

export const previousOf = (path: string): string => `${path}.previous`

/** Opens for writing a file whose bytes have been proved as far as `extent` says. */
export async function openWorkspaceFile(files: FileSystem, path: string, proved: Extent, provedKey: FileKey | null = null): Promise<WorkspaceFile> {
  const name = basename(path)
  let file: OpenFile | null = await files.open(path, 'write')
  let identity = (await file.stat()).identity
  let extent = proved
  let key = provedKey
  let stopped: Fault | null = null
  const stop = (fault: Fault): Result<never> => fail((stopped = fault))

  /** A sync client or another machine may have put another file in its place, or a stick may be gone. */
  async function isStillOurs(): Promise<boolean> {
    const facts = await files.stat(path).catch(() => null)
    return facts !== null && facts.size === extent.length + extent.closed && facts.identity === identity
  }

  async function write(open: OpenFile, bytes: Uint8Array): Promise<Result<null>> {
    try {
      await writeAll(open, bytes, extent.length)
      return ok(null)
    } catch (error) {
      const cause = fileFaults.make('writeStopped', { name, reason: codeOf(error) })
      if (!isDiskFull(error)) return stop(cause)
      return open.truncate(extent.length).then(
        () => fail(faultOf(error, path)),
        () => stop(cause)
      )
    }
  }

  async function append(kind: LineKind, text: string): Promise<Result<null>> {
    if (stopped) return fail(stopped)
    if (!file) return fail(fileFaults.make('closed', {}))
    if (!(await isStillOurs())) return stop(fileFaults.make('changedOutside', { name }))
    if (extent.closed > 0) {
      const open = file
      const taken = await onDisk(open, () => open.truncate(extent.length))
      if (!taken.ok) return taken
      extent = { ...extent, closed: 0 }
    }
    const line = encodeLine(extent.hash, kind, text, key?.cipher)
    const written = await write(file, line.bytes)
    if (!written.ok) return written
    const synced = await onDisk(file)
    if (!synced.ok) return synced
    extent = kind === 'closed' ? { ...extent, closed: line.bytes.length } : { ...extent, length: extent.length + line.bytes.length, hash: line.hash }
    return ok(null)
  }
  /** After a failed sync the system may have thrown the pages away and call the next sync good: this descriptor is never asked again. */
  async function onDisk(open: OpenFile, change: () => Promise<void> = async () => undefined): Promise<Result<null>> {
    try {
      await change()
      await open.fdatasync()
      return ok(null)
    } catch (error) {
      return stop(fileFaults.make('writeStopped', { name, reason: codeOf(error) }))
    }
  }

  /** Under the next generation's key, so that it neither shows what that hides nor fails to mend it. */
  async function keepPrevious(open: OpenFile, next: WorkspaceDocument): Promise<void> {
    const bytes = await readStretch(open, 0, extent.length + extent.closed)
    const { encryption } = next.header
    const kept = key === next.key ? { bytes } : rekeyed(bytes, key ? [key] : [], encryption && next.key ? { encryption, key: next.key } : null)
    if (!('bytes' in kept)) throw Object.assign(new Error('the file does not read back'), { code: 'EIO' })
    await writeFileWhole(files, previousOf(path), [kept.bytes])
  }

  /** Windows renames over no open file, so ours is closed for that moment; the lock keeps others out. */
  async function swap(open: OpenFile, next: Extent, nextKey: FileKey | null): Promise<void> {
    file = null
    await open.close().catch(() => undefined)
    try {
      await renamePatiently(files, temporaryOf(path), path)
    } catch (error) {
      await reopen()
      throw error
    }
    extent = next
    key = nextKey
    await reopen()
    await files.syncFolder(dirname(path))
  }
  async function reopen(): Promise<void> {
    file = await files.open(path, 'write')
    const facts = await file.stat()
    identity = facts.identity
    if (facts.size !== extent.length + extent.closed) throw Object.assign(new Error('not the file that was put there'), { code: 'EIO' })
  }

  async function writeNext(next: WorkspaceDocument): Promise<Extent> {
    let length = 0
    let hash = ''
    const parts = function* (): Generator<Uint8Array> {
      for (const line of baseLines(next)) {
        length += line.bytes.length
        hash = line.hash
        yield line.bytes
      }
    }
    await writeTemporary(files, path, parts())
    return { length, hash, baseLength: length, closed: 0 }
  }

  async function replace(document: WorkspaceDocument): Promise<WorkspaceDocument> {
    if (stopped || !file || !(await isStillOurs())) throw Object.assign(new Error('not ours to write'), { code: 'EIO' })
    const next = nextGeneration(document)
    let written: Extent | null = null
    try {
      written = await writeNext(next)
      await keepPrevious(file, next)
      await swap(file, written, next.key)
      return next
    } catch (error) {
      // Once the new generation may or may not be in place, both are whole, but which one a power cut leaves is not known.
      if (!file || extent === written) stop(fileFaults.make('writeStopped', { name, reason: codeOf(error) }))
      await removeIfThere(files, temporaryOf(path)).catch(() => undefined)
      throw error
    }
  }

  return {
    get extent() {
      return extent
    },
    get stopped() {
      return stopped
    },
    append,
    replace,
    close: async () => {
      const open = file
      file = null
      await open?.close()
    }
  }
}
