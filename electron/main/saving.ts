import { createHash, randomBytes } from 'node:crypto'
import { open, readFile, rename, rm } from 'node:fs/promises'

/** Why a file was not saved, in the user's terms. */
export type SaveTrouble = 'reasonBusy' | 'reasonRefused' | 'reasonFull' | 'reasonGone' | 'reasonOther' | 'reasonDiffers'

const troubles: ReadonlyMap<string, SaveTrouble> = new Map([
  ['EBUSY', 'reasonBusy'],
  ['EPERM', 'reasonBusy'],
  ['EACCES', 'reasonRefused'],
  ['EROFS', 'reasonRefused'],
  ['ENOSPC', 'reasonFull'],
  ['EDQUOT', 'reasonFull'],
  ['ENOENT', 'reasonGone'],
  ['EIO', 'reasonGone'],
  ['ENODEV', 'reasonGone']
])
const troubleOf = (thrown: unknown): SaveTrouble =>
  (thrown instanceof Error && 'code' in thrown ? troubles.get(String(thrown.code)) : undefined) ?? 'reasonOther'
const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Virus scanners hold new files open for a moment, so a rename is tried again a few times. */
async function renamePatiently(from: string, to: string, pauses: readonly number[]): Promise<void> {
  for (const pause of [...pauses, null]) {
    try {
      return await rename(from, to)
    } catch (thrown) {
      if (pause === null || !['reasonBusy', 'reasonRefused'].includes(troubleOf(thrown))) throw thrown
      await new Promise((done) => setTimeout(done, pause))
    }
  }
}

/**
 * Saves bytes where the user chose: whole or not at all, and read back before it counts as done, as sticks lie.
 * Null when done, else why not; a file that was there before is then still there.
 */
export async function saveBytes(path: string, bytes: Uint8Array, pauses: readonly number[] = [50, 200, 500]): Promise<SaveTrouble | null> {
  const beside = `${path}.${randomBytes(6).toString('hex')}.tmp`
  try {
    await writeThrough(beside, bytes)
    if (digest(await readFile(beside)) !== digest(bytes)) return 'reasonDiffers'
    await renamePatiently(beside, path, pauses)
    return null
  } catch (thrown) {
    return troubleOf(thrown)
  } finally {
    await rm(beside, { force: true }).catch(() => undefined)
  }
}
