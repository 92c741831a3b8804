import { dialog, type BrowserWindow, type MessageBoxOptions } from 'electron'
import { describeBug } from '../describe-bug'
import type { Say } from './say'

/** The button that was pressed; closing the box counts as the first. */
const ask = async (window: BrowserWindow, options: MessageBoxOptions): Promise<number> =>
  (await dialog.showMessageBox(window, { noLink: true, defaultId: 0, cancelId: 0, ...options })).response

/** A window that crashed or hangs says so, says that nothing is lost, and offers the way on. */
export function watchWindow(window: BrowserWindow, say: Say, log: (line: string) => void, quit: () => void): void {
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return
    log(`window gone: ${reason} ${exitCode}`)
    void ask(window, { type: 'error', message: say('crashed'), detail: say('crashedDetail'), buttons: [say('reload'), say('quit')] }).then((button) =>
      button === 0 ? window.webContents.reload() : quit()
    )
  })
  let asking = false
  window.on('unresponsive', () => {
    if (asking) return
    asking = true
    log('window unresponsive')
    void ask(window, { type: 'warning', message: say('stuck'), detail: say('stuckDetail'), buttons: [say('wait'), say('reload')] }).then((button) => {
      asking = false
      if (button === 1) window.webContents.reload()
    })
  })
}

/** A bug of the shell itself: noted by kind and place, told without details, as messages could name people. */
export function watchProcess(say: Say, log: (line: string) => void, exit: () => void): void {
  const end = (thrown: unknown): void => {
    log(describeBug(thrown))
    dialog.showErrorBox(say('broken'), say('brokenDetail'))
    exit()
  }
  process.on('uncaughtException', end)
  process.on('unhandledRejection', end)
}
