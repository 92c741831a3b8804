import type { AppContract, Delivery } from '../../shared/contract'
import type { Client } from '../../shared/contract/define'
import type { Result } from '../../shared/kernel/result'
import { httpBridge } from './bridge'
import { createHost, downloadAddress } from './client'

export { hostFaults } from './messages'

// The shell is told apart here, once, and nowhere else.
const chosen = createHost(window.hengcai ?? httpBridge(window.fetch.bind(window)))

/** What this window may ask of its host. */
export const host: Client<AppContract> = chosen.client

/** Hands a file that the user chose to the host; the handle names it in later calls. */
export const uploadBook = (file: File): Promise<Result<{ handle: string }>> => chosen.uploadBook(file)

/** Lets the browser save what the host delivered; does nothing where the host has saved it already. */
export function download(delivery: Delivery): void {
  const address = downloadAddress(delivery)
  if (address === null || delivery === null) return
  const link = document.createElement('a')
  link.href = address
  link.download = delivery.name
  document.body.append(link)
  link.click()
  link.remove()
}
