import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contract } from '../../shared/contract'
import { createClient } from '../../shared/contract/define'
import { packSchema } from '../../shared/standard/pack'
import { follow } from '../../renderer/state/mirror'
import { Workbench } from '../../renderer/state/workbench'
import { FakeHost } from './fake-host'
import { sampleTables } from './sample-tables'

const pack = packSchema.parse(JSON.parse(readFileSync('resources/standard/pack.json', 'utf8')))
async function started(people = 12) {
  const host = new FakeHost({ pack, tables: sampleTables(people) })
  const workbench = new Workbench(createClient(contract, host.call))
  await workbench.start()
  return { host, workbench, state: () => workbench.store.getState() }
}
const participation = { round: 1, month: '2026-06', staffNo: 'MY1003' }

describe('the mirror', () => {
  it('is what the host holds', async () => {
    const { host, state } = await started()
    expect(state().document.tables).toEqual(host.tables)
    expect(state().loading).toBeNull()
  })
  it('follows an acknowledged edit, and undo and redo', async () => {
    const { host, workbench, state } = await started()
    const heard: (number | null)[] = []
    workbench.listen((changes) => heard.push(changes?.length ?? null))
    await workbench.dispatch('certification.stateTarget', { ...participation, target: 'G3' })
    expect(state().document.tables.participations.get('1|2026-06|MY1003')?.target).toBe('G3')
    expect(state().session?.canUndo).toBe(true)
    await workbench.undo()
    expect(state().document.tables.participations.size).toBe(0)
    await workbench.redo()
    expect(state().document.tables).toEqual(host.tables)
    expect(heard).toEqual([1, 1, 1])
  })
  it('keeps edits in the order in which they were made', async () => {
    const { host, workbench } = await started()
    await Promise.all([1, 2, 3].map((score) => workbench.dispatch('certification.enterMonth', { staffNo: 'MY1003', month: '2026-05', score: String(score) })))
    expect(host.records.map(({ changes }) => (changes[0]?.after as { score: string } | undefined)?.score)).toEqual(['1', '2', '3'])
  })
  it('does not change where the host refuses, and says so', async () => {
    const { workbench, state } = await started()
    const { revision } = state().document
    const refused = await workbench.dispatch('certification.enterMonth', { staffNo: 'NOBODY', month: '2026-05', score: '80' })
    expect(refused.ok).toBe(false)
    expect(state().document.revision).toBe(revision)
    expect(state().save.kind).toBe('failed')
  })
  it('fetches all again where it has fallen behind', async () => {
    const { host, workbench, state } = await started()
    host.editBehind([{ table: 'company', key: 'company', before: { name: '绵阳分公司' }, after: { name: '德阳分公司' } }])
    await workbench.dispatch('certification.stateTarget', { ...participation, target: 'G3' })
    expect(state().document.tables).toEqual(host.tables)
    expect(state().document.tables.company.get('company')?.name).toBe('德阳分公司')
  })
  it('says nothing twice', async () => {
    const { workbench, state } = await started()
    workbench.inform({ key: 'app.autosaved' })
    workbench.inform({ key: 'app.autosaved' })
    expect(state().notices).toHaveLength(1)
  })
})

describe('an acknowledgement', () => {
  const change = [{ table: 'company', key: 'company', before: null, after: { name: 'a' } }] as const
  it.each([
    [3, { sequence: 4, changes: change }, 'apply'],
    [3, { sequence: 3, changes: [] }, 'same'],
    [3, { sequence: 5, changes: change }, 'reload'],
    [3, { sequence: 3, changes: change }, 'reload'],
    [3, { sequence: 2, changes: [] }, 'reload']
  ] as const)('at %i of %j means %s', (sequence, acknowledged, expected) => expect(follow(sequence, acknowledged)).toBe(expected))
})
