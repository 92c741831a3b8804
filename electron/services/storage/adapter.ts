import type { Adapter } from 'lowdb'
import type { Fault } from '../../../shared/kernel/result'
import type { WorkspaceDocument } from './document'
import type { Unlocker } from './encryption'
import type { FileSystem } from './file-system'
import { examine, type Examined } from './recovery'
import type { WorkspaceFile } from './workspace-file'

/** Carries a fault out through lowdb, whose read can only throw. */
export class RefusedError extends Error {
  constructor(readonly fault: Fault) {
    super(fault.code)
  }
}

/** lowdb's way to our file: reading proves and replays it, writing makes a new generation. Edits go to the journal, not through here. */
export type WorkspaceAdapter = Adapter<WorkspaceDocument> & {
  /** How the last reading found the file. */
  readonly examined: Examined | null
  /** Gives the file that writing goes to; before that, and in read-only files, writing is refused. */
  attach(file: WorkspaceFile): void
}

export function createAdapter(files: FileSystem, path: string, salvage: boolean, unlock: Unlocker): WorkspaceAdapter {
  let examined: Examined | null = null
  let target: WorkspaceFile | null = null
  return {
    get examined() {
      return examined
    },
    attach: (file) => void (target = file),
    async read() {
      const result = await examine(files, path, salvage, unlock)
      if (!result.ok) throw new RefusedError(result.fault)
      examined = result.value
      return result.value.reading.document
    },
    async write(document) {
      if (!target) throw new Error('the file is read-only')
      document.header = (await target.replace(document)).header
    }
  }
}
