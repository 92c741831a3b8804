import { beforeEach, describe, expect, it } from 'vitest'
import { personSchema } from '../../../shared/families/roster'
import { emptyTables, type MutableTables } from '../../../shared/workspace/tables'
import { done, refused, snapshot, undo } from './edits'

const year2026 = { year: 2026, resultYear: 2025, asOf: '2026-06-30', round: null, establishment: {} }
const by = { by: '王芳', on: '2026-07-02' }
const demotion = { kind: 'demotion', to: 'G2', standby: false }
const confirmed = { staffNo: 'A1', ...demotion, from: 'G3', proposed: { ...demotion, rule: 'grade.demotion' }, reason: '', ...by }
const overridden = { ...confirmed, kind: 'none', to: 'G3', reason: '病假期间的结果，经办公会研究不降级' }
const nomination = { staffNo: 'A2', kind: 'nomination', from: 'G4', to: 'G5', standby: false, proposed: null, reason: '并列人员中工作年限最长', ...by }
const decide = (...decisions: object[]) => ({ year: 2026, decisions })
let tables: MutableTables
beforeEach(() => {
  tables = emptyTables()
  for (const [staffNo, name, grade] of [
    ['A1', '张三', 'G3'],
    ['A2', '李四', 'G4']
  ])
    tables.people.set(String(staffNo), personSchema.parse({ staffNo, name, county: '甲县', post: '要客经理', grade }))
  done(tables, 'grade.openYear', year2026)
})
const closeYear = (): void => {
  const year = tables.gradeYears.get('2026')
  if (year) tables.gradeYears.set('2026', { ...year, inForce: { effectiveOn: year.asOf, on: year.asOf, by: '王芳', document: '' } })
}
const decisionOf = (staffNo: string) => tables.gradeDecisions.get(`2026|${staffNo}`)

describe('a decision', () => {
  it('needs a year, a person and an open year', () => {
    expect(refused(tables, 'grade.decide', { ...decide(confirmed), year: 2025 })).toBe('gradeFault.unknownYear')
    expect(refused(tables, 'grade.decide', decide({ ...confirmed, staffNo: 'B9' }))).toBe('gradeFault.unknownPerson')
    done(tables, 'grade.decide', decide(confirmed))
    closeYear()
    expect(refused(tables, 'grade.decide', decide(overridden))).toBe('gradeFault.yearInForce')
    expect(refused(tables, 'grade.undecide', { year: 2026, staffNos: ['A1'] })).toBe('gradeFault.yearInForce')
  })
  it('keeps the proposal beside it, and needs a reason where it differs', () => {
    expect(refused(tables, 'grade.decide', decide({ ...overridden, reason: ' ' }))).toBe('gradeFault.reasonNeeded')
    expect(refused(tables, 'grade.decide', decide({ ...confirmed, standby: true }))).toBe('gradeFault.reasonNeeded')
    expect(refused(tables, 'grade.decide', decide({ ...nomination, reason: '' }))).toBe('gradeFault.reasonNeeded')
    done(tables, 'grade.decide', decide(overridden))
    expect(decisionOf('A1')).toEqual({ ...overridden, year: 2026, answer: null })
  })
  it('that nothing changes where nothing is proposed needs no reason', () => {
    expect(refused(tables, 'grade.decide', decide({ ...confirmed, kind: 'none', to: 'G3', proposed: null }))).toBeNull()
  })
  it('leads where its kind leads: one step up, never up by a demotion, nowhere by a warning', () => {
    const given = (change: object): object => decide({ ...confirmed, proposed: null, reason: '依据', ...change })
    for (const [kind, to, code] of [
      ['promotion', 'G5', 'notOneStep'],
      ['promotion', 'G3', 'notOneStep'],
      ['nomination', 'G2', 'notOneStep'],
      ['demotion', 'G4', 'kindAgainstGrade'],
      ['standby', 'G4', 'kindAgainstGrade'],
      ['warning', 'G2', 'kindAgainstGrade'],
      ['none', 'G4', 'kindAgainstGrade']
    ])
      expect(refused(tables, 'grade.decide', given({ kind, to })), `${kind} ${to}`).toBe(`gradeFault.${code}`)
    // G1 swallows a step; standby may keep the grade; a correction leads anywhere.
    for (const [kind, to] of [
      ['promotion', 'G4'],
      ['demotion', 'G3'],
      ['demotion', 'G1'],
      ['standby', 'G3'],
      ['standby', 'G1'],
      ['warning', 'G3'],
      ['correction', 'G6']
    ])
      expect(refused(tables, 'grade.decide', given({ kind, to, standby: kind === 'standby' })), `${kind} ${to}`).toBeNull()
  })
  it('about many is one edit and one undo, none of it if one is refused', () => {
    const before = snapshot(tables)
    expect(refused(tables, 'grade.decide', decide(confirmed, { ...nomination, reason: '' }))).toBe('gradeFault.reasonNeeded')
    const changes = done(tables, 'grade.decide', decide(confirmed, nomination))
    expect(changes).toHaveLength(2)
    undo(tables, changes)
    expect(tables).toEqual(before)
  })
  it('said again changes nothing, neither by whom nor when', () => {
    done(tables, 'grade.decide', decide(confirmed))
    expect(done(tables, 'grade.decide', decide({ ...confirmed, by: '李丽', on: '2026-07-09' }))).toEqual([])
    expect(decisionOf('A1')).toMatchObject(by)
  })
  it('said again after the proposal changed is a decision about the new one', () => {
    done(tables, 'grade.decide', decide(overridden))
    const now = { ...overridden, proposed: null, reason: '', on: '2026-07-20' }
    expect(done(tables, 'grade.decide', decide(now))).toHaveLength(1)
    expect(decisionOf('A1')).toMatchObject({ proposed: null, reason: '', on: '2026-07-20' })
  })
  it('named twice in one edit holds as named last', () => {
    expect(done(tables, 'grade.decide', decide(confirmed, overridden))).toHaveLength(1)
    expect(decisionOf('A1')).toMatchObject({ kind: 'none' })
  })
  it('keeps the answer of the province while it nominates the same, and loses it with the nomination', () => {
    done(tables, 'grade.decide', decide(nomination))
    done(tables, 'grade.answerNomination', {
      year: 2026,
      staffNo: 'A2',
      state: 'confirmed',
      on: '2026-08-01',
      effectiveOn: '2026-08-10',
      document: '川人〔2026〕8号'
    })
    const answer = decisionOf('A2')?.answer
    expect(answer).not.toBeNull()
    done(tables, 'grade.decide', decide({ ...nomination, reason: '并列人员中考核结果更好' }))
    expect(decisionOf('A2')).toMatchObject({ answer, reason: '并列人员中考核结果更好' })
    done(tables, 'grade.decide', decide({ ...nomination, kind: 'none', to: 'G4' }))
    expect(decisionOf('A2')?.answer).toBeNull()
  })
  it('is taken back, once', () => {
    const before = snapshot(tables)
    done(tables, 'grade.decide', decide(confirmed, nomination))
    expect(done(tables, 'grade.undecide', { year: 2026, staffNos: ['A1', 'A2', 'A1'] })).toHaveLength(2)
    expect(tables).toEqual(before)
    expect(done(tables, 'grade.undecide', { year: 2026, staffNos: ['A1'] })).toEqual([])
  })
})

const publicity = { startsOn: '2026-07-06', endsOn: '2026-07-10', workingDays: 5, number: '人〔2026〕9号', list: [] }
describe('the publicity', () => {
  it('is published, changed and withdrawn while the year is open', () => {
    expect(refused(tables, 'grade.publish', { year: 2025, publicity })).toBe('gradeFault.unknownYear')
    expect(refused(tables, 'grade.publish', { year: 2026, publicity: { ...publicity, endsOn: '2026-07-05' } })).toBe('gradeFault.endsBeforeStart')
    done(tables, 'grade.publish', { year: 2026, publicity })
    expect(done(tables, 'grade.publish', { year: 2026, publicity })).toEqual([])
    expect(tables.gradeYears.get('2026')?.publicity).toEqual(publicity)
    closeYear()
    for (const [name, input] of [
      ['grade.publish', { year: 2026, publicity: { ...publicity, number: '' } }],
      ['grade.withdraw', { year: 2026 }]
    ] as const)
      expect(refused(tables, name, input), name).toBe('gradeFault.yearInForce')
  })
  it('withdrawn is gone; withdrawing nothing changes nothing', () => {
    const before = snapshot(tables)
    expect(done(tables, 'grade.withdraw', { year: 2026 })).toEqual([])
    done(tables, 'grade.publish', { year: 2026, publicity })
    done(tables, 'grade.withdraw', { year: 2026 })
    expect(tables).toEqual(before)
    expect(refused(tables, 'grade.withdraw', { year: 2025 })).toBe('gradeFault.unknownYear')
  })
})

describe('an objection', () => {
  const objection = { year: 2026, staffNo: 'A1', by: '', receivedOn: '2026-07-07', ground: '考核结果未通知本人' }
  const answer = { year: 2026, appeal: 1, state: 'rejected', answer: '经核查，已于 3 月送达本人签收', answeredOn: '2026-07-08', handler: '王芳' }
  it('is numbered within its year', () => {
    done(tables, 'grade.openYear', { ...year2026, year: 2027, resultYear: 2026, asOf: '2027-06-30' })
    done(tables, 'grade.receiveAppeal', objection)
    done(tables, 'grade.receiveAppeal', { ...objection, staffNo: 'A2', by: '李四' })
    done(tables, 'grade.receiveAppeal', { ...objection, year: 2027 })
    expect([...tables.gradeAppeals.keys()]).toEqual(['2026|1', '2026|2', '2027|1'])
    expect(tables.gradeAppeals.get('2026|1')).toEqual({ ...objection, appeal: 1, state: 'open', answer: '', answeredOn: null, handler: '' })
  })
  it('needs a year that is open, a person and a ground', () => {
    expect(refused(tables, 'grade.receiveAppeal', { ...objection, year: 2025 })).toBe('gradeFault.unknownYear')
    expect(refused(tables, 'grade.receiveAppeal', { ...objection, staffNo: 'B9' })).toBe('gradeFault.unknownPerson')
    expect(refused(tables, 'grade.receiveAppeal', { ...objection, ground: ' ' })).toBe('command.badInput')
    closeYear()
    expect(refused(tables, 'grade.receiveAppeal', objection)).toBe('gradeFault.yearInForce')
  })
  it('is answered with what was found, and not again once the year is in force', () => {
    expect(refused(tables, 'grade.answerAppeal', answer)).toBe('gradeFault.unknownAppeal')
    done(tables, 'grade.receiveAppeal', objection)
    expect(refused(tables, 'grade.answerAppeal', { ...answer, answer: ' ' })).toBe('gradeFault.answerNeeded')
    done(tables, 'grade.answerAppeal', answer)
    expect(done(tables, 'grade.answerAppeal', answer)).toEqual([])
    expect(tables.gradeAppeals.get('2026|1')).toEqual({ ...objection, ...answer })
    done(tables, 'grade.answerAppeal', { ...answer, state: 'open', answer: '', answeredOn: null })
    expect(tables.gradeAppeals.get('2026|1')?.state).toBe('open')
    closeYear()
    expect(refused(tables, 'grade.answerAppeal', answer)).toBe('gradeFault.yearInForce')
  })
})
