import type { Low } from 'lowdb'
import { basename } from 'node:path'
import type { Fault } from '../../../shared/kernel/result'
import { fileFaults } from '../../../shared/workspace/file-faults'
import { formatVersion } from '../../../shared/workspace/migrations'
import type { WorkspaceAdapter } from './adapter'
import { backUpDaily } from './backups'
import { freeName, removeIfThere, temporaryOf, writeFileWhole } from './disk'
import type { WorkspaceDocument } from './document'
import { formerKeys, type Protection } from './encryption'
import type { FileSystem } from './file-system'
import type { Examined } from './recovery'
import { rekeySidecars } from './sidecars'
import { openWorkspaceFile, previousOf, type WorkspaceFile } from './workspace-file'

const examinedOf = (adapter: WorkspaceAdapter): Examined => {
  if (!adapter.examined) throw new Error('the file was not read')
  return adapter.examined
}

/** What people must know of a file that is read as it is, with nothing put right. */
export function noticesOfReading(adapter: WorkspaceAdapter): Fault[] {
  const { reading, mended } = examinedOf(adapter)
  const sequence = reading.document.log.count
  const notices: Fault[] = []
  if (mended) notices.push(fileFaults.make('recoveredInMemory', {}))
  if (reading.version !== formatVersion) notices.push(fileFaults.make('migratedInMemory', { from: reading.version, to: formatVersion }))
  if (reading.tail?.salvaged) notices.push(fileFaults.make('salvaged', { sequence, bytes: reading.tail.bytes, aside: '—' }))
  else if (reading.tail) notices.push(fileFaults.make('tailIgnored', { bytes: reading.tail.bytes, sequence }))
  else if (reading.closed === 0) notices.push(fileFaults.make('notClosed', { sequence }))
  return notices
}

type Preparing = { readonly files: FileSystem; readonly path: string; readonly low: Low<WorkspaceDocument>; readonly adapter: WorkspaceAdapter; now(): Date }

/**
 * Puts a file right for editing: mends it, sets an unfinished end aside, makes the day's backup, migrates. Nothing is
 * taken from the file before it is on disk elsewhere. Throws what the disk throws; the file is then good to read.
 */
export async function prepareForWriting({ files, path, low, adapter, now }: Preparing): Promise<{ file: WorkspaceFile; notices: Fault[] }> {
  const examined = examinedOf(adapter)
  for (const left of [temporaryOf(path), temporaryOf(previousOf(path))]) await removeIfThere(files, left)
  const notices = [...(await mend(files, path, examined)), ...(await dropTail(files, path, examined))]
  const { reading } = examined
  if (reading.closed === 0 && reading.tail === null) notices.push(fileFaults.make('notClosed', { sequence: reading.document.log.count }))
  const bytes = (examined.mended ?? examined.found).subarray(0, reading.length + reading.closed)
  if (reading.document.log.count > 0) notices.push(...(await backUpDaily(files, path, bytes, now())))
  const { header, key } = reading.document
  if (header.encryption && key) notices.push(...(await finishEncrypting(files, path, { encryption: header.encryption, key })))
  const file = await openWorkspaceFile(files, path, reading, key)
  try {
    adapter.attach(file)
    if (reading.version !== formatVersion) notices.push(await migrate(files, path, bytes, reading.version, low))
    return { file, notices }
  } catch (error) {
    await file.close().catch(() => undefined)
    throw error
  }
}

/** A death or a full disk may have left copies in plain, or under an earlier key. */
const finishEncrypting = (files: FileSystem, path: string, protection: Protection): Promise<Fault[]> =>
  rekeySidecars(files, path, formerKeys(protection), protection)

async function mend(files: FileSystem, path: string, { found, mended }: Examined): Promise<Fault[]> {
  if (!mended) return []
  const aside = await freeName(files, `${path}.damaged`)
  await writeFileWhole(files, aside, [found])
  await writeFileWhole(files, path, [mended])
  return [fileFaults.make('recovered', { aside: basename(aside) })]
}

async function dropTail(files: FileSystem, path: string, { found, mended, reading }: Examined): Promise<Fault[]> {
  if (!reading.tail) return []
  const { bytes, salvaged } = reading.tail
  const sequence = reading.document.log.count
  const end = reading.length + reading.closed
  const aside = await freeName(files, `${path}.${salvaged ? 'damaged' : 'unfinished'}`)
  await writeFileWhole(files, aside, [salvaged ? found : (mended ?? found).subarray(end)])
  const file = await files.open(path, 'write')
  try {
    await file.truncate(end)
    await file.fsync()
  } finally {
    await file.close()
  }
  return [fileFaults.make(salvaged ? 'salvaged' : 'tailDropped', { bytes, sequence, aside: basename(aside) })]
}

async function migrate(files: FileSystem, path: string, bytes: Uint8Array, from: number, low: Low<WorkspaceDocument>): Promise<Fault> {
  const aside = await freeName(files, `${path}.format-${from}`)
  await writeFileWhole(files, aside, [bytes])
  await low.write()
  return fileFaults.make('migrated', { from, to: formatVersion, aside: basename(aside) })
}
