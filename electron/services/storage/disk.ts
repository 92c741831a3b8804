import { basename, dirname } from 'node:path'
import type { Fault } from '../../../shared/kernel/result'
import { fileFaults } from '../../../shared/workspace/file-faults'
import type { FileSystem, OpenFile } from './file-system'

/** The system's word for why a call failed, such as ENOSPC. */
export function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : 'UNKNOWN'
}
export const isDiskFull = (error: unknown): boolean => ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(codeOf(error))
export const isForbidden = (error: unknown): boolean => ['EACCES', 'EPERM', 'EROFS'].includes(codeOf(error))
const isMissing = (error: unknown): boolean => codeOf(error) === 'ENOENT'

/** A failed call, as people are told of it. Whatever has no code of the system is a bug and goes on as one. */
export function faultOf(error: unknown, path: string): Fault {
  const name = basename(path)
  if (codeOf(error) === 'UNKNOWN') throw error
  if (isMissing(error)) return fileFaults.make('notFound', { name })
  if (isDiskFull(error)) return fileFaults.make('diskFull', {})
  if (isForbidden(error)) return fileFaults.make('noPermission', { name })
  return fileFaults.make('diskFailed', { name, reason: codeOf(error) })
}

/** Writes all of the bytes, however short the single writes are. */
export async function writeAll(file: OpenFile, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const written = await file.write(bytes.subarray(done), position + done)
    if (written <= 0) throw Object.assign(new Error('the disk takes no more bytes'), { code: 'EIO' })
    done += written
  }
}

/** Reads a stretch of an open file; less where the file ends. */
export async function readStretch(file: OpenFile, start: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  let done = 0
  while (done < length) {
    const read = await file.read(bytes.subarray(done), start + done)
    if (read <= 0) break
    done += read
  }
  return bytes.subarray(0, done)
}

export async function readWhole(files: FileSystem, path: string): Promise<Buffer> {
  const file = await files.open(path, 'read')
  try {
    return await readStretch(file, 0, (await file.stat()).size)
  } finally {
    await file.close()
  }
}

export async function exists(files: FileSystem, path: string): Promise<boolean> {
  try {
    await files.stat(path)
    return true
  } catch (error) {
    if (isMissing(error)) return false
    throw error
  }
}
export async function removeIfThere(files: FileSystem, path: string): Promise<void> {
  try {
    await files.unlink(path)
  } catch (error) {
    if (!isMissing(error)) throw error
  }
}

const patience = [5, 10, 20, 40, 80, 160, 320]
/** Renames; virus scanners and sync clients hold files open for moments, so it is tried again. */
export async function renamePatiently(files: FileSystem, from: string, to: string): Promise<void> {
  for (const wait of patience) {
    try {
      return await files.rename(from, to)
    } catch (error) {
      if (!['EPERM', 'EBUSY', 'EACCES'].includes(codeOf(error))) throw error
      await files.wait(wait)
    }
  }
  return files.rename(from, to)
}

const blockLength = 1 << 18
/** Gathers small parts, so that a snapshot of many lines is few writes. */
function* inBlocks(parts: Iterable<Uint8Array>): Generator<Uint8Array> {
  let waiting: Uint8Array[] = []
  let length = 0
  for (const part of parts) {
    waiting.push(part)
    length += part.length
    if (length < blockLength) continue
    yield Buffer.concat(waiting)
    waiting = []
    length = 0
  }
  if (length > 0) yield Buffer.concat(waiting)
}

export const temporaryOf = (path: string): string => `${path}.writing`
/** Writes a file that is not in anybody's way yet, and puts it on disk. */
export async function writeTemporary(files: FileSystem, path: string, parts: Iterable<Uint8Array>): Promise<void> {
  const file = await files.open(temporaryOf(path), 'replace')
  try {
    let position = 0
    for (const part of inBlocks(parts)) {
      await writeAll(file, part, position)
      position += part.length
    }
    await file.fsync()
  } finally {
    await file.close()
  }
}
/** Puts the written file in its place, for good. */
export async function putInPlace(files: FileSystem, path: string): Promise<void> {
  await renamePatiently(files, temporaryOf(path), path)
  await files.syncFolder(dirname(path))
}
/** Writes a file whole or not at all: it is never seen half written, and it lasts when this returns. */
export async function writeFileWhole(files: FileSystem, path: string, parts: Iterable<Uint8Array>): Promise<void> {
  try {
    await writeTemporary(files, path, parts)
    await putInPlace(files, path)
  } catch (error) {
    await removeIfThere(files, temporaryOf(path)).catch(() => undefined)
    throw error
  }
}

/** The first free name of `base`, `base-2`, `base-3`… */
export async function freeName(files: FileSystem, base: string): Promise<string> {
  for (let number = 1; ; number++) {
    const path = number === 1 ? base : `${base}-${number}`
    if (!(await exists(files, path))) return path
  }
}
