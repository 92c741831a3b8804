import { describe, expect, it } from 'vitest'
import { prepareEdit } from '../../../shared/workspace/command'
import { applyChanges, emptyTables, type MutableTables } from '../../../shared/workspace/tables'
import { after, planOf } from '../../excel-in/support'

function edit(tables: MutableTables, command: string, input: object): MutableTables {
  const done = prepareEdit(command, input, tables)
  if (!done.ok) throw new Error(done.fault.code)
  applyChanges(tables, done.value.changes)
  return tables
}
const begin = { year: 2026, asOf: '2026-12-31', posts: [], duties: [], roles: [] }
const opened = (): MutableTables => edit(emptyTables(), 'planning.open', begin)
const finishedPlan = (): MutableTables => {
  const tables = withSurvey()
  const [plan] = tables.plans.values()
  if (plan) tables.plans.set('2026', { ...plan, finished: { on: plan.asOf, by: '王芳' } })
  return tables
}
const surveyRows = [
  ['序号', '提交答卷时间', '来源', '1、角色'],
  [1, '2026/5/11', '链接', '顾问'],
  [2, '2026/5/11', '链接', '维系者']
]
const withSurvey = (): MutableTables => after(opened(), planOf(surveyRows, { tables: opened(), year: 2026 }))
const fault = (tables: MutableTables, command: string, input: object): string | null => {
  const done = prepareEdit(command, input, tables)
  return done.ok ? null : done.fault.code
}

describe('figures of the city’s own', () => {
  const utilisation = { path: 'headcount.utilisation', value: 80, reason: '2026年核定' }
  const fixed = { path: 'headcount.fixedHours', value: 24, reason: '2026年核定' }
  it('are set several at once by one edit, and go back to the pack’s', () => {
    const tables = edit(opened(), 'planning.setOwns', { year: 2026, values: [utilisation, fixed] })
    expect(Object.keys(tables.plans.get('2026')?.own ?? {})).toEqual(['headcount.utilisation', 'headcount.fixedHours'])
    edit(tables, 'planning.setOwns', { year: 2026, values: [{ ...utilisation, value: null, reason: '' }] })
    expect(Object.keys(tables.plans.get('2026')?.own ?? {})).toEqual(['headcount.fixedHours'])
  })
  it.each([
    [{ ...utilisation, value: 130 }, 'planningFault.badValue'],
    [{ ...utilisation, reason: '' }, 'planningFault.reasonNeeded'],
    [{ ...utilisation, path: 'survey.leastCell' }, 'planningFault.unknownParameter'],
    [{ ...utilisation, path: 'duties.accountableShare', value: 50 }, 'planningFault.notCitySettable']
  ])('refuse %j, and nothing of the others is set', (bad, code) => {
    expect(fault(opened(), 'planning.setOwns', { year: 2026, values: [fixed, bad] })).toBe(code)
  })
})

describe('a finished plan', () => {
  it.each([
    ['planning.setOwns', { year: 2026, values: [{ path: 'headcount.fixedHours', value: 24, reason: '核定' }] }],
    ['planning.saveRemark', { year: 2026, chapter: 'posts', text: '补充' }],
    ['survey.change', { year: 2026, title: '调研', population: 3 }],
    ['survey.changeQuestion', { year: 2026, key: 'q1', title: '定位' }],
    ['survey.remove', { year: 2026 }]
  ])('takes no %s', (command, input) => {
    expect(fault(finishedPlan(), command, input)).toBe('planningFault.finished')
    expect(fault(withSurvey(), command, input)).toBeNull()
  })
  it('takes no survey in', () => {
    const rows = [...surveyRows, [3, '2026/5/12', '链接', '顾问']]
    const plan = planOf(rows, { tables: finishedPlan(), year: 2026 })
    expect([plan.findings.map(({ code }) => code), plan.edit.changes]).toEqual([['planningFault.finished'], []])
    expect(planOf(rows, { tables: withSurvey(), year: 2026 }).counts.added).toBe(1)
  })
})

describe('a plan', () => {
  it('is begun once, and takes posts, customers and standards of an earlier one over', () => {
    expect(fault(opened(), 'planning.open', begin)).toBe('planningFault.planExists')
    const tables = edit(opened(), 'planning.saveStandard', { year: 2026, tier: 'A1', action: '上门拜访', times: '4', per: 'month', hours: '3' })
    edit(tables, 'planning.open', { ...begin, year: 2027, asOf: '2027-12-31' })
    edit(tables, 'planning.carryOver', { from: 2026, to: 2027, tables: ['serviceStandards', 'customers'] })
    expect(tables.serviceStandards.get('2027|A1|上门拜访')).toMatchObject({ year: 2027, times: '4' })
    expect(fault(tables, 'planning.carryOver', { from: 2020, to: 2027, tables: ['customers'] })).toBe('planningFault.nothingToCarry')
  })
  it('cannot be finished while something that it rests on is missing', () => {
    expect(fault(opened(), 'planning.finish', { year: 2026, on: '2026-12-31', by: '王芳' })).toBe('planningFault.notReady')
  })
  it('goes with everything that is its own when it is removed', () => {
    const tables = edit(opened(), 'planning.saveStandard', { year: 2026, tier: 'A1', action: '上门拜访', times: '4', per: 'month', hours: '3' })
    edit(tables, 'planning.remove', { year: 2026 })
    expect([tables.plans.size, tables.serviceStandards.size]).toEqual([0, 0])
  })
})
