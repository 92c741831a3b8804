import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { completedMonths, parseCivilDate, type CivilDate } from '../../../shared/kernel/civil-date'
import { createTranslator } from '../../../shared/kernel/texts'
import { promotionGates } from '../../../shared/families/grade'
import { eligibilityRule } from '../../../shared/families/grade/rules/eligibility'
import { grades } from '../../../shared/families/roster'
import { sharedCatalogues } from '../../../shared/texts'
import { exampleBook, faultOf, run } from '../../rulebook'

const asOf = '2026-06-30'
const certificate = (grade: string, patch: object = {}) => ({ number: 'C1', grade, issuedOn: '2025-12-01', validUntil: '2027-11-30', ...patch })
const result = (year: number, outcome: string) => ({ year, outcome })
const ready = {
  grade: 'G2',
  asOf,
  since: '2024-01-01',
  results: [result(2025, 'qualified'), result(2024, 'good')],
  certificates: [certificate('G3')],
  activeDiscipline: false
}
const judge = (patch: object = {}, book = exampleBook()) => run(eligibilityRule, { ...ready, ...patch }, book)
/** The gates that are not met, with what is there. */
const say = createTranslator(sharedCatalogues, 'zh-CN')
const failed = (patch: object, book = exampleBook()) =>
  judge(patch, book)
    .gates.filter(({ met }) => !met)
    .map(({ gate, required, actual }) => `${gate}: ${say(required)} / ${say(actual)}`)
const withParameter = (name: string, value: unknown) =>
  exampleBook(({ parameters }) => {
    for (const one of parameters[`grade.promotion.${name}`]!.values) one.value = value
  })

describe('eligibility for promotion', () => {
  it('lists every gate with what is required and what is there', () => {
    const { status, target, gates, missing } = judge()
    expect({ status, target, missing }).toEqual({ status: 'eligible', target: 'G3', missing: [] })
    expect(gates.map(({ gate }) => gate)).toEqual([...promotionGates])
    expect(gates.map(({ required, actual }) => `${say(required)} / ${say(actual)}`)).toEqual([
      '低于最高等级 / 助理',
      '不在待岗 / 在岗',
      '不是新转入，或考核分月数足够 / 不是新转入',
      '没有警告、降级、待岗或更正 / 没有',
      '满 12 个月 / 29 个月（自 2024-01-01）',
      '最近 2 个年度结果都不低于合格，至少有 1 个 / 2025 年合格、2024 年良好',
      '初级及以上等级的有效证书 / 初级证书，有效至 2027-11-30',
      '没有处分期内的处分 / 没有'
    ])
  })
  it('goes one step at a time, and not above G6', () => {
    expect(grades.map((grade) => judge({ grade, certificates: [certificate('G6')] }).target)).toEqual(['G2', 'G3', 'G4', 'G5', 'G6', null])
    expect(judge({ grade: 'G6' })).toMatchObject({ status: 'ineligible', gates: [{ gate: 'topGrade', met: false }] })
  })
})

describe('months in grade', () => {
  it('since 2025-07-01 as of 2026-06-30 are 11', () => {
    expect(failed({ since: '2025-07-01' })).toEqual(['months: 满 12 个月 / 11 个月（自 2025-07-01）'])
    expect(failed({ since: '2025-06-30' })).toEqual([])
  })
  it.each([
    ['2026-01-31', '2026-02-28', 1],
    ['2024-01-31', '2024-02-29', 1],
    ['2024-01-31', '2024-02-28', 0],
    ['2025-08-31', '2026-02-28', 6],
    ['2025-08-30', '2026-02-28', 6],
    ['2024-02-29', '2025-02-28', 12],
    ['2025-02-28', '2026-02-27', 11],
    ['2025-02-28', '2026-02-28', 12],
    ['2025-05-31', '2026-04-30', 11],
    ['2025-04-30', '2026-04-30', 12]
  ])('from %s to %s: %i, the end of a month counts as the day', (since, day, months) => {
    const { gates } = judge({ since, asOf: day, results: [] })
    expect(gates.find(({ gate }) => gate === 'months')?.actual.params).toMatchObject({ months })
  })
  it.each([
    ['G1', 6, '2025-12-31', '2026-01-01'],
    ['G2', 12, '2025-06-30', '2025-07-01'],
    ['G3', 12, '2025-06-30', '2025-07-01'],
    ['G4', 24, '2024-06-30', '2024-07-01'],
    ['G5', 24, '2024-06-30', '2024-07-01']
  ])('at %s %i are asked for: complete since %s, not since %s', (grade, months, complete, short) => {
    const gateOf = (since: string) => judge({ grade, since }).gates.find(({ gate }) => gate === 'months')
    expect(gateOf(complete)).toMatchObject({ met: true, actual: { params: { months } } })
    expect(gateOf(short)).toMatchObject({ met: false, actual: { params: { months: months - 1 } } })
  })
  it('are missing without the day: pending, whatever else fails', () => {
    const { status, missing } = judge({ since: null, activeDiscipline: true })
    expect({ status, missing: missing.map(({ code, path }) => [code, path]) }).toEqual({ status: 'pending', missing: [['gradeSince', 'since']] })
    expect(failed({ since: null })).toEqual(['months: 满 12 个月 / 没有任现等级时间'])
  })
})

describe('annual results', () => {
  it('are the last two that exist, whatever the order of the rows and whatever came before', () => {
    expect(failed({ results: [result(2022, 'good'), result(2025, 'good'), result(2020, 'unqualified')] })).toEqual([])
    expect(failed({ results: [result(2020, 'good'), result(2022, 'unqualified'), result(2025, 'good')] })).toEqual([
      'annualResults: 最近 2 个年度结果都不低于合格，至少有 1 个 / 2025 年良好、2022 年不合格'
    ])
  })
  it('may be one, but not none', () => {
    expect(judge({ results: [result(2025, 'qualified')] }).status).toBe('eligible')
    expect(judge({ results: [] })).toMatchObject({ status: 'pending', missing: [{ code: 'annualResult' }] })
  })
  it('are not looked at for trainees', () => {
    const trainee = { grade: 'G1', results: [], certificates: [certificate('G2')] }
    expect(judge(trainee).status).toBe('eligible')
    expect(judge({ ...trainee, results: [result(2025, 'unqualified')] }).status).toBe('eligible')
  })
  it('must reach what the pack says', () => {
    expect(failed({}, withParameter('leastOutcome', 'good'))).toEqual(['annualResults: 最近 2 个年度结果都不低于良好，至少有 1 个 / 2025 年合格、2024 年良好'])
  })
})

describe('the certificate', () => {
  it.each([
    ['none', '没有证书', []],
    ['lower', '最高只有助理证书', [certificate('G2')]],
    ['ended', '初级证书已于 2026-06-29 到期', [certificate('G3', { validUntil: '2026-06-29' })]],
    ['later', '初级证书 2026-07-01 才发证', [certificate('G3', { issuedOn: '2026-07-01' })]],
    ['revoked', '初级证书已于 2026-06-30 撤销', [certificate('G3', { revokedOn: '2026-06-30' })]]
  ])('does not count: %s', (_name, actual, certificates) => {
    expect(failed({ certificates })).toEqual([`certificate: 初级及以上等级的有效证书 / ${actual}`])
  })
  it.each([
    ['on its last day', { validUntil: asOf }],
    ['on its first day', { issuedOn: asOf }],
    ['revoked later', { revokedOn: '2026-07-01' }],
    ['of a higher grade', { grade: 'G5' }]
  ])('counts %s', (_name, patch) => {
    expect(judge({ certificates: [certificate('G3', patch)] }).status).toBe('eligible')
  })
})

describe('what keeps people from applying this year', () => {
  it.each([
    [{ standby: true }, 'standby: 不在待岗 / 待岗'],
    [{ consequence: 'warning' }, 'warning: 没有警告、降级、待岗或更正 / 警告'],
    [{ consequence: 'demotion' }, 'warning: 没有警告、降级、待岗或更正 / 降级'],
    [{ consequence: 'correction' }, 'warning: 没有警告、降级、待岗或更正 / 更正'],
    [{ activeDiscipline: true }, 'discipline: 没有处分期内的处分 / 有处分期内的处分'],
    [{ transfer: { from: '2026-05-01', months: 2, required: 3, enough: false } }, 'transfer: 转入后有考核分满 3 个月 / 2026-05-01 转入，2 个月有考核分']
  ])('%j', (patch, expected) => {
    expect(failed(patch)).toEqual([expected])
    expect(judge(patch).status).toBe('ineligible')
  })
  it('is not that nobody ever took in conduct records', () => {
    expect(judge({ activeDiscipline: null })).toMatchObject({
      status: 'eligible',
      gates: expect.arrayContaining([expect.objectContaining({ gate: 'discipline', actual: { key: 'gradeRule.actual.noConduct' } })])
    })
  })
})

describe('what is refused', () => {
  it.each([
    ['sinceAfterDay', { since: '2026-07-01' }],
    ['yearTwice', { results: [result(2025, 'good'), result(2025, 'good')] }],
    ['certificateEndsEarly', { certificates: [certificate('G3', { validUntil: '2025-11-30' })] }]
  ])('%s', (code, patch) => {
    expect(faultOf(eligibilityRule, { ...ready, ...patch }).code).toBe(`gradeRuleFault.${code}`)
  })
})

const dayBefore = fc.integer({ min: 0, max: 4000 }).map((back) => new Date(Date.UTC(2026, 5, 30 - back)).toISOString().slice(0, 10))
const someone = fc.record({
  grade: fc.constantFrom(...grades),
  since: fc.option(dayBefore),
  standby: fc.boolean(),
  consequence: fc.constantFrom('none', 'warning', 'standby'),
  results: fc.uniqueArray(
    fc.record({ year: fc.integer({ min: 2018, max: 2025 }), outcome: fc.constantFrom('excellent', 'good', 'qualified', 'unqualified') }),
    {
      selector: ({ year }) => year
    }
  ),
  certificates: fc.array(
    fc.record({ grade: fc.constantFrom(...grades), issuedOn: dayBefore, validUntil: fc.constantFrom('2026-06-30', '2026-12-31', '2028-01-01') })
  ),
  activeDiscipline: fc.option(fc.boolean())
})
describe('every judgement', () => {
  it('is eligible exactly when all gates are met and nothing is missing', () =>
    fc.assert(
      fc.property(someone, (given) => {
        const { status, gates, missing } = judge(given)
        expect(status).toBe(missing.length > 0 ? 'pending' : gates.every(({ met }) => met) ? 'eligible' : 'ineligible')
      })
    ))
  it('does not depend on the order of results and certificates', () =>
    fc.assert(
      fc.property(someone, (given) => {
        expect(judge({ ...given, results: given.results.toReversed(), certificates: given.certificates.toReversed() })).toEqual(judge(given))
      })
    ))
  it('never loses anyone by time in grade or by one more certificate', () =>
    fc.assert(
      fc.property(someone, dayBefore, (given, earlier) => {
        if (judge(given).status !== 'eligible' || given.since === null) return
        const longer = earlier < given.since ? earlier : given.since
        expect(judge({ ...given, since: longer, certificates: [...given.certificates, certificate('G6')] }).status).toBe('eligible')
      })
    ))
  it('counts months as a calendar on the wall does: one more on the same day, at the latest at the end of the month', () =>
    fc.assert(
      fc.property(dayBefore, (since) => {
        const from = parseCivilDate(since)!
        const end = parseCivilDate(asOf) as CivilDate
        const [year = 0, month = 0, day = 0] = since.split('-').map(Number)
        let count = 0
        for (;;) {
          const next = new Date(Date.UTC(year, month + count + 1, 0)).getUTCDate()
          const reached = new Date(Date.UTC(year, month + count, Math.min(day, next))).toISOString().slice(0, 10)
          if (reached > end) break
          count++
        }
        expect(completedMonths(from, end)).toBe(count)
      })
    ))
})
