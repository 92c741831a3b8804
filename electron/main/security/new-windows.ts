import type { WebContents } from 'electron'

/** No page opens a window; nothing is handed to the system's browser either. */
export function denyNewWindows(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
