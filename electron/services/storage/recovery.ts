import { basename } from 'node:path'
import { fail, ok, type Fault, type Result } from '../../../shared/kernel/result'
import { exists, faultOf, readWhole } from './disk'
import type { Unlocker } from './encryption'
import { baseLines, nextGeneration, type WorkspaceDocument } from './document'
import type { FileSystem } from './file-system'
import { hashOf, scanLines } from './lines'
import { readWorkspace, type Reading } from './reading'
import { previousOf } from './workspace-file'

/** A file as found: what it says, its bytes, and the bytes that it ought to have where it was mended. */
export type Examined = { readonly reading: Reading; readonly found: Buffer; readonly mended: Buffer | null }

/** Reads a file; where its snapshot is hurt, tries to prove what it was with the previous generation. */
export async function examine(files: FileSystem, path: string, salvage: boolean, unlock: Unlocker): Promise<Result<Examined>> {
  try {
    const found = await readWhole(files, path)
    const read = await readWorkspace(found, basename(path), { salvage, unlock })
    if ('reading' in read) return ok({ reading: read.reading, found, mended: null })
    const mended = read.refusal.mendable ? await mend(files, path, found, unlock) : null
    if (!mended) return fail(read.refusal.fault)
    if (!mended.ok) return mended
    const again = await readWorkspace(mended.value, basename(path), { salvage, unlock })
    return 'reading' in again ? ok({ reading: again.reading, found, mended: mended.value }) : fail(again.refusal.fault)
  } catch (error) {
    return fail(faultOf(error, path))
  }
}

/**
 * The snapshot that the previous generation leads to, with the damaged file's own journal behind it. It is only believed
 * when the damaged file itself says the same hash: at its ready line, or by its first journal line following from it.
 */
async function mend(files: FileSystem, path: string, damaged: Buffer, unlock: Unlocker): Promise<Result<Buffer> | null> {
  const previous = previousOf(path)
  if (!(await exists(files, previous))) return null
  // The file's own name, for it is its password that is asked for.
  const read = await readWorkspace(await readWhole(files, previous), basename(path), { unlock })
  if ('refusal' in read) return asksForPassword(read.refusal.fault) ? fail(read.refusal.fault) : null
  if (read.reading.tail) return null
  const base = baseOf(nextGeneration(read.reading.document))
  const journal = journalAfter(damaged, base.hash)
  return journal && ok(Buffer.concat([base.bytes, journal]))
}
export const asksForPassword = ({ code }: Fault): boolean => ['file.passwordNeeded', 'file.passwordWrong', 'file.recoveryCodeWrong'].includes(code)

function baseOf(document: WorkspaceDocument): { bytes: Buffer; hash: string } {
  const lines = [...baseLines(document)]
  return { bytes: Buffer.concat(lines.map(({ bytes }) => bytes)), hash: lines.at(-1)?.hash ?? '' }
}

/** The bytes after a snapshot of the given hash, if the damaged bytes confirm that this was theirs. */
function journalAfter(damaged: Buffer, hash: string): Buffer | null {
  const { lines } = scanLines(damaged)
  const ready = lines.find((line) => line.kind === 'ready' && line.hash === hash)
  if (ready) return damaged.subarray(ready.textEnd + 1)
  const follows = lines.find(
    ({ kind, textStart, textEnd, ...line }) =>
      (kind === 'record' || kind === 'closed') && hashOf(hash, kind, damaged.subarray(textStart, textEnd)) === line.hash
  )
  return follows ? damaged.subarray(follows.start) : null
}
