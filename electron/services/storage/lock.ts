import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { basename } from 'node:path'
import { z } from 'zod'
import { fail, ok, type Result } from '../../../shared/kernel/result'
import { fileFaults } from '../../../shared/workspace/file-faults'
import { codeOf, exists, readWhole, removeIfThere, writeAll } from './disk'
import type { FileSystem } from './file-system'

/** Who we are among the programs that may open a file. */
export type Identity = {
  readonly pid: number
  readonly host: string
  /** Differs after a restart of the machine; empty where it cannot be told. */ readonly boot: string
  isAlive(pid: number): boolean
}

const holderSchema = z.object({ pid: z.int(), host: z.string(), boot: z.string(), by: z.string(), at: z.string(), token: z.string() })
type Holder = z.infer<typeof holderSchema>
export type Lock = { release(): Promise<void> }

export const lockPathOf = (path: string): string => `${path}.lock`

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}
function bootOfMachine(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  } catch {
    return ''
  }
}
export const thisProcess = (): Identity => ({ pid: process.pid, host: hostname(), boot: bootOfMachine(), isAlive })

/** What a lock file says; null when it is gone or says nothing (its writer died, or is just writing). */
async function readHolder(files: FileSystem, path: string): Promise<Holder | null> {
  try {
    return holderSchema.parse(JSON.parse((await readWhole(files, path)).toString('utf8')))
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError || codeOf(error) === 'ENOENT') return null
    throw error
  }
}
/** Locks of this very process: another with its number must be of a dead one that had the number before (in a container, say). */
const heldHere = new Set<string>()

function isStale(holder: Holder, us: Identity): boolean {
  if (holder.host !== us.host) return false
  if (holder.boot !== us.boot && us.boot !== '' && holder.boot !== '') return true
  return holder.pid === us.pid ? !heldHere.has(holder.token) : !us.isAlive(holder.pid)
}

/** Writes the lock unless there is one. Read back, for a slow writer's empty lock may have been taken for a dead one's. */
async function writeLock(files: FileSystem, path: string, holder: Holder): Promise<boolean> {
  try {
    const file = await files.open(path, 'create')
    try {
      await writeAll(file, Buffer.from(JSON.stringify(holder)), 0)
    } catch (error) {
      await removeIfThere(files, path)
      throw error
    } finally {
      await file.close()
    }
    return (await readHolder(files, path))?.token === holder.token
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/** Takes a dead program's lock away. Another one may have done so a moment earlier: then it is put back. */
async function takeAway(files: FileSystem, path: string, seen: Holder | null): Promise<void> {
  const aside = `${path}.${randomUUID()}`
  try {
    await files.rename(path, aside)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return
    throw error
  }
  const taken = await readHolder(files, aside)
  if (taken && taken.token !== seen?.token) await writeLock(files, path, taken)
  await removeIfThere(files, aside)
}

const attempts = 5
const pauseOfWriter = 10

/**
 * Takes the lock beside a file. A lock of a dead program on this machine is taken over; one of another machine is not, for
 * nobody can tell from here. Throws what the disk throws: a place where no lock can be written is a place to read only.
 */
export async function acquireLock(files: FileSystem, path: string, by: string, at: string, us: Identity): Promise<Result<Lock>> {
  const lockPath = lockPathOf(path)
  const own: Holder = { pid: us.pid, host: us.host, boot: us.boot, by, at, token: randomUUID() }
  for (let attempt = 1; attempt <= attempts; attempt++) {
    if (await writeLock(files, lockPath, own)) {
      heldHere.add(own.token)
      return ok({ release: () => release(files, lockPath, own) })
    }
    const holder = await readHolder(files, lockPath)
    if (holder && !isStale(holder, us)) return fail(lockedFault(path, holder))
    if (holder || (attempt === attempts - 1 && (await exists(files, lockPath)))) await takeAway(files, lockPath, holder)
    else await files.wait(pauseOfWriter)
  }
  return fail(lockedFault(path, null))
}
const lockedFault = (path: string, holder: Holder | null) =>
  fileFaults.make('locked', { name: basename(path), by: holder?.by || '?', host: holder?.host ?? '?', lock: basename(lockPathOf(path)) })

async function release(files: FileSystem, lockPath: string, own: Holder): Promise<void> {
  heldHere.delete(own.token)
  const holder = await readHolder(files, lockPath).catch(() => null)
  if (holder?.token === own.token) await removeIfThere(files, lockPath).catch(() => undefined)
}

/** Whether somebody alive, or on another machine, has the file open for editing. */
export async function isLocked(files: FileSystem, path: string, us: Identity): Promise<boolean> {
  const holder = await readHolder(files, lockPathOf(path)).catch(() => null)
  return holder !== null && !isStale(holder, us)
}
