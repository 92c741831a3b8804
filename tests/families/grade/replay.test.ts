import { beforeEach, describe, expect, it } from 'vitest'
import { gradeYearOf, nextYears, usualYear, type AnnualOutcome, type GradeYear, type PersonMovement } from '../../../shared/families/grade'
import { personSchema, type Grade } from '../../../shared/families/roster'
import { emptyTables, type MutableTables } from '../../../shared/workspace/tables'
import { exampleBook } from '../../rulebook'
import { addSpell, setResult } from './city'
import { done } from './edits'

const staffNo = 'A1'
const book = exampleBook()
let tables: MutableTables
const on = '2026-06-01'
const by = '张敏'

function person(grade: Grade, outcomes: Record<number, AnnualOutcome>, patch: object = {}): void {
  tables.people.set(staffNo, personSchema.parse({ staffNo, name: '王强', county: '涪城', post: '要客经理', grade, gradeSince: '2018-07-01', ...patch }))
  for (const [year, outcome] of Object.entries(outcomes)) setResult(tables, staffNo, Number(year), outcome)
}
const yearRow = (year: number): GradeYear => tables.gradeYears.get(String(year)) ?? usualYear(year)
const resultOf = (year: number): PersonMovement => gradeYearOf(tables, { year: yearRow(year), book }).people.find((one) => one.staffNo === staffNo)!
const proposalOf = (year: number): string => {
  const { proposal, grade } = resultOf(year)
  return proposal ? `${proposal.kind} ${grade}>${proposal.to}${proposal.standby ? ' standby' : ''}` : 'nothing'
}
const actions = (year: number): string[] => resultOf(year).ladder.map((step) => `${step.year} ${step.action}`)
const replayedOf = (year: number): string[] =>
  resultOf(year).replayed.map((one) => `${one.year}: ${one.decided.kind} ${one.decided.to}, now ${one.replayed.kind} ${one.replayed.to}`)

/** Decides as proposed (or as given) and puts the year in force on 20 July. */
function close(year: number, otherwise?: { kind: string; to: Grade; standby: boolean }): void {
  const { resultYear, asOf, round, establishment } = yearRow(year)
  done(tables, 'grade.openYear', { year, resultYear, asOf, round, establishment })
  done(tables, 'grade.freeze', { year, on, by })
  const { grade: from, standby, proposal } = resultOf(year)
  const movement = otherwise ?? proposal ?? { kind: 'none', to: from, standby }
  const proposed = proposal && { kind: proposal.kind, to: proposal.to, standby: proposal.standby, rule: proposal.rule }
  const { kind, to, standby: after } = movement
  done(tables, 'grade.decide', { year, decisions: [{ staffNo, kind, from, to, standby: after, proposed, reason: otherwise ? '核实后决定' : '', by, on }] })
  const publicity = { startsOn: `${year}-07-01`, endsOn: `${year}-07-07`, workingDays: 5, number: '', list: [] }
  done(tables, 'grade.publish', { year, publicity })
  done(tables, 'grade.putInForce', { year, effectiveOn: `${year}-07-20`, on: `${year}-07-15`, by, document: '' })
}

beforeEach(() => {
  tables = emptyTables()
})

describe('a ladder over years that were put in force', () => {
  it('goes down step by step and ends on standby', () => {
    person('G4', { 2023: 'unqualified', 2024: 'unqualified', 2025: 'unqualified', 2026: 'unqualified' })
    expect(proposalOf(2024)).toBe('warning G4>G4')
    close(2024)
    expect(proposalOf(2025)).toBe('demotion G4>G3')
    close(2025)
    expect(proposalOf(2026)).toBe('standby G3>G1 standby')
    close(2026)
    expect(resultOf(2027)).toMatchObject({ grade: 'G1', standby: true, proposal: null })
    expect(actions(2027)).toEqual(['2023 warning', '2024 downOne', '2025 downTwoAndStandby', '2026 onStandby'])
  })
  it('starts anew after reinstatement', () => {
    person('G4', { 2023: 'unqualified', 2024: 'unqualified', 2025: 'unqualified' })
    for (const year of [2024, 2025, 2026]) close(year)
    setResult(tables, staffNo, 2027, 'unqualified')
    setResult(tables, staffNo, 2028, 'unqualified')
    close(2027, { kind: 'reinstatement', to: 'G1', standby: false })
    expect(proposalOf(2028)).toBe('warning G1>G1')
    close(2028)
    expect(resultOf(2029)).toMatchObject({
      standby: false,
      proposal: { kind: 'demotion', to: 'G1' },
      ladder: expect.arrayContaining([expect.objectContaining({ year: 2028, swallowed: 1 })])
    })
  })
  it('passes over years of leave', () => {
    person('G4', { 2022: 'unqualified', 2025: 'unqualified' })
    expect(actions(2026)).toEqual(['2022 warning', '2023 noResult', '2024 noResult', '2025 downOne'])
  })
  it('travels with a transfer to another county and post', () => {
    person('G4', { 2024: 'unqualified', 2025: 'unqualified' }, { county: '江油' })
    addSpell(tables, staffNo, '2018-07-01', 'initial', 'G4')
    addSpell(tables, staffNo, '2025-03-01', 'transfer', 'G4')
    expect(proposalOf(2026)).toBe('demotion G4>G3')
  })
  it.each([
    ['promotion', '2025-03-01'],
    ['reinstatement', '2025-12-31'],
    ['promotion', '2026-01-01'],
    ['reinstatement', '2026-06-30']
  ] as const)('forgets older years after a %s on %s', (cause, from) => {
    person('G4', { 2023: 'unqualified', 2024: 'unqualified', 2025: 'unqualified' })
    addSpell(tables, staffNo, '2018-07-01', 'initial', 'G3')
    addSpell(tables, staffNo, from, cause, 'G4')
    expect(proposalOf(2026)).toBe('warning G4>G4')
  })
  it.each([
    ['promotion', '2026-07-01'],
    ['transfer', '2025-03-01']
  ] as const)('does not forget them after a %s on %s', (cause, from) => {
    person('G4', { 2024: 'unqualified', 2025: 'unqualified' })
    addSpell(tables, staffNo, '2018-07-01', 'initial', 'G4')
    addSpell(tables, staffNo, from, cause, 'G4')
    expect(proposalOf(2026)).toBe('demotion G4>G3')
  })
})

describe('a corrected old result replays the history', () => {
  it('and gives back the grade that it took', () => {
    person('G4', { 2023: 'unqualified', 2024: 'unqualified', 2025: 'qualified' })
    close(2024)
    close(2025)
    expect(proposalOf(2026)).toBe('nothing')
    setResult(tables, staffNo, 2023, 'qualified')
    expect(replayedOf(2026)).toEqual(['2024: warning G4, now none G4', '2025: demotion G3, now warning G4'])
    expect(resultOf(2026).proposal).toEqual({ kind: 'correction', to: 'G4', standby: false, rule: 'grade.demotion', authority: 'city' })
    expect(resultOf(2026).eligibility.gates.find(({ gate }) => gate === 'warning')?.met).toBe(false)
  })
  it('whatever the result was taken for: none at all, too', () => {
    person('G4', { 2023: 'unqualified', 2024: 'unqualified', 2025: 'qualified' })
    close(2024)
    close(2025)
    tables.annualResults.delete(`${staffNo}|2023`)
    tables.annualResults.delete(`${staffNo}|2024`)
    expect(replayedOf(2026)).toEqual(['2024: warning G4, now none G4', '2025: demotion G3, now none G4'])
    expect(proposalOf(2026)).toBe('correction G3>G4')
  })
  it('and takes what it should have taken', () => {
    person('G4', { 2023: 'unqualified', 2024: 'qualified', 2025: 'good' })
    close(2024)
    close(2025)
    setResult(tables, staffNo, 2024, 'unqualified')
    expect(replayedOf(2026)).toEqual(['2025: none G4, now demotion G3'])
    expect(proposalOf(2026)).toBe('correction G4>G3')
  })
  it('and brings back from standby', () => {
    person('G4', { 2023: 'unqualified', 2024: 'unqualified', 2025: 'unqualified' })
    for (const year of [2024, 2025, 2026]) close(year)
    setResult(tables, staffNo, 2024, 'qualified')
    expect(replayedOf(2027)).toEqual(['2025: demotion G3, now none G4', '2026: standby G1, now warning G4'])
    expect(proposalOf(2027)).toBe('correction G1>G4')
    expect(resultOf(2027).proposal?.standby).toBe(false)
  })
  it('with the floor where it was: steps that were swallowed are not given back', () => {
    person('G2', { 2023: 'unqualified', 2024: 'unqualified', 2025: 'unqualified' })
    for (const year of [2024, 2025, 2026]) close(year)
    expect(resultOf(2027)).toMatchObject({ grade: 'G1', standby: true })
    setResult(tables, staffNo, 2023, 'qualified')
    expect(replayedOf(2027)).toEqual(['2024: warning G2, now none G2', '2025: demotion G1, now warning G2', '2026: standby G1, now demotion G1'])
    expect(resultOf(2027).proposal).toMatchObject({ kind: 'correction', to: 'G1', standby: false })
  })
  it('and the step of this year is taken from the corrected grade', () => {
    person('G4', { 2023: 'unqualified', 2024: 'unqualified', 2025: 'unqualified' })
    close(2024)
    close(2025)
    setResult(tables, staffNo, 2023, 'qualified')
    // Without the correction: from G3 down two and standby. With it: the second year in a row, from G4.
    expect(resultOf(2026).ladder.at(-1)).toMatchObject({ action: 'downOne', failures: 2 })
    setResult(tables, staffNo, 2024, 'qualified')
    expect(proposalOf(2026)).toBe('correction G3>G4')
    expect(resultOf(2026).ladder.at(-1)).toMatchObject({ action: 'warning' })
  })
  it('and keeps promotions that people decided since', () => {
    person('G4', { 2023: 'unqualified', 2024: 'unqualified', 2025: 'good', 2026: 'good' })
    close(2024)
    close(2025)
    close(2026, { kind: 'promotion', to: 'G4', standby: false })
    setResult(tables, staffNo, 2023, 'good')
    expect(proposalOf(2027)).toBe('correction G4>G5')
    expect(resultOf(2027).proposal?.authority).toBe('province')
  })
  it('but only says so where the grade stays the same', () => {
    person('G4', { 2024: 'unqualified', 2025: 'good' })
    close(2025)
    setResult(tables, staffNo, 2024, 'good')
    expect(replayedOf(2026)).toEqual(['2025: warning G4, now none G4'])
    expect(proposalOf(2026)).toBe('nothing')
  })
})

describe('what is no correction', () => {
  it('is an override of people, with the same results', () => {
    person('G4', { 2023: 'unqualified', 2024: 'unqualified', 2025: 'good' })
    close(2024)
    close(2025, { kind: 'warning', to: 'G4', standby: false })
    expect(resultOf(2026)).toMatchObject({ grade: 'G4', replayed: [], proposal: null })
  })
  it('is another pack than the one that a year was decided under', () => {
    person('G5', { 2023: 'unqualified', 2024: 'unqualified', 2025: 'unqualified' })
    for (const year of [2024, 2025, 2026]) close(year)
    const later = exampleBook(({ parameters }) => void (parameters['grade.demotion.thirdYear']!.values[0]!.value = 'downTwo'))
    const found = gradeYearOf(tables, { year: usualYear(2027), book: later }).people[0]
    expect(found).toMatchObject({ grade: 'G2', standby: true, replayed: [], proposal: null })
  })
  it.each([
    ['made', undefined],
    ['declined', { kind: 'none', to: 'G3', standby: false }]
  ] as const)('is one that was %s already', (_name, otherwise) => {
    person('G4', { 2023: 'unqualified', 2024: 'unqualified', 2025: 'good', 2026: 'good' })
    close(2024)
    close(2025)
    setResult(tables, staffNo, 2023, 'good')
    expect(proposalOf(2026)).toBe('correction G3>G4')
    close(2026, otherwise)
    expect(resultOf(2027)).toMatchObject({ grade: otherwise ? 'G3' : 'G4', replayed: [], proposal: null })
  })
  it('is one that stands in the history', () => {
    person('G4', { 2023: 'unqualified', 2024: 'unqualified', 2025: 'good' })
    close(2024)
    close(2025)
    setResult(tables, staffNo, 2023, 'good')
    addSpell(tables, staffNo, '2026-02-01', 'correction', 'G4')
    expect(resultOf(2026)).toMatchObject({ grade: 'G4', replayed: [], proposal: null })
  })
})

describe('the ladder of next year', () => {
  const next = (year: number): string => {
    const found = nextYears(gradeYearOf(tables, { year: yearRow(year), book }), book).get(staffNo)!
    return `${found.failing.year}: ${found.failing.action} ${found.failing.to}, ${found.passing.action} ${found.passing.to}`
  }
  it('starts from what is proposed, or decided', () => {
    person('G4', { 2024: 'unqualified', 2025: 'unqualified' })
    expect(next(2026)).toBe('2026: downTwoAndStandby G1, pass G3')
    close(2026, { kind: 'warning', to: 'G4', standby: false })
    expect(next(2026)).toBe('2026: downTwoAndStandby G2, pass G4')
  })
  it('starts anew after a promotion, and after a nomination once it is confirmed', () => {
    person('G4', { 2025: 'unqualified' })
    close(2026, { kind: 'promotion', to: 'G5', standby: false })
    expect(next(2026)).toBe('2026: warning G5, pass G5')
    tables = emptyTables()
    person('G4', { 2025: 'unqualified' })
    close(2026, { kind: 'nomination', to: 'G5', standby: false })
    expect(next(2026)).toBe('2026: downOne G3, pass G4')
    done(tables, 'grade.answerNomination', { year: 2026, staffNo, state: 'confirmed', on, effectiveOn: '2026-08-01', document: '' })
    expect(next(2026)).toBe('2026: warning G5, pass G5')
  })
})
