import { describe, expect, test } from 'vitest'
import { createWorkspace, listBackups, openWorkspace, restoreBackup, type Identity, type OpenWorkspace } from '../../electron/services/storage'
import { expendable, type Backup } from '../../electron/services/storage/retention'
import { codes, faultCode, operator, person, put, save, valueOf } from './support/edits'
import { diskError, MemoryDisk } from './support/memory-disk'
import { filePath, optionsOn, stateOf } from './support/model'

const lockPath = `${filePath}.lock`
const create = async (disk: MemoryDisk, more = {}): Promise<OpenWorkspace> =>
  valueOf(await createWorkspace(filePath, { ...optionsOn(disk), company: '绵阳', ...more }))
const alive: Identity = { pid: 4001, host: '人力-01', boot: 'a', isAlive: () => true }
const other: Identity = { ...alive, pid: 4002 }

describe('a second opener', () => {
  test('is told who has it open, and may read', async () => {
    const disk = new MemoryDisk()
    const first = await create(disk, { by: '王芳', identity: alive })
    await save(first, person('1001'))
    const second = await openWorkspace(filePath, optionsOn(disk, { by: '刘洋', identity: other }))
    expect(second).toMatchObject({ fault: { code: 'file.locked', params: { by: '王芳', host: '人力-01', lock: '绵阳.hengcai.lock' } } })
    const reader = valueOf(await openWorkspace(filePath, optionsOn(disk, { readOnly: true, identity: other })))
    expect([reader.readOnly, codes(reader), stateOf(reader)]).toEqual([true, ['file.readOnlyAsked'], stateOf(first)])
    expect(faultCode(await reader.commit(put(reader.tables, person('2')), operator))).toBe('file.readOnly')
    await reader.close()
    await save(first, person('1002'))
    await first.close()
    const third = valueOf(await openWorkspace(filePath, optionsOn(disk, { identity: other })))
    expect([third.readOnly, third.sequence]).toEqual([false, 2])
    await third.close()
    expect(disk.has(lockPath)).toBe(false)
  })

  test('in the same program is refused too', async () => {
    const disk = new MemoryDisk()
    await create(disk, { identity: alive })
    expect(faultCode(await openWorkspace(filePath, optionsOn(disk, { identity: alive })))).toBe('file.locked')
  })

  test.each([
    ['a dead program', { ...alive, isAlive: () => false }, other],
    ['a program from before the machine restarted', alive, { ...other, boot: 'b' }]
  ])('takes over the lock of %s', async (_name, dead, next) => {
    const disk = new MemoryDisk()
    await save(await create(disk, { identity: dead }), person('1001'))
    const taken = valueOf(await openWorkspace(filePath, optionsOn(disk, { identity: { ...next, isAlive: dead.isAlive } })))
    expect([taken.readOnly, taken.sequence]).toEqual([false, 1])
  })

  test('does not take over the lock of another machine, dead or not', async () => {
    const disk = new MemoryDisk()
    await create(disk, { identity: { ...alive, isAlive: () => false } })
    expect(faultCode(await openWorkspace(filePath, optionsOn(disk, { identity: { ...other, host: '人力-02', isAlive: () => false } })))).toBe('file.locked')
  })

  test.each(['', '{"pid":'])('takes over a lock that says nothing: %j', async (text) => {
    const disk = new MemoryDisk()
    await (await create(disk)).close()
    disk.place(lockPath, Buffer.from(text))
    expect(valueOf(await openWorkspace(filePath, optionsOn(disk))).readOnly).toBe(false)
  })
})

describe('a place that cannot be written', () => {
  test.each(['EACCES', 'EPERM', 'EROFS'])('is opened read-only (%s) and told', async (code) => {
    const disk = new MemoryDisk()
    const first = await create(disk)
    await save(first, person('1001'))
    await first.close()
    let writing = 0
    disk.hook = ({ name, path }) => {
      if (name === 'open' && path !== filePath) {
        writing++
        throw diskError(code, path)
      }
    }
    const opened = valueOf(await openWorkspace(filePath, optionsOn(disk)))
    expect([opened.readOnly, codes(opened), opened.sequence, writing > 0]).toEqual([true, ['file.readOnlyPlace'], 1, true])
    disk.hook = () => undefined
    expect(valueOf(await opened.copyTo('/stick/copy.hengcai'))).toBeNull()
    await opened.close()
  })
})

describe('a file that another program puts its hands on', () => {
  const forked = async (change: (disk: MemoryDisk) => void): Promise<string> => {
    const disk = new MemoryDisk()
    const workspace = await create(disk)
    await save(workspace, person('1001'))
    change(disk)
    const after = disk.has(filePath) ? disk.bytes(filePath) : null
    const code = faultCode(await workspace.commit(put(workspace.tables, person('1002')), operator))
    expect(faultCode(await workspace.commit(put(workspace.tables, person('1002')), operator))).toBe(code)
    expect(workspace.sequence).toBe(1)
    expect(await workspace.copyTo('/elsewhere/mine.hengcai')).toEqual({ ok: true, value: null })
    await workspace.close()
    if (after) expect(disk.bytes(filePath).equals(after)).toBe(true)
    return code
  }
  test('is not written any more when replaced (cloud sync)', async () =>
    expect(await forked((disk) => disk.place(filePath, disk.bytes(filePath)))).toBe('file.changedOutside'))
  test('is not written any more when it grew', async () =>
    expect(await forked((disk) => disk.place(filePath, Buffer.concat([disk.bytes(filePath), Buffer.from('x')])))).toBe('file.changedOutside'))
})

describe('a clock', () => {
  test('set back changes neither order nor data', async () => {
    const disk = new MemoryDisk()
    const days = ['2026-06-30T08:00:00Z', '2019-01-01T00:00:00Z', '2026-06-29T00:00:00Z']
    let day = 0
    const now = (): Date => new Date(days[day] ?? 0)
    let workspace = await create(disk, { now })
    for (; day < days.length; day++) {
      await save(workspace, person('1001', `第${day}天`))
      await workspace.close()
      workspace = valueOf(await openWorkspace(filePath, optionsOn(disk, { now })))
    }
    expect(workspace.tables.people.get('1001')?.name).toBe('第2天')
    expect(workspace.history({ offset: 0, limit: 9 }).records.map(({ sequence, at }) => [sequence, at.slice(0, 4)])).toEqual([
      [3, '2026'],
      [2, '2019'],
      [1, '2026']
    ])
  })
})

describe('daily backups', () => {
  const backup = (number: number, day: string): Backup => ({ name: `${number} ${day}`, number, day })
  const days = (count: number, from = '2026-06-01'): Backup[] =>
    Array.from({ length: count }, (_, index) => backup(index + 1, new Date(Date.parse(from) + index * 86_400_000).toISOString().slice(0, 10)))
  const left = (all: Backup[]): string[] => {
    const gone = expendable(all)
    return all.filter((one) => !gone.includes(one)).map(({ day }) => day)
  }

  test('keep the last seven days and four weeks', () => {
    // 2026-06-01 is a Monday, the 30th a Tuesday.
    expect(left(days(30))).toEqual([
      '2026-06-14',
      '2026-06-21',
      '2026-06-24',
      '2026-06-25',
      '2026-06-26',
      '2026-06-27',
      '2026-06-28',
      '2026-06-29',
      '2026-06-30'
    ])
    expect(left(days(7))).toHaveLength(7)
    expect(expendable([])).toEqual([])
  })
  test('keep the newest by number, whatever the clock said', () => {
    const all = [...days(9), backup(10, '2019-01-01')]
    expect(left(all)).toContain('2019-01-01')
    expect(left(all)).not.toContain('2026-06-01')
  })
  test('keep the newest of a day', () => expect(expendable([backup(1, '2026-06-01'), backup(2, '2026-06-01')]).map(({ number }) => number)).toEqual([1]))

  test('are made once a day, when something changed, and can be restored', async () => {
    const disk = new MemoryDisk()
    const on = (day: string) => ({ now: () => new Date(`${day}T12:00:00`) })
    await (await create(disk, on('2026-06-01'))).close()
    for (const day of ['2026-06-02', '2026-06-02', '2026-06-03', '2026-06-04']) {
      const workspace = valueOf(await openWorkspace(filePath, optionsOn(disk, on(day))))
      if (day !== '2026-06-03') await save(workspace, person('1001', `${day} ${workspace.sequence}`))
      await workspace.close()
    }
    const listed = valueOf(await listBackups(filePath, disk.files))
    expect(listed.map(({ name }) => name)).toEqual(['000002 2026-06-03.hengcai', '000001 2026-06-02.hengcai'])
    valueOf(await restoreBackup(filePath, '000002 2026-06-03.hengcai', { ...optionsOn(disk), ...on('2026-06-05') }))
    const restored = valueOf(await openWorkspace(filePath, optionsOn(disk, on('2026-06-05'))))
    expect([restored.tables.people.get('1001')?.name, restored.sequence, codes(restored)]).toEqual(['2026-06-02 1', 2, []])
    expect(faultCode(await restoreBackup(filePath, 'x', { ...optionsOn(disk), identity: { ...other, host: 'here' } }))).toBe('file.noBackup')
    await restored.close()
    // What was there before the restoring is the newest backup now.
    const [before] = valueOf(await listBackups(filePath, disk.files))
    valueOf(await restoreBackup(filePath, before?.name ?? '', { ...optionsOn(disk), ...on('2026-06-05') }))
    expect(valueOf(await openWorkspace(filePath, optionsOn(disk))).sequence).toBe(3)
  })

  test('that cannot be made are told, and the file opens', async () => {
    const disk = new MemoryDisk()
    const first = await create(disk)
    await save(first, person('1001'))
    await first.close()
    disk.hook = ({ name, path }) => {
      if (name === 'write' && path.includes('.backups/')) throw diskError('ENOSPC', path)
    }
    const opened = valueOf(await openWorkspace(filePath, optionsOn(disk)))
    expect([opened.readOnly, opened.notices]).toEqual([false, [{ code: 'file.backupFailed', params: { reason: 'ENOSPC' } }]])
  })
})
