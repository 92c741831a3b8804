import { readFile, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { userInfo } from 'node:os'
import { buffer } from 'node:stream/consumers'
import { openWorkspace, type OpenWorkspace } from '../services/storage'
import type { Options } from './arguments'
import { refused } from './console'
import { saidHere, unlockOf } from './password-given'
import { faults } from './texts'

/** Who is at the keyboard: `--by`, else the name under which they are signed in to the machine. */
export const operatorOf = ({ by }: Options): string => by ?? userInfo().username

/** Opens a workspace for one piece of work and closes it whatever comes. Work that only looks does not lock the file. */
export async function withWorkspace<T>(path: string, options: Options, mode: 'look' | 'edit', work: (workspace: OpenWorkspace) => Promise<T> | T): Promise<T> {
  const opened = await openWorkspace(path, { by: operatorOf(options), now: () => new Date(), readOnly: mode === 'look', unlock: await unlockOf(options) })
  if (!opened.ok) throw refused(saidHere(opened.fault))
  try {
    return await work(opened.value)
  } finally {
    await opened.value.close()
  }
}

export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch {
    throw refused(faults.make('cannotRead', { file: path }, { place: { file: basename(path) } }))
  }
}
export async function writeBytes(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(path, bytes)
  } catch {
    throw refused(faults.make('cannotWrite', { file: path }, { place: { file: basename(path) } }))
  }
}
/** A JSON file, or standard input for `-`. */
export async function readJson(path: string): Promise<unknown> {
  const text = new TextDecoder().decode(path === '-' ? await buffer(process.stdin) : await readBytes(path))
  try {
    return JSON.parse(text)
  } catch {
    throw refused(faults.make('notJson', { file: path }))
  }
}
