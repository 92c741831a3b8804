import { basename, dirname, join } from 'node:path'
import { fail, ok, type Fault, type Result } from '../../../shared/kernel/result'
import { fileFaults } from '../../../shared/workspace/file-faults'
import { codeOf, exists, faultOf, readWhole, removeIfThere, writeFileWhole } from './disk'
import { createUnlocker, formerKeys, type Encryption, type Unlocker } from './encryption'
import { nodeFileSystem, type FileSystem } from './file-system'
import { acquireLock, thisProcess, type Identity } from './lock'
import { scanLines } from './lines'
import { readHead, readWorkspace } from './reading'
import { rekeyed } from './rekey'
import { expendable, type Backup } from './retention'

export const backupFolderOf = (path: string): string => `${path.replace(/\.hengcai$/, '')}.backups`

const two = (value: number): string => String(value).padStart(2, '0')
const dayOf = (date: Date): string => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
const pattern = /^(\d{6,}) (\d{4}-\d{2}-\d{2})\.hengcai$/
const nameOf = (number: number, day: string): string => `${String(number).padStart(6, '0')} ${day}.hengcai`

async function list(files: FileSystem, path: string): Promise<Backup[]> {
  const folder = backupFolderOf(path)
  const names = (await exists(files, folder)) ? await files.readdir(folder) : []
  return names
    .flatMap((name) => {
      const [, number, day] = pattern.exec(name) ?? []
      return number !== undefined && day !== undefined ? [{ name, number: Number(number), day }] : []
    })
    .toSorted((left, right) => right.number - left.number)
}

async function add(files: FileSystem, path: string, bytes: Uint8Array, day: string, listed: readonly Backup[]): Promise<void> {
  const folder = backupFolderOf(path)
  await files.mkdir(folder)
  await files.syncFolder(dirname(folder))
  const number = Math.max(0, ...listed.map((backup) => backup.number)) + 1
  await writeFileWhole(files, join(folder, nameOf(number, day)), [bytes])
}

/** Keeps a copy of the file as it was at the first opening of a day. That it fails is told, and is no reason not to open. */
export async function backUpDaily(files: FileSystem, path: string, bytes: Buffer, today: Date): Promise<Fault[]> {
  try {
    const day = dayOf(today)
    const listed = await list(files, path)
    const newest = listed[0]
    if (listed.some((backup) => backup.day === day)) return []
    if (newest && (await readWhole(files, join(backupFolderOf(path), newest.name)).catch(() => null))?.equals(bytes)) return []
    await add(files, path, bytes, day, listed)
    for (const { name } of expendable(await list(files, path))) await removeIfThere(files, join(backupFolderOf(path), name))
    return []
  } catch (error) {
    return [fileFaults.make('backupFailed', { reason: codeOf(error) })]
  }
}

/** The daily backups of a file, newest first. */
export async function listBackups(path: string, fileSystem: FileSystem = nodeFileSystem): Promise<Result<Backup[]>> {
  try {
    return ok(await list(fileSystem, path))
  } catch (error) {
    return fail(faultOf(error, path))
  }
}

export type RestoreOptions = { readonly by: string; now(): Date; readonly fileSystem?: FileSystem; readonly identity?: Identity; readonly unlock?: Unlocker }

/** Puts a backup in the file's place; what was there becomes the newest backup. The file must not be open. */
export async function restoreBackup(path: string, name: string, options: RestoreOptions): Promise<Result<null>> {
  const files = options.fileSystem ?? nodeFileSystem
  try {
    const lock = await acquireLock(files, path, options.by, options.now().toISOString(), options.identity ?? thisProcess())
    if (!lock.ok) return lock
    try {
      return await restoreLocked(files, path, name, { day: dayOf(options.now()), unlock: options.unlock ?? createUnlocker() })
    } finally {
      await lock.value.release()
    }
  } catch (error) {
    return fail(faultOf(error, path))
  }
}

async function restoreLocked(
  files: FileSystem,
  path: string,
  name: string,
  { day, unlock }: { readonly day: string; readonly unlock: Unlocker }
): Promise<Result<null>> {
  const listed = await list(files, path)
  if (!listed.some((backup) => backup.name === name)) return fail(fileFaults.make('noBackup', { name: basename(name) }))
  const chosen = await chosenBytes(files, path, await readWhole(files, join(backupFolderOf(path), name)), unlock)
  if (!chosen.ok) return chosen
  const bytes = chosen.value
  const read = await readWorkspace(bytes, basename(name), { unlock })
  if ('refusal' in read) return fail(read.refusal.fault)
  if (await exists(files, path)) await add(files, path, await readWhole(files, path), day, listed)
  await writeFileWhole(files, path, [bytes])
  return ok(null)
}

/** A backup as it may stand in the file's place: where the file has a password, a backup that a death left without it, or under an earlier key, gets it. */
async function chosenBytes(files: FileSystem, path: string, bytes: Buffer, unlock: Unlocker): Promise<Result<Buffer>> {
  const [present, wanted] = [(await exists(files, path)) ? encryptionIn(await readWhole(files, path)) : null, encryptionIn(bytes)]
  if (!present || present.check === wanted?.check) return ok(bytes)
  const key = await unlock(present, basename(path))
  // A backup with a password of its own may still open with what was given.
  if (!key.ok) return wanted ? ok(bytes) : key
  const protection = { encryption: present, key: key.value }
  const kept = rekeyed(bytes, [key.value, ...formerKeys(protection)], protection)
  return ok('bytes' in kept ? kept.bytes : bytes)
}
function encryptionIn(bytes: Buffer): Encryption | null {
  const found = readHead(bytes, scanLines(bytes.subarray(0, bytes.indexOf(10) + 1)), '')
  return 'head' in found ? found.head.encryption : null
}
