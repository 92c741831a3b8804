import { randomUUID } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ok, type Result } from '../../../shared/kernel/result'
import type { OpenWorkspace } from '../storage'

/** The bytes of a whole, checked copy of the workspace. */
export async function copyOf(workspace: OpenWorkspace, folder: string): Promise<Result<Uint8Array>> {
  const path = join(folder, `${randomUUID()}.hengcai`)
  try {
    const copied = await workspace.copyTo(path)
    return copied.ok ? ok(await readFile(path)) : copied
  } finally {
    await rm(path, { force: true })
  }
}
