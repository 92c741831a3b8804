import { describe, expect, it } from 'vitest'
import { allParameters } from '../../shared/families'
import { diffPacks } from '../../shared/standard/diff'
import { draftFaults } from '../../shared/standard/drafts'
import { takeEdit } from '../../shared/standard/edits'
import type { PackDraft } from '../../shared/standard/model'
import { emptyTables, type MutableTables } from '../../shared/workspace/tables'
import { asDay, builtIn, byWhom, dispatch, does, issued, otherWeights, packWith, packWithValue, refusalOf, utilisation, weights } from './city'

const example = builtIn()
const exampleRef = { id: example.content.id, version: example.content.version }
const title = { 'zh-CN': '四川省标准包', en: 'Standard pack of Sichuan' }
const head = { id: 'sichuan', version: '2026.1', title, validFrom: asDay('2026-07-01'), expiresOn: null, note: '' }
const begin = { draft: 'd1', base: exampleRef, content: example.content, ...head, by: '刘处', on: byWhom.today }
const ground = { provenance: 'province', source: '省公司人〔2026〕12 号第三条' }
const changed = { draft: 'd1', path: weights, was: asDay('2011-02-01'), from: asDay('2011-02-01'), value: otherWeights, ...ground }

function province(): MutableTables {
  const tables = emptyTables()
  tables.office.set('office', { office: 'province', code: 'SC' })
  return tables
}
function drafted(): MutableTables {
  const tables = province()
  dispatch(tables, 'standard.beginDraft', begin)
  return tables
}
const draftIn = (tables: MutableTables): PackDraft => tables.packDrafts.get('d1')!
const faultsOf = (tables: MutableTables): string[] =>
  draftFaults(draftIn(tables), { packs: tables.packs, builtIn: example.content, parameters: allParameters }).map(({ code }) => code)

describe('a draft', () => {
  it('begins as its base, no example any more, under a name of its own', () => {
    const { content, base } = draftIn(drafted())
    expect(base).toEqual(exampleRef)
    expect(content).toEqual({ ...example.content, id: 'sichuan', version: '2026.1', title, example: false })
  })
  it('begins with a pack that the file keeps, whatever content is sent along', () => {
    const tables = province()
    const kept = packWithValue('2025.1', weights, otherWeights)
    does(tables, takeEdit(tables, issued(kept), { builtIn: example, ...byWhom }))
    dispatch(tables, 'standard.beginDraft', { ...begin, base: kept })
    expect(diffPacks(kept, draftIn(tables).content)).toEqual([])
    expect(refusalOf(tables, 'standard.beginDraft', begin)).toBe('standardFault.draftThere')
    expect(refusalOf(tables, 'standard.beginDraft', { ...begin, draft: 'd2', content: null })).toBe('standardFault.baseNeeded')
    expect(refusalOf(tables, 'standard.beginDraft', { ...begin, draft: 'd2', content: kept })).toBe('standardFault.baseNeeded')
  })
  it('is the province’s business only', () => {
    const tables = drafted()
    tables.office.set('office', { office: 'city', code: 'MY' })
    const inputs = {
      beginDraft: { ...begin, draft: 'd2' },
      setValue: changed,
      removeValue: { draft: 'd1', path: weights, from: changed.from },
      setDraftHead: { draft: 'd1', ...head },
      setEntry: { draft: 'd1', path: weights, note: title, bounds: null, citySettable: false, cityBounds: null },
      dropDraft: { draft: 'd1' }
    }
    for (const [name, input] of Object.entries(inputs)) expect(refusalOf(tables, `standard.${name}`, input), name).toBe('standardFault.onlyProvince')
    tables.office.delete('office')
    expect(refusalOf(tables, 'standard.dropDraft', { draft: 'd1' })).toBe('standardFault.onlyProvince')
  })
  it('takes a value in the place of another one, a later one beside it, in the order of days', () => {
    const tables = drafted()
    dispatch(tables, 'standard.setValue', changed)
    dispatch(tables, 'standard.setValue', { ...changed, was: null, from: asDay('2028-01-01') })
    dispatch(tables, 'standard.setValue', { ...changed, was: null, from: asDay('2027-01-01') })
    const fromsOf = () => draftIn(tables).content.parameters[weights]?.values.map(({ from }) => from)
    expect(fromsOf()).toEqual(['2011-02-01', '2027-01-01', '2028-01-01'])
    dispatch(tables, 'standard.setValue', { ...changed, was: asDay('2028-01-01'), from: asDay('2026-01-01') })
    expect(fromsOf()).toEqual(['2011-02-01', '2026-01-01', '2027-01-01'])
    dispatch(tables, 'standard.removeValue', { draft: 'd1', path: weights, from: asDay('2011-02-01') })
    expect(fromsOf()).toEqual(['2026-01-01', '2027-01-01'])
  })
  it('refuses values that its parameter or its bounds do not take, days that are taken or not there, and to be left without any', () => {
    const tables = drafted()
    const refused = (input: object) => refusalOf(tables, 'standard.setValue', { ...changed, ...input })
    expect(refused({ value: { exam: 60, performance: 30, supervisor: 9 } })).toBe('pack.value')
    expect(refused({ value: { exam: 110, performance: -10, supervisor: 0 } })).toBe('pack.bounds')
    expect(refused({ was: null })).toBe('standardFault.valueThere')
    expect(refused({ was: asDay('2020-01-01') })).toBe('standardFault.unknownValue')
    expect(refused({ path: 'x.y' })).toBe('standardFault.unknownParameter')
    expect(refused({ draft: 'd9' })).toBe('standardFault.unknownDraft')
    expect(refused({ source: '' })).toBe('command.badInput')
    const removed = (from: string) => refusalOf(tables, 'standard.removeValue', { draft: 'd1', path: weights, from })
    expect(removed('2011-02-01')).toBe('standardFault.lastValue')
    expect(removed('2012-02-01')).toBe('standardFault.unknownValue')
  })
  it('takes other bounds, notes and rights of cities, if its values keep them', () => {
    const tables = drafted()
    const entry = { draft: 'd1', path: utilisation, note: title, bounds: { minimum: 50, maximum: 95 }, citySettable: false, cityBounds: null }
    dispatch(tables, 'standard.setEntry', entry)
    expect(draftIn(tables).content.parameters[utilisation]).toMatchObject({ note: title, bounds: entry.bounds, citySettable: false })
    dispatch(tables, 'standard.setEntry', { ...entry, citySettable: true, cityBounds: { minimum: 70, maximum: 90 } })
    expect(draftIn(tables).content.parameters[utilisation]).not.toHaveProperty('citySettable')
    expect(draftIn(tables).content.parameters[utilisation]?.cityBounds).toEqual({ minimum: 70, maximum: 90 })
    const refused = (input: object) => refusalOf(tables, 'standard.setEntry', { ...entry, ...input })
    expect(refused({ bounds: { minimum: 0, maximum: 10 } })).toBe('pack.bounds')
    expect(refused({ cityBounds: { minimum: 0, maximum: 90 } })).toBe('pack.cityBounds')
    expect(refused({ path: weights, bounds: { minimum: 0, maximum: 100 }, citySettable: true })).toBe('pack.citySettable')
    // Saved without a change, an entry is as it was.
    const { unit: _, values: __, ...asItIs } = example.content.parameters[weights]!
    dispatch(tables, 'standard.setEntry', { draft: 'd1', path: weights, ...asItIs, citySettable: false, cityBounds: null })
    expect(diffPacks(example.content, draftIn(tables).content).map(({ path }) => path)).not.toContain(weights)
  })
  it('is dropped', () => {
    const tables = drafted()
    dispatch(tables, 'standard.dropDraft', { draft: 'd1' })
    expect(tables.packDrafts.size).toBe(0)
  })
})

describe('a draft to be issued', () => {
  const ready = (): MutableTables => {
    const tables = drafted()
    dispatch(tables, 'standard.setValue', changed)
    return tables
  }
  const rename = (tables: MutableTables, more: Partial<typeof head> | object) => dispatch(tables, 'standard.setDraftHead', { draft: 'd1', ...head, ...more })
  it('is ready with a change on its own ground', () => expect(faultsOf(ready())).toEqual([]))
  it('must change something, and say on what a changed value stands', () => {
    expect(faultsOf(drafted())).toEqual(['standardFault.nothingChanged'])
    const tables = ready()
    const { provenance, source } = example.content.parameters[weights]!.values[0]!
    dispatch(tables, 'standard.setValue', { ...changed, provenance, source })
    expect(faultsOf(tables)).toEqual(['standardFault.sameGround'])
    dispatch(tables, 'standard.setValue', { ...changed, source })
    expect(faultsOf(tables)).toEqual([])
    dispatch(tables, 'standard.setValue', { ...changed, provenance: 'city' })
    expect(faultsOf(tables)).toEqual(['standardFault.cityGround'])
    // The old value on the province's ground is a change, too: the province makes it its own.
    dispatch(tables, 'standard.setValue', { ...changed, value: { exam: 40, performance: 40, supervisor: 20 } })
    expect(faultsOf(tables)).toEqual([])
  })
  it('must not go by the example’s name, end before it begins, or begin before the one before it', () => {
    const tables = ready()
    rename(tables, { id: exampleRef.id })
    expect(faultsOf(tables)).toEqual(['standardFault.exampleName'])
    rename(tables, { expiresOn: asDay('2026-06-30') })
    expect(faultsOf(tables)).toEqual(['standardFault.expiryBeforeValid'])
    rename(tables, {})
    does(tables, takeEdit(tables, issued(packWith('2025.1'), 1, { validFrom: asDay('2026-08-01') }), { builtIn: example, ...byWhom }))
    expect(faultsOf(tables)).toEqual(['standardFault.validBeforePrevious'])
    rename(tables, { validFrom: asDay('2026-08-01') })
    expect(faultsOf(tables)).toEqual([])
  })
  it('needs a version that is new, and something new against the newest pack', () => {
    const tables = ready()
    does(tables, takeEdit(tables, issued(packWith('2026.1')), { builtIn: example, ...byWhom }))
    expect(faultsOf(tables)).toEqual(['standardFault.versionThere'])
    does(tables, takeEdit(tables, issued({ ...draftIn(tables).content, version: '2026.2' }, 2), { builtIn: example, ...byWhom }))
    rename(tables, { version: '2026.3' })
    expect(faultsOf(tables)).toEqual(['standardFault.nothingChanged'])
  })
  it('must be a whole pack', () => {
    const tables = ready()
    const { [weights]: _, ...others } = draftIn(tables).content.parameters
    tables.packDrafts.set('d1', { ...draftIn(tables), content: { ...draftIn(tables).content, parameters: others } })
    expect(faultsOf(tables)).toEqual(['pack.missing'])
  })
})
