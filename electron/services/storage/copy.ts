import { createHash } from 'node:crypto'
import { basename, resolve } from 'node:path'
import { fail, ok, type Result } from '../../../shared/kernel/result'
import { fileFaults } from '../../../shared/workspace/file-faults'
import { faultOf, readWhole, writeFileWhole } from './disk'
import { baseLines, closedLine, type WorkspaceDocument } from './document'
import type { FileSystem } from './file-system'

/**
 * Writes a document as a whole file of its own and reads it back. It is written from memory, which holds what was
 * acknowledged, so it works even when the disk with the original is gone.
 */
export async function copyDocument(files: FileSystem, path: string, target: string, document: WorkspaceDocument): Promise<Result<null>> {
  if (resolve(path) === resolve(target)) return fail(fileFaults.make('copyOntoItself', {}))
  const written = createHash('sha256')
  const parts = function* (): Generator<Uint8Array> {
    for (const bytes of copyLines(document)) {
      written.update(bytes)
      yield bytes
    }
  }
  try {
    await writeFileWhole(files, target, parts())
    const found = createHash('sha256').update(await readWhole(files, target))
    return found.digest('hex') === written.digest('hex') ? ok(null) : fail(fileFaults.make('copyDiffers', { name: basename(target) }))
  } catch (error) {
    return fail(faultOf(error, target))
  }
}

/** A snapshot that ends as if closed cleanly: nobody is writing to a copy. */
export function* copyLines(document: WorkspaceDocument): Generator<Uint8Array> {
  let hash = ''
  for (const line of baseLines(document)) {
    hash = line.hash
    yield line.bytes
  }
  yield closedLine(hash, document).bytes
}
