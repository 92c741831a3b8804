import { describe, expect, test } from 'vitest'
import { openWorkspace } from '../../electron/services/storage'
import { operator, person, put } from './support/edits'
import { diskError, MemoryDisk, randomFrom, type Call, type Hook } from './support/memory-disk'
import { encryptedDisk, filePath, historyOf, Ledger, lossIn, lossOf, openOrCreate, optionsOn, runs, stateOf } from './support/model'

const sayNothing = (): undefined => undefined

/** A short working day: two sessions, edits, undo, redo, new generations, a copy. Faults are borne; notes what was acknowledged. */
async function workingDay(disk: MemoryDisk, ledger: Ledger): Promise<string | null> {
  for (const session of [1, 2]) {
    const opened = await openOrCreate(disk.files, disk, ledger)
    if (!opened.ok) continue
    const workspace = opened.value
    const loss = lossIn(workspace, ledger)
    if (loss !== null) return loss
    ledger.note(workspace)
    const note = (result: { ok: boolean }) => (result.ok ? ledger.note(workspace) : sayNothing())
    for (const staffNo of ['1', '2', '3']) note(await workspace.commit(put(workspace.tables, person(staffNo, `第${workspace.sequence + 1}次`)), operator))
    note(await workspace.undo(operator))
    if (session === 1) note(await workspace.redo(operator))
    await workspace.copyTo('/stick/copy.hengcai')
    // What readers see is what was acknowledged, whatever failed.
    if (stateOf(workspace) !== ledger.states.get(ledger.acknowledged)) return 'memory is ahead of the disk'
    await workspace.close()
  }
  return null
}

async function callsOf(work: (disk: MemoryDisk) => Promise<unknown>, disk = new MemoryDisk()): Promise<number> {
  const before = disk.calls
  await work(disk)
  return disk.calls - before
}

describe('a program that dies', () => {
  const diesAt = (start: number, disk: MemoryDisk, gone: { is: boolean }): void => {
    disk.hook = ({ number }) => {
      if (number < start) return
      gone.is = true
      throw new Error('dead')
    }
  }
  async function dieAt(disk: MemoryDisk, ledger: Ledger, number: number): Promise<void> {
    const gone = { is: false }
    diesAt(disk.calls + number, disk, gone)
    try {
      await workingDay(disk, ledger)
    } catch (error) {
      if (!gone.is) throw error
    }
  }

  test('at any call to the disk loses nothing', async () => {
    const total = await callsOf((disk) => workingDay(disk, new Ledger()))
    expect(total).toBeGreaterThan(150)
    for (let number = 1; number <= total; number++) {
      for (const seed of [number, number + 1000]) {
        const disk = new MemoryDisk()
        const ledger = new Ledger()
        await dieAt(disk, ledger, number)
        disk.cut(randomFrom(seed))
        expect(await lossOf(disk, ledger), `died at call ${number}, seed ${seed}`).toBeNull()
      }
    }
  }, 60_000)

  test('at any call to the disk loses nothing of a file with a password', async () => {
    const total = await callsOf((disk) => workingDay(disk, new Ledger()))
    for (let number = 1; number <= total; number += runs(2, 1)) {
      const ledger = new Ledger()
      const disk = await encryptedDisk(ledger)
      await dieAt(disk, ledger, number)
      disk.cut(randomFrom(number))
      expect(await lossOf(disk, ledger), `died at call ${number}`).toBeNull()
    }
  }, 60_000)

  test('at any call of the recovery from an earlier death loses nothing', async () => {
    const total = await callsOf((disk) => workingDay(disk, new Ledger()))
    const step = runs(7, 1)
    for (let first = 1; first <= total; first += step) {
      for (let second = 1, done = false; !done; second++) {
        const disk = new MemoryDisk()
        const ledger = new Ledger()
        await dieAt(disk, ledger, first)
        disk.cut(randomFrom(first))
        const gone = { is: false }
        diesAt(disk.calls + second, disk, gone)
        await openOrCreate(disk.files, disk, ledger)
          .then((opened) => (opened.ok ? opened.value.close() : undefined))
          .catch((error: unknown) => (gone.is ? undefined : Promise.reject(error)))
        done = !gone.is
        disk.cut(randomFrom(first * 1000 + second))
        expect(await lossOf(disk, ledger), `died at call ${first}, then at ${second} of the recovery`).toBeNull()
      }
    }
  }, 600_000)
})

describe('a failing disk', () => {
  type Fault = { name: string; hook: (at: number, start: number) => Hook }
  const once =
    (code: string): Fault['hook'] =>
    (at, start) =>
    ({ number, path }) => {
      if (number === start + at) throw diskError(code, path)
    }
  const onward =
    (code: string, only: (call: Call) => boolean): Fault['hook'] =>
    (at, start) =>
    (call) => {
      if (call.number >= start + at && only(call)) throw diskError(code, call.path)
    }
  const short: Fault['hook'] =
    (at, start) =>
    ({ number, name }) =>
      number >= start + at && (name === 'write' || name === 'read') && number % 2 === (start + at) % 2 ? 'short' : undefined
  const takesSpace = ({ name }: Call): boolean => name === 'write' || name === 'open' || name === 'mkdir'
  const faults: Fault[] = [
    { name: 'full once', hook: once('ENOSPC') },
    { name: 'full from then on', hook: onward('ENOSPC', ({ name }) => name === 'write') },
    {
      name: 'full with torn writes',
      hook: (at, start) => {
        let torn = false
        return (call) => {
          if (call.number < start + at || call.name !== 'write') return
          if (torn) throw diskError('ENOSPC', call.path)
          torn = true
          return 'short'
        }
      }
    },
    { name: 'in error once', hook: once('EIO') },
    { name: 'in error from then on', hook: onward('EIO', () => true) },
    { name: 'forbidden from then on', hook: onward('EROFS', takesSpace) },
    { name: 'slow to take bytes', hook: short }
  ]
  test.each(faults)(
    '$name, at any call, loses nothing and shows nothing that is not saved',
    async ({ hook }) => {
      const total = await callsOf((disk) => workingDay(disk, new Ledger()))
      for (let number = 1; number <= total; number++) {
        const disk = new MemoryDisk()
        const ledger = new Ledger()
        disk.hook = hook(number, disk.calls)
        expect(await workingDay(disk, ledger), `call ${number}`).toBeNull()
        disk.hook = sayNothing
        // Half of the time the power goes too, for what was not acknowledged may still be on its way.
        if (number % 2 === 0) disk.cut(randomFrom(number))
        expect(await lossOf(disk, ledger), `call ${number}`).toBeNull()
      }
    },
    60_000
  )

  test('full, in error or short at any call loses nothing of a file with a password', async () => {
    const total = await callsOf((disk) => workingDay(disk, new Ledger()))
    for (const [index, { name, hook }] of faults.entries())
      for (let number = 1 + index; number <= total; number += runs(faults.length, 1)) {
        const ledger = new Ledger()
        const disk = await encryptedDisk(ledger)
        disk.hook = hook(number, disk.calls)
        expect(await workingDay(disk, ledger), `${name}, call ${number}`).toBeNull()
        disk.hook = sayNothing
        if (number % 2 === 0) disk.cut(randomFrom(number))
        expect(await lossOf(disk, ledger), `${name}, call ${number}`).toBeNull()
      }
  }, 60_000)

  const opened = async (disk: MemoryDisk, ledger: Ledger) => {
    const result = await openOrCreate(disk.files, disk, ledger)
    if (!result.ok) throw new Error(result.fault.code)
    return result.value
  }
  const failing =
    (name: string, code: string): Hook =>
    (call) => {
      if (call.name === name && call.path === filePath) throw diskError(code, call.path)
    }

  test('never asks a failed sync again: nothing more is written, a copy still can be', async () => {
    const disk = new MemoryDisk()
    const ledger = new Ledger()
    const workspace = await opened(disk, ledger)
    disk.hook = failing('fdatasync', 'EIO')
    expect(await workspace.commit(put(workspace.tables, person('1')), operator)).toMatchObject({
      fault: { code: 'file.writeStopped', params: { reason: 'EIO' } }
    })
    let synced = 0
    disk.hook = ({ name, path }) => void (synced += Number(name === 'fdatasync' && path === filePath))
    expect(await workspace.commit(put(workspace.tables, person('1')), operator)).toMatchObject({ fault: { code: 'file.writeStopped' } })
    expect([workspace.sequence, workspace.tables.people.size]).toEqual([0, 0])
    expect(await workspace.copyTo('/stick/copy.hengcai')).toEqual({ ok: true, value: null })
    await workspace.close()
    expect(synced).toBe(0)
  })

  test('that was full goes on when there is room again', async () => {
    const disk = new MemoryDisk()
    const workspace = await opened(disk, new Ledger())
    let torn = false
    disk.hook = ({ name, path }) => {
      if (name !== 'write' || path !== filePath) return undefined
      if (torn) throw diskError('ENOSPC', path)
      torn = true
      return 'short'
    }
    expect(await workspace.commit(put(workspace.tables, person('1')), operator)).toMatchObject({ fault: { code: 'file.diskFull' } })
    disk.hook = sayNothing
    expect((await workspace.commit(put(workspace.tables, person('1')), operator)).ok).toBe(true)
    await workspace.close()
  })

  test('pulled out like a stick says so, and what was saved can be copied elsewhere', async () => {
    const disk = new MemoryDisk()
    const ledger = new Ledger()
    const workspace = await opened(disk, ledger)
    await workspace.commit(put(workspace.tables, person('1')), operator)
    disk.hook = ({ path }) => {
      if (path.startsWith(filePath)) throw diskError('ENOENT', path)
    }
    expect(await workspace.commit(put(workspace.tables, person('2')), operator)).toMatchObject({ fault: { code: 'file.changedOutside' } })
    expect(await workspace.copyTo('/elsewhere/copy.hengcai')).toEqual({ ok: true, value: null })
    await workspace.close()
    disk.hook = sayNothing
    const copy = await openWorkspace('/elsewhere/copy.hengcai', optionsOn(disk))
    expect(copy.ok && [stateOf(copy.value), historyOf(copy.value)]).toEqual([stateOf(workspace), historyOf(workspace)])
  })

  test('a copy that reads back otherwise than written is not called done', async () => {
    const disk = new MemoryDisk()
    const workspace = await opened(disk, new Ledger())
    const rots: Hook = ({ name, path }) => {
      if (name === 'stat' && path.startsWith('/stick')) return
      if (name === 'open' && path === '/stick/copy.hengcai') disk.place(path, Buffer.from('rotten'))
    }
    disk.hook = rots
    expect(await workspace.copyTo('/stick/copy.hengcai')).toMatchObject({ fault: { code: 'file.copyDiffers', params: { name: 'copy.hengcai' } } })
    await workspace.close()
  })
})
