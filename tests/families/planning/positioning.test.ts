import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  explainTime,
  planningTables,
  positioningOf,
  timeAllocationRule,
  usualPlan,
  usualStart,
  type TimeInput,
  type TimeOutcome,
  type TimeRecord
} from '../../../shared/families/planning'
import { personSchema } from '../../../shared/families/roster'
import { surveyTables } from '../../../shared/families/survey'
import { civilDate } from '../../../shared/kernel/civil-date'
import { createTranslator } from '../../../shared/kernel/texts'
import { sharedCatalogues } from '../../../shared/texts'
import { emptyTables, type MutableTables } from '../../../shared/workspace/tables'
import { exampleBook, faultOf, run } from '../../rulebook'
import { done, refused, snapshot, undo } from '../grade/edits'

const activities: TimeInput['activities'] = [
  { duty: 'D01', name: '挖掘需求', phase: 'preSale', orientation: 'advisor' },
  { duty: 'D02', name: '开通协调', phase: 'inSale', orientation: 'administration' },
  { duty: 'D03', name: '售后服务', phase: 'afterSale', orientation: 'relationship' },
  { duty: 'D04', name: '二次营销', phase: 'afterSale', orientation: 'advisor' },
  { duty: 'D05', name: '会议报表', phase: 'internal', orientation: 'administration' }
]
type Given = { staffNo: string; unit: 'hours' | 'percent'; values: Record<string, string>; post?: string; county?: string; name?: string }
const given = (staffNo: string, unit: 'hours' | 'percent', values: readonly (number | string)[], more: Partial<Given> = {}): Given => ({
  staffNo,
  unit,
  values: Object.fromEntries(values.map((value, index) => [activities[index]?.duty ?? '', String(value)])),
  ...more
})
const outcome = (people: readonly Given[]): TimeOutcome => run(timeAllocationRule, { activities, people })
const cityOf = (...people: Given[]) => outcome(people).city?.mix

describe('time allocation', () => {
  it('is shares, distance from the target and the advisor index', () => {
    // Target 40, 20, 30, 10: ½(|25−40| + |12.5−20| + |50−30| + |12.5−10|) = 22.5.
    expect(cityOf(given('A', 'hours', [10, 5, 15, 5, 5]))).toEqual({
      byPhase: { preSale: '25.00', inSale: '12.50', afterSale: '50.00', internal: '12.50' },
      byOrientation: { advisor: '37.50', relationship: '37.50', administration: '25.00' },
      byDuty: { D01: '25.00', D02: '12.50', D03: '37.50', D04: '12.50', D05: '12.50' },
      gap: '22.50',
      advisorIndex: '37.50'
    })
    expect(cityOf(given('A', 'hours', [16, 8, 8, 4, 4]))).toMatchObject({ gap: '0.00', advisorIndex: '50.00' })
    // All time inside: ½(40 + 20 + 30 + 90).
    expect(cityOf(given('A', 'hours', [0, 0, 0, 0, 1]))).toMatchObject({ gap: '90.00', advisorIndex: '0.00' })
  })
  it('rounds half up once, from the exact shares', () => {
    // 1 of 7: 14.2857… % each.
    expect(cityOf(given('A', 'hours', [1, 1, 1, 1, 3]))).toMatchObject({
      byPhase: { preSale: '14.29', afterSale: '28.57', internal: '42.86' },
      advisorIndex: '28.57',
      gap: '32.86'
    })
    expect(cityOf(given('A', 'hours', ['0.125', 0, 0, 0, '99.875']))?.byDuty.D01).toBe('0.13')
  })
  it('adds up hours of a group, so that whoever worked longer weighs more', () => {
    expect(cityOf(given('A', 'hours', [30, 0, 0, 0, 0]), given('B', 'hours', [0, 0, 0, 0, 10]))?.byDuty).toMatchObject({ D01: '75.00', D05: '25.00' })
  })
  it('averages people where any of them gave percents, each counting alike', () => {
    expect(cityOf(given('A', 'percent', [100, 0, 0, 0, 0]), given('B', 'percent', [0, 0, 0, 0, 100]))?.byDuty).toMatchObject({ D01: '50.00', D05: '50.00' })
    expect(cityOf(given('A', 'hours', [30, 0, 0, 0, 0]), given('B', 'percent', [0, 0, 0, 0, 100]))?.byDuty).toMatchObject({ D01: '50.00', D05: '50.00' })
    // ⅓ of 3 hours, 98 of 98 percent: (33.333… + 100) ÷ 2.
    expect(cityOf(given('A', 'hours', [1, 0, 0, 0, 2]), given('B', 'percent', [98, 0, 0, 0, 0]))?.byDuty.D01).toBe('66.67')
  })
  it('brings percents to 100 within the tolerance, and flags them', () => {
    const { people } = outcome([given('A', 'percent', [98, 0, 0, 0, 0]), given('B', 'percent', [51, 0, 0, 0, 51]), given('C', 'percent', [40, 20, 20, 10, 10])])
    expect(people.map(({ staffNo, total, normalised, mix }) => [staffNo, total, normalised, mix.byDuty.D01])).toEqual([
      ['A', '98', true, '100.00'],
      ['B', '102', true, '50.00'],
      ['C', '100', false, '40.00']
    ])
  })
  it('names who stands furthest off, ties together', () => {
    const far = [0, 0, 0, 0, 1]
    const { people, furthest } = outcome([given('B', 'hours', far), given('C', 'hours', [2, 1, 1, 1, 1]), given('A', 'hours', far)])
    expect(furthest).toEqual(['A', 'B'])
    expect(people.map(({ staffNo }) => staffNo)).toEqual(['A', 'B', 'C'])
  })
  it('is nothing for nobody', () => {
    expect(outcome([])).toEqual({ people: [], posts: [], counties: [], city: null, furthest: [] })
  })
  it('groups by post and county, and leaves out who has none', () => {
    const { posts, counties } = outcome([
      given('A', 'hours', [1, 0, 0, 0, 0], { post: '甲', county: '东' }),
      given('B', 'hours', [0, 0, 0, 0, 1], { post: '乙', county: '东' }),
      given('C', 'hours', [1, 0, 0, 0, 0])
    ])
    expect(posts.map(({ name, people, mix }) => [name, people, mix.gap])).toEqual([
      ['乙', 1, '90.00'],
      ['甲', 1, '60.00']
    ])
    expect(counties.map(({ name, people, mix }) => [name, people, mix.byDuty.D01])).toEqual([['东', 2, '50.00']])
  })
  it.each<[string, Given[], string]>([
    ['130%', [given('A', 'percent', [50, 30, 20, 20, 10])], 'planningFault.timeSum'],
    ['97.99%', [given('A', 'percent', ['97.99', 0, 0, 0, 0])], 'planningFault.timeSum'],
    ['102.01%', [given('A', 'percent', ['102.01', 0, 0, 0, 0])], 'planningFault.timeSum'],
    ['no hours', [given('A', 'hours', [0, 0, 0, 0, 0])], 'planningFault.timeNone'],
    ['negative hours', [given('A', 'hours', [5, -1, 0, 0, 0])], 'planningFault.timeNegative'],
    ['an unknown activity', [{ staffNo: 'A', unit: 'hours', values: { D99: '1' } }], 'positioningFault.unknownActivity'],
    ['somebody twice', [given('A', 'hours', [1]), given('A', 'hours', [1])], 'positioningFault.personTwice']
  ])('refuses %s', (_, people, code) => {
    expect(faultOf(timeAllocationRule, { activities, people })).toMatchObject({ code })
  })
  it('says name, sum and limits of a refused sum', () => {
    const fault = faultOf(timeAllocationRule, { activities, people: [given('A', 'percent', [50, 30, 20, 20, 10], { name: '张三' })] })
    expect(fault).toMatchObject({ params: { name: '张三', sum: '130', least: '98', most: '102' }, value: '130' })
  })
  it('refuses an activity twice', () => {
    expect(faultOf(timeAllocationRule, { activities: [...activities, activities[0]], people: [] })).toMatchObject({ code: 'positioningFault.activityTwice' })
  })
  it('takes target and tolerance from the pack', () => {
    const book = exampleBook((pack) => {
      pack.parameters['positioning.target']!.values[0]!.value = { preSale: 100, inSale: 0, afterSale: 0, internal: 0 }
      pack.parameters['positioning.tolerance']!.values[0]!.value = 0
    })
    expect(run(timeAllocationRule, { activities, people: [given('A', 'hours', [1, 0, 0, 0, 0])] }, book).city?.mix.gap).toBe('0.00')
    expect(faultOf(timeAllocationRule, { activities, people: [given('A', 'percent', [99])] }, book)).toMatchObject({ code: 'planningFault.timeSum' })
  })
})

const hoursOf = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 5, maxLength: 5 }).filter((values) => values.some((value) => value > 0))
const percentsOf = fc.tuple(
  fc.integer({ min: 0, max: 25 }),
  fc.integer({ min: 0, max: 25 }),
  fc.integer({ min: 0, max: 25 }),
  fc.integer({ min: 0, max: 25 }),
  fc.integer({ min: 98, max: 102 })
)
const person = fc.oneof(
  hoursOf.map((values): [Given['unit'], string[]] => ['hours', values.map((value) => (value / 10).toFixed(1))]),
  percentsOf.map(([a, b, c, d, total]): [Given['unit'], string[]] => ['percent', [a, b, c, d, total - a - b - c - d].map(String)])
)
const groups = ['甲', '乙', '丙']
const people = fc
  .array(fc.tuple(person, fc.constantFrom(...groups)), { minLength: 1, maxLength: 12 })
  .map((all) => all.map(([[unit, values], post], index) => given(`P${index}`, unit, values, { post, county: post })))
const hundredths = (text: string): number => Math.round(Number(text) * 100)
const total = (shares: Readonly<Record<string, string>>): number => Object.values(shares).reduce((sum, share) => sum + hundredths(share), 0)

describe('whatever people do with their time', () => {
  it('shares sum to 100 but for rounding, and no gap leaves 0 to 100', () => {
    fc.assert(
      fc.property(people, (all) => {
        const result = outcome(all)
        for (const { mix } of [...result.people, ...result.posts, ...result.counties, result.city!]) {
          for (const shares of [mix.byPhase, mix.byOrientation, mix.byDuty])
            expect(Math.abs(total(shares) - 10_000)).toBeLessThanOrEqual(Object.keys(shares).length)
          expect(Number(mix.gap)).toBeGreaterThanOrEqual(0)
          expect(Number(mix.gap)).toBeLessThanOrEqual(100)
          expect(mix.advisorIndex).toBe(mix.byOrientation.advisor)
        }
      })
    )
  })
  it('the gap is zero where every phase takes its target, and only there', () => {
    const target = { preSale: 4000, inSale: 2000, afterSale: 3000, internal: 1000 }
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }), (size, from, to) => {
        const hours = [40, 20, 10, 20, 10].map((value) => value * size)
        expect(cityOf(given('A', 'hours', hours))?.gap).toBe('0.00')
        const moved = [hours[0]!, hours[1]!, hours[2]! + hours[3]!, hours[4]!]
        moved[from]! -= size
        moved[to]! += size
        const mix = cityOf(given('A', 'hours', [moved[0]!, moved[1]!, moved[2]!, 0, moved[3]!]))!
        const isTarget = (['preSale', 'inSale', 'afterSale', 'internal'] as const).every((phase) => hundredths(mix.byPhase[phase]) === target[phase])
        expect(mix.gap === '0.00').toBe(isTarget)
        expect(isTarget).toBe(from === to)
      })
    )
  })
  it('no order of people or activities changes anything', () => {
    fc.assert(
      fc.property(people, fc.integer(), (all, seed) => {
        const shuffled = fc.sample(fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }), { numRuns: 1, seed })[0]!
        const before = outcome(all)
        const after = run<TimeOutcome>(timeAllocationRule, { activities: activities.toReversed(), people: shuffled })
        expect(after).toEqual(before)
      })
    )
  })
  it('a person’s row is what the rule says of that person alone', () => {
    fc.assert(
      fc.property(people, (all) => {
        for (const row of outcome(all).people) expect(outcome(all.filter(({ staffNo }) => staffNo === row.staffNo)).city?.mix).toEqual(row.mix)
      })
    )
  })
  it('a group’s shares are those of a slow twin in plain fractions', () => {
    fc.assert(
      fc.property(people, (all) => {
        const parts = all.map(({ values }) => Object.values(values).map(Number))
        const sums = parts.map((values) => values.reduce((sum, value) => sum + value, 0))
        const whole = sums.reduce((sum, value) => sum + value, 0)
        const areHours = all.every(({ unit }) => unit === 'hours')
        const share = (index: number): number =>
          areHours
            ? (parts.reduce((sum, values) => sum + values[index]!, 0) / whole) * 100
            : (parts.reduce((sum, values, at) => sum + values[index]! / sums[at]!, 0) / all.length) * 100
        const mix = outcome(all).city!.mix
        for (const [index, { duty }] of activities.entries()) expect(Math.abs(Number(mix.byDuty[duty]) - share(index))).toBeLessThan(0.005_001)
      })
    )
  })
})

const planDay = civilDate(2026, 6, 30)!
const book = exampleBook()
const question = { plan: usualPlan(2026, planDay), book }
function cityWith(records: readonly Omit<TimeRecord, 'year'>[]): MutableTables {
  const tables = emptyTables()
  for (const [staffNo, name] of [
    ['A1', '张三'],
    ['A2', '李四'],
    ['A3', '王五']
  ] as const)
    tables.people.set(staffNo, personSchema.parse({ staffNo, name, county: '涪城区', post: '要客经理', grade: 'G3' }))
  for (const record of records) tables.timeRecords.set(planningTables.timeRecords.key({ year: 2026, ...record }), { year: 2026, ...record })
  return tables
}

describe('a plan’s positioning', () => {
  it('has everybody once: computed, refused or without a record', () => {
    const tables = cityWith([
      { staffNo: 'A1', unit: 'hours', values: { D01: '20', D07: '20' } },
      { staffNo: 'A2', unit: 'percent', values: { D01: '130' } },
      { staffNo: 'Z9', unit: 'hours', values: { D01: '40' } }
    ])
    const result = positioningOf(tables, question)
    expect(result.people.map(({ staffNo, name, county, total }) => [staffNo, name, county, total])).toEqual([['A1', '张三', '涪城区', '40']])
    expect(result.refused.map(({ staffNo, fault }) => [staffNo, fault.code])).toEqual([['A2', 'planningFault.timeSum']])
    expect(result.without.map(({ staffNo }) => staffNo)).toEqual(['A3'])
    expect(result.city?.people).toBe(1)
    expect(result.target).toEqual({ preSale: '40', inSale: '20', afterSale: '30', internal: '10' })
  })
  it('says the same as the rule and its working', () => {
    const tables = cityWith([
      { staffNo: 'A1', unit: 'hours', values: { D01: '20', D07: '21' } },
      { staffNo: 'A2', unit: 'percent', values: { D01: '33', D11: '66' } }
    ])
    const result = positioningOf(tables, question)
    const byRule = run<TimeOutcome>(timeAllocationRule, {
      activities: usualStart(book).duties.map(({ duty, name, phase, orientation }) => ({ duty, name, phase, orientation })),
      people: ['A1', 'A2'].map((staffNo) => ({
        staffNo,
        post: '要客经理',
        county: '涪城区',
        unit: tables.timeRecords.get(`2026|${staffNo}`)?.unit,
        values: tables.timeRecords.get(`2026|${staffNo}`)?.values
      }))
    })
    expect(result.people.map(({ mix }) => mix)).toEqual(byRule.people.map(({ mix }) => mix))
    expect([result.posts, result.counties, result.city]).toEqual([byRule.posts, byRule.counties, byRule.city])
    for (const staffNo of ['A1', 'A2'])
      expect(explainTime(tables, { ...question, staffNo })?.output).toMatchObject({ city: { mix: result.people.find((one) => one.staffNo === staffNo)?.mix } })
  })
  it('shows the working of a person in words that are all there', () => {
    const tables = cityWith([{ staffNo: 'A1', unit: 'percent', values: { D01: '49', D07: '50' } }])
    for (const language of ['zh-CN', 'en'] as const) {
      const say = createTranslator(sharedCatalogues, language)
      const node = explainTime(tables, { ...question, staffNo: 'A1' })!
      const said = node.steps.flatMap((step) =>
        step.kind === 'call' ? [] : [say(step.label), ...(step.kind === 'value' && step.formula ? [say(step.formula)] : [])]
      )
      expect(said.filter((text) => /[{}]|positioning\./.test(text))).toEqual([])
      expect(said.length).toBeGreaterThan(20)
    }
  })
  it('uses the city’s own target', () => {
    const tables = cityWith([{ staffNo: 'A1', unit: 'hours', values: { D01: '40' } }])
    const own = { 'positioning.target': { value: { preSale: 100, inSale: 0, afterSale: 0, internal: 0 }, reason: '本市试点' } }
    const asked = { plan: { ...question.plan, own }, book }
    expect(positioningOf(tables, asked).city?.mix.gap).toBe('0.00')
    expect(positioningOf(tables, question).city?.mix.gap).toBe('60.00')
  })
  it('sets the share that calls itself relationship keeper beside it', () => {
    const tables = cityWith([])
    const options = ['关系维护者', '营销顾问']
    const survey = surveyTables.surveys.row.parse({
      year: 2026,
      title: '调研',
      population: null,
      questions: [
        { key: 'q1', number: '1', title: '您认为自己的角色', type: 'single', options, comparisons: [{ baseline: 'relationshipKeeper', options: [options[0]] }] }
      ]
    })
    tables.surveys.set('2026', survey)
    for (let index = 0; index < 100; index++)
      tables.surveyAnswers.set(
        `2026|${index}`,
        surveyTables.surveyAnswers.row.parse({
          year: 2026,
          respondent: String(index),
          submittedAt: '',
          source: '',
          answers: { q1: [options[index < 90 ? 0 : 1]] }
        })
      )
    expect(positioningOf(tables, question).selfImage).toMatchObject({ percent: '90.0', base: 100 })
    expect(positioningOf(cityWith([]), question).selfImage).toBeNull()
  })
})

describe('edits of time records', () => {
  const opened = (): MutableTables => {
    const tables = cityWith([])
    done(tables, 'planning.open', { year: 2026, asOf: planDay, ...usualStart(book) })
    return tables
  }
  const record = { year: 2026, staffNo: 'A1', unit: 'hours', values: { D01: '20', D07: '20.50' } }
  it('save, change and remove a record, and can be undone', () => {
    const tables = opened()
    const before = snapshot(tables)
    const changes = done(tables, 'planning.saveTime', record)
    expect(tables.timeRecords.get('2026|A1')).toEqual({ ...record, values: { D01: '20', D07: '20.5' } })
    expect(done(tables, 'planning.saveTime', record)).toEqual([])
    undo(tables, changes)
    expect(tables).toEqual(before)
    done(tables, 'planning.saveTime', record)
    done(tables, 'planning.removeTime', { year: 2026, staffNo: 'A1' })
    expect(tables).toEqual(before)
  })
  it.each<[string, object, string]>([
    ['somebody unknown', { staffNo: 'Z9' }, 'planningFault.unknownPerson'],
    ['an unknown duty', { values: { D99: '1' } }, 'planningFault.unknownDuty'],
    ['negative hours', { values: { D01: '-1' } }, 'planningFault.timeNegative'],
    ['no hours', { values: { D01: '0' } }, 'planningFault.timeNone'],
    ['more than a week', { values: { D01: '168.5' } }, 'positioningFault.tooManyHours'],
    ['a plan that is not there', { year: 2025 }, 'planningFault.unknownPlan']
  ])('refuse %s', (_, changed, code) => {
    expect(refused(opened(), 'planning.saveTime', { ...record, ...changed })).toBe(code)
  })
  it('keep percents that are off, for the result to name them', () => {
    const tables = opened()
    done(tables, 'planning.saveTime', { ...record, unit: 'percent', values: { D01: '130' } })
    expect(positioningOf(tables, { plan: tables.plans.get('2026')!, book }).refused).toMatchObject([
      { staffNo: 'A1', fault: { code: 'planningFault.timeSum' } }
    ])
  })
  it('do nothing to a finished plan', () => {
    const tables = opened()
    tables.plans.set('2026', { ...tables.plans.get('2026')!, finished: { on: planDay, by: '赵敏' } })
    expect(refused(tables, 'planning.saveTime', record)).toBe('planningFault.finished')
    expect(refused(tables, 'planning.removeTime', { year: 2026, staffNo: 'A1' })).toBe('planningFault.finished')
  })
})
