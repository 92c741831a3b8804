import type { App, Session } from 'electron'
import type { PageReader } from '../../pages/page-files'
import { denyCertificates } from './certificates'
import { denyDownloads } from './downloads'
import { denyNavigation } from './navigation'
import { denyNetwork } from './network'
import { denyNewWindows } from './new-windows'
import { servePages } from './pages'
import { denyPermissions } from './permissions'
import { denySpelling } from './spelling'
import { denyWebviews } from './webviews'

/** The rules of docs/security.md that hold before the application is ready; each web contents that ever appears is bound by them. */
export function bindContents(app: App): void {
  app.enableSandbox()
  app.on('web-contents-created', (_event, contents) => {
    for (const deny of [denyNavigation, denyNewWindows, denyWebviews]) deny(contents)
  })
}

/** The rules that belong to the session of the window; to be called once the application is ready. */
export function bindSession(app: App, session: Session, pages: PageReader, development: boolean): void {
  servePages(pages)
  denyCertificates(app, session)
  denyNetwork(session, development)
  for (const deny of [denyPermissions, denyDownloads, denySpelling]) deny(session)
}
