import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createWorkspace, openWorkspace, type OpenWorkspace } from '../../electron/services/storage'
import { clock, codes, faultCode, operator, person, plain, put, remove, save, usual, valueOf } from './support/edits'

let folder = ''
let path = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hengcai-storage-'))
  path = join(folder, '绵阳.hengcai')
})
afterEach(() => rm(folder, { recursive: true }))

const create = async (): Promise<OpenWorkspace> => valueOf(await createWorkspace(path, { ...usual, company: '绵阳分公司' }))
const open = async (): Promise<OpenWorkspace> => valueOf(await openWorkspace(path, usual))

describe('a workspace file', () => {
  test('keeps what was committed', async () => {
    const first = await create()
    expect(first.tables.company.get('company')).toEqual({ name: '绵阳分公司' })
    expect([first.sequence, first.readOnly, first.notices]).toEqual([0, false, []])
    await save(first, person('1001'))
    await save(first, person('1002', '张敏'))
    const before = plain(first.tables)
    await first.close()
    const second = await open()
    expect(plain(second.tables)).toEqual(before)
    expect([second.sequence, second.savedAt, second.notices]).toEqual([2, clock().toISOString(), []])
    await second.close()
  })

  test('does not overwrite an existing file', async () => {
    await writeFile(path, 'mine')
    expect(faultCode(await createWorkspace(path, { ...usual, company: '绵阳' }))).toBe('file.alreadyExists')
    expect(await readFile(path, 'utf8')).toBe('mine')
  })

  test('says what it cannot open', async () => {
    expect(faultCode(await openWorkspace(path, usual))).toBe('file.notFound')
    await writeFile(path, 'PK\u0003\u0004 a workbook\n')
    expect(faultCode(await openWorkspace(path, usual))).toBe('file.notAWorkspace')
  })

  test('writes nothing for an edit without changes', async () => {
    const workspace = await create()
    const { size } = await stat(path)
    expect(valueOf(await workspace.commit(remove(workspace.tables, '9'), operator))).toBeNull()
    expect((await stat(path)).size).toBe(size)
    await workspace.close()
  })

  test('refuses an edit that starts from other data, or that no reader would accept', async () => {
    const workspace = await create()
    const twice = put(workspace.tables, person('1001'))
    valueOf(await workspace.commit(twice, operator))
    expect(faultCode(await workspace.commit(twice, operator))).toBe('file.rowsChanged')
    const wrongKey = { ...twice, changes: [{ table: 'people' as const, key: 'X', before: null, after: person('1003') }] }
    expect(faultCode(await workspace.commit(wrongKey, operator))).toBe('file.invalidEdit')
    const wrongRow = { ...twice, changes: [{ table: 'people' as const, key: '1003', before: null, after: { ...person('1003'), name: '' } }] }
    expect(await workspace.commit(wrongRow, operator)).toMatchObject({ fault: { code: 'file.invalidEdit', params: { key: '1003', field: 'name' } } })
    await workspace.close()
    expect((await open()).sequence).toBe(1)
  })

  test('takes back and does again, also after reopening', async () => {
    let workspace = await create()
    await save(workspace, person('1001', '李伟'))
    await save(workspace, person('1001', '李炜'))
    await workspace.close()
    workspace = await open()
    expect(valueOf(await workspace.undo(operator))).toMatchObject({ undoes: 2, summary: { key: 'history.undone' } })
    expect(workspace.tables.people.get('1001')?.name).toBe('李伟')
    await workspace.close()
    workspace = await open()
    expect(workspace.undoState).toEqual({ undoable: [1], redoable: [2] })
    expect(valueOf(await workspace.redo(operator))).toMatchObject({ redoes: 2 })
    expect(workspace.tables.people.get('1001')?.name).toBe('李炜')
    expect(valueOf(await workspace.redo(operator))).toBeNull()
    valueOf(await workspace.undo(operator))
    valueOf(await workspace.undo(operator))
    expect(valueOf(await workspace.undo(operator))).toBeNull()
    expect(workspace.tables.people.size).toBe(0)
    await workspace.close()
  })

  test('tells its history, newest first, by key', async () => {
    const workspace = await create()
    for (const staffNo of ['1001', '1002', '2001']) await save(workspace, person(staffNo))
    const all = workspace.history({ offset: 0, limit: 2 })
    expect([all.total, all.records.map(({ sequence }) => sequence)]).toEqual([3, [3, 2]])
    expect(all.records[0]).toMatchObject({ by: operator, at: clock().toISOString(), command: 'test.put' })
    const filtered = workspace.history({ offset: 1, limit: 5, filter: '100' })
    expect([filtered.total, filtered.records.map(({ sequence }) => sequence)]).toEqual([2, [1]])
    expect(workspace.history({ offset: 0, limit: 5, filter: '李伟' }).total).toBe(0)
    await workspace.close()
  })

  test('keeps commits in the order they were asked for', async () => {
    const workspace = await create()
    const edits = ['1', '2', '3', '4', '5'].map((staffNo) => workspace.commit(put(workspace.tables, person(staffNo)), operator))
    expect((await Promise.all(edits)).map((one) => valueOf(one)?.sequence)).toEqual([1, 2, 3, 4, 5])
    await workspace.close()
    expect(faultCode(await workspace.undo(operator))).toBe('file.closed')
  })

  test('gives a whole copy that opens by itself', async () => {
    const workspace = await create()
    await save(workspace, person('1001'))
    const copyPath = join(folder, 'copy.hengcai')
    valueOf(await workspace.copyTo(copyPath))
    expect(faultCode(await workspace.copyTo(path))).toBe('file.copyOntoItself')
    const copy = valueOf(await openWorkspace(copyPath, usual))
    expect([plain(copy.tables), copy.sequence, copy.undoState, codes(copy)]).toEqual([plain(workspace.tables), 1, workspace.undoState, []])
    await copy.close()
    await workspace.close()
  })

  test('lives on through generations', async () => {
    const limits = { open: { bytes: 2000, ratio: 0 }, close: { bytes: 0, ratio: 0 } }
    let workspace = valueOf(await createWorkspace(path, { ...usual, limits, company: '绵阳' }))
    for (let round = 0; round < 4; round++) {
      for (let number = 0; number < 8; number++) await save(workspace, person(String(number), `第${round}轮`))
      const before = plain(workspace.tables)
      await workspace.close()
      workspace = valueOf(await openWorkspace(path, { ...usual, limits }))
      expect([plain(workspace.tables), codes(workspace)]).toEqual([before, []])
    }
    expect(workspace.history({ offset: 0, limit: 100 }).records.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 32 }, (_, index) => 32 - index))
    expect(Number(/"generation":(\d+)/.exec(await readFile(path, 'utf8'))?.[1])).toBeGreaterThan(4)
    await workspace.close()
  })
})
