import { mkdir, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import type { Ports } from '../ports'
import { createBrowserPrinter } from '../services/documents/pdf/browser-printer'
import type { Deliveries } from './deliveries'

const isThere = async (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false
  )

/** A path in `folder` that no file has yet: `绵阳.hengcai`, then `绵阳 (2).hengcai`. */
export async function freePath(folder: string, fileName: string): Promise<string> {
  const extension = extname(fileName)
  const stem = basename(fileName, extension)
  for (let number = 1; ; number++) {
    const path = join(folder, number === 1 ? `${stem}${extension}` : `${stem} (${number})${extension}`)
    if (!(await isThere(path))) return path
  }
}

/** Whatever a name pretends to be a path of, on any system. */
const lastPartOf = (fileName: string): string => fileName.split(/[\\/]/).at(-1) || 'workspace.hengcai'

/** The browser host has no dialogs: files go to one folder, and come back as downloads. */
export function browserPorts(folders: { data: string; workspaces: string }, deliveries: Deliveries): Ports {
  return {
    host: 'browser',
    dataFolder: folders.data,
    workspaceFolder: folders.workspaces,
    pickWorkspace: async () => null,
    async placeWorkspace(fileName) {
      await mkdir(folders.workspaces, { recursive: true })
      return freePath(folders.workspaces, lastPartOf(fileName))
    },
    deliver: async (fileName, bytes) => ({ name: fileName, download: `/download/${deliveries.keep({ name: fileName, bytes })}` }),
    pdf: createBrowserPrinter(),
    secrets: null,
    now: () => new Date()
  }
}
