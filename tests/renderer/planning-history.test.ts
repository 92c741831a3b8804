import { describe, expect, it } from 'vitest'
import { dutyInKey, nameOfPlanningCode, planningChanges } from '../../renderer/history/planning-fields'
import { emptyTables } from '../../shared/workspace/tables'

const tables = emptyTables()
const duty = { year: 2026, duty: 'D01', order: 1, name: '商机管理', phase: 'preSale', orientation: 'advisor', description: '' } as const
tables.duties.set('2026|D01', { ...duty, aliases: [], indicators: [], competencies: [], courses: [] })
const keyOf = (change: { readonly name: { readonly key: string } }): string => change.name.key

describe('plans in the history', () => {
  it('say the city’s own values by the name of the parameter', () => {
    const own = { 'headcount.workingDays': { value: 20, reason: '市公司排班' } }
    const [change] = planningChanges({ table: 'plans', key: '2026' }, [{ field: 'own', before: {}, after: own }], tables) ?? []
    expect(change).toMatchObject({ before: undefined, after: [20, '市公司排班'] })
    expect(change?.name).toEqual({ key: 'historyPlanning.own', params: { name: { key: 'planningParameter.workingDays' } } })
  })
  it('say money in yuan and who serves by share', () => {
    const change = planningChanges(
      { table: 'customers', key: '2026|C1' },
      [
        { field: 'monthlyIncome', before: null, after: 1_234_505 },
        { field: 'managers', before: [], after: [{ staffNo: 'MY1', share: '60' }] }
      ],
      tables
    )
    expect(change?.map(({ before, after }) => [before, after])).toEqual([
      [null, '12345.05'],
      [[], ['MY1 60%']]
    ])
  })
  it('say time duty by duty', () => {
    const change = planningChanges(
      { table: 'timeRecords', key: '2026|MY1' },
      [{ field: 'values', before: { D01: '5' }, after: { D01: '6', D09: '1' } }],
      tables
    )
    expect(change?.map(({ name, before, after }) => [name.params?.['name'], before, after])).toEqual([
      ['商机管理', '5', '6'],
      ['D09', undefined, '1']
    ])
  })
  it('say of a survey only the questions that changed', () => {
    const question = { key: 'q1', number: '1', title: '年龄', type: 'single', options: [], comparisons: [] }
    const after = [{ ...question, type: 'number' }]
    const change = planningChanges({ table: 'surveys', key: '2026' }, [{ field: 'questions', before: [question], after }], tables)
    expect(change?.map(({ field, before, after: now }) => [field, before, now])).toEqual([['type', 'single', 'number']])
  })
  it('name every field that a row of a plan has', () => {
    const fields = ['asOf', 'cap', 'incomePerManager', 'tiers', 'reportsTo', 'competencies', 'times', 'per', 'population']
    const named =
      planningChanges(
        { table: 'plans', key: '2026' },
        fields.map((field) => ({ field, before: 1, after: 2 })),
        tables
      ) ?? []
    expect(named.map(keyOf)).toEqual(fields.map((field) => `historyPlanning.field.${field}`))
  })
  it('leave other families alone', () => {
    expect(planningChanges({ table: 'people', key: 'MY1' }, [{ field: 'name', before: '甲', after: '乙' }], tables)).toBeNull()
    expect(nameOfPlanningCode('people', 'hours')).toBeNull()
  })
  it('name codes and the duties of keys', () => {
    expect(nameOfPlanningCode('timeRecords', 'hours')).toEqual({ key: 'planning.timeUnit.hours' })
    expect(nameOfPlanningCode('planPosts', 'keyAccount')).toEqual({ key: 'planning.postKind.keyAccount' })
    expect(nameOfPlanningCode('surveys', 'multiple')).toEqual({ key: 'survey.type.multiple' })
    expect(dutyInKey({ table: 'dutyRoles', key: '2026|D01|要客经理' }, 'D01', tables)).toBe('商机管理')
    expect(dutyInKey({ table: 'dutyRoles', key: '2025|D01|要客经理' }, 'D01', tables)).toBeNull()
  })
})
