import { constants } from 'node:fs'
import * as node from 'node:fs/promises'

/** How a file is opened: `create` refuses an existing one, `replace` starts it empty. */
export type OpenMode = 'read' | 'write' | 'create' | 'replace'
export type FileFacts = { readonly size: number; /** Tells a file from another one put in its place. */ readonly identity: string }

/** An open file. Reads and writes may be short; whoever calls loops. */
export type OpenFile = {
  read(into: Uint8Array, position: number): Promise<number>
  write(bytes: Uint8Array, position: number): Promise<number>
  truncate(size: number): Promise<void>
  /** Data and size on disk. */
  fdatasync(): Promise<void>
  /** Data, size and everything else on disk. */
  fsync(): Promise<void>
  stat(): Promise<FileFacts>
  close(): Promise<void>
}

/** Everything that the store asks of a disk; tests put a forgetful and a failing one in its place. */
export type FileSystem = {
  open(path: string, mode: OpenMode): Promise<OpenFile>
  rename(from: string, to: string): Promise<void>
  unlink(path: string): Promise<void>
  stat(path: string): Promise<FileFacts>
  readdir(folder: string): Promise<string[]>
  mkdir(folder: string): Promise<void>
  /** Makes renames and new names in a folder last; does nothing where the system has no such thing (Windows). */
  syncFolder(folder: string): Promise<void>
  /** Waits before something is tried again; a simulated disk does not. */
  wait(milliseconds: number): Promise<void>
}

const flags: Record<OpenMode, number> = {
  read: constants.O_RDONLY,
  write: constants.O_RDWR,
  create: constants.O_RDWR | constants.O_CREAT | constants.O_EXCL,
  replace: constants.O_RDWR | constants.O_CREAT | constants.O_TRUNC
}
const factsOf = ({ size, dev, ino }: { size: number; dev: number; ino: number }): FileFacts => ({ size, identity: `${dev}:${ino}` })

const wrap = (handle: node.FileHandle): OpenFile => ({
  read: async (into, position) => (await handle.read(into, 0, into.length, position)).bytesRead,
  write: async (bytes, position) => (await handle.write(bytes, 0, bytes.length, position)).bytesWritten,
  truncate: (size) => handle.truncate(size),
  fdatasync: () => handle.datasync(),
  fsync: () => handle.sync(),
  stat: async () => factsOf(await handle.stat()),
  close: () => handle.close()
})

async function syncNodeFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await node.open(folder, constants.O_RDONLY)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** The disk itself. */
export const nodeFileSystem: FileSystem = {
  open: async (path, mode) => wrap(await node.open(path, flags[mode], 0o600)),
  rename: (from, to) => node.rename(from, to),
  unlink: (path) => node.unlink(path),
  stat: async (path) => factsOf(await node.stat(path)),
  readdir: (folder) => node.readdir(folder),
  mkdir: async (folder) => void (await node.mkdir(folder, { recursive: true })),
  syncFolder: syncNodeFolder,
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))
}
