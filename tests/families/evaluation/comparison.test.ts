import { describe, expect, it } from 'vitest'
import { examResultSchema, indicators } from '../../../shared/families/certification'
import { compareRounds, type RoundComparison } from '../../../shared/families/evaluation'
import { civilMonthSchema, monthsEndingWith } from '../../../shared/kernel/civil-date'
import type { MutableTables } from '../../../shared/workspace/tables'
import { exampleBook } from '../../rulebook'
import { addPerson, at, city, done } from './city'

const book = exampleBook()
const later = { round: 1, month: civilMonthSchema.parse('2026-06'), book } as const
const earlier = { round: 1, month: civilMonthSchema.parse('2025-12'), book } as const
const compare = (tables: MutableTables): RoundComparison => compareRounds(tables, later, earlier)

/** Everything that a composite needs, every component at the same score. */
function score(tables: MutableTables, staffNo: string, half: typeof later | typeof earlier, value: string): void {
  const period = half === later ? '2026H1' : '2025H2'
  const mark = { raw: value, full: '100' }
  const exam = { staffNo, period, round: 1, absent: false, marks: { knowledge: mark, personality: mark, simulation: mark } }
  tables.examResults.set(`${staffNo}|${period}|1`, examResultSchema.parse(exam))
  for (const month of monthsEndingWith(half.month, 6)) tables.monthlyPerformance.set(`${staffNo}|${month}`, { staffNo, month, score: value })
  const scores = Object.fromEntries(indicators.map((indicator) => [indicator, value]))
  tables.supervisorRatings.set(`${staffNo}|${period}|李四`, { staffNo, period: exam.period as never, rater: '李四', sheets: [scores] })
}
function rate(tables: MutableTables, staffNo: string, half: typeof later | typeof earlier, levels: Readonly<Record<string, string>>): void {
  const of = { round: 1, month: half.month, staffNo, assessor: 'E1' }
  const evidence = { situation: '情', action: '行', result: '果' }
  for (const [code, level] of Object.entries(levels)) done(tables, 'rate', { ...of, code, patch: { level, ...evidence } })
  done(tables, 'submit', { ...of, at, codes: Object.keys(levels) })
}
/** Four people of 甲县 and two of 乙县, each with both rounds; 甲县 gains 4 points, 乙县 loses 1. */
function twoRounds(version = 1): MutableTables {
  const tables = city({ people: 6, assessors: 1 })
  for (const staffNo of ['C5', 'C6']) addPerson(tables, staffNo, { county: '乙县' })
  if (version !== 1) copyModel(tables, version)
  const half = { round: 1, month: earlier.month }
  done(tables, 'open', { ...half, model: 'small', version })
  done(tables, 'savePanel', { ...half, panel: '一组', assessors: ['E1'], random: false })
  done(tables, 'assignCandidates', { ...half, panel: '一组', staffNos: [...tables.people.keys()] })
  ;[...tables.people.values()].forEach(({ staffNo, county }, index) => {
    score(tables, staffNo, earlier, String(60 + index))
    score(tables, staffNo, later, String(60 + index + (county === '甲县' ? 4 : -1)))
    rate(tables, staffNo, earlier, { P01: '3', P02: '2' })
    rate(tables, staffNo, later, { P01: '3.5', P02: '2' })
  })
  return tables
}
function copyModel(tables: MutableTables, version: number): void {
  tables.models.set(`small|${version}`, { ...tables.models.get('small|1')!, version })
  for (const row of tables.competencies.values()) tables.competencies.set(`small|${version}|${row.code}`, { ...row, version })
  for (const row of tables.profiles.values()) tables.profiles.set(`small|${version}|${row.post}|${row.grade}`, { ...row, version })
}
const levels = (map: Partial<Record<'1' | '2' | '3' | '4' | '5', 1 | 2 | 3 | 4 | 5 | null>> = {}) =>
  ({ '1': 1, '2': 2, '3': 3, '4': 4, '5': 5, ...map }) as const
const mapTo = (tables: MutableTables, toCode: string | null, map = levels()): void =>
  void tables.levelMappings.set('small|2|1|P01', { model: 'small', from: 2, to: 1, code: 'P01', toCode, levels: map, note: '' })

describe('two rounds beside each other', () => {
  it('say of each person what changed', () => {
    const found = compare(twoRounds())
    expect(found.people.map(({ staffNo, composite: { earlier: old, later: now, change } }) => [staffNo, old, now, change])).toEqual([
      ['C1', '60.00', '64.00', '4.00'],
      ['C2', '61.00', '65.00', '4.00'],
      ['C3', '62.00', '66.00', '4.00'],
      ['C4', '63.00', '67.00', '4.00'],
      ['C5', '64.00', '63.00', '-1.00'],
      ['C6', '65.00', '64.00', '-1.00']
    ])
    // At G3 65 points are asked for; the core competency lacks half a level in either round, so that nobody passes.
    expect(found.people[1]).toMatchObject({ status: { earlier: 'fail', later: 'fail' }, target: { earlier: 'G3', later: 'G3' } })
    expect(found.people[0]?.match).toEqual({ earlier: '85.00', later: '92.50', change: '7.50' })
    expect(found.people[0]?.competencies).toEqual([
      { code: 'P01', name: '产品知识', earlier: '3.00', later: '3.50', change: '0.50', comparable: true },
      { code: 'P02', name: '沟通', earlier: '2.00', later: '2.00', change: '0.00', comparable: true }
    ])
  })
  it('say what people decided in the end', () => {
    const tables = twoRounds()
    const decided = {
      round: 1,
      month: later.month,
      staffNo: 'C2',
      status: 'pass',
      calculated: 'fail',
      reason: '补考',
      by: '',
      on: '2026-07-01' as never
    } as const
    tables.decisionOverrides.set('1|2026-06|C2', decided)
    expect(compare(tables).people[1]?.status).toEqual({ earlier: 'fail', later: 'pass' })
  })
  it('tell means of a county of three or more, and of fewer nothing but how many they are', () => {
    const { counties, overall } = compare(twoRounds())
    expect(counties).toMatchObject([
      { county: '乙县', people: 2, composite: { earlier: null, later: null, change: null, n: 2, suppressed: true } },
      { county: '甲县', people: 4, composite: { earlier: '61.50', later: '65.50', change: '4.00', n: 4, suppressed: false } }
    ])
    // (4 × 4 − 2 × 1) ÷ 6
    expect(overall.composite).toEqual({ earlier: '62.50', later: '64.83', change: '2.33', n: 6, suppressed: false })
  })
  it('take means over those who have the figure in both rounds', () => {
    const tables = twoRounds()
    tables.examResults.delete('C1|2025H2|1')
    expect(compare(tables).counties[1]?.composite).toEqual({ earlier: '62.00', later: '66.00', change: '4.00', n: 3, suppressed: false })
    tables.examResults.delete('C2|2026H1|1')
    expect(compare(tables).counties[1]?.composite).toEqual({ earlier: null, later: null, change: null, n: 2, suppressed: true })
  })
  it('give the mean change of each competency', () => {
    expect(compare(twoRounds()).competencies).toEqual([
      { code: 'P01', name: '产品知识', earlier: '3.00', later: '3.50', change: '0.50', n: 6, suppressed: false },
      { code: 'P02', name: '沟通', earlier: '2.00', later: '2.00', change: '0.00', n: 6, suppressed: false },
      { code: 'P03', name: '服务', earlier: null, later: null, change: null, n: 0, suppressed: false }
    ])
  })
  it('leave out who was in neither', () => {
    const tables = twoRounds()
    addPerson(tables, 'D1', { grade: 'G6' })
    addPerson(tables, 'D2')
    expect(compare(tables).people.map(({ staffNo }) => staffNo)).toEqual(['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'D2'])
  })
})

describe('levels of two versions of a model', () => {
  const first = (tables: MutableTables) => compare(tables).people[0]?.competencies[0]
  it('stand side by side without a change where nobody said how they correspond', () => {
    expect(first(twoRounds(2))).toMatchObject({ earlier: '3.00', later: '3.50', change: null, comparable: false })
    expect(compare(twoRounds(2)).competencies[0]).toMatchObject({ n: 0, change: null })
  })
  it('are compared where every level stayed what it was', () => {
    const tables = twoRounds(2)
    mapTo(tables, 'P01')
    expect(first(tables)).toMatchObject({ earlier: '3.00', change: '0.50', comparable: true })
  })
  it('are read as a person mapped them, and between two levels not at all', () => {
    const tables = twoRounds(2)
    mapTo(tables, 'P01', levels({ '3': 4 }))
    expect(first(tables)).toMatchObject({ earlier: '4.00', later: '3.50', change: '-0.50', comparable: true })
    mapTo(tables, 'P01', levels({ '3': null }))
    expect(first(tables)).toMatchObject({ earlier: '3.00', change: null, comparable: false })
    mapTo(tables, null)
    expect(first(tables)).toMatchObject({ earlier: null, change: null })
  })
})
