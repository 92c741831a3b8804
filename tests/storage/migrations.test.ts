import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openWorkspace } from '../../electron/services/storage'
import { canonicalJson } from '../../electron/services/storage/canonical-json'
import { encodeLine } from '../../electron/services/storage/lines'
import { formatVersion, migrateWorkspace, migrations, neededRelease, type PlainWorkspace } from '../../shared/workspace/migrations'
import { codes, operator, plain, valueOf } from './support/edits'
import { diskError, MemoryDisk, randomFrom } from './support/memory-disk'
import { filePath, optionsOn, stateOf } from './support/model'

const kept = (version: number): Buffer => readFileSync(new URL(`files/format-${version}.hengcai`, import.meta.url))
const diskWith = (bytes: Buffer): MemoryDisk => {
  const disk = new MemoryDisk()
  disk.place(filePath, bytes)
  return disk
}
const countyOf = (tables: { people: ReadonlyMap<string, { county: string }> }, staffNo: string): string | undefined => tables.people.get(staffNo)?.county

describe('migrations', () => {
  test('are one step each, without gaps, and every one is called by a kept file', () => {
    expect(migrations.map(({ from }) => from)).toEqual(Array.from({ length: formatVersion }, (_, from) => from))
    for (const { from } of migrations) expect(kept(from).toString('utf8')).toContain(`"version":${from}`)
  })

  test('are pure', () => {
    const workspace: PlainWorkspace = {
      header: { version: 0 },
      tables: { people: [{ unit: '涪城' }] },
      records: [{ changes: [{ table: 'people', before: null, after: { unit: '涪城' } }] }]
    }
    const before = structuredClone(workspace)
    const migrated = migrateWorkspace(workspace, 0)
    expect(workspace).toEqual(before)
    expect(migrated).toEqual({
      header: { version: formatVersion, needs: neededRelease, encryption: null },
      tables: { people: [{ county: '涪城' }] },
      records: [{ changes: [{ table: 'people', before: null, after: { county: '涪城' } }] }]
    })
    expect(() => migrateWorkspace(workspace, 0, [])).toThrow('no migration')
  })

  test('a file of format 0 opens as the present one, with its history and undo; the original is kept', async () => {
    const disk = diskWith(kept(0))
    const opened = valueOf(await openWorkspace(filePath, optionsOn(disk)))
    expect(codes(opened)).toEqual(['file.migrated'])
    expect([opened.sequence, countyOf(opened.tables, '1001'), countyOf(opened.tables, '1002')]).toEqual([3, '涪城', '江油'])
    expect(disk.bytes(`${filePath}.format-0`).equals(kept(0))).toBe(true)
    valueOf(await opened.undo(operator))
    valueOf(await opened.undo(operator))
    expect(countyOf(opened.tables, '1002')).toBe('游仙')
    const state = stateOf(opened)
    await opened.close()
    const again = valueOf(await openWorkspace(filePath, optionsOn(disk)))
    expect([stateOf(again), codes(again)]).toEqual([state, []])
    expect(again.history({ offset: 0, limit: 9, filter: '1002' }).total).toBe(3)
  })

  test('a file of format 0 is read without being changed where it is read-only', async () => {
    const disk = diskWith(kept(0))
    const opened = valueOf(await openWorkspace(filePath, optionsOn(disk, { readOnly: true })))
    expect([codes(opened), countyOf(opened.tables, '1002')]).toEqual([['file.migratedInMemory', 'file.readOnlyAsked'], '江油'])
    expect([disk.bytes(filePath).equals(kept(0)), disk.paths()]).toEqual([true, [filePath]])
  })

  test('a death at any call of a migration leaves a file that opens with the same data', async () => {
    for (let number = 1, done = false; !done; number++) {
      const disk = diskWith(kept(0))
      let dead = false
      disk.hook = (call) => {
        if (call.number >= number) {
          dead = true
          throw new Error('dead')
        }
      }
      await openWorkspace(filePath, optionsOn(disk))
        .then((opened) => (opened.ok ? opened.value.close() : undefined))
        .catch(() => undefined)
      done = !dead
      disk.cut(randomFrom(number))
      const opened = valueOf(await openWorkspace(filePath, optionsOn(disk)))
      expect([opened.sequence, countyOf(opened.tables, '1002'), opened.readOnly], `died at ${number}`).toEqual([3, '江油', false])
    }
  })

  test('a full disk at a migration opens read-only, and leaves the original', async () => {
    const disk = diskWith(kept(0))
    disk.hook = ({ name, path }) => {
      if (name === 'write' && !path.endsWith('.lock')) throw diskError('ENOSPC', path)
    }
    const opened = valueOf(await openWorkspace(filePath, optionsOn(disk)))
    expect([opened.readOnly, codes(opened).at(-1), opened.sequence]).toEqual([true, 'file.readOnlyPlace', 3])
    expect([disk.bytes(filePath).equals(kept(0)), disk.has(`${filePath}.lock`)]).toEqual([true, false])
  })

  test.each([
    [1, ['file.migrated']],
    [2, []]
  ])('the kept file of format %i opens as it did', async (version, said) => {
    const opened = valueOf(await openWorkspace(filePath, optionsOn(diskWith(kept(version)))))
    expect(codes(opened)).toEqual(said)
    expect([opened.sequence, opened.undoState, countyOf(opened.tables, '1002'), plain(opened.tables)['company']]).toEqual([
      4,
      { undoable: [1, 2], redoable: [3] },
      '游仙',
      [['company', { name: '绵阳分公司' }]]
    ])
  })

  test('a file from the future is refused with the version it needs', async () => {
    const header = encodeLine('', 'hengcai', canonicalJson({ format: 'hengcai', version: 7, needs: '3.2.0', encryption: { cipher: 'new' } }))
    const disk = diskWith(Buffer.concat([header.bytes, Buffer.from('something else entirely\n')]))
    expect(await openWorkspace(filePath, optionsOn(disk))).toMatchObject({
      fault: { code: 'file.newerVersion', params: { version: 7, needs: '3.2.0', name: '绵阳.hengcai' } }
    })
    expect(disk.paths()).toEqual([filePath])
  })

  test('an encrypted file is refused as such', async () => {
    const header = encodeLine('', 'hengcai', canonicalJson({ format: 'hengcai', version: 1, needs: '0.1.0', encryption: { cipher: 'age' } }))
    expect(await openWorkspace(filePath, optionsOn(diskWith(header.bytes)))).toMatchObject({ fault: { code: 'file.encrypted' } })
  })
})
