import { dirname } from 'node:path'
import type { FileSystem, OpenFile } from '../../../electron/services/storage'

/** A number from 0 to 1, from a seed: a failed run can be repeated. */
export type Random = () => number
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
export const pick = <T>(random: Random, from: readonly T[]): T => {
  const found = from[Math.floor(random() * from.length)]
  if (found === undefined) throw new Error('nothing to pick from')
  return found
}

/** One call to the disk, before it is done; throwing makes it fail, 'short' makes a write or read short. */
export type Call = { readonly number: number; readonly name: string; readonly path: string }
export type Hook = (call: Call) => void | 'short'

type DataChange = { readonly position: number; readonly bytes: Buffer } | { readonly size: number }
type Inode = { readonly id: number; data: Buffer; synced: Buffer; unsynced: DataChange[] }
type NameChange = { readonly folder: string; apply(names: Map<string, Inode>): void }

const apply = (data: Buffer, change: DataChange): Buffer => {
  if ('size' in change) return change.size <= data.length ? Buffer.from(data.subarray(0, change.size)) : Buffer.concat([data], change.size)
  const end = change.position + change.bytes.length
  const grown = end > data.length ? Buffer.concat([data], end) : Buffer.from(data)
  change.bytes.copy(grown, change.position)
  return grown
}
const failure = (code: string, path: string): Error => Object.assign(new Error(`${code}: ${path}`), { code })
export const diskError = failure

/**
 * A disk in memory that knows what was put on it for good: file data by fsync, names by syncing their folder. A power cut
 * keeps that, and of the rest whatever chance likes: all, nothing, some, a write cut in two or left as zeros.
 * It is a model of what systems may do at their worst, not a test of any real disk, cable or controller.
 */
export class MemoryDisk {
  private names = new Map<string, Inode>()
  private syncedNames = new Map<string, Inode>()
  private unsyncedNames: NameChange[] = []
  private inodes = 0
  calls = 0
  hook: Hook = () => undefined
  bytesWritten = 0

  readonly files: FileSystem = {
    open: async (path, mode) => {
      this.call('open', path)
      if (mode === 'create' && this.names.has(path)) throw failure('EEXIST', path)
      if ((mode === 'create' || mode === 'replace') && !this.names.has(path)) this.rename(path, (names, inode) => names.set(path, inode), this.newInode())
      const inode = this.inode(path)
      if (mode === 'replace') this.change(inode, { size: 0 })
      return this.openFile(inode, path, mode !== 'read')
    },
    rename: async (from, to) => {
      this.call('rename', to)
      this.rename(to, (names, inode) => void (names.delete(from), names.set(to, inode)), this.inode(from))
    },
    unlink: async (path) => {
      this.call('unlink', path)
      this.rename(path, (names) => names.delete(path), this.inode(path))
    },
    stat: async (path) => {
      this.call('stat', path)
      if ([...this.names.keys()].some((name) => dirname(name) === path)) return { size: 0, identity: path }
      const { data, id } = this.inode(path)
      return { size: data.length, identity: String(id) }
    },
    readdir: async (folder) => {
      this.call('readdir', folder)
      return [...this.names.keys()].filter((name) => dirname(name) === folder).map((name) => name.slice(folder.length + 1))
    },
    wait: async () => undefined,
    mkdir: async (folder) => void this.call('mkdir', folder),
    syncFolder: async (folder) => {
      this.call('syncFolder', folder)
      for (const change of this.unsyncedNames) if (change.folder === folder) change.apply(this.syncedNames)
      this.unsyncedNames = this.unsyncedNames.filter((change) => change.folder !== folder)
    }
  }

  private call(name: string, path: string): boolean {
    this.calls++
    return this.hook({ number: this.calls, name, path }) === 'short'
  }
  private newInode(): Inode {
    return { id: ++this.inodes, data: Buffer.alloc(0), synced: Buffer.alloc(0), unsynced: [] }
  }
  private inode(path: string): Inode {
    const found = this.names.get(path)
    if (!found) throw failure('ENOENT', path)
    return found
  }
  private rename(path: string, change: (names: Map<string, Inode>, inode: Inode) => void, inode: Inode): void {
    change(this.names, inode)
    this.unsyncedNames.push({ folder: dirname(path), apply: (names) => change(names, inode) })
  }
  private change(inode: Inode, change: DataChange): void {
    inode.data = apply(inode.data, change)
    inode.unsynced.push(change)
  }
  private sync(inode: Inode): void {
    inode.synced = inode.data
    inode.unsynced = []
  }

  private openFile(inode: Inode, path: string, writable: boolean): OpenFile {
    return {
      read: async (into, position) => {
        const length = this.call('read', path) ? Math.ceil(into.length / 2) : into.length
        return inode.data.copy(into, 0, position, Math.min(inode.data.length, position + length))
      },
      write: async (bytes, position) => {
        const length = this.call('write', path) ? Math.ceil(bytes.length / 2) : bytes.length
        if (!writable) throw failure('EBADF', path)
        this.change(inode, { position, bytes: Buffer.from(bytes.subarray(0, length)) })
        this.bytesWritten += length
        return length
      },
      truncate: async (size) => {
        this.call('truncate', path)
        this.change(inode, { size })
      },
      fdatasync: async () => {
        this.call('fdatasync', path)
        this.sync(inode)
      },
      fsync: async () => {
        this.call('fsync', path)
        this.sync(inode)
      },
      stat: async () => (this.call('fstat', path), { size: inode.data.length, identity: String(inode.id) }),
      close: async () => void this.call('close', path)
    }
  }

  /** The power goes: what was not synced is kept, lost or torn, as chance has it. Files that were open stay with the dead. */
  cut(random: Random): void {
    this.hook = () => undefined
    for (const change of surviving(random, this.unsyncedNames)) change.apply(this.syncedNames)
    this.unsyncedNames = []
    this.names = new Map()
    for (const [path, old] of this.syncedNames) {
      const data = surviving(random, old.unsynced).reduce((bytes, change) => apply(bytes, torn(random, change)), old.synced)
      this.names.set(path, { id: old.id, data, synced: data, unsynced: [] })
    }
    this.syncedNames = new Map(this.names)
  }
  bytes(path: string): Buffer {
    return Buffer.from(this.inode(path).data)
  }
  paths(): string[] {
    return [...this.names.keys()]
  }
  has(path: string): boolean {
    return this.names.has(path)
  }
  /** Puts a file there for good, as if it had always been. */
  place(path: string, bytes: Buffer): void {
    const inode = this.newInode()
    inode.data = inode.synced = Buffer.from(bytes)
    this.names.set(path, inode)
    this.syncedNames.set(path, inode)
  }
}

function surviving<T>(random: Random, changes: readonly T[]): readonly T[] {
  const fate = random()
  if (fate < 0.25) return []
  if (fate < 0.45) return changes
  if (fate < 0.75) return changes.slice(0, Math.floor(random() * (changes.length + 1)))
  return changes.filter(() => random() < 0.5)
}
function torn(random: Random, change: DataChange): DataChange {
  if ('size' in change || random() < 0.5) return change
  const cut = Math.floor(random() * change.bytes.length)
  if (random() < 0.5) return { position: change.position, bytes: change.bytes.subarray(0, cut) }
  return { position: change.position, bytes: Buffer.concat([change.bytes.subarray(0, cut), Buffer.alloc(change.bytes.length - cut)]) }
}
