import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { civilMonthSchema, periodSchema } from '../../../shared/kernel/civil-date'
import { certifyRound, explainPerson, indicators, type CertificationTables } from '../../../shared/families/certification'
import { personSchema, type Grade } from '../../../shared/families/roster'
import { emptyTables, type MutableTables } from '../../../shared/workspace/tables'
import { exampleBook } from '../../rulebook'

const book = exampleBook()
const month = civilMonthSchema.parse('2026-06')
const period = periodSchema.parse('2026H1')
const ask = { round: 1, month, book } as const
const sheet = (value: number) => Object.fromEntries(indicators.map((indicator) => [indicator, String(value)]))

/** One person with everything at the same value. */
function addPerson(tables: MutableTables, staffNo: string, grade: Grade, value = 80): void {
  tables.people.set(staffNo, personSchema.parse({ staffNo, name: `人${staffNo}`, county: '甲县', post: '要客经理', grade }))
  const mark = { raw: String(value), full: '100' }
  tables.examResults.set(`${staffNo}|2026H1|1`, { staffNo, period, round: 1, absent: false, marks: { knowledge: mark, personality: mark, simulation: mark } })
  for (const one of ['2026-04', '2026-05', '2026-06'])
    tables.monthlyPerformance.set(`${staffNo}|${one}`, { staffNo, month: civilMonthSchema.parse(one), score: String(value) })
  tables.supervisorRatings.set(`${staffNo}|2026H1|甲`, { staffNo, period, rater: '甲', sheets: [sheet(value)] })
}
const one = (tables: CertificationTables, staffNo = 'A1') => certifyRound(tables, ask).people.find((person) => person.staffNo === staffNo)

describe('a round over the tables', () => {
  it('computes everyone in staff-number order', () => {
    const tables = emptyTables()
    addPerson(tables, 'B2', 'G2')
    addPerson(tables, 'A1', 'G3')
    expect(certifyRound(tables, ask).people.map(({ staffNo, target, status, composite }) => [staffNo, target, status, composite])).toEqual([
      ['A1', 'G4', 'pass', '80.00'],
      ['B2', 'G3', 'pass', '80.00']
    ])
  })
  it('takes marks whose sheet named no period only where there are no dated ones', () => {
    const tables = emptyTables()
    addPerson(tables, 'A1', 'G3')
    tables.supervisorRatings.set('A1|-|乙', { staffNo: 'A1', period: null, rater: '乙', sheets: [sheet(0)] })
    expect(one(tables)?.supervisor).toBe('80.00')
    tables.supervisorRatings.delete('A1|2026H1|甲')
    expect(one(tables)?.supervisor).toBe('0.00')
  })
  it('does not take marks of another period', () => {
    const tables = emptyTables()
    addPerson(tables, 'A1', 'G3')
    tables.examResults.delete('A1|2026H1|1')
    tables.examResults.set('A1|2025H2|1', { staffNo: 'A1', period: periodSchema.parse('2025H2'), round: 1, absent: false, marks: {} })
    expect(one(tables)).toMatchObject({ status: 'pending', missing: [{ code: 'noExam' }] })
  })
  it('names everything missing of someone who has nothing', () => {
    const tables = emptyTables()
    tables.people.set('A1', personSchema.parse({ staffNo: 'A1', name: '甲', county: '甲县', post: '要客经理', grade: 'G1' }))
    expect(one(tables)).toMatchObject({ status: 'pending', composite: null, missing: [{ code: 'noExam' }, { code: 'noPerformance' }, { code: 'noRating' }] })
  })
  it('keeps one bad record to its person', () => {
    const tables = emptyTables()
    addPerson(tables, 'A1', 'G3')
    addPerson(tables, 'B2', 'G3')
    tables.monthlyPerformance.set('A1|2026-06', { staffNo: 'A1', month, score: '100.5' })
    expect(one(tables)).toMatchObject({ status: 'pending', missing: [{ code: 'refused', label: { key: 'certificationFault.scoreOutOfRange' } }] })
    expect(one(tables, 'B2')?.status).toBe('pass')
  })
  it('lets HR state a target, or leave someone out', () => {
    const tables = emptyTables()
    addPerson(tables, 'A1', 'G1')
    tables.participations.set('1|2026-06|A1', { round: 1, month, staffNo: 'A1', target: 'G4' })
    expect(one(tables)).toMatchObject({ target: 'G4', passMark: '70.00' })
    tables.participations.set('1|2026-06|A1', { round: 1, month, staffNo: 'A1', target: null })
    expect(one(tables)?.status).toBe('notInRound')
  })
  it('does not depend on the order of rows', () =>
    fc.assert(
      fc.property(fc.shuffledSubarray(['A1', 'B2', 'C3', 'D4', 'E5'], { minLength: 5 }), (order) => {
        const tables = emptyTables()
        order.forEach((staffNo) => addPerson(tables, staffNo, 'G2', 60 + (staffNo.charCodeAt(0) % 20)))
        const sorted = emptyTables()
        order.toSorted().forEach((staffNo) => addPerson(sorted, staffNo, 'G2', 60 + (staffNo.charCodeAt(0) % 20)))
        expect(certifyRound(tables, ask)).toEqual(certifyRound(sorted, ask))
      })
    ))
  it('explains what it computed', () => {
    const tables = emptyTables()
    addPerson(tables, 'A1', 'G3')
    expect(explainPerson(tables, { ...ask, staffNo: 'A1' })?.output).toMatchObject({ composite: '80.00', status: 'pass' })
    expect(explainPerson(tables, { ...ask, staffNo: 'nobody' })).toBeNull()
  })
})
