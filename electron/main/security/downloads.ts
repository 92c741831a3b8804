import type { Session } from 'electron'

/** Files leave through the save dialog of the host; a page downloads nothing. */
export function denyDownloads(session: Session): void {
  session.on('will-download', (event) => event.preventDefault())
}
