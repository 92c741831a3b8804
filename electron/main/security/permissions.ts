import type { Session } from 'electron'
import { ownOrigin } from './scheme'

// Interview mode fills the screen, and a table is copied as text; nothing else that a page can ask for is needed.
const granted: ReadonlySet<string> = new Set(['fullscreen', 'clipboard-sanitized-write'])

const isOwn = (address: string): boolean => address === ownOrigin || address.startsWith(`${ownOrigin}/`)

/** Refuses camera, microphone, location, devices, screen and all else, to whoever asks, in both ways of asking. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => answer(granted.has(permission) && isOwn(details.requestingUrl)))
  session.setPermissionCheckHandler((_contents, permission, origin) => granted.has(permission) && isOwn(origin))
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null))
}
