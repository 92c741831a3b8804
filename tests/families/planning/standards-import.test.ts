import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readBook } from '../../../electron/services/excel/read'
import { headcountOf, standardFault, usualPlan, type ServiceStandard } from '../../../shared/families/planning'
import { civilDate } from '../../../shared/kernel/civil-date'
import type { RawBook, RawCell } from '../../../shared/kernel/sheet/raw'
import type { ImportPlan } from '../../../shared/workspace/import'
import { emptyTables, type MutableTables } from '../../../shared/workspace/tables'
import { mianyang } from '../../cli/run'
import { after, book, codesOf, planOf, say } from '../../excel-in/support'
import { done, refused } from '../grade/edits'

const read = async (name: string): Promise<RawBook> => {
  const found = await readBook(name, new Uint8Array(readFileSync(mianyang(name))))
  if (!found.ok) throw new Error(say(found.fault))
  return found.value
}
const on = civilDate(2026, 12, 31)!
const head: RawCell[] = ['客户级别', '服务动作', '频次', '频次单位', '单次工时（小时）']
const take = (rows: readonly RawCell[][], heading: readonly RawCell[] = head, tables: MutableTables = emptyTables()): ImportPlan =>
  planOf([[...heading], ...rows], { tables, year: 2026, kind: 'serviceStandards' })
const standardsOf = (plan: ImportPlan): ServiceStandard[] => [...after(emptyTables(), plan).serviceStandards.values()]
const bare = (code: string): string => code.replace(/^\w+\./, '')
const problems = (plan: ImportPlan): string[] => codesOf(plan, 'problem').map(bare)
const warnings = (plan: ImportPlan): string[] => codesOf(plan, 'warning').map(bare)

describe('the real service standards of Mianyang', () => {
  it('are all taken in with their units', async () => {
    const plan = planOf(await read('8-服务标准.xlsx'), { tables: emptyTables(), year: 2026 })
    expect(plan.kind.kind).toBe('serviceStandards')
    expect(plan.counts).toMatchObject({ rows: 25, good: 25, added: 25, warnings: 0 })
    const rows = standardsOf(plan)
    expect(rows.find(({ tier, action }) => tier === 'A1' && action === '服务巡检')).toEqual({
      year: 2026,
      tier: 'A1',
      action: '服务巡检',
      times: '3',
      per: 'quarter',
      hours: '2'
    })
    expect(rows.find(({ tier, action }) => tier === 'C' && action === '满意度回访')).toMatchObject({ times: '0.24', per: 'year', hours: '1' })
  })
})

describe('a frequency', () => {
  it.each([
    ['4次/月', null, { times: '4', per: 'month' }],
    ['每月4次', null, { times: '4', per: 'month' }],
    ['1次/季度', null, { times: '1', per: 'quarter' }],
    ['每年2次', null, { times: '2', per: 'year' }],
    ['2次每年', null, { times: '2', per: 'year' }],
    ['4', '次/月', { times: '4', per: 'month' }],
    [3, '每季度', { times: '3', per: 'quarter' }],
    ['4次/月', '次/月', { times: '4', per: 'month' }],
    ['每半年1次', null, { times: '2', per: 'year' }]
  ] as const)('of %j beside %j is read', (times, per, expected) => {
    const plan = take([['A1', '上门拜访', times, per, 3]])
    expect(problems(plan)).toEqual([])
    expect(standardsOf(plan)).toEqual([{ year: 2026, tier: 'A1', action: '上门拜访', hours: '3', ...expected }])
  })
  it.each([
    ['频次（次/月）', 'month'],
    ['频次(次/季度)', 'quarter'],
    ['每年次数', 'year'],
    ['月频次', 'month'],
    ['频次/季', 'quarter']
  ])('takes its unit from the heading %s', (heading, per) => {
    const plan = take([['A1', '上门拜访', 4, 3]], ['客户级别', '服务动作', heading, '单次工时'])
    expect(problems(plan)).toEqual([])
    expect(standardsOf(plan)[0]).toMatchObject({ times: '4', per })
  })
  it('without its unit is a problem that names tier, action and value', () => {
    const plan = take([
      ['A1', '上门拜访', 4, null, 3],
      ['A1', '服务巡检', 3, '次/季', 2]
    ])
    expect(problems(plan)).toEqual(['frequencyUnit C2'])
    expect(say(plan.findings[0]!)).toBe('A1“上门拜访”的频次 4 没有单位 请写明次/月、次/季或次/年')
    expect(standardsOf(plan)).toHaveLength(1)
  })
  it('with two units is a problem', () => {
    expect(problems(take([['A1', '上门拜访', '4次/月', '次/年', 3]]))).toEqual(['unitDiffers C2'])
  })
  it('outside what is plausible is a problem', () => {
    expect(problems(take([['A1', '上门拜访', 40, '次/月', 3]]))).toEqual(['standardTimes C2'])
    expect(problems(take([['A1', '上门拜访', 0.1, '次/年', 3]]))).toEqual(['standardTimes C2'])
    expect(problems(take([['A1', '上门拜访', 93, '次/季', 3]]))).toEqual([])
    expect(problems(take([['A1', '上门拜访', 93.1, '次/季', 3]]))).toEqual(['standardTimes C2'])
  })
})

describe('hours of an action', () => {
  it('are converted where the heading counts minutes, which is said once', () => {
    const plan = take(
      [
        ['A1', '上门拜访', 4, '次/月', 180],
        ['A1', '回访', 1, '次/月', 20]
      ],
      ['客户级别', '服务动作', '频次', '频次单位', '单次工时（分钟）']
    )
    expect(standardsOf(plan).map(({ hours }) => hours)).toEqual(['3', '0.333333'])
    expect(warnings(plan)).toEqual(['minutes E2'])
  })
  it.each([
    ['90分钟', '1.5'],
    ['1小时30分', '1.5'],
    ['2.5小时', '2.5'],
    ['0.5h', '0.5']
  ])('of %s are %s', (text, hours) => {
    const plan = take([['A1', '上门拜访', 4, '次/月', text]])
    expect(standardsOf(plan)[0]?.hours).toBe(hours)
    expect(warnings(plan)).toEqual([])
  })
  it('outside what is plausible are a problem: minutes were taken for hours', () => {
    const plan = take([['A1', '上门拜访', 4, '次/月', 180]])
    expect(problems(plan)).toEqual(['standardHours E2'])
    expect(say(plan.findings[0]!)).toContain('180')
    expect(problems(take([['A1', '上门拜访', 4, '次/月', 0.09]]))).toEqual(['standardHours E2'])
    expect(problems(take([['A1', '上门拜访', 4, '次/月', 16]]))).toEqual([])
  })
})

describe('standards', () => {
  it('of one action twice count once where they are the same, and are a problem where they differ', () => {
    const row: RawCell[] = ['A1', '上门拜访', 4, '次/月', 3]
    expect(warnings(take([row, row]))).toEqual(['duplicateSame B3'])
    expect(problems(take([row, ['A1', '上门拜访', 5, '次/月', 3]]))).toEqual(['duplicateDiffers B3'])
  })
  it('of a tier that the pack does not have are kept, with a warning', () => {
    const plan = take([['Z9', '上门拜访', 4, '次/月', 3]])
    expect([warnings(plan), standardsOf(plan).length]).toEqual([['unknownTier A2'], 1])
  })
  it('are checked by the plan’s own values', () => {
    const tables = emptyTables()
    tables.plans.set('2026', { ...usualPlan(2026, on), own: { 'posts.tiers': { value: ['Z9'], reason: '本市分级' } } })
    expect(warnings(take([['Z9', '上门拜访', 4, '次/月', 3]], head, tables))).toEqual([])
  })
})

describe('a standard by hand', () => {
  const tables = (): MutableTables => {
    const some = emptyTables()
    some.plans.set('2026', usualPlan(2026, on))
    return some
  }
  const standard: ServiceStandard = { year: 2026, tier: 'A1', action: '上门拜访', times: '4', per: 'month', hours: '3' }
  it('is saved and removed; only what no pack allows is refused', () => {
    const some = tables()
    done(some, 'planning.saveStandard', standard)
    expect([...some.serviceStandards.values()]).toEqual([standard])
    expect(refused(some, 'planning.saveStandard', { ...standard, times: '-1' })).toBe('planningFault.standardTimes')
    expect(refused(some, 'planning.saveStandard', { ...standard, hours: '745' })).toBe('planningFault.standardHours')
    done(some, 'planning.removeStandard', { year: 2026, tier: 'A1', action: '上门拜访' })
    expect(some.serviceStandards.size).toBe(0)
  })
  it('outside what the day’s rules believe is a fault for the window, and for the result', () => {
    expect(standardFault(standard, book)).toBeNull()
    expect(standardFault({ ...standard, hours: '17' }, book)?.code).toBe('planningFault.standardHours')
    expect(standardFault({ ...standard, times: '32' }, book)).toMatchObject({
      code: 'planningFault.standardTimes',
      params: { value: '32.00', least: 0.01, most: 31 }
    })
    const some = tables()
    done(some, 'planning.saveStandard', { ...standard, hours: '17' })
    const result = headcountOf(some, { plan: usualPlan(2026, on), book })
    expect(!result.ok && result.fault.code).toBe('planningFault.standardHours')
  })
})
