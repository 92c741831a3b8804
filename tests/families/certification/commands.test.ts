import { describe, expect, it } from 'vitest'
import { personSchema } from '../../../shared/families/roster'
import { prepareEdit } from '../../../shared/workspace/command'
import { applyChanges, emptyTables, type MutableTables } from '../../../shared/workspace/tables'

const who = { round: 1, month: '2026-06', staffNo: 'A1' }
const exam = { round: 1, period: '2026H1', staffNo: 'A1' }
function city(): MutableTables {
  const tables = emptyTables()
  tables.people.set('A1', personSchema.parse({ staffNo: 'A1', name: '张三', county: '甲县', post: '要客经理', grade: 'G2' }))
  return tables
}
function done(tables: MutableTables, command: string, input: unknown): number {
  const edit = prepareEdit(command, input, tables)
  if (!edit.ok) throw new Error(edit.fault.code)
  applyChanges(tables, edit.value.changes)
  return edit.value.changes.length
}
const refused = (tables: MutableTables, command: string, input: unknown): string | null => {
  const edit = prepareEdit(command, input, tables)
  return edit.ok ? null : edit.fault.code
}

describe('edits of a round', () => {
  it('open it once', () => {
    const tables = city()
    expect(done(tables, 'certification.openRound', { round: 1, month: '2026-06' })).toBe(1)
    expect(done(tables, 'certification.openRound', { round: 1, month: '2026-06' })).toBe(0)
  })
  it('state a target and a reason, and forget the record when both are back to default', () => {
    const tables = city()
    expect(done(tables, 'certification.stateTarget', { ...who, target: 'G4' })).toBe(1)
    expect(done(tables, 'certification.stateReweight', { ...who, reason: 'leave' })).toBe(1)
    expect(tables.participations.get('1|2026-06|A1')).toMatchObject({ target: 'G4', reweight: 'leave' })
    done(tables, 'certification.stateTarget', { ...who, target: 'default' })
    done(tables, 'certification.stateReweight', { ...who, reason: null })
    expect(tables.participations.size).toBe(0)
    done(tables, 'certification.stateTarget', { ...who, target: null })
    expect(tables.participations.get('1|2026-06|A1')?.target).toBeNull()
  })
  it('enter and clear marks, within their full mark', () => {
    const tables = city()
    done(tables, 'certification.enterMark', { ...exam, paper: 'knowledge', raw: '81.5', full: '100' })
    expect(tables.examResults.get('A1|2026H1|1')?.marks).toEqual({ knowledge: { raw: '81.5', full: '100' } })
    expect(refused(tables, 'certification.enterMark', { ...exam, paper: 'knowledge', raw: '101', full: '100' })).toBe('certificationFault.aboveFullMark')
    expect(refused(tables, 'certification.enterMark', { ...exam, paper: 'knowledge', raw: '-1', full: '100' })).toBe('certificationFault.scoreOutOfRange')
    expect(refused(tables, 'certification.markAbsent', { ...exam, absent: true })).toBe('certificationFault.absentWithMarks')
    done(tables, 'certification.enterMark', { ...exam, paper: 'knowledge', raw: null, full: '100' })
    done(tables, 'certification.markAbsent', { ...exam, absent: true })
    expect(tables.examResults.get('A1|2026H1|1')).toMatchObject({ absent: true, marks: {} })
  })
  it('go on from marks whose sheet named no period', () => {
    const tables = city()
    tables.examResults.set('A1|-|1', { staffNo: 'A1', period: null, round: 1, absent: false, marks: { simulation: { raw: '70', full: '100' } } })
    done(tables, 'certification.enterMark', { ...exam, paper: 'knowledge', raw: '80', full: '100' })
    expect(Object.keys(tables.examResults.get('A1|2026H1|1')?.marks ?? {})).toEqual(['simulation', 'knowledge'])
  })
  it('enter months and ratings, within the scale', () => {
    const tables = city()
    done(tables, 'certification.enterMonth', { staffNo: 'A1', month: '2026-06', score: 88 })
    expect(tables.monthlyPerformance.get('A1|2026-06')?.score).toBe('88')
    expect(refused(tables, 'certification.enterMonth', { staffNo: 'A1', month: '2026-06', score: 101 })).toBe('certificationFault.scoreOutOfRange')
    expect(done(tables, 'certification.enterMonth', { staffNo: 'A1', month: '2026-06', score: null })).toBe(1)
    done(tables, 'certification.enterRating', { staffNo: 'A1', period: '2026H1', rater: '李四', scores: { teamwork: 90 } })
    expect(tables.supervisorRatings.get('A1|2026H1|李四')?.sheets).toEqual([{ teamwork: '90' }])
    expect(done(tables, 'certification.enterRating', { staffNo: 'A1', period: '2026H1', rater: '李四', scores: {} })).toBe(1)
  })
  it.each(['stateTarget', 'stateReweight', 'enterMark', 'markAbsent', 'enterMonth', 'enterRating'])('%s knows nobody outside the roster', (name) => {
    const input = {
      ...who,
      ...exam,
      staffNo: 'B2',
      target: 'G3',
      reason: 'new',
      paper: 'knowledge',
      raw: '1',
      full: '100',
      absent: true,
      score: '1',
      rater: '',
      scores: {}
    }
    expect(refused(city(), `certification.${name}`, input)).toBe('certificationFault.unknownPerson')
  })
})
