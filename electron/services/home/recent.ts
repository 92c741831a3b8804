import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { z } from 'zod'
import type { Recent } from '../../../shared/contract'
import { readSmallFile, writeSmallFile } from '../small-files'

const entrySchema = z.object({ path: z.string(), company: z.string(), openedAt: z.string() })
type Entry = z.infer<typeof entrySchema>
const longest = 20

/** A handle names a path to the window without showing it. */
const handleOf = (path: string): string => createHash('sha256').update(path).digest('hex').slice(0, 24)

export type RecentFiles = {
  list(): Promise<Recent[]>
  note(path: string, company: string, openedAt: string): Promise<void>
  /** Lists a file that could not be opened, unless it is listed already. */
  keep(path: string, openedAt: string): Promise<void>
  forget(handle: string): Promise<void>
  pathOf(handle: string): Promise<string | null>
}

/** The files opened last on this machine, newest first. */
export function recentFiles(dataFolder: string): RecentFiles {
  const file = join(dataFolder, 'recent.json')
  const read = async (): Promise<Entry[]> => (await readSmallFile(file, z.array(entrySchema))) ?? []
  return {
    list: async () => Promise.all((await read()).map(shown)),
    async note(path, company, openedAt) {
      const whole = resolve(path)
      const others = (await read()).filter((entry) => entry.path !== whole)
      await writeSmallFile(file, [{ path: whole, company, openedAt }, ...others].slice(0, longest))
    },
    async keep(path, openedAt) {
      const whole = resolve(path)
      const listed = await read()
      if (!listed.some((entry) => entry.path === whole))
        await writeSmallFile(file, [{ path: whole, company: basename(path, '.hengcai'), openedAt }, ...listed].slice(0, longest))
    },
    forget: async (handle) =>
      writeSmallFile(
        file,
        (await read()).filter((entry) => handleOf(entry.path) !== handle)
      ),
    pathOf: async (handle) => (await read()).find((entry) => handleOf(entry.path) === handle)?.path ?? null
  }
}

async function shown({ path, company, openedAt }: Entry): Promise<Recent> {
  const exists = await stat(path).then(
    (found) => found.isFile(),
    () => false
  )
  return { handle: handleOf(path), company, fileName: basename(path), folder: dirname(path), openedAt, exists }
}
