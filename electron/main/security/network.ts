import type { Session } from 'electron'
import { isOwnPage } from './scheme'

const isLocal = (address: string, development: boolean): boolean =>
  isOwnPage(address) || /^(?:data|blob):/.test(address) || (development && address.startsWith('devtools://'))

/** Whatever a page or Chromium itself wants from outside this machine is cancelled before it is sent. */
export function denyNetwork(session: Session, development: boolean): void {
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isLocal(details.url, development) }))
}
