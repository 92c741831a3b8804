import { beforeAll, describe, expect, test } from 'vitest'
import { openWorkspace } from '../../electron/services/storage'
import { codes } from './support/edits'
import { MemoryDisk, pick, randomFrom, type Random } from './support/memory-disk'
import { chanceEdit, encryptedDisk, filePath, historyOf, Ledger, openOrCreate, optionsOn, runs, stateOf } from './support/model'

const previousPath = `${filePath}.previous`
const never = { open: { bytes: 1e9, ratio: 0 }, close: { bytes: 1e9, ratio: 0 } }
type Life = { generations: boolean; closed: boolean; edits: number; encrypted?: boolean }
type Made = { bytes: Buffer; previous: Buffer | null; states: Map<number, string>; last: string; history: string }

/** A file with a life behind it: generations, history, a journal; closed or left open as by a death. */
async function makeFile(seed: number, { generations, closed, edits, encrypted = false }: Life): Promise<Made> {
  const ledger = new Ledger()
  const disk = encrypted ? await encryptedDisk(ledger) : new MemoryDisk()
  const random = randomFrom(seed)
  const created = await openOrCreate(disk.files, disk, ledger)
  if (!created.ok) throw new Error(created.fault.code)
  ledger.note(created.value)
  for (let edit = 0; edit < (generations ? 12 : 0); edit++) if (await chanceEdit(created.value, random)) ledger.note(created.value)
  await created.value.close()
  const opened = await openWorkspace(filePath, optionsOn(disk, { limits: never }))
  if (!opened.ok) throw new Error(opened.fault.code)
  for (let edit = 0; edit < edits; edit++) if (await chanceEdit(opened.value, random)) ledger.note(opened.value)
  if (closed) await opened.value.close()
  return {
    bytes: disk.bytes(filePath),
    previous: disk.has(previousPath) ? disk.bytes(previousPath) : null,
    states: ledger.states,
    last: stateOf(opened.value),
    history: historyOf(opened.value)
  }
}

type Verdict = { kind: 'same' | 'older' | 'refused'; told: string[] } | { kind: 'silently different'; found: string }
/** Opens damaged bytes and judges: the same data, an older state of it that people are told of, or a refusal. */
async function judge(made: Made, bytes: Buffer, previous: Buffer | null): Promise<Verdict> {
  const disk = new MemoryDisk()
  disk.place(filePath, bytes)
  if (previous) disk.place(previousPath, previous)
  const opened = await openWorkspace(filePath, optionsOn(disk))
  if (!opened.ok) return { kind: 'refused', told: [opened.fault.code] }
  const workspace = opened.value
  const state = stateOf(workspace)
  const told = codes(workspace)
  const same = state === made.last && historyOf(workspace) === made.history
  await workspace.close()
  // What was mended and written again opens again, with the same data and nothing left to tell.
  const again = await openWorkspace(filePath, optionsOn(disk))
  if (!again.ok || again.value.notices.length > 0 || stateOf(again.value) !== state) return { kind: 'silently different', found: 'after opening again' }
  await again.value.close()
  if (same) return { kind: 'same', told }
  const older = made.states.get(workspace.sequence) === state && told.some((code) => code === 'file.tailDropped' || code === 'file.notClosed')
  return older ? { kind: 'older', told } : { kind: 'silently different', found: state }
}

type Mutation = (bytes: Buffer, random: Random) => Buffer
const at = (bytes: Buffer, random: Random): number => Math.floor(random() * bytes.length)
const lengths = [1, 2, 7, 64, 512, 4096]
const changed = (bytes: Buffer, change: (copy: Buffer) => void): Buffer => {
  const copy = Buffer.from(bytes)
  change(copy)
  return copy
}
const mutations: Record<string, Mutation> = {
  flippedBit: (bytes, random) =>
    changed(bytes, (copy) => {
      const place = at(copy, random)
      copy[place] = (copy[place] ?? 0) ^ (1 << Math.floor(random() * 8))
    }),
  otherByte: (bytes, random) =>
    changed(bytes, (copy) => {
      copy[at(copy, random)] = Math.floor(random() * 256)
    }),
  newLine: (bytes, random) =>
    changed(bytes, (copy) => {
      copy[at(copy, random)] = 10
    }),
  zeroed: (bytes, random) =>
    changed(bytes, (copy) => {
      const place = at(copy, random)
      copy.fill(0, place, Math.min(copy.length, place + pick(random, lengths)))
    }),
  cutOff: (bytes, random) => bytes.subarray(0, at(bytes, random)),
  cutOut: (bytes, random) => {
    const place = at(bytes, random)
    return Buffer.concat([bytes.subarray(0, place), bytes.subarray(Math.min(bytes.length, place + pick(random, lengths)))])
  },
  doubled: (bytes, random) => {
    const place = at(bytes, random)
    const end = place + pick(random, lengths)
    return Buffer.concat([bytes.subarray(0, end), bytes.subarray(place)])
  },
  lineGone: (bytes, random) => fromLines(lines(bytes).toSpliced(Math.floor(random() * lines(bytes).length), 1)),
  linesSwapped: (bytes, random) => {
    const all = lines(bytes)
    const place = Math.floor(random() * (all.length - 1))
    return fromLines([...all.slice(0, place), ...all.slice(place, place + 2).toReversed(), ...all.slice(place + 2)])
  },
  lineTwice: (bytes, random) => {
    const all = lines(bytes)
    const place = Math.floor(random() * all.length)
    return fromLines([...all.slice(0, place + 1), ...all.slice(place)])
  },
  garbageAdded: (bytes, random) => Buffer.concat([bytes, Buffer.from(Array.from({ length: pick(random, lengths) }, () => Math.floor(random() * 256)))])
}
const lines = (bytes: Buffer): string[] => bytes.toString('latin1').split('\n').slice(0, -1)
const fromLines = (all: string[]): Buffer => Buffer.from(all.map((line) => `${line}\n`).join(''), 'latin1')

describe('damage', () => {
  const made: Made[] = []
  beforeAll(async () => {
    made.push(await makeFile(1, { generations: true, closed: true, edits: 6 }))
    made.push(await makeFile(2, { generations: true, closed: false, edits: 6 }))
    made.push(await makeFile(3, { generations: true, closed: false, edits: 0 }))
    made.push(await makeFile(4, { generations: false, closed: true, edits: 5 }))
    made.push(await makeFile(5, { generations: true, closed: false, edits: 6, encrypted: true }))
    expect(made.map(({ previous }) => previous !== null)).toEqual([true, true, true, false, true])
    expect(made.map(({ bytes }) => bytes.includes('第'))).toEqual([true, true, true, true, false])
  })

  test.each(Object.entries(mutations))(
    '%s: found or mended, never silently different',
    async (_name, mutate) => {
      const each = Math.ceil(runs(2400, 24_000) / Object.keys(mutations).length / made.length)
      for (const [index, file] of made.entries())
        for (let seed = 1; seed <= each; seed++) {
          const bytes = mutate(file.bytes, randomFrom(seed * 31 + index))
          const verdict = await judge(file, bytes, seed % 3 === 0 ? null : file.previous)
          expect(verdict.kind, `file ${index}, seed ${seed}: ${JSON.stringify(verdict)}`).not.toBe('silently different')
        }
    },
    300_000
  )

  test('of a snapshot is mended from the previous generation, byte for byte', async () => {
    for (const file of made.filter(({ previous }) => previous !== null)) {
      const text = file.bytes.toString('latin1')
      const end = text.indexOf('\nready ')
      for (let place = 0; place < end; place += file === made[4] ? 397 : 97) {
        const bytes = changed(file.bytes, (copy) => {
          copy[place] = (copy[place] ?? 0) ^ 1
        })
        const verdict = await judge(file, bytes, file.previous)
        expect(verdict.kind, `byte ${place}: ${JSON.stringify(verdict)}`).toBe('same')
        expect('told' in verdict && verdict.told).toContain('file.recovered')
        expect((await judge(file, bytes, null)).kind).toBe('refused')
      }
    }
  })

  test('of a snapshot is not mended with a generation that does not lead to it', async () => {
    const [file, other] = made
    if (!file || !other) throw new Error('no files')
    const bytes = changed(file.bytes, (copy) => {
      copy[200] = (copy[200] ?? 0) ^ 1
    })
    expect((await judge(file, bytes, other.previous)).kind).toBe('refused')
    expect((await judge(file, bytes, file.bytes)).kind).toBe('refused')
    const quiet = made[2]
    if (!quiet) throw new Error('no file')
    const hurt = changed(quiet.bytes, (copy) => {
      copy[200] = (copy[200] ?? 0) ^ 1
    })
    expect([(await judge(quiet, hurt, quiet.previous)).kind, (await judge(quiet, hurt, other.previous)).kind]).toEqual(['same', 'refused'])
  })

  test('a file cut at any byte is an older state that people are told of, or refused', async () => {
    const file = await makeFile(5, { generations: false, closed: true, edits: 4 })
    const ready = file.bytes.indexOf('\n', file.bytes.indexOf('\nready ') + 1)
    for (let length = 0; length < file.bytes.length; length++) {
      const verdict = await judge(file, file.bytes.subarray(0, length), null)
      expect(verdict.kind, `cut at ${length}`).not.toBe('silently different')
      expect(verdict.kind === 'refused', `cut at ${length}: ${JSON.stringify(verdict)}`).toBe(length <= ready)
    }
  })

  test.runIf(process.env['HENGCAI_LONG'] === '1')(
    'every byte of a small file, every way',
    async () => {
      const file = await makeFile(6, { generations: true, closed: true, edits: 2 })
      for (let place = 0; place < file.bytes.length; place++)
        for (const value of [0, 10, 32, (file.bytes[place] ?? 0) ^ 1, (file.bytes[place] ?? 0) ^ 0x20, (file.bytes[place] ?? 0) ^ 0x80]) {
          const verdict = await judge(
            file,
            changed(file.bytes, (copy) => {
              copy[place] = value
            }),
            file.previous
          )
          expect(verdict.kind, `byte ${place} as ${value}`).not.toBe('silently different')
        }
    },
    600_000
  )

  test('inside the journal is refused; what precedes it can be taken back on request, and the rest is kept', async () => {
    const [file] = made
    if (!file) throw new Error('no file')
    const place = file.bytes.indexOf('\nrecord ', file.bytes.indexOf('\nready ')) + 200
    const bytes = changed(file.bytes, (copy) => {
      copy[place] = (copy[place] ?? 0) ^ 1
    })
    const disk = new MemoryDisk()
    disk.place(filePath, bytes)
    expect(await openWorkspace(filePath, optionsOn(disk))).toMatchObject({ fault: { code: 'file.damagedInside' } })
    expect(disk.bytes(filePath).equals(bytes)).toBe(true)
    const salvaged = await openWorkspace(filePath, optionsOn(disk, { salvage: true }))
    if (!salvaged.ok) throw new Error(salvaged.fault.code)
    expect([codes(salvaged.value)[0], stateOf(salvaged.value)]).toEqual(['file.salvaged', file.states.get(salvaged.value.sequence)])
    expect(disk.bytes(`${filePath}.damaged`).equals(bytes)).toBe(true)
    await salvaged.value.close()
  })

  test('an unfinished record is dropped, told and kept aside', async () => {
    const [, file] = made
    if (!file) throw new Error('no file')
    const disk = new MemoryDisk()
    disk.place(filePath, file.bytes.subarray(0, -20))
    const opened = await openWorkspace(filePath, optionsOn(disk))
    if (!opened.ok) throw new Error(opened.fault.code)
    const notice = opened.value.notices.find(({ code }) => code === 'file.tailDropped')
    expect(notice?.params).toMatchObject({ sequence: opened.value.sequence, aside: '绵阳.hengcai.unfinished' })
    expect(disk.bytes(`${filePath}.unfinished`).length).toBe(notice?.params['bytes'])
    await opened.value.close()
  })
})
