import type { Session, WebPreferences } from 'electron'

/** What a window may do. All of it is said, though some of it is the default: defaults change, and a test reads this. */
export const windowPreferences = (preload: string, development: boolean): WebPreferences => ({
  preload,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  // Its dictionaries would be downloaded.
  spellcheck: false,
  devTools: development
})

/** What the unseen window that prints may do: as little as the other one, and it has no bridge and runs no script at all. */
export function printPreferences(session: Session): WebPreferences {
  const { preload: _bridge, ...kept } = windowPreferences('', false)
  return { ...kept, session, javascript: false }
}
