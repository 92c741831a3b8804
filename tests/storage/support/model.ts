import type { CompactionLimits, FileSystem, Identity, OpenOptions, OpenWorkspace } from '../../../electron/services/storage'
import type { Result } from '../../../shared/kernel/result'
import { createUnlocker, createWorkspace, newRecoveryCode, openWorkspace } from '../../../electron/services/storage'
import { person, plain, put, remove, usual } from './edits'
import { MemoryDisk, type Random } from './memory-disk'

export const filePath = '/disk/绵阳.hengcai'
/** Counts of the release, where HENGCAI_LONG asks for them. */
export const runs = (usually: number, release: number): number => (process.env['HENGCAI_LONG'] === '1' ? release : usually)
/** So small that generations change all the time. */
export const tinyLimits: CompactionLimits = { open: { bytes: 1500, ratio: 0 }, close: { bytes: 600, ratio: 0 } }

export const password = '涪江 2026'
/** One for all openings: what it found it need not work out again. */
export const unlock = createUnlocker({ password })
export const quickScrypt = 2 ** 10

let lives = 0
/** A program that all later ones take for dead. */
export const newLife = (): Identity => ({ pid: ++lives, host: 'here', boot: 'same', isAlive: () => false })
export const optionsOn = (disk: MemoryDisk, more: Partial<OpenOptions> = {}): OpenOptions => ({
  ...usual,
  fileSystem: disk.files,
  identity: newLife(),
  limits: tinyLimits,
  unlock,
  scryptCost: quickScrypt,
  ...more
})

/** What a workspace shows of itself, as one comparable text. */
export const stateOf = (workspace: OpenWorkspace): string =>
  JSON.stringify([workspace.sequence, plain(workspace.tables), workspace.undoState, workspace.savedAt])
export const historyOf = (workspace: OpenWorkspace): string => JSON.stringify(workspace.history({ offset: 0, limit: 10_000 }).records)

/** The states that were acknowledged, by sequence, and the ones that were asked for and may have become so. */
export class Ledger {
  readonly states = new Map<number, string>()
  acknowledged = -1
  note(workspace: OpenWorkspace): void {
    this.acknowledged = workspace.sequence
    this.states.set(workspace.sequence, stateOf(workspace))
  }
}

/** A disk with a new file that has a password. */
export async function encryptedDisk(ledger: Ledger): Promise<MemoryDisk> {
  const making = new MemoryDisk()
  const created = await createWorkspace(filePath, { ...optionsOn(making), company: '绵阳' })
  if (!created.ok) throw new Error(created.fault.code)
  const set = await created.value.setPassword({ current: null, next: password, code: newRecoveryCode() })
  if (!set.ok) throw new Error(set.fault.code)
  ledger.note(created.value)
  await created.value.close()
  const disk = new MemoryDisk()
  disk.place(filePath, making.bytes(filePath))
  return disk
}

/** One chance edit; its row holds the sequence it is to get, so that every state differs. */
export async function chanceEdit(workspace: OpenWorkspace, random: Random): Promise<boolean> {
  const staffNo = String(Math.floor(random() * 6))
  const fate = random()
  const done =
    fate < 0.6
      ? workspace.commit(put(workspace.tables, person(staffNo, `第${workspace.sequence + 1}次`)), '王芳')
      : fate < 0.75
        ? workspace.commit(remove(workspace.tables, staffNo), '王芳')
        : fate < 0.9
          ? workspace.undo('王芳')
          : workspace.redo('王芳')
  return (await done).ok
}

/** How an opened file compares with what was acknowledged; null when all is well. One edit may be there that nobody was told of. */
export function lossIn(workspace: OpenWorkspace, ledger: Ledger): string | null {
  const { sequence } = workspace
  if (sequence < ledger.acknowledged) return `acknowledged ${ledger.acknowledged}, found ${sequence}`
  const known = ledger.states.get(sequence)
  if (known !== undefined) return known === stateOf(workspace) ? null : `state ${sequence} differs`
  return sequence === ledger.acknowledged + 1 ? null : `state ${sequence} was never asked for`
}

/** Opens or, before anything was acknowledged, creates. */
export async function openOrCreate(files: FileSystem, disk: MemoryDisk, ledger: Ledger): Promise<Result<OpenWorkspace>> {
  const options = optionsOn(disk, { fileSystem: files })
  const opened = await openWorkspace(filePath, options)
  const fresh = !opened.ok && opened.fault.code === 'file.notFound' && ledger.acknowledged < 0
  return fresh ? createWorkspace(filePath, { ...options, identity: newLife(), company: '绵阳' }) : opened
}

/** Opens what is left, with nothing failing any more, and compares. */
export async function lossOf(disk: MemoryDisk, ledger: Ledger): Promise<string | null> {
  const opened = await openOrCreate(disk.files, disk, ledger)
  if (!opened.ok) return `does not open: ${opened.fault.code}`
  const loss = opened.value.readOnly ? 'opens read-only' : lossIn(opened.value, ledger)
  await opened.value.close()
  return loss
}
