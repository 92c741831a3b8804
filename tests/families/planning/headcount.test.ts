import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import { readBook } from '../../../electron/services/excel/read'
import { hostCatalogues } from '../../../electron/services/texts'
import {
  explainHeads,
  headcountOf,
  headcountParameters,
  headcountRules,
  scenariosOf,
  sensitivityOf,
  usualPlan,
  withOwnValues,
  type HeadcountResult,
  type Plan
} from '../../../shared/families/planning'
import { loadRule } from '../../../shared/families/planning/headcount/rules/load'
import { methodsRule } from '../../../shared/families/planning/headcount/rules/methods'
import { sensitivityRule } from '../../../shared/families/planning/headcount/rules/sensitivity'
import { workloadRule, type WorkloadInput, type WorkloadOutcome } from '../../../shared/families/planning/headcount/rules/workload'
import { civilDate } from '../../../shared/kernel/civil-date'
import { explain, explanationLines } from '../../../shared/kernel/explain'
import { createTranslator } from '../../../shared/kernel/texts'
import { emptyTables, type MutableTables } from '../../../shared/workspace/tables'
import { mianyang } from '../../cli/run'
import { after, planOf, say } from '../../excel-in/support'
import { exampleBook, faultOf, run } from '../../rulebook'
import { done, refused } from '../grade/edits'

const on = civilDate(2026, 12, 31)!
const book = exampleBook()
/** The book with some figures of one's own. */
const bookWith = (own: Readonly<Record<string, unknown>>) =>
  withOwnValues(book, Object.fromEntries(Object.entries(own).map(([path, value]) => [path, { value, reason: '' }])), book.day)
const standard = (tier: string, hours: string, action = '服务', times = '1', per: 'month' | 'quarter' | 'year' = 'month') => ({
  tier,
  action,
  times,
  per,
  hours
})
const twelve = [standard('A1', '6.25', '拜访', '2'), standard('B2', '3')]
const workload = (units: WorkloadInput['units'], more: Partial<WorkloadInput> = {}, rules = book): WorkloadOutcome =>
  run(workloadRule, { units, standards: twelve, cap: null, ...more }, rules)
const unit = (name: string, customers: Record<string, number>, current = 0) => ({ unit: name, customers, current })
const workOf = (customers: Record<string, number>, more: Partial<WorkloadInput> = {}, rules = book) => workload([unit('甲', customers)], more, rules).city
/** Effective hours of 100 a month, for figures that are easy to follow. */
const hundredHours = bookWith({ 'headcount.workingDays': 20, 'headcount.hoursPerDay': 5, 'headcount.utilisation': 100, 'headcount.fixedHours': 0 })
const heads = (required: number, count: number, current = 0) => unit(`u${required}`, { A1: count }, current)

describe('heads by workload', () => {
  it('of the golden city: 10 × A1 at 12.5 h and 40 × B2 at 3 h', () => {
    const { effective, tiers, units, city } = workload([unit('涪城区', { A1: 10, B2: 40 }, 3)])
    expect(effective).toEqual({
      workingDays: '20.67',
      hoursPerDay: '8',
      utilisation: '85',
      shrinkage: [],
      kept: '100.00',
      fixedHours: '20',
      effective: '120.56'
    })
    expect(tiers).toEqual([
      { tier: 'A1', customers: 10, hoursEach: '12.50', hours: '125.00' },
      { tier: 'B2', customers: 40, hoursEach: '3.00', hours: '120.00' }
    ])
    expect(city).toEqual({ unit: '', customers: 50, hours: '245.00', fte: '2.03', required: 2, current: 3, vacant: 0, surplus: 1, load: '0.68', band: 'idle' })
    expect(units).toEqual([{ ...city, unit: '涪城区' }])
  })
  it('divides by what shrinkage leaves: 10, 8 and 12% compound to 27.136%', () => {
    const rules = bookWith({
      'headcount.shrinkage': [
        { name: '年休假', percent: 10 },
        { name: '培训', percent: 8 },
        { name: '病事假', percent: 12 }
      ]
    })
    // 72.864% is left; 20.67 × 8 × 85% × 72.864% − 20 = 82.41472384…
    expect(workload([unit('甲', { A1: 1 })], {}, rules).effective).toMatchObject({ kept: '72.86', effective: '82.41' })
    const thirty = withOwnValues(hundredHours, { 'headcount.shrinkage': { value: [{ name: '缺勤', percent: 30 }], reason: '' } }, book.day)
    // 100 heads' hours with 30% away need 142.86, not 130.
    expect(workOf({ A1: 1000 }, { standards: [standard('A1', '10')] }, thirty).fte).toBe('142.86')
  })
  it('brings quarters and years to a month', () => {
    const standards = [standard('A1', '2', '巡检', '3', 'quarter'), standard('A1', '1', '回访', '2', 'year'), standard('A1', '3', '拜访', '4')]
    expect(workload([unit('甲', { A1: 6 })], { standards }).tiers[0]).toEqual({ tier: 'A1', customers: 6, hoursEach: '14.17', hours: '85.00' })
  })
  it('rounds half up from the unrounded figure, to at least one where there is work', () => {
    const required = (hours: string) =>
      workOf({ A1: 1 }, { standards: [standard('A1', hours, '服务', '31')] }, withOwnValues(hundredHours, {}, book.day)).required
    expect([required('4.83'), required('4.84'), required('8.06'), required('8.07')]).toEqual([1, 2, 2, 3])
    expect(workOf({ A1: 1 }, { standards: [standard('A1', '0.1')] }, hundredHours)).toMatchObject({ fte: '0.00', required: 1 })
    // 1.495 is shown as 1.50 and still is one head.
    expect(workOf({ A1: 299 }, { standards: [standard('A1', '0.5')] }, hundredHours)).toMatchObject({ fte: '1.50', required: 1 })
    expect(workOf({})).toMatchObject({ fte: '0.00', required: 0, band: 'noWork', load: null })
  })
  it('tells overloaded, normal and idle by the load that is shown', () => {
    const bandAt = (count: number, current: number) => {
      const { load, band } = workload([unit('甲', { A1: count }, current)], { standards: [standard('A1', '1')] }, hundredHours).units[0]!
      return [load, band]
    }
    expect(bandAt(115, 1)).toEqual(['1.15', 'normal'])
    expect(bandAt(116, 1)).toEqual(['1.16', 'overloaded'])
    expect(bandAt(85, 1)).toEqual(['0.85', 'normal'])
    expect(bandAt(84, 1)).toEqual(['0.84', 'idle'])
    // 1.154 is shown as 1.15.
    expect(bandAt(577, 5)).toEqual(['1.15', 'normal'])
    expect(bandAt(50, 0)).toEqual([null, 'uncovered'])
    expect(bandAt(0, 0)).toEqual([null, 'noWork'])
    expect(bandAt(0, 3)).toEqual([null, 'noWork'])
  })
  it('rounds in each unit, or for the city and then shares out', () => {
    const units = [heads(1, 140), heads(2, 140), heads(3, 140)]
    const standards = [standard('A1', '1')]
    const each = workload(units, { standards }, hundredHours)
    expect([each.units.map(({ required }) => required), each.city.required]).toEqual([[1, 1, 1], 3])
    const city = workload(units, { standards }, withOwnValues(hundredHours, { 'headcount.rounding': { value: 'city', reason: '' } }, book.day))
    expect([city.units.map(({ required }) => required), city.city.required, city.rounding]).toEqual([[2, 1, 1], 4, 'city'])
  })
  it('shares a cap out by largest remainder, where it binds', () => {
    const units = [unit('a', { A1: 250 }), unit('b', { A1: 150 }), unit('c', { A1: 90 })]
    const standards = [standard('A1', '1')]
    const { capped, city } = workload(units, { standards, cap: 4 }, hundredHours)
    expect(city.required).toBe(6)
    // 4 × 2.5 / 4.9 = 2.04, 1.22, 0.73.
    expect(capped).toEqual({
      cap: 4,
      units: [
        { unit: 'a', heads: 2, uncapped: 3 },
        { unit: 'b', heads: 1, uncapped: 2 },
        { unit: 'c', heads: 1, uncapped: 1 }
      ]
    })
    expect(workload(units, { standards, cap: 6 }, hundredHours).capped).toBeNull()
    expect(workload(units, { standards, cap: null }, hundredHours).capped).toBeNull()
    expect(workload(units, { standards, cap: 0 }, hundredHours).capped?.units.map(({ heads }) => heads)).toEqual([0, 0, 0])
  })
  it('lets customers and hours of a tier grow', () => {
    const standards = [standard('A1', '1'), standard('B1', '1')]
    const growth = { customers: { A1: '10' }, hours: { B1: '-50' } }
    const { tiers, city } = workload([unit('甲', { A1: 100, B1: 100 })], { standards, growth }, hundredHours)
    expect(tiers).toEqual([
      { tier: 'A1', customers: 110, hoursEach: '1.00', hours: '110.00' },
      { tier: 'B1', customers: 100, hoursEach: '0.50', hours: '50.00' }
    ])
    expect(city.hours).toBe('160.00')
  })
  it('counts no hours for a tier without standards, and says so', () => {
    const { tiers, city } = workload([unit('甲', { A1: 1, Z9: 5 })])
    expect(tiers.find(({ tier }) => tier === 'Z9')).toEqual({ tier: 'Z9', customers: 5, hoursEach: null, hours: '0.00' })
    expect(city.hours).toBe('12.50')
  })
})

describe('heads are refused', () => {
  const given = { units: [unit('甲', { A1: 1 })], standards: twelve, cap: null }
  it('where nothing is left of a month', () => {
    for (const fixed of [100, 101]) {
      const rules = withOwnValues(hundredHours, { 'headcount.fixedHours': { value: fixed, reason: '' } }, book.day)
      expect(faultOf(workloadRule, given, rules)).toMatchObject({ code: 'planningFault.effectiveHours', params: { value: fixed === 100 ? '0.00' : '-1.00' } })
    }
    expect(
      faultOf(sensitivityRule, { customers: {}, standards: [] }, withOwnValues(hundredHours, { 'headcount.fixedHours': { value: 100, reason: '' } }, book.day))
        .code
    ).toBe('planningFault.effectiveHours')
  })
  it('where a standard is outside what is plausible', () => {
    expect(faultOf(workloadRule, { ...given, standards: [standard('A1', '90')] }).code).toBe('planningFault.standardHours')
    expect(faultOf(workloadRule, { ...given, standards: [standard('A1', '1', '服务', '40')] }).code).toBe('planningFault.standardTimes')
  })
  it.each([
    ['a frequency without its unit', { ...given, standards: [{ tier: 'A1', action: '拜访', times: '4', hours: '3' }] }],
    ['a unit of its own', { ...given, standards: [{ ...twelve[0], per: 'week' }] }],
    ['negative customers', { ...given, units: [unit('甲', { A1: -1 })] }],
    ['a unit twice', { ...given, units: [unit('甲', {}), unit('甲', {})] }],
    ['an action twice', { ...given, standards: [twelve[0], twelve[0]] }],
    ['a negative cap', { ...given, cap: -1 }],
    ['growth that is none', { ...given, growth: { customers: { A1: 'x' }, hours: {} } }]
  ])('for %s', (_, input) => {
    expect(faultOf(workloadRule, input).code).toBe('rule.badInput')
  })
})

const tiers = ['A1', 'A2', 'B1', 'B2', 'C']
const customersArb = fc.dictionary(fc.constantFrom(...tiers), fc.nat(400))
const unitsArb = fc.uniqueArray(fc.record({ unit: fc.stringMatching(/^[a-h]$/), customers: customersArb, current: fc.nat(30) }), {
  selector: ({ unit }) => unit,
  minLength: 1,
  maxLength: 8
})
const hoursArb = fc.integer({ min: 1, max: 160 }).map((tenths) => String(tenths / 10))
const standardsArb = fc.uniqueArray(fc.constantFrom(...tiers), { minLength: 1 }).chain((named) =>
  fc.tuple(
    ...named.map((tier) =>
      fc.record({
        tier: fc.constant(tier),
        action: fc.constant('服务'),
        times: fc.constantFrom('1', '2', '4'),
        per: fc.constantFrom('month' as const, 'quarter' as const, 'year' as const),
        hours: hoursArb
      })
    )
  )
)
const number = (text: string): number => Number(text)

describe('heads by workload, whatever the city', () => {
  it('do not depend on the order of rows', () => {
    fc.assert(
      fc.property(unitsArb, standardsArb, fc.option(fc.nat(40)), (units, standards, cap) => {
        const one = workload(units, { standards, cap })
        const other = workload(units.toReversed(), { standards: standards.toReversed(), cap })
        expect({ ...other, units: other.units.toReversed(), capped: other.capped && { ...other.capped, units: other.capped.units.toReversed() } }).toEqual(one)
      })
    )
  })
  it('under a cap sum to the cap', () => {
    fc.assert(
      fc.property(unitsArb, standardsArb, fc.nat(60), (units, standards, cap) => {
        const { capped, city } = workload(units, { standards, cap })
        if (cap >= city.required) expect(capped).toBeNull()
        else expect(capped?.units.reduce((so, { heads }) => so + heads, 0)).toBe(cap)
      })
    )
  })
  it('rise with hours and customers, fall with utilisation, rise with shrinkage', () => {
    fc.assert(
      fc.property(unitsArb, standardsArb, fc.integer({ min: 40, max: 99 }), fc.integer({ min: 0, max: 40 }), (units, standards, utilisation, away) => {
        const fte = (rules = book, more: Partial<WorkloadInput> = {}) => number(workload(units, { standards, ...more }, rules).city.fte)
        const longer = standards.map((one) => ({ ...one, hours: String(Math.min(16, number(one.hours) + 0.5)) }))
        const more = units.map((one) => ({ ...one, customers: Object.fromEntries(Object.entries(one.customers).map(([tier, count]) => [tier, count + 1])) }))
        expect(fte(book, { standards: longer })).toBeGreaterThanOrEqual(fte())
        expect(number(workload(more, { standards }).city.fte)).toBeGreaterThanOrEqual(fte())
        expect(fte(bookWith({ 'headcount.utilisation': utilisation }))).toBeGreaterThanOrEqual(fte(bookWith({ 'headcount.utilisation': utilisation + 1 })))
        const shrunk = (percent: number) => fte(bookWith({ 'headcount.shrinkage': [{ name: '缺勤', percent }] }))
        expect(shrunk(away + 1)).toBeGreaterThanOrEqual(shrunk(away))
        expect(shrunk(0)).toBe(fte())
      }),
      { numRuns: 60 }
    )
  })
  it('need as many hours in the city as in its units, and round in each within half a head', () => {
    fc.assert(
      fc.property(unitsArb, standardsArb, (units, standards) => {
        const { units: said, city, tiers } = workload(units, { standards })
        const sum = (values: readonly string[]): number => values.reduce((so, one) => so + number(one), 0)
        expect(Math.abs(sum(said.map(({ hours }) => hours)) - number(city.hours))).toBeLessThanOrEqual(0.005 * (said.length + 1) + 1e-6)
        expect(Math.abs(sum(tiers.map(({ hours }) => hours)) - number(city.hours))).toBeLessThanOrEqual(0.005 * (tiers.length + 1) + 1e-6)
        for (const { fte, required, vacant, surplus, current } of said) {
          expect(number(fte) > 0.01 ? Math.abs(required - number(fte)) : 0).toBeLessThanOrEqual(Math.max(0.51, 1 - number(fte)))
          expect(vacant - surplus).toBe(required - current)
        }
      })
    )
  })
})

describe('the load of a manager', () => {
  const serves = (customers: number, tier = 'A1', part = '1', of = '1') => ({ tier, customers, part, of })
  it('counts shared customers by their share', () => {
    const people = [{ staffNo: 'A', serves: [serves(3), serves(1, 'B2', '60', '100'), serves(2, 'B2', '1', '3')] }]
    // 37.5 + 1.8 + 2.
    expect(run(loadRule, { standards: twelve, people }).people).toEqual([{ staffNo: 'A', hours: '41.30', load: '0.34', band: 'idle' }])
  })
  it('is zero without customers, and unknown while a tier has no standards', () => {
    const people = [
      { staffNo: 'A', serves: [] },
      { staffNo: 'B', serves: [serves(1), serves(1, 'Z9')] }
    ]
    expect(run(loadRule, { standards: twelve, people }).people).toEqual([
      { staffNo: 'A', hours: '0.00', load: '0.00', band: 'idle' },
      { staffNo: 'B', hours: null, load: null, band: null }
    ])
  })
  it('is unknown, and hours are not, where nothing is left of a month', () => {
    const rules = withOwnValues(hundredHours, { 'headcount.fixedHours': { value: 100, reason: '' } }, book.day)
    expect(run(loadRule, { standards: twelve, people: [{ staffNo: 'A', serves: [serves(1)] }] }, rules).people).toEqual([
      { staffNo: 'A', hours: '12.50', load: null, band: null }
    ])
  })
})

describe('the methods beside it', () => {
  const given = {
    workload: { fte: '2.03', heads: 2 },
    keyCustomers: '80',
    otherCustomers: '200',
    income: { fen: 123_456_789, unknown: 0 },
    incomePerManager: '100000',
    budget: { total: '1000000', costPerManager: '90000' }
  }
  const methods = (more: object = {}) => Object.fromEntries(run(methodsRule, { ...given, ...more }).map((one: { method: string }) => [one.method, one]))
  it('give 18 to 20 by ratio, 12 by efficiency and 11 by budget', () => {
    expect(run(methodsRule, given)).toEqual([
      { method: 'workload', heads: 2, fte: '2.03', range: null, lacking: 0 },
      // 80 / 9 + 200 / 20; at 10 and at 8 a manager.
      { method: 'ratio', heads: 19, fte: '18.89', range: { least: 18, most: 20 }, lacking: 0 },
      { method: 'efficiency', heads: 12, fte: '12.35', range: null, lacking: 0 },
      // The last part of a head cannot be paid.
      { method: 'budget', heads: 11, fte: '11.11', range: null, lacking: 0 }
    ])
  })
  it('give nothing where an input is not there', () => {
    expect(methods({ incomePerManager: null })['efficiency']).toMatchObject({ heads: null, fte: null, lacking: 0 })
    expect(methods({ income: { fen: 1, unknown: 3 } })['efficiency']).toMatchObject({ heads: null, fte: null, lacking: 3 })
    expect(methods({ budget: null })['budget']).toMatchObject({ heads: null, fte: null })
    expect(methods({ workload: null })['workload']).toMatchObject({ heads: null, fte: null })
  })
  it('refuse a cost or an income of nothing', () => {
    expect(faultOf(methodsRule, { ...given, incomePerManager: '0' }).code).toBe('rule.badInput')
    expect(faultOf(methodsRule, { ...given, budget: { total: '1', costPerManager: '0' } }).code).toBe('rule.badInput')
  })
})

describe('the tornado', () => {
  const customers = { A1: 10, B2: 40 }
  const bars = (rules = book) => run(sensitivityRule, { customers, standards: twelve }, rules)
  const bar = (name: string, kind?: string, rules = book) =>
    bars(rules).find((one: { name: string; kind: string }) => one.name === name && (kind === undefined || one.kind === kind))
  it('moves each figure by a tenth, all others staying, and shows the greatest first', () => {
    expect(bars()).toEqual([
      // 245 / (140.556 × 0.9 − 20) and 245 / (140.556 × 1.1 − 20); utilisation 93.5% is legal.
      { kind: 'parameter', name: 'headcount.workingDays', base: '20.67', low: '18.603', high: '22.737', fteLow: '2.30', fteHigh: '1.82', spread: '0.48' },
      { kind: 'parameter', name: 'headcount.hoursPerDay', base: '8', low: '7.2', high: '8.8', fteLow: '2.30', fteHigh: '1.82', spread: '0.48' },
      { kind: 'parameter', name: 'headcount.utilisation', base: '85', low: '76.5', high: '93.5', fteLow: '2.30', fteHigh: '1.82', spread: '0.48' },
      { kind: 'tierCustomers', name: 'A1', base: '10', low: '9', high: '11', fteLow: '1.93', fteHigh: '2.14', spread: '0.21' },
      { kind: 'tierHours', name: 'A1', base: '12.5', low: '11.25', high: '13.75', fteLow: '1.93', fteHigh: '2.14', spread: '0.21' },
      { kind: 'tierCustomers', name: 'B2', base: '40', low: '36', high: '44', fteLow: '1.93', fteHigh: '2.13', spread: '0.20' },
      { kind: 'tierHours', name: 'B2', base: '3', low: '2.7', high: '3.3', fteLow: '1.93', fteHigh: '2.13', spread: '0.20' },
      { kind: 'parameter', name: 'headcount.fixedHours', base: '20', low: '18', high: '22', fteLow: '2.00', fteHigh: '2.07', spread: '0.07' }
    ])
  })
  it('stops at what is legal', () => {
    expect(bar('headcount.utilisation', 'parameter', bookWith({ 'headcount.utilisation': 95 }))).toMatchObject({ low: '85.5', high: '100' })
    expect(bar('headcount.workingDays', 'parameter', bookWith({ 'headcount.workingDays': 30 }))).toMatchObject({ high: '31' })
  })
  it('does not go to a month of which nothing is left', () => {
    const rules = bookWith({ 'headcount.fixedHours': 130 })
    // 140.556 × 0.9 is below 130.
    expect(bar('headcount.workingDays', 'parameter', rules)).toMatchObject({ low: '20.67', fteLow: '23.21' })
  })
  it('moves each shrinkage', () => {
    const rules = bookWith({ 'headcount.shrinkage': [{ name: '年休假', percent: 10 }] })
    expect(bar('年休假', 'shrinkage', rules)).toMatchObject({ base: '10', low: '9', high: '11' })
  })
  it('moves by another step where the pack says so', () => {
    expect(bar('headcount.workingDays', 'parameter', bookWith({ 'headcount.sensitivityStep': 20 }))).toMatchObject({ low: '16.536', high: '24.804' })
  })
})

describe('a plan', () => {
  const plan = (more: Partial<Plan> = {}): Plan => ({ ...usualPlan(2026, on), ...more })
  const tablesOf = (): MutableTables => {
    const tables = emptyTables()
    tables.plans.set('2026', plan())
    for (const one of twelve) done(tables, 'planning.saveStandard', { year: 2026, ...one })
    for (let index = 0; index < 10; index++) save(tables, `K${index}`, 'A1', index < 4 ? '涪城区' : '游仙区')
    for (let index = 0; index < 40; index++) save(tables, `O${index}`, 'B2', '涪城区')
    return tables
  }
  const save = (tables: MutableTables, code: string, tier: string, county: string, monthlyIncome: number | null = 100_000): void =>
    void done(tables, 'planning.saveCustomer', { year: 2026, code, name: code, tier, county, managers: [], monthlyIncome, contractEnd: null, industry: '' })
  const heads = (tables: MutableTables, more: Partial<Plan> = {}): Extract<HeadcountResult, { ok: true }> => {
    const result = headcountOf(tables, { plan: plan(more), book })
    if (!result.ok) throw new Error(result.fault.code)
    return result
  }
  it('counts by county and by serving post', () => {
    const { units, posts, city, methods, missing } = heads(tablesOf(), { incomePerManager: '10000', budget: { total: '500000', costPerManager: '120000' } })
    expect(units.map(({ unit, customers, hours, required, band }) => [unit, customers, hours, required, band])).toEqual([
      ['涪城区', 44, '170.00', 1, 'uncovered'],
      ['游仙区', 6, '75.00', 1, 'uncovered']
    ])
    expect(posts.map(({ unit, customers, hours }) => [unit, customers, hours])).toEqual([
      ['要客经理', 10, '125.00'],
      ['城区客户经理', 40, '120.00']
    ])
    expect(city).toMatchObject({ fte: '2.03', required: 2, current: 0, band: 'uncovered' })
    // 10 / 9 + 40 / 20; 50,000 yuan at 10,000; 500,000 at 120,000.
    expect(methods.map(({ method, heads, fte }) => [method, heads, fte])).toEqual([
      ['workload', 2, '2.03'],
      ['ratio', 3, '3.11'],
      ['efficiency', 5, '5.00'],
      ['budget', 4, '4.17']
    ])
    expect(missing).toEqual([{ kind: 'shrinkage', tiers: [] }])
  })
  it('says what is lacking', () => {
    const kinds = (tables: MutableTables) => heads(tables).missing.map(({ kind, tiers }) => [kind, ...tiers])
    expect(kinds(emptyTables())).toEqual([['customers'], ['standards'], ['shrinkage']])
    const tables = tablesOf()
    save(tables, 'Z', 'Z9', '涪城区', null)
    expect(kinds(tables)).toEqual([['tierStandards', 'Z9'], ['shrinkage']])
    expect(heads(tables, { incomePerManager: '10000' }).methods[2]).toMatchObject({ heads: null, lacking: 1 })
    // Nobody serves that tier: it stands by itself among the posts.
    expect(heads(tables).posts.map(({ unit }) => unit)).toEqual(['要客经理', '城区客户经理', ''])
  })
  it('is refused with what is lacking where nothing is left of a month', () => {
    const own = { 'headcount.fixedHours': { value: 141, reason: '会议' } }
    const result = headcountOf(tablesOf(), { plan: plan({ own }), book })
    expect(!result.ok && [result.fault.code, result.missing]).toEqual(['planningFault.effectiveHours', [{ kind: 'shrinkage', tiers: [] }]])
    expect(sensitivityOf(tablesOf(), { plan: plan({ own }), book })).toEqual([])
    expect(explainHeads(tablesOf(), { plan: plan({ own }), book, unit: null })).toBeNull()
  })
  it('stands beside its scenarios', () => {
    const tables = tablesOf()
    const scenario = {
      year: 2026,
      scenario: 'grow',
      title: '客户增长',
      note: '',
      own: { 'headcount.utilisation': 90 },
      customers: { A1: '100' },
      hours: { B2: '-50' }
    }
    done(tables, 'planning.saveScenario', scenario)
    const [base, grown] = scenariosOf(tables, { plan: plan(), book })
    expect([base?.scenario, base?.result]).toEqual(['', heads(tables)])
    expect(grown?.title).toBe('客户增长')
    // (20 × 12.5 + 40 × 1.5) / (20.67 × 8 × 90% − 20).
    expect(grown?.result.ok && [grown.result.city.hours, grown.result.effective.effective, grown.result.city.fte]).toEqual(['310.00', '128.82', '2.41'])
    // 20 key customers in the ratio too.
    expect(grown?.result.ok && grown.result.methods[1]?.fte).toBe('4.22')
    expect(refused(tables, 'planning.saveScenario', { ...scenario, own: { 'headcount.nothing': 1 } })).toBe('planningFault.unknownParameter')
    expect(refused(tables, 'planning.saveScenario', { ...scenario, own: { 'headcount.utilisation': 101 } })).toBe('planningFault.badValue')
    expect(refused(tables, 'planning.saveScenario', { ...scenario, customers: { A1: '-101' } })).toBe('planningFault.badValue')
    done(tables, 'planning.removeScenario', { year: 2026, scenario: 'grow' })
    expect(scenariosOf(tables, { plan: plan(), book })).toHaveLength(1)
  })
  it('explains every figure in words', () => {
    const translate = createTranslator(hostCatalogues, 'zh-CN')
    const lines = (unit: string | null): string[] =>
      explanationLines(explain(explainHeads(tablesOf(), { plan: plan(), book, unit })!, translate), translate).map((line) => line.trim())
    expect(lines(null)).toContain('每人每月有效工时 = 20.67 天 × 8 小时 × 利用率 85% × 折减后 100% − 固定工时 20 = 120.556 小时')
    expect(lines(null)).toContain('全市定编 = 各单位定编之和（全市所需 2.03 人） = 2 人')
    expect(lines('涪城区')).toContain('涪城区所需人数 = 170 小时 ÷ 有效工时 120.556 小时 = 1.410133… 人')
    expect(lines('涪城区')).toContain('涪城区每月所需工时 = A1 4 家 × 12.5 小时、B2 40 家 × 3 小时 之和 = 170 小时')
    expect(lines('涪城区').join()).not.toContain('游仙区')
    for (const title of ['定编：负荷分界', '定编：月均工作日']) expect(lines(null).filter((line) => line.startsWith(title))).toHaveLength(1)
    expect(lines(null).join()).not.toMatch(/\{|headcountRule\./)
    expect(explainHeads(tablesOf(), { plan: plan(), book, unit: '没有的县' })).toBeNull()
  })
})

describe('the real files of Mianyang', () => {
  let tables: MutableTables
  beforeAll(async () => {
    tables = emptyTables()
    for (const name of ['1-花名册.xlsx', '6-集团客户清单.xlsx', '8-服务标准.xlsx']) {
      const found = await readBook(name, new Uint8Array(readFileSync(mianyang(name))))
      if (!found.ok) throw new Error(say(found.fault))
      tables = after(tables, planOf(found.value, { tables, year: 2026 }))
    }
  }, 60_000)
  const rowsOf = (name: string): Record<string, string | number>[] => {
    const { Sheets, SheetNames } = XLSX.read(readFileSync(mianyang(name)))
    return XLSX.utils.sheet_to_json(Sheets[SheetNames[0]!]!, { raw: true })
  }
  it('come to what a few lines of arithmetic make of them', () => {
    const per: Record<string, number> = { '次/月': 1, '次/季': 3, '次/年': 12 }
    const each: Record<string, number> = {}
    for (const row of rowsOf('8-服务标准.xlsx'))
      each[String(row['客户级别'])] =
        (each[String(row['客户级别'])] ?? 0) + (Number(row['频次']) / per[String(row['频次单位'])]!) * Number(row['单次工时（小时，含路程）'])
    const distinct = new Map(rowsOf('6-集团客户清单.xlsx').map((row) => [String(row['集团编码']), row]))
    const hours: Record<string, number> = {}
    for (const row of distinct.values()) hours[String(row['归属县区'])] = (hours[String(row['归属县区'])] ?? 0) + each[String(row['客户级别'])]!
    const effective = 20.67 * 8 * 0.85 - 20
    const current = (county: string): number => [...tables.people.values()].filter((person) => person.county === county).length
    const result = headcountOf(tables, { plan: usualPlan(2026, on), book })
    if (!result.ok) throw new Error(result.fault.code)
    expect(result.units.map(({ unit }) => unit)).toEqual(Object.keys(hours).toSorted())
    for (const one of result.units) {
      const fte = hours[one.unit]! / effective
      expect([one.unit, one.hours, one.fte, one.required, one.current, one.load]).toEqual([
        one.unit,
        hours[one.unit]!.toFixed(2),
        fte.toFixed(2),
        Math.max(1, Math.round(fte)),
        current(one.unit),
        (fte / current(one.unit)).toFixed(2)
      ])
    }
    const total = Object.values(hours).reduce((so, one) => so + one, 0)
    expect(result.city).toMatchObject({ customers: 1200, current: 132, hours: total.toFixed(2), fte: (total / effective).toFixed(2) })
    expect(result.missing).toEqual([{ kind: 'shrinkage', tiers: [] }])
  })
})

it('every parameter of headcount is read by a rule', () => {
  const read = new Set(headcountRules.flatMap(({ parameters }) => Object.values(parameters).map(({ path }) => path)))
  for (const { path } of headcountParameters) {
    expect(book.find(path), path).not.toBeNull()
    expect(read, path).toContain(path)
  }
})
