import { z } from 'zod'
import { contract, type AppContract, type Delivery } from '../../shared/contract'
import { createClient, entry, type Client } from '../../shared/contract/define'
import { fail, type Result } from '../../shared/kernel/result'
import type { Bridge } from './bridge'
import { hostFaults } from './messages'

/** The largest file that a host takes in. */
export const largestUpload = 64 * 1024 * 1024

export type Host = {
  /** Everything that the contract names, as typed functions. */
  readonly client: Client<AppContract>
  /** Hands a file that the user chose to the host: a workbook, or a workspace file. */
  uploadBook(file: File): Promise<Result<{ handle: string }>>
}

// Uploads travel beside the contract, but their replies are trusted no more than others.
const uploads = { upload: entry('write', z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) }), z.object({ handle: z.string().min(1) })) }
type Upload = z.input<typeof uploads.upload.input>

export function createHost(bridge: Bridge): Host {
  const sender = createClient(uploads, (_name, input) => {
    const { name, bytes } = uploads.upload.input.parse(input) satisfies Upload
    return bridge.upload(name, bytes)
  })
  return {
    client: createClient(contract, (name, input) => bridge.call(name, input)),
    async uploadBook(file) {
      if (file.size > largestUpload) return fail(hostFaults.make('tooLarge', { name: file.name, megabytes: largestUpload / 1024 / 1024 }))
      const bytes = await file.arrayBuffer().catch(() => null)
      if (bytes === null) return fail(hostFaults.make('unreadable', { name: file.name }))
      return sender.upload({ name: file.name, bytes: new Uint8Array(bytes) })
    }
  }
}

/** Where a delivered file waits, if it waits at this host; null when it was saved already or the user cancelled. */
export const downloadAddress = (delivery: Delivery): string | null =>
  delivery?.download && /^\/download\/[\w-]+$/.test(delivery.download) ? delivery.download : null
