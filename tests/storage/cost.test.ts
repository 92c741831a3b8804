import { expect, test } from 'vitest'
import { createWorkspace } from '../../electron/services/storage'
import { canonicalJson } from '../../shared/kernel/canonical-json'
import { afterRecord, noUndo, undoDepth } from '../../shared/workspace/record'
import { operator, person, put, valueOf } from './support/edits'
import { MemoryDisk } from './support/memory-disk'
import { filePath, optionsOn } from './support/model'

const never = { open: { bytes: 1e9, ratio: 0 }, close: { bytes: 1e9, ratio: 0 } }

/** What one edit asks of the disk, in a file of so many people. */
async function costOfOne(people: number): Promise<{ calls: string[]; bytes: number; record: number; sameTable: boolean }> {
  const disk = new MemoryDisk()
  const workspace = valueOf(await createWorkspace(filePath, { ...optionsOn(disk, { limits: never }), company: '绵阳' }))
  const everyone = Array.from({ length: people }, (_, number) => put(workspace.tables, person(String(number))).changes).flat()
  valueOf(await workspace.commit({ command: 'test.many', summary: { key: 'test.many' }, changes: everyone }, operator))
  const table = workspace.tables.people
  const calls: string[] = []
  disk.hook = ({ name }) => void calls.push(name)
  const before = disk.bytesWritten
  const record = valueOf(await workspace.commit(put(workspace.tables, person('7', '张敏')), operator))
  return { calls, bytes: disk.bytesWritten - before, record: Buffer.byteLength(canonicalJson(record)), sameTable: workspace.tables.people === table }
}

test('saving one edit costs what the edit costs, not what the file holds', async () => {
  const [small, large] = [await costOfOne(100), await costOfOne(10_000)]
  expect(small.calls).toEqual(['stat', 'write', 'fdatasync'])
  expect(large.calls).toEqual(small.calls)
  expect(large.bytes).toBe(small.bytes)
  expect(large.bytes).toBeLessThanOrEqual(2 * large.record)
  expect([small.sameTable, large.sameTable]).toEqual([true, true])
})

test('undo reaches back so far and no further', () => {
  let state = noUndo
  for (let sequence = 1; sequence <= undoDepth + 5; sequence++) state = afterRecord(state, { sequence })
  expect([state.undoable.length, state.undoable[0], state.undoable.at(-1)]).toEqual([undoDepth, 6, undoDepth + 5])
})

test('canonical JSON is that of RFC 8785', () => {
  const value = {
    numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 1e-27, -0],
    string: '\u20ac$\u000f\nA\'B"\\\\"/',
    literals: [null, true, false],
    left: undefined
  }
  expect(canonicalJson(value)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27,0],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}'
  )
  expect(canonicalJson({ '\ud83d\ude00': 'Smiley', '\ufb33': 'Dalet', '1': 'One', '\u20ac': 'Euro', '\r': 'CR', '\u0080': 'Control', '\u00f6': 'o' })).toBe(
    '{"\\r":"CR","1":"One","\u0080":"Control","\u00f6":"o","\u20ac":"Euro","\ud83d\ude00":"Smiley","\ufb33":"Dalet"}'
  )
  expect(() => canonicalJson({ value: Number.NaN })).toThrow(TypeError)
  expect(() => canonicalJson(10n)).toThrow(TypeError)
})
