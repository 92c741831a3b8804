import { describe, expect, it } from 'vitest'
import { flatGradeFields, nameOfCode } from '../../renderer/history/grade-fields'

describe('a grade year in the history', () => {
  it('says a publication field by field, its list by names', () => {
    const list = [{ staffNo: 'YL10025', name: '萧刚', county: '云岭城区', kind: 'promotion', from: 'G3', to: 'G4' }]
    const publicity = { startsOn: '2026-07-01', endsOn: '2026-07-07', workingDays: 5, number: '3', list }
    expect(flatGradeFields('gradeYears', [{ field: 'publicity', before: null, after: publicity }])).toEqual([
      { field: 'startsOn', before: undefined, after: '2026-07-01' },
      { field: 'endsOn', before: undefined, after: '2026-07-07' },
      { field: 'workingDays', before: undefined, after: 5 },
      { field: 'number', before: undefined, after: '3' },
      { field: 'list', before: undefined, after: ['萧刚'] }
    ])
  })
  it('says only what differs between two of them', () => {
    const [before, after] = ['2026-07-07', '2026-07-08'].map((endsOn) => ({ startsOn: '2026-07-01', endsOn, list: [] }))
    expect(flatGradeFields('gradeYears', [{ field: 'publicity', before, after }])).toEqual([{ field: 'endsOn', before: '2026-07-07', after: '2026-07-08' }])
  })
  it('leaves out what the rules proposed, and keeps plain fields, headcounts and other tables as they are', () => {
    const reason = { field: 'reason', before: '', after: '考核事实' }
    const proposed = { field: 'proposed', before: null, after: { kind: 'promotion', to: 'G4', standby: false, rule: 'grade.annual' } }
    expect(flatGradeFields('gradeDecisions', [reason, proposed])).toEqual([reason])
    const posts = { field: 'establishment', before: {}, after: { G4: 12 } }
    expect(flatGradeFields('gradeYears', [posts])).toEqual([posts])
    expect(flatGradeFields('attachments', [proposed])).toEqual([proposed])
  })
  it('names codes by their table', () => {
    expect(nameOfCode('gradeDecisions', 'promotion')).toEqual({ key: 'gradeYear.kind.promotion' })
    expect(nameOfCode('gradeDecisions', 'confirmed')).toEqual({ key: 'gradeYear.answer.confirmed' })
    expect(nameOfCode('spells', 'promotion')).toEqual({ key: 'gradeYear.cause.promotion' })
    expect(nameOfCode('conductRecords', 'discipline')).toEqual({ key: 'gradeYear.conduct.discipline' })
    expect(nameOfCode('gradeAppeals', 'upheld')).toEqual({ key: 'gradeYear.appeal.upheld' })
    for (const [table, code] of [
      ['people', 'promotion'],
      ['spells', 'YL10025'],
      ['gradeDecisions', 2026],
      ['gradeDecisions', null]
    ] as const)
      expect(nameOfCode(table, code)).toBeNull()
  })
})
