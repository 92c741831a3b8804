import type { WebContents } from 'electron'

/** No page embeds another one, whatever its attributes say. */
export function denyWebviews(contents: WebContents): void {
  contents.on('will-attach-webview', (event) => event.preventDefault())
}
