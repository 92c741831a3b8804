import { randomBytes } from 'node:crypto'

export type DeliveredFile = { readonly name: string; readonly bytes: Uint8Array }
/** Files that wait in memory for the window to fetch them. */
export type Deliveries = { keep(file: DeliveredFile): string; fetch(handle: string): DeliveredFile | null }
type Limits = { readonly files: number; readonly bytes: number; readonly milliseconds: number }

const usualLimits: Limits = { files: 16, bytes: 256 * 1024 * 1024, milliseconds: 10 * 60 * 1000 }

/**
 * Fetching changes nothing, so a download that broke off can be repeated; a file goes when its time is over or
 * when newer ones need the room. The newest is always kept, however large.
 */
export function createDeliveries(now: () => number, limits: Limits = usualLimits): Deliveries {
  const held = new Map<string, DeliveredFile & { until: number }>()
  const total = (): number => [...held.values()].reduce((sum, file) => sum + file.bytes.byteLength, 0)
  const sweep = (): void => {
    for (const [handle, { until }] of held) if (until <= now()) held.delete(handle)
    for (const handle of [...held.keys()].slice(0, -1)) if (held.size > limits.files || total() > limits.bytes) held.delete(handle)
  }
  return {
    keep(file) {
      const handle = randomBytes(16).toString('base64url')
      held.set(handle, { ...file, until: now() + limits.milliseconds })
      sweep()
      return handle
    },
    fetch(handle) {
      sweep()
      return held.get(handle) ?? null
    }
  }
}
