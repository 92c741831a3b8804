import { beforeEach, describe, expect, it } from 'vitest'
import { movedBy } from '../../../shared/families/grade'
import { personSchema, spellsByPerson, standingOn } from '../../../shared/families/roster'
import { civilDateSchema } from '../../../shared/kernel/civil-date'
import { emptyTables, type MutableTables } from '../../../shared/workspace/tables'
import { done, refused, snapshot, undo } from './edits'

const day = (text: string) => civilDateSchema.parse(text)
const year2026 = { year: 2026, resultYear: 2025, asOf: '2026-06-30', round: null, establishment: {} }
const publicity = { startsOn: '2026-07-06', endsOn: '2026-07-10', workingDays: 5, number: '', list: [] }
const force = { year: 2026, effectiveOn: '2026-08-01', on: '2026-07-13', by: '王芳', document: '人〔2026〕12号' }
const answer = { year: 2026, staffNo: 'A4', state: 'confirmed', on: '2026-09-01', effectiveOn: '2026-09-15', document: '川人〔2026〕8号' }
type Movement = { readonly kind: string; readonly to: string; readonly standby?: boolean }
let tables: MutableTables

/** People whose numbers say their grade; A6 is on standby, A9 has no day in grade and none of hire. */
beforeEach(() => {
  tables = emptyTables()
  for (const staffNo of ['A1', 'A2', 'A3', 'A4'])
    put({ staffNo, name: `${staffNo}某`, grade: `G${staffNo.slice(1)}`, gradeSince: '2024-07-01', hireDate: '2018-07-01' })
  put({ staffNo: 'A6', name: '赵六', grade: 'G3', gradeSince: '2020-07-01' })
  put({ staffNo: 'A9', name: '郑九', grade: 'G2' })
  spell('A6', '2020-07-01', 'initial', 'G3')
  spell('A6', '2025-08-01', 'standby', 'G2', true)
  put({ staffNo: 'A6', name: '赵六', grade: 'G2', gradeSince: '2025-08-01' })
  done(tables, 'grade.openYear', year2026)
})
function put(person: object): void {
  const row = personSchema.parse({ county: '甲县', post: '要客经理', ...person })
  tables.people.set(row.staffNo, row)
}
function spell(staffNo: string, from: string, cause: string, grade: string, standby = false): void {
  done(tables, 'grade.saveSpell', { staffNo, from, cause, grade, standby, post: '要客经理', county: '甲县', document: '' })
}
function decide(staffNo: string, { kind, to, standby = false }: Movement): void {
  const from = tables.people.get(staffNo)?.grade
  const decision = { staffNo, kind, from, to, standby, proposed: { kind, to, standby, rule: 'grade.annual' }, reason: '', by: '王芳', on: '2026-07-02' }
  done(tables, 'grade.decide', { year: 2026, decisions: [decision] })
}
function decideAll(): void {
  decide('A1', { kind: 'promotion', to: 'G2' })
  decide('A2', { kind: 'warning', to: 'G2' })
  decide('A3', { kind: 'standby', to: 'G1', standby: true })
  decide('A4', { kind: 'nomination', to: 'G5' })
  decide('A6', { kind: 'reinstatement', to: 'G2' })
  decide('A9', { kind: 'demotion', to: 'G1' })
}
const ready = (): void => {
  decideAll()
  done(tables, 'grade.publish', { year: 2026, publicity })
}
const spellsOf = (staffNo: string) => (spellsByPerson(tables).get(staffNo) ?? []).map(({ from, cause, grade, standby }) => [from, cause, grade, standby])
const standing = (staffNo: string, on: string) => {
  const person = tables.people.get(staffNo)
  if (!person) throw new Error(staffNo)
  const { grade, since, standby } = standingOn(person, spellsByPerson(tables).get(staffNo) ?? [], day(on))
  return [grade, since, standby]
}

describe('what stands in the way of a year', () => {
  it('nothing decided', () => {
    expect(refused(tables, 'grade.putInForce', { ...force, year: 2025 })).toBe('gradeFault.unknownYear')
    expect(refused(tables, 'grade.putInForce', force)).toBe('gradeFault.nothingDecided')
  })
  it('a list that was not published, where there is somebody to be on it', () => {
    decide('A2', { kind: 'warning', to: 'G2' })
    expect(refused(tables, 'grade.putInForce', force)).toBeNull()
    decide('A1', { kind: 'promotion', to: 'G2' })
    expect(refused(tables, 'grade.putInForce', force)).toBe('gradeFault.notPublished')
  })
  it('objections without an answer', () => {
    ready()
    done(tables, 'grade.receiveAppeal', { year: 2026, staffNo: 'A1', by: '', receivedOn: '2026-07-07', ground: '有疑问' })
    expect(refused(tables, 'grade.putInForce', force)).toBe('gradeFault.appealsOpen')
    done(tables, 'grade.answerAppeal', { year: 2026, appeal: 1, state: 'rejected', answer: '不成立', answeredOn: '2026-07-08', handler: '' })
    expect(refused(tables, 'grade.putInForce', force)).toBeNull()
  })
  it('a list that still hangs, and an effective day before it ends', () => {
    ready()
    expect(refused(tables, 'grade.putInForce', { ...force, on: '2026-07-10' })).toBe('gradeFault.publicityRunning')
    expect(refused(tables, 'grade.putInForce', { ...force, effectiveOn: '2026-07-10' })).toBe('gradeFault.beforePublicityEnds')
    expect(refused(tables, 'grade.putInForce', { ...force, effectiveOn: '2026-07-11' })).toBeNull()
  })
  it('a record on the effective day or later of somebody who moves', () => {
    ready()
    spell('A2', '2026-08-01', 'transfer', 'G2')
    expect(refused(tables, 'grade.putInForce', force)).toBeNull()
    spell('A1', '2026-08-01', 'transfer', 'G1')
    expect(refused(tables, 'grade.putInForce', force)).toBe('gradeFault.laterRecord')
    expect(refused(tables, 'grade.putInForce', { ...force, effectiveOn: '2026-08-02' })).toBeNull()
  })
})

describe('a year in force', () => {
  it('writes history, grade and day in grade of whoever moves, and freezes where everyone stood', () => {
    ready()
    expect(movedBy(tables.gradeDecisions.values(), 2026).map(({ staffNo }) => staffNo)).toEqual(['A1', 'A3', 'A6', 'A9'])
    done(tables, 'grade.putInForce', force)
    expect(spellsOf('A1')).toEqual([
      ['2024-07-01', 'initial', 'G1', false],
      ['2026-08-01', 'promotion', 'G2', false]
    ])
    expect(tables.spells.get('A1|2026-08-01')?.document).toBe('人〔2026〕12号')
    expect(standing('A1', '2026-07-31')).toEqual(['G1', '2024-07-01', false])
    expect(standing('A1', '2026-08-01')).toEqual(['G2', '2026-08-01', false])
    expect(tables.people.get('A1')).toMatchObject({ grade: 'G2', gradeSince: '2026-08-01' })
    expect(standing('A3', '2026-08-01')).toEqual(['G1', '2026-08-01', true])
    expect(standing('A6', '2026-07-31')).toEqual(['G2', '2025-08-01', true])
    expect(standing('A6', '2026-08-01')).toEqual(['G2', '2025-08-01', false])
    expect(tables.gradeStarts.get('2026|A3')).toMatchObject({ grade: 'G3', since: '2024-07-01', standby: false })
    expect(tables.gradeStarts.size).toBe(6)
    expect(tables.gradeYears.get('2026')).toMatchObject({
      frozen: { on: '2026-07-13', by: '王芳' },
      inForce: { effectiveOn: '2026-08-01', on: '2026-07-13', by: '王芳', document: '人〔2026〕12号' }
    })
  })
  it('moves nobody by a warning or by a nomination that waits', () => {
    ready()
    done(tables, 'grade.putInForce', force)
    for (const [staffNo, grade] of [
      ['A2', 'G2'],
      ['A4', 'G4']
    ] as const) {
      expect(spellsOf(staffNo)).toEqual([])
      expect(tables.people.get(staffNo)).toMatchObject({ grade, gradeSince: '2024-07-01' })
    }
  })
  it('begins the history of somebody about whom no day is known with the movement itself', () => {
    ready()
    done(tables, 'grade.putInForce', force)
    expect(spellsOf('A9')).toEqual([['2026-08-01', 'demotion', 'G1', false]])
    expect(tables.gradeStarts.get('2026|A9')).toMatchObject({ grade: 'G2', since: null })
  })
  it('begins the history of somebody whose grade has no day with the day of hire', () => {
    put({ staffNo: 'A9', name: '郑九', grade: 'G2', hireDate: '2019-03-01' })
    ready()
    done(tables, 'grade.putInForce', force)
    expect(spellsOf('A9')).toEqual([
      ['2019-03-01', 'initial', 'G2', false],
      ['2026-08-01', 'demotion', 'G1', false]
    ])
  })
  it('adds no first record to a history that there is', () => {
    ready()
    done(tables, 'grade.putInForce', force)
    expect(spellsOf('A6').map(([from]) => from)).toEqual(['2020-07-01', '2025-08-01', '2026-08-01'])
  })
  it('keeps the standing of an earlier freeze', () => {
    done(tables, 'grade.freeze', { year: 2026, on: '2026-07-01', by: '李丽' })
    ready()
    put({ staffNo: 'A2', name: 'A2某', grade: 'G6', gradeSince: '2026-03-01' })
    done(tables, 'grade.putInForce', force)
    expect(tables.gradeStarts.get('2026|A2')?.grade).toBe('G2')
    expect(tables.gradeYears.get('2026')?.frozen).toEqual({ on: '2026-07-01', by: '李丽' })
  })
  it('is one edit: one undo takes it back whole, and it can be done again with the same outcome', () => {
    ready()
    const before = snapshot(tables)
    const changes = done(tables, 'grade.putInForce', force)
    const after = snapshot(tables)
    undo(tables, changes)
    expect(tables).toEqual(before)
    done(tables, 'grade.putInForce', force)
    expect(tables).toEqual(after)
  })
  it('said twice changes nothing; with another day or document it is refused', () => {
    ready()
    done(tables, 'grade.putInForce', force)
    expect(done(tables, 'grade.putInForce', { ...force, on: '2026-07-20', by: '李丽' })).toEqual([])
    for (const change of [{ effectiveOn: '2026-08-02' }, { document: '人〔2026〕13号' }])
      expect(refused(tables, 'grade.putInForce', { ...force, ...change })).toBe('gradeFault.yearInForce')
  })
  it('passes over a decision about somebody who has left the roster', () => {
    ready()
    tables.people.delete('A1')
    done(tables, 'grade.putInForce', force)
    expect(tables.spells.has('A1|2026-08-01')).toBe(false)
    expect(tables.people.has('A1')).toBe(false)
  })
})

describe('the answer of the province', () => {
  it('is about somebody who was nominated, and says from when', () => {
    expect(refused(tables, 'grade.answerNomination', { ...answer, year: 2025 })).toBe('gradeFault.unknownYear')
    expect(refused(tables, 'grade.answerNomination', answer)).toBe('gradeFault.unknownNomination')
    ready()
    expect(refused(tables, 'grade.answerNomination', { ...answer, staffNo: 'A1' })).toBe('gradeFault.unknownNomination')
    expect(refused(tables, 'grade.answerNomination', { ...answer, effectiveOn: null })).toBe('gradeFault.answerWithoutDay')
  })
  it('before the year is in force moves nobody by itself; with the year its own day and document hold', () => {
    ready()
    expect(done(tables, 'grade.answerNomination', answer)).toHaveLength(1)
    expect(tables.people.get('A4')?.grade).toBe('G4')
    expect(done(tables, 'grade.answerNomination', answer)).toEqual([])
    done(tables, 'grade.putInForce', force)
    expect(spellsOf('A4')).toEqual([
      ['2024-07-01', 'initial', 'G4', false],
      ['2026-09-15', 'promotion', 'G5', false]
    ])
    expect(tables.spells.get('A4|2026-09-15')?.document).toBe('川人〔2026〕8号')
    expect(tables.people.get('A4')).toMatchObject({ grade: 'G5', gradeSince: '2026-09-15' })
  })
  it('after the year is in force moves the person at once, and one undo takes that back', () => {
    ready()
    done(tables, 'grade.putInForce', force)
    const before = snapshot(tables)
    const changes = done(tables, 'grade.answerNomination', answer)
    expect(standing('A4', '2026-09-14')).toEqual(['G4', '2024-07-01', false])
    expect(standing('A4', '2026-09-15')).toEqual(['G5', '2026-09-15', false])
    expect(done(tables, 'grade.answerNomination', answer)).toEqual([])
    undo(tables, changes)
    expect(tables).toEqual(before)
  })
  it('that refuses moves nobody, and may still become a confirmation', () => {
    ready()
    done(tables, 'grade.putInForce', force)
    expect(done(tables, 'grade.answerNomination', { ...answer, state: 'refused', effectiveOn: null })).toHaveLength(1)
    expect(spellsOf('A4')).toEqual([])
    done(tables, 'grade.answerNomination', answer)
    expect(tables.people.get('A4')?.grade).toBe('G5')
  })
  it('that moved somebody is history: only its document can be corrected', () => {
    ready()
    done(tables, 'grade.putInForce', force)
    done(tables, 'grade.answerNomination', answer)
    for (const change of [{ state: 'refused', effectiveOn: null }, { effectiveOn: '2026-10-01' }])
      expect(refused(tables, 'grade.answerNomination', { ...answer, ...change })).toBe('gradeFault.nominationMoved')
    spell('A4', '2026-12-01', 'demotion', 'G4')
    put({ staffNo: 'A4', name: 'A4某', grade: 'G4', gradeSince: '2026-12-01' })
    done(tables, 'grade.answerNomination', { ...answer, document: '川人〔2026〕9号' })
    expect(tables.spells.get('A4|2026-09-15')?.document).toBe('川人〔2026〕9号')
    expect(tables.people.get('A4')).toMatchObject({ grade: 'G4', gradeSince: '2026-12-01' })
  })
  it('does not go before a record of a later day', () => {
    ready()
    done(tables, 'grade.putInForce', force)
    spell('A4', '2026-10-01', 'transfer', 'G4')
    expect(refused(tables, 'grade.answerNomination', answer)).toBe('gradeFault.laterRecord')
    expect(refused(tables, 'grade.answerNomination', { ...answer, effectiveOn: '2026-10-02' })).toBeNull()
  })
})
