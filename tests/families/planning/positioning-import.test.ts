import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readBook } from '../../../electron/services/excel/read'
import { explainTime, positioningOf, timeSheet, usualPlan, usualStart, type Duty, type TimeRecord } from '../../../shared/families/planning'
import { civilDate } from '../../../shared/kernel/civil-date'
import { templateOf } from '../../../shared/kernel/sheet/definition'
import type { RawBook, RawCell } from '../../../shared/kernel/sheet/raw'
import type { ImportPlan } from '../../../shared/workspace/import'
import { emptyTables, type MutableTables } from '../../../shared/workspace/tables'
import { mianyang } from '../../cli/run'
import { after, book, codesOf, planOf, rawOf, say, tablesWith, type Cells } from '../../excel-in/support'

const on = civilDate(2026, 12, 31)!
const read = async (name: string): Promise<RawBook> => {
  const found = await readBook(name, new Uint8Array(readFileSync(mianyang(name))))
  if (!found.ok) throw new Error(say(found.fault))
  return found.value
}
const duties = usualStart(book).duties
const head = (decorate: (name: string) => string = (name) => name): RawCell[] => ['工号', '姓名', ...duties.map(({ name }) => decorate(name))]
const row = (number: number, ...values: RawCell[]): RawCell[] => [`MY${10_000 + number}`, null, ...values]
const take = (rows: Cells | RawBook, tables: MutableTables = tablesWith(5)): ImportPlan => planOf(rows, { tables, year: 2026, kind: 'timeAllocation' })
const recordsOf = (plan: ImportPlan): TimeRecord[] => [...after(emptyTables(), plan).timeRecords.values()]
const problems = (plan: ImportPlan): string[] => codesOf(plan, 'problem')

describe('the real time sheet of Mianyang', () => {
  it('is recognised, and no row and no column is left out', async () => {
    const tables = after(emptyTables(), planOf(await read('1-花名册.xlsx')))
    const plan = planOf(await read('7-时间分配.xlsx'), { tables, year: 2026 })
    expect(plan.kind.kind).toBe('timeAllocation')
    expect(plan.counts).toMatchObject({ rows: 132, good: 132, leftOut: 0, added: 132, warnings: 0, passedOver: 1 })
    expect(plan.matching.columns.map(({ key }) => key)).toEqual(['staffNo', 'name', ...duties.map(({ duty }) => duty)])
    expect(recordsOf(plan).every(({ unit }) => unit === 'hours')).toBe(true)
  })

  it('comes to the figures that the sheet gives by hand', async () => {
    const roster = after(emptyTables(), planOf(await read('1-花名册.xlsx')))
    const tables = after(roster, planOf(await read('7-时间分配.xlsx'), { tables: roster, year: 2026 }))
    const question = { plan: usualPlan(2026, on), book }
    const result = positioningOf(tables, question)
    expect(result.city).toMatchObject({
      people: 132,
      mix: {
        byPhase: { preSale: '23.80', inSale: '15.65', afterSale: '49.13', internal: '11.43' },
        byOrientation: { advisor: '29.64', relationship: '43.28', administration: '27.08' },
        byDuty: {
          D01: '6.71',
          D02: '7.03',
          D03: '3.31',
          D04: '6.75',
          D05: '8.86',
          D06: '6.79',
          D07: '20.04',
          D08: '13.91',
          D09: '9.33',
          D10: '5.84',
          D11: '11.43'
        },
        gap: '20.55',
        advisorIndex: '29.64'
      }
    })
    expect(result.posts.map(({ name, people, mix }) => [name, people, mix.gap, mix.byPhase.preSale])).toEqual([
      ['要客经理', 43, '20.60', '22.85'],
      ['城区客户经理', 89, '20.53', '24.26']
    ])
    expect(Object.fromEntries(result.counties.map(({ name, mix }) => [name, mix.gap]))).toMatchObject({ 三台县: '22.24', 梓潼县: '18.23' })
    expect(result.people.slice(0, 3).map(({ staffNo, mix }) => [staffNo, mix.gap])).toEqual([
      ['MY10598', '32.50'],
      ['MY10335', '30.76'],
      ['MY10830', '30.51']
    ])
    expect([result.without, result.refused, result.selfImage]).toEqual([[], [], null])
    const own = result.people.find(({ staffNo }) => staffNo === 'MY10004')
    expect(own).toMatchObject({ total: '46.5', normalised: false, mix: { gap: '22.37', advisorIndex: '26.88' } })
    expect(explainTime(tables, { ...question, staffNo: 'MY10004' })?.output).toMatchObject({ city: { mix: own?.mix } })
    expect(explainTime(tables, { ...question, staffNo: null })?.output).toMatchObject({ city: { mix: result.city?.mix } })
    expect(explainTime(tables, { ...question, staffNo: 'MY99999' })).toBeNull()
  })
})

const hours: RawCell[] = [4, 3, 2, 4, 4, 3, 8, 4, 3, 2, 3]
const percents: RawCell[] = [10, 10, 10, 10, 10, 10, 10, 10, 10, 5, 5]
describe('the unit of a time sheet', () => {
  it.each<[string, Cells, 'hours' | 'percent']>([
    ['the headings say hours', [head((name) => `${name}（小时）`), row(1, ...percents)], 'hours'],
    ['the headings say percent', [head((name) => `${name}占比`), row(1, ...percents)], 'percent'],
    ['the title says percent', [['一周工作时间比例'], head(), row(1, ...percents)], 'percent'],
    ['the title says hours', [['一周工作时间（小时）'], head(), row(1, ...percents)], 'hours'],
    ['the cells say percent', [head(), row(1, ...percents.map((value) => `${String(value)}%`))], 'percent'],
    ['the cells say hours', [head(), row(1, ...hours.map((value) => `${String(value)}小时`))], 'hours'],
    ['rows sum to 100', [head(), row(1, ...percents), row(2, ...percents)], 'percent'],
    ['rows sum to no hundred', [head(), row(1, ...hours), row(2, ...hours)], 'hours']
  ])('is told where %s', (_, rows, unit) => {
    const plan = take(rows)
    expect(problems(plan)).toEqual([])
    expect(recordsOf(plan).map((record) => record.unit)).toEqual(rows.filter(([first]) => String(first).startsWith('MY')).map(() => unit))
  })
  it('takes shares of one as percents', () => {
    const plan = take([head(), row(1, ...percents.map((value) => Number(value) / 100))])
    expect(recordsOf(plan)[0]).toMatchObject({ unit: 'percent', values: { D01: '10', D11: '5' } })
  })
  it('keeps every digit of a formula’s result', () => {
    const plan = take([head(), row(1, 10 / 3, ...hours.slice(1)), row(2, 1 / 3, ...hours.slice(1))])
    expect(recordsOf(plan).map(({ values }) => values['D01'])).toEqual(['3.333333333333', '0.333333333333'])
    expect(recordsOf(take([head(), row(1, 1 / 3, 2 / 3)]))[0]).toMatchObject({ unit: 'percent', values: { D01: '33.3333333333', D02: '66.6666666667' } })
  })
  it('refuses both in one row', () => {
    expect(problems(take([head(), row(1, '10%', '3小时', ...hours.slice(2))]))).toEqual(['timeSheetFault.mixedUnits D2'])
  })
})

describe('what a time sheet may not say', () => {
  it('leaves out percents that sum to 130, naming the greatest cell', () => {
    const plan = take([head((name) => `${name}（%）`), row(1, 40, ...percents.slice(1)), row(2, ...percents)])
    expect(problems(plan)).toEqual(['planningFault.timeSum C2'])
    const [fault] = plan.findings.filter(({ severity }) => severity === 'problem')
    expect(say(fault!)).toContain('130%，应在 98% 到 102% 之间')
    expect(recordsOf(plan).map(({ staffNo }) => staffNo)).toEqual(['MY10002'])
  })
  it('keeps 98 and 102 and refuses 97.9 and 102.1', () => {
    const rows = [8, 7.9, 12, 12.1].map((value, index) => row(index + 1, value, ...percents.slice(1)))
    expect(problems(take([head((name) => `${name}（%）`), ...rows]))).toEqual(['planningFault.timeSum D3', 'planningFault.timeSum C5'])
  })
  it.each<[string, RawCell[], string]>([
    ['negative hours', [-1, ...hours.slice(1)], 'sheet.belowMinimum C2'],
    ['words', ['很多', ...hours.slice(1)], 'sheet.unreadable C2'],
    ['more hours than a week has', [140, ...hours.slice(1)], 'positioningFault.tooManyHours C2'],
    ['nothing at all', hours.map(() => null), 'planningFault.timeNone A2']
  ])('leaves out %s', (_, values, code) => {
    expect(problems(take([head(), row(1, ...values), row(2, ...hours)]))).toEqual([code])
  })
  it('leaves out people who are not on the roster and a second row that differs', () => {
    expect(problems(take([head(), row(1, ...hours), row(1, 9, ...hours.slice(1)), row(77, ...hours)]))).toEqual([
      'import.duplicateDiffers A3',
      'import.unknownPerson A4'
    ])
  })
  it('names an activity that matches no duty, and not what is no activity', () => {
    const plan = take([
      [...head(), '党建活动', '合计', '备注'],
      [...row(1, ...hours), 3, 43, '无']
    ])
    expect(codesOf(plan, 'warning')).toEqual(['timeSheetFault.unknownColumn N1'])
    expect(plan.counts.good).toBe(1)
  })
  it('reads a column that people matched by hand', () => {
    const plan = planOf(
      [
        ['工号', '姓名', '跑客户'],
        ['MY10001', null, 40]
      ],
      { tables: tablesWith(1), year: 2026, kind: 'timeAllocation', matching: { 2: 'D01' } }
    )
    expect(recordsOf(plan)).toEqual([{ year: 2026, staffNo: 'MY10001', unit: 'hours', values: { D01: '40' } }])
  })
  it('changes nothing of a finished plan', () => {
    const tables = tablesWith(1)
    tables.plans.set('2026', { ...usualPlan(2026, on), finished: { on, by: '赵敏' } })
    const plan = take([head(), row(1, ...hours)], tables)
    expect(problems(plan)).toEqual(['planningFault.finished'])
    expect(plan.edit.changes.filter(({ table }) => table === 'timeRecords')).toEqual([])
  })
})

describe('the duties by which a sheet is read', () => {
  const custom: Duty = { ...duties[0]!, duty: 'X01', name: '方案汇报', aliases: ['汇报方案'], year: 2026 }
  const tablesOf = (): MutableTables => {
    const tables = tablesWith(1)
    tables.plans.set('2026', usualPlan(2026, on))
    tables.duties.set('2026|X01', custom)
    return tables
  }
  it.each(['方案汇报', '汇报方案', '方案汇报（小时）', '汇报方案工时', 'X01'])('are those of the newest plan: %s', (heading) => {
    const plan = take(
      [
        ['工号', heading],
        ['MY10001', 40]
      ],
      tablesOf()
    )
    expect(recordsOf(plan)[0]?.values).toEqual({ X01: '40' })
  })
  it('stand as headings in the template', () => {
    const headings = (tables: MutableTables): string[] => templateOf(timeSheet(book, tables)).columns.map(({ heading }) => heading)
    expect(headings(tablesOf())).toEqual(['工号', '姓名', '方案汇报'])
    expect(headings(emptyTables())).toEqual(head())
  })
  it('must be those of the year that the sheet is for', () => {
    const tables = tablesOf()
    tables.plans.set('2025', usualPlan(2025, on))
    tables.duties.set('2025|D01', { ...duties[0]!, year: 2025 })
    const plan = planOf(
      [
        ['工号', '方案汇报'],
        ['MY10001', 40]
      ],
      { tables, year: 2025, kind: 'timeAllocation' }
    )
    expect(problems(plan)).toEqual(['timeSheetFault.notInPlan B2'])
  })
  it('are asked of which year, and the same sheet twice changes nothing', () => {
    const asked = planOf([head(), row(1, ...hours)], { tables: tablesWith(1), kind: 'timeAllocation' })
    expect(asked.asks).toEqual(['year'])
    const first = take([head(), row(1, ...hours)])
    const again = take([head(), row(1, ...hours)], after(tablesWith(5), first))
    expect(again.counts).toMatchObject({ added: 0, changed: 0, unchanged: 1 })
  })
  it('do not take books of other kinds', () => {
    const tables = tablesWith(2)
    const kindOf = (rows: Cells): string => planOf(rawOf(rows), { tables, year: 2026, round: 1 }).kind.kind
    expect(
      kindOf([
        ['工号', '姓名', '所属县区', '岗位', '现等级'],
        ['MY10001', '张乙', '涪城', '要客经理', '初级']
      ])
    ).toBe('roster')
    expect(kindOf([head(), row(1, ...hours)])).toBe('timeAllocation')
  })
})
