import { describe, expect, it } from 'vitest'
import { checkCityEdit } from '../../electron/services/standard/city-values'
import { roundOf } from '../../shared/families/evaluation'
import { allParameters } from '../../shared/families'
import { usualPlan } from '../../shared/families/planning'
import { usualYear } from '../../shared/families/grade'
import { canonicalJson } from '../../shared/kernel/canonical-json'
import { lastDayOf, parseCivilMonth, type CivilMonth } from '../../shared/kernel/civil-date'
import { cyclesOf } from '../../shared/standard/cycles'
import { adoptEdit, isKnown, presentPack, takeEdit, whyNotTaken, type ReadPack } from '../../shared/standard/edits'
import { bookFor } from '../../shared/standard/in-force'
import { roundCycle } from '../../shared/standard/model'
import { inverse, applyChanges, emptyTables, type MutableTables, type RowChange } from '../../shared/workspace/tables'
import { sampleTables } from '../renderer/sample-tables'
import {
  asDay,
  builtIn,
  byWhom,
  codeOf,
  dispatch,
  does,
  issued,
  otherWeights,
  packWith,
  packWithValue,
  refusalOf,
  today,
  unsigned,
  utilisation,
  weights
} from './city'

const month = (text: string): CivilMonth => parseCivilMonth(text)!
const example = builtIn()
const given = { builtIn: example.content, parameters: allParameters }
const province = packWithValue('2026.1', weights, otherWeights)
const take = (tables: MutableTables, read: ReadPack): void => does(tables, takeEdit(tables, read, { builtIn: example, ...byWhom }))
const adopt = (tables: MutableTables, pack: { id: string; version: string }): void => does(tables, adoptEdit(tables, { pack, builtIn: example, ...byWhom }))
/** A round of a file to the byte, by the rules that the file gives it. */
function computed(tables: MutableTables, text: string): string {
  const round = { round: 1, month: month(text) } as const
  const book = bookFor(tables, { cycle: roundCycle(round), day: lastDayOf(round.month) }, given)
  return canonicalJson(roundOf(tables, { ...round, book }))
}
const exampleRef = { id: example.content.id, version: example.content.version }

describe('启用', () => {
  it('keeps every cycle that is there with the pack of its time, to the byte; a new one takes the new pack', () => {
    const tables = sampleTables(60)
    const before = computed(tables, '2026-06')
    const untouched = computed(tables, '2026-12')
    take(tables, issued(province))
    expect(computed(tables, '2026-06')).toBe(before)
    adopt(tables, province)
    expect(computed(tables, '2026-06')).toBe(before)
    tables.rounds.set('1|2026-12', { round: 1, month: month('2026-12') })
    expect(computed(tables, '2026-12')).not.toBe(untouched)
    expect(JSON.parse(computed(tables, '2026-12'))).toHaveProperty('pack', { id: 'sichuan', version: '2026.1' })
  })
  it('keeps the built-in pack with the file, so that a later program computes the same', () => {
    const tables = sampleTables(20)
    const before = computed(tables, '2026-06')
    take(tables, issued(province))
    adopt(tables, province)
    const later = { ...packWithValue('2031.1', weights, { exam: 10, performance: 10, supervisor: 80 }), id: example.content.id, example: true }
    const book = bookFor(tables, { cycle: 'round|1|2026-06', day: lastDayOf(month('2026-06')) }, { ...given, builtIn: later })
    expect(canonicalJson(roundOf(tables, { round: 1, month: month('2026-06'), book }))).toBe(before)
    expect(tables.packs.get('hengcai-example|2026.1')).toMatchObject({ standing: 'builtIn', digest: example.digest, by: '王人力' })
  })
  it('binds rounds, years and plans, each once, and the next time only what came since', () => {
    const tables = sampleTables(3)
    tables.gradeYears.set('2026', usualYear(2026))
    tables.plans.set('2026', usualPlan(2026, asDay('2026-12-31')))
    expect(cyclesOf(tables)).toEqual(['round|1|2026-06', 'gradeYear|2026', 'plan|2026'])
    take(tables, issued(province))
    adopt(tables, province)
    expect([...tables.cyclePacks.values()]).toEqual(['round|1|2026-06', 'gradeYear|2026', 'plan|2026'].map((cycle) => ({ cycle, ...exampleRef })))
    tables.rounds.set('2|2026-12', { round: 2, month: month('2026-12') })
    const next = packWith('2027.1')
    take(tables, issued(next, 2))
    adopt(tables, next)
    expect(tables.cyclePacks.get('round|2|2026-12')).toEqual({ cycle: 'round|2|2026-12', id: 'sichuan', version: '2026.1' })
    expect(tables.cyclePacks.get('round|1|2026-06')).toMatchObject(exampleRef)
    expect(presentPack(tables, example.content)).toEqual({ id: 'sichuan', version: '2027.1' })
    // Back to the example: what was bound stays bound.
    adopt(tables, exampleRef)
    expect(presentPack(tables, example.content)).toEqual(exampleRef)
    expect(tables.cyclePacks.size).toBe(4)
  })
  it('is one edit that can be taken back, and none where nothing changes', () => {
    const tables = sampleTables(3)
    take(tables, issued(province))
    const before = structuredClone(tables)
    const edit = adoptEdit(tables, { pack: province, builtIn: example, ...byWhom })
    if (!edit.ok) throw new Error(edit.fault.code)
    const changes = edit.value.changes as readonly RowChange[]
    applyChanges(tables, changes)
    applyChanges(tables, inverse(changes))
    expect(tables).toEqual(before)
    adopt(tables, province)
    expect(adoptEdit(tables, { pack: province, builtIn: example, ...byWhom })).toMatchObject({ ok: true, value: { changes: [] } })
    expect(adoptEdit(emptyTables(), { pack: exampleRef, builtIn: example, ...byWhom })).toMatchObject({ ok: true, value: { changes: [] } })
  })
  it('is refused for a pack that is not here, for trial only, expired, or not valid yet', () => {
    const tables = emptyTables()
    const asked = (version: string) => codeOf(adoptEdit(tables, { pack: { id: 'sichuan', version }, builtIn: example, ...byWhom }))
    take(tables, unsigned(packWith('trial')))
    take(tables, issued(packWith('old'), 1, { expiresOn: asDay('2026-11-23') }))
    take(tables, issued(packWith('ends'), 2, { expiresOn: today }))
    take(tables, issued(packWith('next'), 3, { validFrom: asDay('2026-11-25') }))
    expect(['none', 'trial', 'old', 'next', 'ends'].map(asked)).toEqual([
      'standardFault.unknownPack',
      'standardFault.trialOnly',
      'standardFault.expired',
      'standardFault.notYetValid',
      'none'
    ])
  })
  it('does not let a row of the table make a trial pack count', () => {
    const tables = sampleTables(20)
    const before = computed(tables, '2026-06')
    take(tables, unsigned(province))
    tables.packChoice.set('choice', { id: 'sichuan', version: '2026.1', since: today, by: '' })
    tables.cyclePacks.set('round|1|2026-06', { cycle: 'round|1|2026-06', id: 'sichuan', version: '2026.1' })
    expect(computed(tables, '2026-06')).toBe(before)
    expect(presentPack(tables, example.content)).toEqual(exampleRef)
  })
})

describe('收下', () => {
  it('refuses an older pack, and another content under a version that counts', () => {
    const tables = emptyTables()
    take(tables, issued(province, 3))
    const refused = (read: ReadPack) => codeOf(takeEdit(tables, read, { builtIn: example, ...byWhom }))
    expect(refused(issued(packWith('2025.2'), 3))).toBe('standardFault.older')
    expect(refused(issued(packWith('2025.1'), 2))).toBe('standardFault.older')
    expect(refused(issued(packWith('2026.2'), 4))).toBe('none')
    expect(refused(issued(packWith('2026.1'), 4))).toBe('standardFault.versionThere')
    expect(refused(unsigned(packWith('2026.1')))).toBe('standardFault.versionThere')
    expect(refused(unsigned({ ...packWith('x'), ...exampleRef }))).toBe('standardFault.versionThere')
    expect(refused(unsigned(packWith('2025.1')))).toBe('none')
    take(tables, issued(packWith('2026.2'), 5))
    expect(takeEdit(tables, issued(packWith('2026.3'), 4), { builtIn: example, ...byWhom })).toMatchObject({ fault: { params: { sequence: 4, newest: 5 } } })
  })
  it('changes nothing where it is here already, and lifts a trial to issued once its signer is trusted', () => {
    const tables = emptyTables()
    const read = issued(province)
    take(tables, { ...read, trialBecause: 'notCompared' })
    expect(tables.packs.get('sichuan|2026.1')).toMatchObject({ standing: 'trial', issue: { sequence: 1 } })
    expect(isKnown(tables, read, example)).toBe(false)
    take(tables, read)
    expect(tables.packs.get('sichuan|2026.1')?.standing).toBe('issued')
    expect(isKnown(tables, read, example)).toBe(true)
    expect(whyNotTaken(tables, read, example)).toBeNull()
    expect(takeEdit(tables, read, { builtIn: example, ...byWhom })).toMatchObject({ ok: true, value: { changes: [] } })
    expect(takeEdit(tables, { ...read, trialBecause: 'keyLost' }, { builtIn: example, ...byWhom })).toMatchObject({ ok: true, value: { changes: [] } })
    expect(takeEdit(tables, unsigned(example.content), { builtIn: example, ...byWhom })).toMatchObject({ ok: true, value: { changes: [] } })
  })
})

describe('a cycle moved by hand', () => {
  const move = { cycle: 'round|1|2026-06', id: 'sichuan', version: '2026.1', reason: '省公司通知按新标准重算' }
  const withBoth = (): MutableTables => {
    const tables = sampleTables(30)
    tables.gradeYears.set('2026', usualYear(2026))
    tables.plans.set('2026', usualPlan(2026, asDay('2026-12-31')))
    take(tables, issued(province))
    adopt(tables, province)
    return tables
  }
  it('is computed by the other pack from then on, and back', () => {
    const tables = withBoth()
    const before = computed(tables, '2026-06')
    dispatch(tables, 'standard.moveCycle', move)
    expect(computed(tables, '2026-06')).not.toBe(before)
    dispatch(tables, 'standard.moveCycle', { ...move, ...exampleRef })
    expect(computed(tables, '2026-06')).toBe(before)
  })
  it('needs a cycle that is there and open, a pack that counts, and a reason', () => {
    const tables = withBoth()
    take(tables, unsigned(packWith('trial')))
    expect(refusalOf(tables, 'standard.moveCycle', { ...move, reason: ' ' })).toBe('command.badInput')
    expect(refusalOf(tables, 'standard.moveCycle', { ...move, cycle: 'round|2|2026-06' })).toBe('standardFault.unknownCycle')
    expect(refusalOf(tables, 'standard.moveCycle', { ...move, version: 'x' })).toBe('standardFault.unknownPack')
    expect(refusalOf(tables, 'standard.moveCycle', { ...move, version: 'trial' })).toBe('standardFault.trialOnly')
    expect(['gradeYear|2026', 'plan|2026'].map((cycle) => refusalOf(tables, 'standard.moveCycle', { ...move, cycle }))).toEqual(['none', 'none'])
    tables.gradeYears.set('2026', { ...usualYear(2026), inForce: { effectiveOn: today, on: today, by: '', document: '' } })
    tables.plans.set('2026', { ...usualPlan(2026, asDay('2026-12-31')), finished: { on: today, by: '' } })
    expect(['gradeYear|2026', 'plan|2026'].map((cycle) => refusalOf(tables, 'standard.moveCycle', { ...move, cycle }))).toEqual([
      'standardFault.closedYear',
      'standardFault.closedPlan'
    ])
  })
})

describe('市定', () => {
  const own = { path: utilisation, from: asDay('2026-07-01'), value: 70, reason: '山区路途远', by: '王人力', on: today }
  const valueOn = (tables: MutableTables, day: string) => bookFor(tables, { cycle: null, day: asDay(day) }, given).find(utilisation)
  it('is in force from its day until the next one, as the city’s own in workings', () => {
    const tables = emptyTables()
    dispatch(tables, 'standard.setCityValue', own)
    dispatch(tables, 'standard.setCityValue', { ...own, from: asDay('2027-01-01'), value: 75 })
    expect(valueOn(tables, '2026-06-30')).toMatchObject({ value: 85, provenance: 'assumption' })
    expect(valueOn(tables, '2026-07-01')).toEqual({ value: 70, from: '2026-07-01', provenance: 'city', source: '山区路途远' })
    expect(valueOn(tables, '2027-06-30')).toMatchObject({ value: 75 })
    dispatch(tables, 'standard.removeCityValue', { path: utilisation, from: asDay('2027-01-01') })
    expect(valueOn(tables, '2027-06-30')).toMatchObject({ value: 70 })
    expect(refusalOf(tables, 'standard.removeCityValue', { path: utilisation, from: asDay('2027-01-01') })).toBe('standardFault.unknownValue')
  })
  it('is refused where the rules or the pack do not let a city set it, beyond its range, and without a reason', () => {
    const tables = emptyTables()
    expect(refusalOf(tables, 'standard.setCityValue', { ...own, path: weights, value: otherWeights })).toBe('standardFault.notCitySettable')
    expect(refusalOf(tables, 'standard.setCityValue', { ...own, path: 'x.y' })).toBe('standardFault.unknownParameter')
    expect(refusalOf(tables, 'standard.setCityValue', { ...own, reason: '' })).toBe('command.badInput')
    expect(refusalOf(tables, 'standard.setCityValue', { ...own, value: '七成' })).toBe('pack.value')
    const strict = packWith('strict', (parameters) => {
      parameters[utilisation]!.cityBounds = { minimum: 80, maximum: 90 }
      parameters['headcount.workingDays']!.citySettable = false
    })
    take(tables, issued(strict))
    adopt(tables, strict)
    expect(refusalOf(tables, 'standard.setCityValue', own)).toBe('pack.bounds')
    expect(refusalOf(tables, 'standard.setCityValue', { ...own, value: 80 })).toBe('none')
    expect(refusalOf(tables, 'standard.setCityValue', { ...own, path: 'headcount.workingDays', value: 21 })).toBe('standardFault.notCitySettable')
    tables.office.set('office', { office: 'province', code: 'SC' })
    expect(refusalOf(tables, 'standard.setCityValue', { ...own, value: 80 })).toBe('standardFault.onlyCity')
  })
  it('is held to the built-in pack by the host while that is in force', () => {
    const { bounds } = example.content.parameters[utilisation]!
    const asked = (value: unknown) => codeOf(checkCityEdit({ command: 'standard.setCityValue', input: { ...own, value } }, emptyTables(), example.content))
    expect(asked(bounds!.minimum)).toBe('none')
    expect(asked(bounds!.minimum - 0.5)).toBe('pack.bounds')
    expect(codeOf(checkCityEdit({ command: 'standard.moveCycle', input: own }, emptyTables(), example.content))).toBe('none')
  })
  it('is passed over by a pack that does not let it stand, whatever the table holds', () => {
    const tables = emptyTables()
    tables.cityValues.set(`${weights}|2020-01-01`, { ...own, path: weights, from: asDay('2020-01-01'), value: otherWeights })
    tables.cityValues.set(`${utilisation}|2020-01-01`, { ...own, from: asDay('2020-01-01'), value: 70 })
    const strict = packWith('strict', (parameters) => (parameters[utilisation]!.cityBounds = { minimum: 80, maximum: 90 }))
    expect(valueOn(tables, '2026-06-30')).toMatchObject({ value: 70 })
    take(tables, issued(strict))
    adopt(tables, strict)
    expect(valueOn(tables, '2026-06-30')).toMatchObject({ value: 85 })
    expect(bookFor(tables, { cycle: null, day: today }, given).find(weights)).toMatchObject({ value: { exam: 40, performance: 40, supervisor: 20 } })
  })
  it('does not reach back into a finished plan', () => {
    const tables = emptyTables()
    tables.plans.set('2026', { ...usualPlan(2026, asDay('2026-12-31')), finished: { on: today, by: '' } })
    expect(refusalOf(tables, 'standard.setCityValue', own)).toBe('standardFault.closedByPlan')
    expect(refusalOf(tables, 'standard.setCityValue', { ...own, from: asDay('2026-12-31') })).toBe('standardFault.closedByPlan')
    expect(refusalOf(tables, 'standard.setCityValue', { ...own, from: asDay('2027-01-01') })).toBe('none')
    tables.cityValues.set(`${utilisation}|2026-07-01`, own)
    expect(refusalOf(tables, 'standard.removeCityValue', own)).toBe('standardFault.closedByPlan')
  })
})
