import { app, dialog, type BrowserWindow } from 'electron'
import { sayFault } from '../../shared/kernel/result'
import type { Services } from '../host-services'
import { fileIn } from './files-to-open'
import type { Speaker } from './say'
import { startAddress } from './security/scheme'

/** The one window, once there is one. */
export type Stage = { window: BrowserWindow | null }
export type Opener = {
  /** Opens a workspace at once, or keeps it until there is a window. */
  take(path: string): void
  /** Opens what was named before there was a window. */
  openWaiting(): Promise<void>
  /** Lets the user choose a workspace. */
  choose(): void
}

/** Brings workspaces to the window, whoever named them. A page that starts anew asks for the session that is open by then. */
export function createOpener(stage: Stage, services: Pick<Services, 'openPath' | 'call'>, { say, translate }: Speaker): Opener {
  let waiting = fileIn(process.argv, process.cwd())
  const showNew = (): void => void stage.window?.loadURL(startAddress)
  const open = async (path: string): Promise<void> => {
    const opened = await services.openPath(path)
    // The page that starts anew asks for the password of a file that waits for it.
    if (opened.ok || opened.fault.code === 'file.passwordNeeded') return showNew()
    const { message, wayOut } = sayFault(opened.fault, translate)
    dialog.showErrorBox(say('notOpened'), `${message}\n${wayOut}`)
  }
  return {
    take(path) {
      if (stage.window === null) waiting = path
      else void open(path)
    },
    async openWaiting() {
      if (waiting !== null) await open(waiting)
      waiting = null
    },
    choose: () =>
      void services.call('workspace.choose', {}).then((result) => {
        if (result.ok ? result.value !== null : result.fault.code === 'file.passwordNeeded') showNew()
      })
  }
}

/** Files come by the command line of a second start, and on macOS by an event. */
export function listenForFiles(stage: Stage, opener: Opener): void {
  app.on('second-instance', (_event, commandLine, folder) => {
    if (stage.window?.isMinimized()) stage.window.restore()
    stage.window?.focus()
    const path = fileIn(commandLine, folder)
    if (path !== null) opener.take(path)
  })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    opener.take(path)
  })
}
