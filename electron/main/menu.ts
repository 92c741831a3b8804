import { app, dialog, Menu, shell, type BrowserWindow, type MenuItemConstructorOptions } from 'electron'
import type { Say } from './say'

export type MenuActions = {
  readonly say: Say
  readonly development: boolean
  readonly dataFolder: string
  window(): BrowserWindow | null
  openWorkspace(): void
}

const separator: MenuItemConstructorOptions = { type: 'separator' }

const fileMenu = ({ say, openWorkspace, dataFolder }: MenuActions): MenuItemConstructorOptions => ({
  label: say('file'),
  submenu: [
    { label: say('open'), accelerator: 'CmdOrCtrl+O', click: openWorkspace },
    { label: say('showFolder'), click: () => void shell.openPath(dataFolder) },
    separator,
    { role: 'quit', label: say('quit') }
  ]
})

const editMenu = ({ say }: MenuActions): MenuItemConstructorOptions => ({
  label: say('edit'),
  submenu: [
    { role: 'undo', label: say('undo') },
    { role: 'redo', label: say('redo') },
    separator,
    { role: 'cut', label: say('cut') },
    { role: 'copy', label: say('copy') },
    { role: 'paste', label: say('paste') },
    { role: 'selectAll', label: say('selectAll') }
  ]
})

const viewMenu = ({ say, development }: MenuActions): MenuItemConstructorOptions => ({
  label: say('view'),
  submenu: [
    { role: 'zoomIn', label: say('zoomIn') },
    { role: 'zoomOut', label: say('zoomOut') },
    { role: 'resetZoom', label: say('resetZoom') },
    separator,
    { role: 'togglefullscreen', label: say('fullScreen') },
    ...(development ? ([separator, { role: 'toggleDevTools' }] satisfies MenuItemConstructorOptions[]) : [])
  ]
})

/** The page owns its help and listens to F1, so the menu presses that key. */
const helpMenu = ({ say, window }: MenuActions): MenuItemConstructorOptions => ({
  label: say('help'),
  submenu: [
    { label: say('openHelp'), click: () => window()?.webContents.sendInputEvent({ type: 'keyDown', keyCode: 'F1' }) },
    separator,
    { label: say('about'), click: () => void showAbout(say, window()) }
  ]
})

async function showAbout(say: Say, parent: BrowserWindow | null): Promise<void> {
  const options = { type: 'info' as const, message: say('name'), detail: say('version', { version: app.getVersion() }), buttons: [say('fine')] }
  await (parent ? dialog.showMessageBox(parent, options) : dialog.showMessageBox(options))
}

/** 文件 编辑 查看 帮助, in the language of the moment. */
export function setMenu(actions: MenuActions): void {
  const own: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : []
  Menu.setApplicationMenu(Menu.buildFromTemplate([...own, fileMenu(actions), editMenu(actions), viewMenu(actions), helpMenu(actions)]))
}
