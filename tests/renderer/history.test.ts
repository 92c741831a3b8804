import { describe, expect, it } from 'vitest'
import { flatGradeFields, nameOfCode } from '../../renderer/history/grade-fields'
import { nameOfOfficeCode, officeChanges, officePart } from '../../renderer/history/office-fields'
import { historyOfficeTexts } from '../../renderer/history/office-texts'
import { createTranslator } from '../../shared/kernel/texts'
import { emptyTables } from '../../shared/workspace/tables'

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

describe('keys and submissions in the history', () => {
  const say = createTranslator([historyOfficeTexts], 'zh-CN')
  it('tell who compared a key and how, not what machines compare', () => {
    const compared = { on: '2026-07-01', by: '王芳', how: 'telephone', with: '周敏' }
    const told = officeChanges('trustedKeys', [
      { field: 'compared', before: null, after: compared },
      { field: 'totals', before: 1, after: 2 }
    ])
    expect(told?.map(({ name, after }) => [say(name), after])).toEqual([
      ['日期', '2026-07-01'],
      ['经办人', '王芳'],
      ['核对方式', 'telephone'],
      ['与谁核对', '周敏']
    ])
    const how = nameOfOfficeCode('trustedKeys', 'telephone')
    expect(how && say(how)).toBe('电话')
    expect(nameOfOfficeCode('trustedKeys', 'G3')).toBeNull()
    expect(nameOfOfficeCode('people', 'telephone')).toBeNull()
    expect(officeChanges('people', [])).toBeNull()
  })

  it('name cities, group fingerprints and shorten digests', () => {
    const tables = emptyTables()
    tables.cities.set('MY', { code: 'MY', name: '绵阳分公司', order: 1 })
    expect(officePart('provinceDecisions', 'MY', tables)).toBe('绵阳分公司')
    expect(officePart('trustedKeys', '1'.repeat(24), tables)).toBe('1111 1111 1111 1111 1111 1111')
    expect(officePart('submissions', 'a'.repeat(64), tables)).toBe(`${'a'.repeat(12)}…`)
    expect(officePart('office', 'office', tables)).toBe('')
    expect(officePart('people', 'MY', tables)).toBeNull()
  })
})
