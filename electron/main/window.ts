import { BrowserWindow, screen } from 'electron'
import type { Say } from './say'
import { startAddress } from './security/scheme'
import { windowPreferences } from './security/window-preferences'
import { readWindowState, saveWindowState } from './window-state'

export type WindowPlan = { readonly preload: string; readonly statePath: string; readonly development: boolean; readonly say: Say }

/** The one window, where it was when it was last closed. */
export function openWindow({ preload, statePath, development, say }: WindowPlan): BrowserWindow {
  const remembered = readWindowState(
    statePath,
    screen.getAllDisplays().map(({ workArea }) => workArea)
  )
  const { maximized = false, ...bounds } = remembered ?? { width: 1366, height: 768 }
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 800,
    minHeight: 560,
    show: false,
    title: say('name'),
    backgroundColor: '#ffffff',
    webPreferences: windowPreferences(preload, development)
  })
  if (maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('page-title-updated', (event) => event.preventDefault())
  window.on('close', () => saveWindowState(statePath, { ...window.getNormalBounds(), maximized: window.isMaximized() }))
  void window.loadURL(startAddress)
  return window
}
