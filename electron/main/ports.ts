import { basename, extname, join } from 'node:path'
import { app, dialog, type BrowserWindow, type FileFilter } from 'electron'
import type { Ports } from '../ports'
import type { Say } from './say'
import { createWindowPrinter } from './printing'
import { saveBytes } from './saving'
import { createSecretStore } from './secret-store'

export const workspaceExtension = 'hengcai'

const filtersFor = (say: Say, extension: string): FileFilter[] => {
  const names = new Map([
    [workspaceExtension, say('workspaceFiles')],
    ['xlsx', say('workbooks')],
    ['docx', say('documents')],
    ['pdf', say('printouts')],
    ['png', say('pictures')],
    ['jpg', say('pictures')],
    ['jpeg', say('pictures')],
    ['zip', say('archives')],
    ['hcsub', say('submissions')],
    ['hcrep', say('replies')],
    ['hcstd', say('packs')],
    ['hckey', say('keyCards')],
    ['hcass', say('assessorFiles')]
  ])
  const name = names.get(extension)
  return [...(name ? [{ name, extensions: [extension] }] : []), { name: say('allFiles'), extensions: ['*'] }]
}

/** Dialogs belong to the window where there is one. */
type Surroundings = { readonly dataFolder: string; window(): BrowserWindow | null; readonly say: Say }

/** The desktop shell asks by dialogs of the system. */
export function electronPorts({ dataFolder, window, say }: Surroundings): Ports {
  const askPlace = async (title: string, fileName: string): Promise<string | null> => {
    const options = {
      title,
      defaultPath: join(app.getPath('documents'), basename(fileName)),
      filters: filtersFor(say, extname(fileName).slice(1).toLowerCase())
    }
    const parent = window()
    const { canceled, filePath } = await (parent ? dialog.showSaveDialog(parent, options) : dialog.showSaveDialog(options))
    return canceled || filePath === '' ? null : filePath
  }
  return {
    host: 'electron',
    dataFolder,
    workspaceFolder: null,
    async pickWorkspace() {
      const options = { filters: filtersFor(say, workspaceExtension), properties: ['openFile' as const] }
      const parent = window()
      const { canceled, filePaths } = await (parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options))
      return canceled ? null : (filePaths[0] ?? null)
    },
    async placeWorkspace(fileName) {
      const path = await askPlace(say('createTitle'), fileName)
      return path === null || extname(path) === `.${workspaceExtension}` ? path : `${path}.${workspaceExtension}`
    },
    async deliver(fileName, bytes) {
      const path = await askPlace(say('saveTitle'), fileName)
      if (path === null) return null
      const trouble = await saveBytes(path, bytes)
      if (trouble === null) return { name: basename(path), download: null }
      dialog.showErrorBox(say('notSaved'), say('notSavedDetail', { name: basename(path), reason: say(trouble) }))
      return null
    },
    pdf: createWindowPrinter(),
    secrets: createSecretStore(),
    now: () => new Date()
  }
}
