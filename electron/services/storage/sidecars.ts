import { basename, dirname, join } from 'node:path'
import type { Fault } from '../../../shared/kernel/result'
import { fileFaults } from '../../../shared/workspace/file-faults'
import { backupFolderOf } from './backups'
import { codeOf, exists, readStretch, readWhole, removeIfThere, writeFileWhole } from './disk'
import type { FileKey, Protection } from './encryption'
import type { FileSystem } from './file-system'
import { scanLines } from './lines'
import { readHead } from './reading'
import { rekeyed, showsData } from './rekey'

const beside = /^\.(previous|(format-\d+|unfinished|damaged)(-\d+)?)$/
const halfWritten = /\.writing$/
const longestHeader = 16_384

type Sidecars = { readonly files: readonly string[]; /** What a death left half written. */ readonly remains: readonly string[] }
/** What lies about a file with its data in it: the previous generation, files set aside, daily backups. */
async function sidecarsOf(files: FileSystem, path: string): Promise<Sidecars> {
  const own = basename(path)
  const about = (await files.readdir(dirname(path))).filter((name) => name.startsWith(`${own}.`)).map((name) => join(dirname(path), name))
  const folder = backupFolderOf(path)
  const kept = (await exists(files, folder)) ? (await files.readdir(folder)).map((name) => join(folder, name)) : []
  return {
    files: [...about.filter((file) => beside.test(file.slice(path.length))), ...kept.filter((file) => file.endsWith('.hengcai'))],
    remains: [...about, ...kept].filter((file) => halfWritten.test(file))
  }
}

/** Whether a file is under the wanted protection already, by its first line alone. */
async function isUnder(files: FileSystem, path: string, to: Protection | null): Promise<boolean> {
  const file = await files.open(path, 'read')
  try {
    const start = await readStretch(file, 0, longestHeader)
    const found = readHead(start, scanLines(start.subarray(0, start.indexOf(10) + 1)), '')
    return 'head' in found && found.head.encryption?.check === to?.key.check
  } finally {
    await file.close()
  }
}

type Outcome = 'fits' | 'rewritten' | 'removed' | 'left'
async function rekeyOne(files: FileSystem, path: string, keys: readonly FileKey[], to: Protection | null): Promise<Outcome> {
  if (await isUnder(files, path, to)) return 'fits'
  const bytes = await readWhole(files, path)
  const next = rekeyed(bytes, keys, to)
  if ('bytes' in next) {
    await writeFileWhole(files, path, [next.bytes])
    return 'rewritten'
  }
  if (to === null || !showsData(bytes)) return 'fits'
  if (next.why === 'foreign') return 'left'
  await files.unlink(path)
  return 'removed'
}

/**
 * Puts everything that lies about a file under its protection. What is too damaged to be rewritten is removed where it would show
 * data. A file that the disk refuses stays and is told; opening again goes on with it.
 * @param keys the keys that copies may still be under
 */
export async function rekeySidecars(files: FileSystem, path: string, keys: readonly FileKey[], to: Protection | null): Promise<Fault[]> {
  const done: Record<Outcome, string[]> = { fits: [], rewritten: [], removed: [], left: [] }
  const reasons = new Set<string>()
  const note = (name: string, error: unknown): void => void (done.left.push(name), reasons.add(codeOf(error)))
  try {
    const { files: sidecars, remains } = await sidecarsOf(files, path)
    for (const left of remains) await removeIfThere(files, left)
    for (const one of sidecars) {
      const name = basename(one)
      await rekeyOne(files, one, keys, to).then(
        (outcome) => void done[outcome].push(name),
        (error: unknown) => note(name, error)
      )
    }
  } catch (error) {
    note(basename(path), error)
  }
  return told(done, [...reasons], to !== null)
}
function told({ rewritten, removed, left }: Record<Outcome, string[]>, reasons: readonly string[], encrypted: boolean): Fault[] {
  const list = (names: readonly string[]): string => names.slice(0, 5).join('、') + (names.length > 5 ? '…' : '')
  return [
    ...(rewritten.length > 0 ? [fileFaults.make(encrypted ? 'copiesEncrypted' : 'copiesDecrypted', { count: rewritten.length })] : []),
    ...(removed.length > 0 ? [fileFaults.make('copiesRemoved', { count: removed.length, names: list(removed) })] : []),
    ...(left.length > 0 ? [fileFaults.make('copiesLeft', { count: left.length, names: list(left), reason: reasons.join(', ') || '—' })] : [])
  ]
}
