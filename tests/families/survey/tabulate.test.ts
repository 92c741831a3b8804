import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tabulateRule, type BaselineKey, type QuestionType } from '../../../shared/families/survey'
import { exampleBook, faultOf, run } from '../../rulebook'

type Answer = string[] | null
type Given = { type: QuestionType; options?: string[]; comparisons?: { baseline: BaselineKey; options: string[] }[]; answers: Answer[] }
const count = (given: Given, book = exampleBook()) => run(tabulateRule, given, book)
const times = (many: number, ...answer: string[]): Answer[] => Array.from({ length: many }, () => answer)
const withValue = (path: string, value: unknown) =>
  exampleBook(({ parameters }) => {
    const found = parameters[path]?.values[0]
    if (found) found.value = value
  })
const unsuppressed = withValue('survey.leastCell', 1)

describe('shares', () => {
  it('have a base, one decimal and Wilson’s interval', () => {
    const found = count({ type: 'single', options: ['是', '否'], answers: [...times(94, '是'), ...times(6, '否'), null, null] })
    expect(found).toMatchObject({ base: 100, missing: 2, summary: null, baselines: [] })
    expect(found.options[0]).toEqual({ option: '是', share: { count: 94, percent: '94.0', low: '87.5', high: '97.2' }, withheld: null, ofResponses: null })
    expect(count({ type: 'multiple', options: ['甲'], answers: [...times(96, '甲'), ...times(4)] }).options[0]?.share).toEqual({
      count: 96,
      percent: '96.0',
      low: '90.2',
      high: '98.4'
    })
  })
  it('are rounded half up', () => {
    // 1 of 16 is 6.25, 1 of 8 is 12.5
    expect(
      count({ type: 'single', options: ['甲', '乙'], answers: [...times(1, '甲'), ...times(15, '乙')] }, unsuppressed).options.map(
        ({ share }) => share?.percent
      )
    ).toEqual(['6.3', '93.8'])
  })
  it('of several choices are of respondents, beside it of choices; who took none has been asked', () => {
    const found = count({ type: 'multiple', options: ['甲', '乙'], answers: [...times(30, '甲', '乙'), ...times(10, '乙'), ...times(10), null] })
    expect(found).toMatchObject({ base: 50, missing: 1 })
    expect(found.options.map(({ share, ofResponses }) => [share?.count, share?.percent, ofResponses])).toEqual([
      [30, '60.0', '42.9'],
      [40, '80.0', '57.1']
    ])
  })
  it('follow the level of confidence', () => {
    const given: Given = { type: 'single', options: ['甲', '乙'], answers: [...times(50, '甲'), ...times(50, '乙')] }
    expect(count(given, withValue('survey.confidence', 99)).options[0]?.share).toMatchObject({ low: '37.5', high: '62.5' })
  })
  it('read options with letters, full-width forms, filled-in words and several in one cell', () => {
    const answers: Answer[] = [...times(5, 'A.甲'), ...times(5, '甲 '), ...times(5, '乙〖我的话〗')]
    expect(count({ type: 'single', options: ['甲', '乙'], answers }).options.map(({ share }) => share?.count)).toEqual([10, 5])
    const several: Answer[] = [...times(6, '甲┋乙'), ...times(6, '乙；丙、丁'), ...times(7, '丙、丁、甲')]
    expect(count({ type: 'multiple', options: ['甲', '乙', '丙、丁'], answers: several }).options.map(({ share }) => share?.count)).toEqual([13, 12, 13])
  })
})

describe('scales and numbers', () => {
  it('have mean, median, least and greatest', () => {
    const scale = count({
      type: 'scale',
      options: ['1', '2', '3', '4', '5'],
      answers: [...times(13, '1'), ...times(37, '2'), ...times(37, '3'), ...times(18, '4'), ...times(5, '5')]
    })
    expect(scale).toMatchObject({ base: 110, summary: { mean: '2.68', median: '3', least: '1', greatest: '5' } })
    const number = count({ type: 'number', answers: [['5家'], ['约 8'], ['10.5'], ['14'], ['9'], ['没数过'], null] })
    expect(number).toMatchObject({ base: 5, missing: 2, options: [], summary: { mean: '9.30', median: '9', least: '5', greatest: '14' } })
  })
  it('show nothing of too few', () => {
    expect(count({ type: 'number', answers: [['5'], ['6'], ['7'], ['8']] }).summary).toBeNull()
  })
})

describe('the slides’ baseline', () => {
  const comparisons = [{ baseline: 'overload' as const, options: ['超负荷', '严重超负荷'] }]
  const of = (heavy: number, heavier: number, fine: number) =>
    count({
      type: 'single',
      options: ['超负荷', '严重超负荷', '合适'],
      comparisons,
      answers: [...times(heavy, '超负荷'), ...times(heavier, '严重超负荷'), ...times(fine, '合适')]
    }).baselines[0]
  it('is the same, higher or lower by the interval shown', () => {
    expect(of(60, 14, 36)).toMatchObject({
      baseline: 'overload',
      expected: '66.67',
      verdict: 'same',
      share: { count: 74, percent: '67.3', low: '58.1', high: '75.3' }
    })
    expect(of(60, 35, 15)?.verdict).toBe('higher')
    expect(of(20, 20, 70)?.verdict).toBe('lower')
  })
  it('is not held against what is kept back', () => {
    expect(
      count({
        type: 'single',
        options: ['超负荷', '合适', '轻松'],
        comparisons: [{ baseline: 'overload', options: ['超负荷'] }],
        answers: [...times(3, '超负荷'), ...times(20, '合适'), ...times(20, '轻松')]
      }).baselines[0]
    ).toMatchObject({ share: null, verdict: null })
  })
})

describe('small cells', () => {
  const hidden = (given: Given) => count(given).options.map(({ withheld }) => withheld)
  it('are not shown, nor what gives them away', () => {
    expect(hidden({ type: 'single', options: ['甲', '乙', '丙'], answers: [...times(74, '甲'), ...times(33, '乙'), ...times(3, '丙')] })).toEqual([
      null,
      'protects',
      'small'
    ])
    // Two small ones hide one another…
    expect(hidden({ type: 'single', options: ['甲', '乙', '丙'], answers: [...times(74, '甲'), ...times(3, '乙'), ...times(3, '丙')] })).toEqual([
      null,
      'small',
      'small'
    ])
    // …but not where both must be as great or as small as a small one can be.
    expect(
      hidden({ type: 'single', options: ['甲', '乙', '丙', '丁'], answers: [...times(74, '甲'), ...times(20, '丁'), ...times(4, '乙'), ...times(4, '丙')] })
    ).toEqual([null, 'small', 'small', 'protects'])
    expect(hidden({ type: 'single', options: ['甲', '乙', '丙', '丁'], answers: [...times(74, '甲'), ...times(20, '乙')] })).toEqual([
      null,
      'protects',
      'small',
      'small'
    ])
  })
  it('of several choices lose the shares of choices with them', () => {
    const found = count({ type: 'multiple', options: ['甲', '乙', '丙'], answers: [...times(30, '甲', '乙'), ...times(3, '丙')] })
    expect(found.options.map(({ withheld, ofResponses }) => [withheld, ofResponses])).toEqual([
      [null, null],
      [null, null],
      ['small', null]
    ])
  })
  it('are safe beside the sum of a comparison and the mean of a scale', () => {
    const options = ['1', '2', '3', '4', '5']
    const comparisons = [{ baseline: 'trainingPoor' as const, options: ['1', '2'] }]
    const answers = [...times(3, '1'), ...times(40, '2'), ...times(37, '3'), ...times(20, '4'), ...times(10, '5')]
    const found = count({ type: 'scale', options, comparisons, answers })
    expect(found.baselines[0]?.share?.count).toBe(43)
    expect(found.options.map(({ withheld }) => withheld)).toEqual(['small', 'protects', null, null, null])
    // Points 1 and 2 with their sum and the mean would tell both.
    expect(found.summary).toBeNull()
  })
  it('cannot be worked out by anyone who tries every possibility', () => {
    const given = fc.record({
      counts: fc.array(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 14 })), { minLength: 2, maxLength: 5 }),
      scale: fc.boolean(),
      union: fc.uniqueArray(fc.integer({ min: 0, max: 4 }), { maxLength: 3 })
    })
    fc.assert(
      fc.property(given, ({ counts, scale, union }) => {
        const options = counts.map((_, index) => String(index + 1))
        const members = union.filter((index) => index < counts.length)
        const comparisons = members.length > 0 ? [{ baseline: 'overload' as const, options: members.map((index) => String(index + 1)) }] : []
        const found = count({
          type: scale ? 'scale' : 'single',
          options,
          comparisons,
          answers: counts.flatMap((many, index) => times(many, String(index + 1)))
        })
        const shown = found.options.map(({ share }) => share?.count ?? null)
        expect(shown.every((many) => many === null || many >= 5)).toBe(true)
        if (shown.every((one) => one === null)) return
        const sums = found.baselines.map(({ share }) => share?.count ?? null)
        for (const index of shown.flatMap((one, at) => (one === null ? [at] : [])))
          expect(
            possible(shown, found.base, members, sums[0] ?? null, found.summary?.mean ?? null, index).size,
            JSON.stringify({ counts, found })
          ).toBeGreaterThan(1)
      }),
      { numRuns: 300 }
    )
  })
})

/** What a hidden count may be, by trying every way to fill the hidden ones. */
function possible(
  shown: readonly (number | null)[],
  base: number,
  members: readonly number[],
  sum: number | null,
  mean: string | null,
  wanted: number
): Set<number> {
  const found = new Set<number>()
  const fill = (at: number, left: number, counts: number[]): void => {
    if (at === shown.length) {
      const total = counts.reduce((all, many, index) => all + many * (index + 1), 0)
      const fits = left === 0 && (sum === null || members.reduce((all, index) => all + (counts[index] ?? 0), 0) === sum)
      if (fits && (mean === null || Math.abs(total / base - Number(mean)) < 0.005)) found.add(counts[wanted] ?? 0)
      return
    }
    const known = shown[at] ?? null
    for (let many = known ?? 0; many <= (known ?? left) && many <= left; many++) fill(at + 1, left - many, [...counts, many])
  }
  fill(0, base, [])
  return found
}

describe('whatever was answered', () => {
  const options = ['甲', '乙', '丙']
  const given = fc.record({
    type: fc.constantFrom('single' as const, 'multiple' as const),
    answers: fc.array(fc.option(fc.uniqueArray(fc.constantFrom(...options, '别的'), { maxLength: 3 })), { maxLength: 60 })
  })
  it('stays within bounds, counts everybody once and minds no order', () => {
    fc.assert(
      fc.property(given, fc.infiniteStream(fc.nat()), ({ type, answers }, order) => {
        const one = count({ type, options, answers }, unsuppressed)
        expect(one.base + one.missing).toBe(answers.length)
        for (const { share } of one.options)
          if (share)
            expect(
              Number(share.low) <= Number(share.percent) && Number(share.percent) <= Number(share.high) && Number(share.low) >= 0 && Number(share.high) <= 100
            ).toBe(true)
        if (type === 'single') expect(one.options.reduce((sum, { share }) => sum + (share?.count ?? 0), 0)).toBe(one.base)
        const shuffled = answers
          .map((answer) => ({ answer, at: order.next().value ?? 0 }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ answer }) => answer)
        expect(count({ type, options, answers: shuffled }, unsuppressed)).toEqual(one)
      })
    )
  })
})

describe('bad questions', () => {
  it('are refused by name', () => {
    expect(faultOf(tabulateRule, { type: 'single', options: ['甲', ' 甲'], answers: [] })).toMatchObject({ code: 'surveyRuleFault.optionTwice', value: '甲' })
    expect(faultOf(tabulateRule, { type: 'scale', options: ['好'], answers: [] })).toMatchObject({ code: 'surveyRuleFault.notAPoint' })
    expect(faultOf(tabulateRule, { type: 'single', options: ['甲'], comparisons: [{ baseline: 'overload', options: ['乙'] }], answers: [] })).toMatchObject({
      code: 'surveyRuleFault.unknownOption',
      value: '乙'
    })
    expect(faultOf(tabulateRule, { type: 'ranking', answers: [] }).code).toBe('rule.badInput')
  })
})
