import { describe, expect, it } from 'vitest'
import { usualPlan, type ManagerPlace, type MethodHeads, type ScenarioHeads } from '../../shared/families/planning'
import type { SurveyResult } from '../../shared/families/survey'
import { createTranslator } from '../../shared/kernel/texts'
import { sharedCatalogues } from '../../shared/texts'
import { planningPageCatalogues } from '../../renderer/families/planning/catalogues'
import { loadBins, loadFacts, percentOfPeople, reportedOverload } from '../../renderer/families/planning/headcount/loads/load-facts'
import { lackOf, moneyDraft, readMoney, spreadOf } from '../../renderer/families/planning/headcount/methods/methods-view'
import { differenceFrom, unitLines } from '../../renderer/families/planning/headcount/scenarios/compare'
import { emptyScenario, nextScenario, readGrowth, readScenario, scenarioDraft } from '../../renderer/families/planning/headcount/scenarios/scenario-draft'
import { mostBars, mostTelling, tornadoOf } from '../../renderer/families/planning/headcount/sensitivity/tornado'
import { day } from '../rulebook'

const plan = usualPlan(2026, day)
const method = (name: MethodHeads['method'], heads: number | null): MethodHeads => ({ method: name, heads, fte: null, range: null, lacking: 0 })

describe('methods', () => {
  it('say what they lack, never zero', () => {
    expect(lackOf(method('workload', 3), plan)).toBeNull()
    expect(lackOf(method('efficiency', null), plan)).toBe('incomePerManager')
    expect(lackOf(method('efficiency', null), { ...plan, incomePerManager: '5' })).toBe('income')
    expect(lackOf(method('budget', null), plan)).toBe('budget')
    expect(lackOf(method('ratio', null), plan)).toBe('other')
  })
  it('lie apart by the most and the least of those that say anything', () => {
    expect(spreadOf([method('workload', 5), method('ratio', 9), method('budget', null)])).toEqual({ least: 5, most: 9, methods: 2 })
    expect(spreadOf([method('workload', 5), method('ratio', null)])).toBeNull()
  })
  it('take money in yuan, both figures of a budget or none', () => {
    const empty = moneyDraft(plan)
    expect(readMoney(empty).input).toEqual({ incomePerManager: null, budget: null })
    expect(readMoney({ incomePerManager: '200,000', total: '1,000,000.50', costPerManager: '120000' }).input).toEqual({
      incomePerManager: '200000',
      budget: { total: '1000000.50', costPerManager: '120000' }
    })
    expect(readMoney({ ...empty, total: '5' }).problems).toEqual(['half'])
    expect(readMoney({ ...empty, incomePerManager: '0', total: '1.234' }).problems).toEqual(['incomePerManager', 'total'])
  })
})

describe('a scenario', () => {
  const place = { year: 2026, scenario: 'one' }
  const full = {
    ...place,
    title: '增加一成',
    note: '明年',
    own: { 'headcount.utilisation': 80, 'headcount.shrinkage': [{ name: '培训', percent: 3 }], 'headcount.rounding': 'city' },
    customers: { A1: '10', B2: '-5.5' },
    hours: { A1: '2' }
  }
  it('comes back from its form as it was', () => {
    expect(readScenario(scenarioDraft(full), place)).toEqual({ scenario: full, problems: [] })
  })
  it('has a name and changes something', () => {
    expect(readScenario(emptyScenario, place).problems).toEqual(['title'])
    expect(readScenario({ ...emptyScenario, title: 'x', growth: { customers: { A1: '0' }, hours: { A1: '' } } }, place).problems).toEqual(['same'])
  })
  it('is not read while a figure cannot be', () => {
    const bad = { ...emptyScenario, title: 'x', figures: { ...emptyScenario.figures, utilisation: '500' }, growth: { customers: { A1: '-101' }, hours: {} } }
    expect(readScenario(bad, place)).toEqual({ scenario: null, problems: ['figures', 'growth'] })
    expect(readScenario({ ...emptyScenario, title: 'x', shrinkage: [{ name: '', percent: '' }] }, place).problems).toEqual(['shrinkage'])
  })
  it('stands after those that were made before it', () => {
    expect(nextScenario([])).toBe('0001')
    expect(nextScenario([{ scenario: '0009' }, { scenario: '0002' }, { scenario: 'sample' }])).toBe('0010')
  })
  it('takes growth with its sign', () => {
    expect(['10', '+10', '－5', '-100', '-100.1', '10%', ''].map(readGrowth)).toEqual(['10', '10', '-5', '-100', null, null, null])
  })
})

describe('scenarios side by side', () => {
  const unit = (name: string, required: number) => ({
    unit: name,
    customers: 1,
    hours: '1',
    fte: '1',
    required,
    current: 0,
    vacant: 0,
    surplus: 0,
    load: null,
    band: 'uncovered' as const
  })
  const heads = (scenario: string, units: ReturnType<typeof unit>[]): ScenarioHeads => ({
    scenario,
    title: scenario,
    note: '',
    result: {
      ok: true,
      effective: { workingDays: '1', hoursPerDay: '1', utilisation: '1', shrinkage: [], kept: '100.00', fixedHours: '0', effective: '1.00' },
      tiers: [],
      units,
      posts: [],
      city: unit('', 1),
      rounding: 'unit',
      capped: null,
      methods: [],
      missing: []
    }
  })
  const refused: ScenarioHeads = { scenario: 'bad', title: 'bad', note: '', result: { ok: false, fault: { code: 'x', params: {} }, missing: [] } }
  it('have a line for every county that any of them knows', () => {
    expect(unitLines([heads('', [unit('甲', 3)]), heads('b', [unit('甲', 5), unit('乙', 1)]), refused])).toEqual([
      { unit: '甲', heads: [3, 5, null] },
      { unit: '乙', heads: [null, 1, null] }
    ])
  })
  it('differ from the plan, which differs from nothing', () => {
    expect([0, 1, 2].map((index) => differenceFrom([3, 5, null], index))).toEqual([null, 2, null])
    expect(differenceFrom([null, 5], 1)).toBeNull()
  })
})

describe('the tornado', () => {
  const say = createTranslator([...sharedCatalogues, ...planningPageCatalogues], 'zh-CN')
  const factor = (kind: 'parameter' | 'tierCustomers', name: string) => ({
    kind,
    name,
    base: '85',
    low: '76.5',
    high: '93.5',
    fteLow: '2.27',
    fteHigh: '1.83',
    spread: '0.44'
  })
  it('draws the greatest and names them by what people know', () => {
    const { picture, alt } = tornadoOf([factor('parameter', 'headcount.utilisation'), factor('tierCustomers', 'A1')], '2.03', 10, say)
    expect(picture.bars.map(({ name, low, high }) => [name, low, high])).toEqual([
      ['工时利用率', 2.27, 1.83],
      ['A1 客户数', 2.27, 1.83]
    ])
    expect(picture.base).toBe(2.03)
    expect(alt).toBe('工时利用率：减少时 2.27，增加时 1.83；A1 客户数：减少时 2.27，增加时 1.83')
    const ties = [factor('parameter', 'a'), factor('parameter', 'b'), { ...factor('tierCustomers', 'A1'), spread: '0.10' }]
    expect(mostTelling(ties).map(({ name }) => name)).toEqual(['a', 'b'])
    const many = Array.from({ length: mostBars + 5 }, (_, index) => factor('tierCustomers', `T${index}`))
    expect(tornadoOf(many, '2.03', 10, say).picture.bars).toHaveLength(mostBars)
  })
})

describe('loads', () => {
  const manager = (load: string | null, band: ManagerPlace['band']): ManagerPlace => ({
    staffNo: 'x',
    name: 'x',
    county: '',
    post: '',
    grade: 'G1',
    customers: '0.00',
    keyCustomers: '0.00',
    byTier: {},
    hours: load,
    load,
    band,
    reference: null
  })
  const people = [
    manager('0.00', 'idle'),
    manager('0.25', 'idle'),
    manager('1.15', 'normal'),
    manager('2.00', 'overloaded'),
    manager('9.90', 'overloaded'),
    manager(null, null)
  ]
  it('are counted by band, those that are not known apart', () => {
    expect(loadFacts(people)).toEqual({
      counted: 5,
      unknown: 1,
      bands: { overloaded: 2, normal: 1, idle: 2 },
      mean: '2.66',
      least: '0.00',
      most: '9.90'
    })
    expect(loadFacts([])).toMatchObject({ counted: 0, mean: null, least: null, most: null })
    expect(percentOfPeople(1, 3)).toBe('33.3')
  })
  it('fall into steps whose lower end belongs to them; the last one is open', () => {
    const bins = loadBins(people)
    expect(bins.filter(({ count }) => count > 0)).toEqual([
      { from: '0.00', to: '0.25', count: 1 },
      { from: '0.25', to: '0.50', count: 1 },
      { from: '1.00', to: '1.25', count: 1 },
      { from: '2.00', to: null, count: 2 }
    ])
    expect(loadBins([manager('0.30', 'idle')])).toHaveLength(2)
  })
  it('stand beside what the survey says of overload, where it says it', () => {
    const share = { count: 70, percent: '70.0', low: '60.4', high: '78.1' }
    const question = { key: 'q', title: 'q', order: 0, type: 'single' as const, options: [], comparisons: [] }
    const baseline = (shown: typeof share | null) => ({ baseline: 'overload' as const, expected: '70', options: [], share: shown, verdict: null })
    const survey = (shown: typeof share | null) =>
      ({ questions: [{ question, base: 100, missing: 0, options: [], summary: null, baselines: [baseline(shown)] }] }) as unknown as SurveyResult
    expect(reportedOverload(survey(share))).toEqual(share)
    expect(reportedOverload(survey(null))).toBeNull()
    expect(reportedOverload(null)).toBeNull()
  })
})
