import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import { z } from 'zod'
import type { Result } from '../../shared/kernel/result'
import type { Services } from '../host-services'
import { isOwnFrame } from './security/senders'

export const channels = { call: 'hengcai:call', upload: 'hengcai:upload' } as const
/** What wraps a 64 MB file has room as well. */
const largestUpload = 65 * 1024 * 1024
const uploadSchema = z.tuple([z.string().min(1).max(300), z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= largestUpload)])

function requireOwnFrame(event: IpcMainInvokeEvent): void {
  if (!isOwnFrame(event.senderFrame)) throw new Error('a message from a foreign page')
}

/** The two ways in: entries of the contract, and files. `answered` sees what was done, so that the shell can follow the language. */
export function receiveMessages(services: Pick<Services, 'call' | 'receiveUpload'>, answered: (name: string, result: Result<unknown>) => void): void {
  ipcMain.handle(channels.call, async (event, name: unknown, input: unknown) => {
    requireOwnFrame(event)
    const called = z.string().max(100).parse(name)
    const result = await services.call(called, input)
    answered(called, result)
    return result
  })
  ipcMain.handle(channels.upload, (event, ...given: unknown[]) => {
    requireOwnFrame(event)
    const [name, bytes] = uploadSchema.parse(given)
    return services.receiveUpload(name, bytes)
  })
}
