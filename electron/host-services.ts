import type { Session } from '../shared/contract'
import type { Result } from '../shared/kernel/result'

/** What the services offer to a host. */
export type Services = {
  /** One entry of the contract, by name; nothing but a Result comes back. */
  call(name: string, input: unknown): Promise<Result<unknown>>
  /** Keeps an uploaded file; the handle names it in later calls. */
  receiveUpload(fileName: string, bytes: Uint8Array): Promise<Result<{ handle: string }>>
  /** Opens a workspace that the operating system or the command line named. */
  openPath(path: string): Promise<Result<Session>>
  /** Ends everything that is open; the host waits for it before it quits. */
  close(): Promise<void>
}
