import { describe, expect, test } from 'vitest'
import type { FileSystem, OpenFile } from '../../electron/services/storage'
import { MemoryDisk, randomFrom, type Random } from './support/memory-disk'
import { chanceEdit, encryptedDisk, Ledger, lossIn, lossOf, openOrCreate, runs } from './support/model'

type Wrap = (files: FileSystem) => FileSystem
const asIs: Wrap = (files) => files

/** One life of the program, until the power goes at some call to the disk. Says what was lost, if anything was. */
async function live(disk: MemoryDisk, files: FileSystem, ledger: Ledger, random: Random): Promise<string | null> {
  const end = disk.calls + 1 + Math.floor(random() * 150)
  const power = { gone: false }
  disk.hook = ({ number }) => {
    if (number < end) return
    power.gone = true
    throw new Error('the power is gone')
  }
  try {
    const opened = await openOrCreate(files, disk, ledger)
    if (!opened.ok) return power.gone ? null : `does not open: ${opened.fault.code}`
    const loss = power.gone ? null : lossIn(opened.value, ledger)
    if (loss !== null || power.gone) return loss
    ledger.note(opened.value)
    for (let edit = 0; edit < 30 && !power.gone; edit++) if (await chanceEdit(opened.value, random)) ledger.note(opened.value)
    await opened.value.close()
    return null
  } catch (error) {
    if (!power.gone) throw error
    return null
  }
}

/** Cuts the power again and again over one file; gives the losses of all runs. */
async function powerCuts(count: number, wrap: Wrap, diskOf: (ledger: Ledger) => Promise<MemoryDisk> = async () => new MemoryDisk()): Promise<string[]> {
  const losses: string[] = []
  for (let seed = 1; seed <= count; seed++) {
    const random = randomFrom(seed)
    const ledger = new Ledger()
    const disk = await diskOf(ledger)
    let loss: string | null = null
    for (let life = 0; life < 5 && loss === null; life++) {
      loss = await live(disk, wrap(disk.files), ledger, random)
      disk.cut(random)
    }
    loss ??= await lossOf(disk, ledger)
    if (loss !== null) losses.push(`seed ${seed}: ${loss}`)
  }
  return losses
}

const withFiles =
  (change: (file: OpenFile) => Partial<OpenFile>): Wrap =>
  (files) => ({
    ...files,
    open: async (path, mode) => {
      const file = await files.open(path, mode)
      return { ...file, ...change(file) }
    }
  })
const nothing = async (): Promise<void> => undefined

describe('a power cut', () => {
  test('loses nothing that was acknowledged', async () => {
    expect(await powerCuts(runs(40, 1000), asIs)).toEqual([])
  }, 300_000)
  test('loses nothing of a file with a password', async () => {
    expect(await powerCuts(runs(20, 500), asIs, encryptedDisk)).toEqual([])
  }, 300_000)
  test.each<[string, Wrap]>([
    ['a record is not synced', withFiles(() => ({ fdatasync: nothing }))],
    ['a snapshot is not synced', withFiles(() => ({ fsync: nothing }))],
    ['a folder is not synced', (files) => ({ ...files, syncFolder: nothing })],
    [
      'a record is acknowledged before it is written',
      withFiles((file) => ({
        write: async (bytes, position) => (
          void Promise.resolve().then(() => setTimeout(() => void file.write(bytes, position).catch(() => undefined))),
          bytes.length
        )
      }))
    ]
  ])('is seen by this harness when %s', async (_name, wrap) => {
    expect((await powerCuts(runs(40, 100), wrap)).length).toBeGreaterThan(0)
  })
})
