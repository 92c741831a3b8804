import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { choosableModels } from '../../renderer/families/evaluation/choosable-models'
import { earlierRounds, movesOf, signed } from '../../renderer/families/evaluation/compare'
import { conflictsOf } from '../../renderer/families/evaluation/conflict-versions'
import { equalisationOf } from '../../renderer/families/evaluation/equalisation'
import { interviewLack } from '../../renderer/families/evaluation/interview-lack'
import { chineseNumber, firstFree, moved, panelsOf, proposedCode } from '../../renderer/families/evaluation/names'
import { nearestLevel } from '../../renderer/families/evaluation/nearest-level'
import { saySeconds } from '../../renderer/families/evaluation/say-seconds'
import { seatsOf } from '../../renderer/families/evaluation/seats'
import { isOfOpenSheet, isSecret, readableChanges } from '../../renderer/history/field-changes'
import { loadBuiltInModel } from '../../electron/services/evaluation/model'
import { allParameters } from '../../shared/families'
import { assessOnSite, evaluationTables, type Rating, type Seat } from '../../shared/families/evaluation'
import { civilMonthSchema, lastDayOf } from '../../shared/kernel/civil-date'
import { packSchema, ruleBook } from '../../shared/standard/pack'
import type { MutableTables, RowChange } from '../../shared/workspace/tables'
import { sampleTables } from './sample-tables'

const month = civilMonthSchema.parse('2026-06')
const round = { round: 1, month } as const
const pack = packSchema.parse(JSON.parse(readFileSync('resources/standard/pack.json', 'utf8')))
const book = ruleBook(pack, lastDayOf(month), allParameters)
const builtIn = loadBuiltInModel()

const seat = (staffNo: string, assessor: string, patch: Partial<Seat> = {}): Seat => ({
  ...round,
  staffNo,
  assessor,
  state: 'open',
  seconds: 0,
  submittedAt: null,
  reopenings: [],
  recusal: null,
  interview: null,
  presentation: null,
  edit: 1,
  origin: 'main',
  ...patch
})
const rating = (staffNo: string, assessor: string, code: string, patch: Partial<Rating> = {}): Rating => ({
  ...round,
  staffNo,
  assessor,
  code,
  level: '4',
  notObserved: false,
  seen: [],
  situation: '',
  task: '',
  action: '带队走访',
  result: '',
  edit: 1,
  origin: 'main',
  ...patch
})
const putSeat = (tables: MutableTables, one: Seat): unknown => tables.seats.set(evaluationTables.seats.key(one), one)

function prepared(): MutableTables {
  const tables = sampleTables(20)
  const { model, version } = builtIn.model
  tables.models.set(`${model}|${version}`, builtIn.model)
  for (const one of builtIn.competencies) tables.competencies.set(`${model}|${version}|${one.code}`, one)
  for (const one of builtIn.profiles) tables.profiles.set(`${model}|${version}|${one.post}|${one.grade}`, one)
  tables.evaluations.set('1|2026-06', { ...round, model, version })
  for (const assessor of ['A1', 'A2', 'A10']) tables.assessors.set(assessor, { assessor, name: `评委${assessor}`, unit: '', pin: null })
  tables.panels.set('1|2026-06|第一组', { ...round, panel: '第一组', assessors: ['A1', 'A2'], random: false })
  for (const [order, staffNo] of ['MY1001', 'MY1002'].entries()) tables.candidates.set(`1|2026-06|${staffNo}`, { ...round, staffNo, panel: '第一组', order })
  return tables
}

describe('what the history tells of sheets', () => {
  const change = (table: RowChange['table'], key: string, before: object | null = {}, after: object | null = {}) =>
    ({ table, key, before, after }) as unknown as RowChange
  const tables = prepared()
  putSeat(tables, seat('MY1001', 'A1', { state: 'submitted' }))
  putSeat(tables, seat('MY1001', 'A2'))
  putSeat(tables, seat('MY1002', 'A1', { state: 'recused' }))

  it.each(['ratings', 'seats', 'ratingConflicts'] as const)('says nothing of %s before the sheet is submitted', (table) => {
    const code = table === 'seats' ? '' : '|O01'
    expect(isOfOpenSheet(change(table, `1|2026-06|MY1001|A1${code}`), tables)).toBe(false)
    for (const sheet of ['MY1001|A2', 'MY1002|A1', 'MY1002|A2']) expect(isOfOpenSheet(change(table, `1|2026-06|${sheet}${code}`), tables)).toBe(true)
  })
  it('is open about everything else', () => expect(isOfOpenSheet(change('people', 'MY1001'), tables)).toBe(false))
  it('never shows a PIN, but a name', () =>
    expect([isSecret('assessors', 'pin'), isSecret('assessors', 'name'), isSecret('people', 'pin')]).toEqual([true, false, false]))
  it('leaves out how edits are counted', () => {
    const [before, after] = [rating('MY1001', 'A1', 'O01'), rating('MY1001', 'A1', 'O01', { level: '3', edit: 2, origin: 'x', known: { main: 1 } })]
    expect(readableChanges(change('ratings', '1|2026-06|MY1001|A1|O01', before, after)).map(({ field }) => field)).toEqual(['level'])
  })
})

describe('conflicts', () => {
  const withConflict = (state: Seat['state']): MutableTables => {
    const tables = prepared()
    const shown = rating('MY1001', 'A1', 'O01', { level: '5', edit: 2, origin: 'file', situation: '机密' })
    const other = rating('MY1001', 'A1', 'O01', { level: '2', edit: 2 })
    putSeat(tables, seat('MY1001', 'A1', { state, interview: '77' }))
    tables.ratings.set('1|2026-06|MY1001|A1|O01', shown)
    tables.ratingConflicts.set('1|2026-06|MY1001|A1|O01', { ...round, staffNo: 'MY1001', assessor: 'A1', code: 'O01', versions: [shown, other], chosen: null })
    tables.ratingConflicts.set('1|2026-06|MY1001|A1|', {
      ...round,
      staffNo: 'MY1001',
      assessor: 'A1',
      code: '',
      chosen: null,
      versions: [seat('MY1001', 'A1', { state, interview: '77' }), seat('MY1001', 'A1', { interview: '66', origin: 'file' })]
    })
    return tables
  }
  it('show both versions side by side once the sheet is submitted', () => {
    const [ofSeat, ofRating] = conflictsOf(withConflict('submitted'), round)
    expect(ofRating?.versions.map((one) => [one.origin, one.rating?.level, one.shown])).toEqual([
      ['file', '5', true],
      ['main', '2', false]
    ])
    expect(ofSeat?.versions.map((one) => one.seat?.interview)).toEqual(['77', '66'])
  })
  it('show nothing that stands on a sheet before', () => {
    const all = conflictsOf(withConflict('open'), round)
    expect(all.every(({ blind }) => blind)).toBe(true)
    const said = JSON.stringify(all.map(({ versions }) => versions))
    for (const secret of ['"5"', '"2"', '77', '66', '机密', '带队走访']) expect(said).not.toContain(secret)
  })
})

describe('what is missing', () => {
  const said = (tables: MutableTables) => interviewLack(tables, round, book).sentences.map(({ key }) => key.replace('onSiteQueue.lack.', ''))
  it('begins with the model', () => expect(said(sampleTables(5))).toEqual(['evaluation']))
  it('goes on with assessors and panels, then people', () => {
    const tables = prepared()
    expect(said(tables)).toEqual([])
    const { unassigned } = interviewLack(tables, round, book)
    expect(unassigned.map(({ staffNo }) => staffNo)).not.toContain('MY1001')
    expect(unassigned.map(({ name }) => name)).toContain(tables.people.get(unassigned[0]?.staffNo ?? '')?.name)
    expect(interviewLack(tables, round, book).people.map(({ staffNo, summary }) => [staffNo, summary[0]?.params])).toEqual([
      ['MY1001', { done: 0, all: 2 }],
      ['MY1002', { done: 0, all: 2 }]
    ])
    tables.panels.set('1|2026-06|第一组', { ...round, panel: '第一组', assessors: [], random: false })
    expect(said(tables)).toEqual(['empty'])
    tables.panels.clear()
    tables.assessors.clear()
    expect(said(tables).slice(0, 2)).toEqual(['assessors', 'panels'])
  })
  it('leaves out who is done, and who is recused', () => {
    const tables = prepared()
    putSeat(tables, seat('MY1001', 'A1', { state: 'submitted' }))
    putSeat(tables, seat('MY1001', 'A2', { state: 'recused', recusal: '亲属' }))
    expect(interviewLack(tables, round, book).people.map(({ staffNo }) => staffNo)).toEqual(['MY1002'])
  })
})

describe('setting up', () => {
  it('offers the built-in version until it is adopted', () => {
    expect(choosableModels(sampleTables(1), builtIn).map(({ builtIn: one }) => one)).toEqual([true])
    expect(choosableModels(prepared(), builtIn).map(({ builtIn: one }) => one)).toEqual([false])
    expect(choosableModels(sampleTables(1), null)).toEqual([])
  })
  it('proposes codes and names that are free', () => {
    expect([proposedCode(sampleTables(1)), proposedCode(prepared())]).toEqual(['A1', 'A3'])
    expect([1, 9, 10, 11, 20, 21].map(chineseNumber)).toEqual(['一', '九', '十', '十一', '二十', '二十一'])
    const panels = ['第十一组', '第二组', '第一组', '备用'].map((panel) => ({ ...round, panel, assessors: [], random: false }))
    expect(panelsOf({ panels: new Map(panels.map((one) => [one.panel, one])) }, round).map(({ panel }) => panel)).toEqual([
      '备用',
      '第一组',
      '第二组',
      '第十一组'
    ])
    expect(firstFree(new Set(['第一组']), (number) => `第${chineseNumber(number)}组`)).toBe('第二组')
  })
  it('moves one name and keeps the others in order', () => {
    expect(moved(['a', 'b', 'c', 'd'], 'a', 2)).toEqual(['b', 'c', 'a', 'd'])
    expect(moved(['a', 'b', 'c', 'd'], 'd', 0)).toEqual(['d', 'a', 'b', 'c'])
    expect(moved(['a', 'b'], 'a', 9)).toEqual(['b', 'a'])
  })
  it('counts the sheets of those who sit on a panel', () => {
    const tables = prepared()
    putSeat(tables, seat('MY1001', 'A1', { state: 'submitted' }))
    expect(seatsOf(tables, round).map(({ assessor, panels, candidates, submitted }) => [assessor.assessor, panels, candidates, submitted])).toEqual([
      ['A1', ['第一组'], 2, 1],
      ['A2', ['第一组'], 2, 0]
    ])
  })
})

describe('a panel', () => {
  it('starts to settle from the level that is nearest', () =>
    expect([null, '3.24', '3.25', '4.80', '1.00'].map(nearestLevel)).toEqual(['3', '3', '3.5', '5', '1']))
  it('says how long it took', () => expect([0, 65, 3723].map(saySeconds)).toEqual(['00:00', '01:05', '1:02:03']))
  it('is told why marks were not equalised', () => {
    const tables = prepared()
    const second = { round: 2, month } as const
    tables.panels.set('2|2026-06|甲', { ...second, panel: '甲', assessors: ['A1'], random: false })
    tables.candidates.set('2|2026-06|MY1001', { ...second, staffNo: 'MY1001', panel: '甲', order: 0 })
    const marked = { ...seat('MY1001', 'A1', { state: 'submitted', interview: '80' }), ...second }
    tables.seats.set(evaluationTables.seats.key(marked), marked)
    const { people } = assessOnSite(tables, { ...second, book })
    const of = (paper: 'interview' | 'presentation') => equalisationOf(tables, second, { people, paper, book })?.outcome
    expect([of('interview')?.reason, of('interview')?.panels[0]?.mean, of('presentation')]).toEqual(['notRandom', '80.00', undefined])
    tables.panels.set('2|2026-06|甲', { ...second, panel: '甲', assessors: ['A1'], random: true })
    expect(of('interview')?.reason).toBe('onePanel')
  })
})

describe('two rounds', () => {
  it('compares with the last of the same number first', () => {
    const rounds = [
      ['2025-06', 1],
      ['2025-12', 2],
      ['2025-12', 1],
      ['2026-06', 2],
      ['2026-12', 1]
    ] as const
    const tables = { rounds: new Map(rounds.map(([at, number]) => [`${number}|${at}`, { round: number, month: civilMonthSchema.parse(at) }])) }
    expect(earlierRounds(tables, round).map((one) => `${one.round} ${one.month}`)).toEqual(['1 2025-12', '1 2025-06', '2 2025-12'])
    expect(earlierRounds({ rounds: new Map() }, round)).toEqual([])
  })
  it('counts what went up and down, of what can be compared', () => {
    const changes = ['0.50', '-1.00', '0.00', '2.00', null].map((change, index) => ({
      code: `O0${index}`,
      name: '',
      earlier: '3',
      later: '3',
      change,
      comparable: change !== null
    }))
    expect(movesOf(changes)).toEqual({ up: 2, down: 1, compared: 4 })
    expect(['1.20', '-0.50', '0.00', null].map((change) => signed({ change }))).toEqual(['+1.20', '−0.50', '0.00', null])
  })
})
