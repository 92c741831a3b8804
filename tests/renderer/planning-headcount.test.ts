import { describe, expect, it } from 'vitest'
import { headcountOf, shrinkage, usualPlan, utilisation, type Plan, type ServiceStandard } from '../../shared/families/planning'
import { createTranslator } from '../../shared/kernel/texts'
import { sharedCatalogues } from '../../shared/texts'
import { emptyTables } from '../../shared/workspace/tables'
import { foundHeads } from '../../renderer/families/planning/headcount/common/found'
import { readCount, readFigure, sayFigure, sayShort, signedCount, signedFigure } from '../../renderer/families/planning/headcount/common/figures'
import { settingsEdit } from '../../renderer/families/planning/headcount/common/settings'
import { ownEdits, standingOf } from '../../renderer/families/planning/headcount/common/standing'
import { groundsOf, unitsByBand } from '../../renderer/families/planning/headcount/findings'
import { effectiveFrom } from '../../renderer/families/planning/headcount/hours/effective'
import { hoursDraft, readHours, readShrinkage, shrinkageProblem } from '../../renderer/families/planning/headcount/hours/hours-draft'
import { hoursEdits, hoursStandings, valuesInForce } from '../../renderer/families/planning/headcount/hours/standings'
import { lookAtHeadcount } from '../../renderer/families/planning/headcount/look'
import { partOf } from '../../renderer/families/planning/headcount/place'
import { emptyStandard, readStandard } from '../../renderer/families/planning/headcount/standards/standard-draft'
import { tierRows } from '../../renderer/families/planning/headcount/standards/tier-rows'
import { planResultOf } from '../../shared/families/planning/whole'
import { day, exampleBook } from '../rulebook'

const book = exampleBook()
const plan: Plan = usualPlan(2026, day)
const question = { plan, book }
const standard = (tier: string, action: string, times: string, per: ServiceStandard['per'], hours: string): ServiceStandard => ({
  year: 2026,
  tier,
  action,
  times,
  per,
  hours
})

describe('figures', () => {
  it('are said with thousands apart and read as people type them', () => {
    expect(['1234567.50', '-1234', '12', '0.05', ''].map(sayFigure)).toEqual(['1,234,567.50', '−1,234', '12', '0.05', ''])
    expect([' 1,234.5 ', '１２．５', '-3', '−3', '1,23', 'abc', '', '1e3'].map(readFigure)).toEqual(['1234.5', '12.5', '-3', '-3', null, null, null, null])
    expect(['1,200', '12.5', '-1', '1000001'].map((text) => readCount(text))).toEqual([1200, null, null, null])
  })
  it('carry their sign where they are differences', () => {
    expect([3, -2000, 0].map(signedCount)).toEqual(['+3', '−2,000', '0'])
    expect([signedFigure('2.5', '1'), signedFigure('1', '2.5'), signedFigure('1', '1.00')]).toEqual(['+1.50', '−1.50', '0.00'])
  })
  it('are named without the part of the plan that the page says already', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      const short = sayShort(utilisation.title, createTranslator(sharedCatalogues, language))
      expect(short).toBe(language === 'en' ? 'Utilisation' : '工时利用率')
    }
  })
})

describe('the address', () => {
  it('names a part, the standards where it names none', () => {
    expect([partOf('loads'), partOf(undefined), partOf('nothing')]).toEqual(['loads', 'standards', 'standards'])
  })
})

describe('standards by tier', () => {
  const rows = tierRows(
    [
      standard('B2', '巡检', '1', 'quarter', '3'),
      standard('A1', '走访', '4', 'month', '2.5'),
      standard('A1', '回访', '6', 'year', '5'),
      standard('Z9', '电话', '1', 'month', '1')
    ],
    ['A1', 'A2', 'B2'],
    new Map([
      ['A1', 10],
      ['A2', 4],
      ['B2', 40],
      ['Y1', 2]
    ])
  )
  it('sum the hours of a customer and of all, a quarter by 3 and a year by 12', () => {
    expect(rows.tiers.map(({ tier, each, all, customers }) => [tier, each, all, customers])).toEqual([
      ['A1', '12.50', '125.00', 10],
      ['B2', '1.00', '40.00', 40],
      ['Z9', '1.00', '0.00', 0]
    ])
  })
  it('lack tiers that have customers, in their order; unknown ones last', () => {
    expect(rows.lacking).toEqual([
      { tier: 'A2', customers: 4 },
      { tier: 'Y1', customers: 2 }
    ])
    expect(rows.known).toEqual(['A1', 'A2', 'B2', 'Y1', 'Z9'])
  })
  it('are taken only with a unit that somebody chose', () => {
    const typed = { ...emptyStandard('A1'), action: ' 走访 ', hours: '２.５', times: '4' }
    expect(readStandard(typed, 2026, new Set())).toEqual({ standard: null, problems: ['per'] })
    expect(readStandard({ ...typed, per: 'month' }, 2026, new Set()).standard).toEqual(standard('A1', '走访', '4', 'month', '2.5'))
    expect(readStandard({ ...typed, per: 'month' }, 2026, new Set(['A1|走访'])).problems).toEqual(['exists'])
    expect(readStandard(emptyStandard('A1'), 2026, new Set()).problems).toEqual(['action', 'hours', 'times', 'per'])
  })
})

describe('effective hours', () => {
  const values = valuesInForce(hoursStandings(question))
  it('are 20.67 × 8 × 85% − 20 by the pack', () => {
    expect(effectiveFrom(question, values)).toEqual({ hours: '120.56', fault: null })
    expect(readHours(hoursDraft(values))).toEqual(values)
  })
  it('fall with shrinkage, and are refused where nothing is left', () => {
    const shrunk = { ...values, shrinkage: [{ name: '年休假', percent: 5 }] }
    // 140.556 × 95% − 20
    expect(effectiveFrom(question, shrunk).hours).toBe('113.53')
    const none = effectiveFrom(question, { ...values, fixedHours: 200 })
    expect(none.fault?.code).toBe('planningFault.effectiveHours')
    expect(none.hours).toBe('-59.44')
  })
  it('are not read while a figure is out of what its parameter takes', () => {
    expect(readHours({ ...hoursDraft(values), utilisation: '120' })).toBeNull()
    expect(readHours({ ...hoursDraft(values), hoursPerDay: '' })).toBeNull()
    const rows = [
      { name: '培训', percent: '3' },
      { name: ' 培训', percent: '2' },
      { name: '', percent: '1' },
      { name: '病事假', percent: '1.234' }
    ]
    expect(rows.map((_, index) => shrinkageProblem(rows, index))).toEqual([null, 'twice', 'name', 'percent'])
    expect(readShrinkage(rows.slice(0, 1))).toEqual([{ name: '培训', percent: 3 }])
    expect(readShrinkage(rows)).toBeNull()
  })
  it('are edited figure by figure with one reason; the pack’s value takes the own one away', () => {
    const standings = hoursStandings(question)
    expect(hoursEdits(standings, values, plan, '日历')).toEqual([])
    expect(hoursEdits(standings, { ...values, workingDays: 21, shrinkage: [{ name: '培训', percent: 3 }] }, plan, '日历').map(({ input }) => input)).toEqual([
      { year: 2026, path: 'headcount.workingDays', value: 21, reason: '日历' },
      { year: 2026, path: 'headcount.shrinkage', value: [{ name: '培训', percent: 3 }], reason: '日历' }
    ])
    const own = { ...plan, own: { 'headcount.utilisation': { value: 80, reason: '实测' } } }
    const standing = standingOf(utilisation, { plan: own, book })
    expect([standing.pack, standing.inForce]).toEqual([85, 80])
    expect(ownEdits(standing, 85, own, 'x').map(({ input }) => input)).toEqual([{ year: 2026, path: 'headcount.utilisation', value: null, reason: '' }])
    expect(ownEdits(standing, 80, own, 'x')).toEqual([])
  })
})

describe('settings', () => {
  it('keep what is not changed', () => {
    const before = { ...plan, incomePerManager: '200000' }
    expect(settingsEdit(before, { cap: 12 }).input).toEqual({ year: 2026, asOf: day, cap: 12, incomePerManager: '200000', budget: null })
  })
})

/** 10 A1 and 40 B2 of one county, two tiers without people. */
function tablesWith(standards: readonly ServiceStandard[], customers: Readonly<Record<string, number>>) {
  const tables = emptyTables()
  for (const one of standards) tables.serviceStandards.set(`${one.year}|${one.tier}|${one.action}`, one)
  for (const [tier, count] of Object.entries(customers))
    for (let index = 0; index < count; index++) {
      const code = `${tier}-${index}`
      tables.customers.set(`2026|${code}`, {
        year: 2026,
        code,
        name: code,
        tier,
        county: '涪城',
        managers: [],
        monthlyIncome: null,
        contractEnd: null,
        industry: ''
      })
    }
  return tables
}
const golden = [standard('A1', '走访', '5', 'month', '2.5'), standard('B2', '走访', '1', 'month', '3')]
const lookAt = (tables: ReturnType<typeof tablesWith>) => {
  const result = planResultOf(tables, question)
  return { look: lookAtHeadcount({ plan, result, tables }), headcount: result.headcount }
}

describe('the state of the step', () => {
  it('says what is missing before it says heads', () => {
    expect(lookAt(tablesWith([], {})).look.state).toBe('none')
    expect(lookAt(tablesWith(golden, {})).look.note.key).toBe('planningHeadcount.note.customers')
    expect(lookAt(tablesWith([], { A1: 10 })).look.note.key).toBe('planningHeadcount.note.standards')
    expect(lookAt(tablesWith(golden, { A1: 10, C1: 3 })).look.note).toEqual({ key: 'planningHeadcount.note.tiers', params: { count: '1' } })
    expect(lookAt(tablesWith(golden, { A1: 10, B2: 40 })).look).toEqual({
      state: 'done',
      note: { key: 'planningHeadcount.note.heads', params: { required: '2', current: '0' } }
    })
  })
  it('finds no heads where nothing is to be counted, and the county that nobody serves', () => {
    expect(foundHeads(headcountOf(tablesWith(golden, {}), question))).toBeNull()
    const { headcount } = lookAt(tablesWith(golden, { A1: 10, B2: 40 }))
    expect(foundHeads(headcount)?.city.fte).toBe('2.03')
    expect(unitsByBand(headcount).uncovered.map(({ unit }) => unit)).toEqual(['涪城'])
  })
})

describe('the grounds', () => {
  it('are assumptions until the city has set them', () => {
    const before = groundsOf(question)
    expect(before.assumed.map(({ key }) => key)).toContain('planningParameter.shrinkage')
    const after = groundsOf({ plan: { ...plan, own: { [shrinkage.path]: { value: [], reason: '无' }, 'duties.catalogue': { value: [], reason: '' } } }, book })
    expect(after.assumed).toHaveLength(before.assumed.length - 1)
    expect(after.own.map(({ title }) => title.key)).toEqual(['planningParameter.shrinkage'])
  })
})
