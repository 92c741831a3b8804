import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import { uploadFaults } from '../../shared/contract/host-texts'
import { fail, ok, type Result } from '../../shared/kernel/result'

export type Upload = { readonly name: string; readonly bytes: Uint8Array }
/** Files that a window handed over, until they are read or pushed out by newer ones. */
export type Uploads = {
  receive(fileName: string, bytes: Uint8Array): Result<{ handle: string }>
  find(handle: string): Result<Upload>
  /** The same, and forgets it. */
  take(handle: string): Result<Upload>
  forget(handle: string): void
}

const largest = 64 * 1024 * 1024
const mostHeld = 256 * 1024 * 1024

export function createUploads(): Uploads {
  const held = new Map<string, Upload>()
  const find = (handle: string): Result<Upload> => {
    const upload = held.get(handle)
    return upload ? ok(upload) : fail(uploadFaults.make('gone', {}))
  }
  const makeRoom = (coming: number): void => {
    let total = coming + [...held.values()].reduce((sum, { bytes }) => sum + bytes.length, 0)
    for (const [handle, { bytes }] of held) {
      if (total <= mostHeld) return
      held.delete(handle)
      total -= bytes.length
    }
  }
  return {
    receive(fileName, bytes) {
      const name = basename(fileName.replaceAll('\\', '/')) || 'book'
      if (bytes.length > largest)
        return fail(
          uploadFaults.make('tooLarge', { name, megabytes: Math.ceil(bytes.length / 1_048_576), limit: largest / 1_048_576 }, { place: { file: name } })
        )
      makeRoom(bytes.length)
      const handle = randomUUID()
      held.set(handle, { name, bytes })
      return ok({ handle })
    },
    find,
    take(handle) {
      const upload = find(handle)
      held.delete(handle)
      return upload
    },
    forget: (handle) => void held.delete(handle)
  }
}
