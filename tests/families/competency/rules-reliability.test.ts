import { describe, expect, it } from 'vitest'
import { reliabilityRule, type ReliabilityOutcome } from '../../../shared/families/competency'
import { exampleBook, faultOf, run } from '../../rulebook'

type Row = (number | null)[]
const of = (ratings: Row[], more: object = {}): ReliabilityOutcome => run(reliabilityRule, { ratings, scale: 'interval', ...more })
const turned = (columns: Row[]): Row[] => (columns[0] ?? []).map((_, row) => columns.map((column) => column[row] ?? null))

export const shroutFleiss: number[][] = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7]
]
const _ = null
const krippendorff = turned([
  [1, 2, 3, 3, 2, 1, 4, 1, 2, _, _, _],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, _, 3],
  [_, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, _],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, _]
])

describe('intraclass correlations', () => {
  it.each([
    ['icc11', '0.166', '-0.133', '0.723'],
    ['icc21', '0.290', '0.019', '0.761'],
    ['icc31', '0.715', '0.342', '0.946'],
    ['icc1k', '0.443', '-0.884', '0.912'],
    ['icc2k', '0.620', '0.071', '0.927'],
    ['icc3k', '0.909', '0.676', '0.986']
  ] as const)('Shrout and Fleiss 1979: %s is %s [%s, %s]', (form, value, lower, upper) =>
    expect(of(shroutFleiss).icc[form]).toEqual({ status: 'ok', value, lower, upper })
  )
  it('have narrower intervals at less confidence', () => {
    const book = exampleBook((pack) => void (pack.parameters['competency.reliability.confidence']!.values[0]!.value = 80))
    const { icc } = run(reliabilityRule, { ratings: shroutFleiss, scale: 'interval' }, book)
    expect(icc.icc21.value).toBe('0.290')
    expect(Number(icc.icc21.lower)).toBeGreaterThan(0.019)
    expect(Number(icc.icc21.upper)).toBeLessThan(0.761)
  })
  it('are one where all agree, and only consistency is where one is always higher', () => {
    const same = [1, 2, 3, 4, 5, 3].map((level) => [level, level, level])
    for (const one of Object.values(of(same).icc)) expect(one).toEqual({ status: 'ok', value: '1.000', lower: '1.000', upper: '1.000' })
    const { icc } = of([1, 2, 3, 4, 3, 2].map((level) => [level, level + 1]))
    expect([icc.icc31.value, icc.icc31.lower, icc.icc3k.value]).toEqual(['1.000', '1.000', '1.000'])
    expect(Number(icc.icc21.value)).toBeLessThan(1)
  })
  it('are not computed from a grid with holes, nor on a nominal scale', () => {
    const holes = shroutFleiss.map((row, index): Row => (index === 0 ? [null, ...row.slice(1)] : row))
    expect(of(holes)).toMatchObject({ complete: false, ratings: 23, icc: { icc21: { status: 'incomplete', value: null, lower: null, upper: null } } })
    expect(of(shroutFleiss, { scale: 'nominal' }).icc.icc11.status).toBe('notApplicable')
  })
  it('have no value where the variance comes out negative', () => {
    const { icc } = of([
      [1, 5],
      [5, 1],
      [1, 5],
      [5, 1],
      [3, 3.5]
    ])
    // MSR 0.025, MSC 0.025, MSE 8.025: the denominator of (2,k) is 0.025 + (0.025 − 8.025) ÷ 5.
    expect(icc.icc2k).toEqual({ status: 'undefined', value: null, lower: null, upper: null })
    expect(icc.icc21.status).toBe('ok')
  })
  it('leave out candidates and assessors without any rating', () => {
    const { icc, habits, assessors, targets } = of([...shroutFleiss.map((row): Row => [...row, null]), [null, null, null, null, null]])
    expect([assessors, targets, icc.icc21.value]).toEqual([4, 6, '0.290'])
    expect(habits[4]).toMatchObject({ assessor: '5', ratings: 0, leniency: { status: 'tooFew' }, central: { status: 'tooFew' } })
  })
})

describe("Krippendorff's alpha", () => {
  it('gives the published values of the 4 × 12 example', () => {
    const { alpha, complete, ratings } = of(krippendorff, { scale: 'nominal' })
    expect([complete, ratings]).toEqual([false, 41])
    expect(alpha).toEqual({
      nominal: { status: 'ok', value: '0.743' },
      ordinal: { status: 'ok', value: '0.815' },
      interval: { status: 'ok', value: '0.849' }
    })
  })
  it('is undefined where everything is the same, and so is the rest', () => {
    const { alpha, icc, habits } = of(Array.from({ length: 6 }, () => [3, 3, 3]))
    expect(alpha.interval).toEqual({ status: 'undefined', value: null })
    expect(icc.icc2k).toEqual({ status: 'undefined', value: null, lower: null, upper: null })
    expect(habits[0]).toMatchObject({ leniency: { status: 'undefined' }, central: { status: 'undefined', flagged: false } })
  })
})

describe('too little to say anything', () => {
  const statuses = ({ icc, alpha, habits }: ReliabilityOutcome): string[] => [
    ...new Set([...Object.values(icc), ...Object.values(alpha), ...habits.flatMap(({ leniency, central }) => [leniency, central])].map(({ status }) => status))
  ]
  it('with fewer than five candidates, one assessor, or nothing', () => {
    expect(statuses(of(shroutFleiss.slice(0, 4)))).toEqual(['tooFew'])
    expect(statuses(of(shroutFleiss.slice(0, 5)))).toEqual(['ok'])
    expect(statuses(of(shroutFleiss.map((row) => row.slice(0, 1))))).toEqual(['tooFew'])
    expect(statuses(of([]))).toEqual(['tooFew'])
    expect(statuses(of([[], []]))).toEqual(['tooFew'])
  })
  it('says not comparable where no candidate is shared', () => {
    const apart = Array.from({ length: 12 }, (_, index): Row => (index < 6 ? [(index % 5) + 1, null] : [null, (index % 4) + 1]))
    expect(statuses(of(apart))).toEqual(['notComparable'])
  })
  it('says too few where hardly any is shared', () => {
    const hardly = Array.from({ length: 8 }, (_, index): Row => (index === 0 ? [3, 4] : index < 4 ? [index, null] : [null, index - 2]))
    expect(of(hardly)).toMatchObject({ icc: { icc11: { status: 'incomplete' } }, alpha: { interval: { status: 'tooFew' } } })
    expect(of(hardly).habits[0]?.leniency.status).toBe('tooFew')
  })
  it('compares the leniency of panels only where somebody links them', () => {
    const panels = Array.from({ length: 12 }, (_, index): Row =>
      index < 6 ? [(index % 5) + 1, ((index + 1) % 5) + 1, null, null] : [null, null, 2, (index % 3) + 2]
    )
    expect(of(panels).habits.map(({ leniency }) => leniency.status)).toEqual(Array.from({ length: 4 }, () => 'notComparable'))
    const linked = [...panels, [3, null, 4, null]]
    expect(of(linked).habits.map(({ leniency }) => leniency.status)).toEqual(Array.from({ length: 4 }, () => 'ok'))
  })
})

describe('leniency', () => {
  /** The twin: the whole model as one system of equations, μ and θ and β, solved by gradient steps. */
  function slowLeniency(ratings: Row[]): number[] {
    const k = ratings[0]?.length ?? 0
    const theta = ratings.map(() => 0)
    let beta = Array.from({ length: k }, () => 0)
    const mean = (values: number[]): number => values.reduce((total, one) => total + one, 0) / values.length
    for (let round = 0; round < 3000; round++) {
      ratings.forEach((row, i) => (theta[i] = mean(row.flatMap((value, r) => (value === null ? [] : [value - beta[r]!])))))
      beta = beta.map((_, r) => mean(ratings.flatMap((row, i) => (row[r] === null || row[r] === undefined ? [] : [row[r] - theta[i]!]))))
      const centre = mean(beta)
      beta = beta.map((one) => one - centre)
    }
    return beta
  }
  it('of a full grid is the assessor mean less the grand mean, with its standard error', () => {
    const { habits } = of(shroutFleiss)
    // Column means 46/6, 15/6, 26/6, 40/6; grand mean 127/24; MSE 1.019444; SE = √(MSE/6 · 3/4).
    expect(habits.map(({ leniency }) => leniency.value)).toEqual(['2.375', '-2.792', '-0.958', '1.375'])
    expect(new Set(habits.map(({ leniency }) => leniency.error))).toEqual(new Set([Math.sqrt((1.0194444 / 6) * 0.75).toFixed(3)]))
    expect(habits.map(({ leniency }) => leniency.flagged)).toEqual([true, true, true, true])
  })
  it('with holes equals the slow way, and sums to zero', () => {
    const { habits } = of(krippendorff)
    const values = habits.map(({ leniency }) => Number(leniency.value))
    slowLeniency(krippendorff).forEach((slow, index) => expect(values[index]).toBeCloseTo(slow, 2))
    expect(Math.abs(values.reduce((total, one) => total + one, 0))).toBeLessThan(0.003)
  })
  it('is flagged only beyond both limits', () => {
    const steady = (by: number): Row[] => [1, 2, 3, 4, 5, 4, 3, 2].map((level, index) => [level, level + by, level + (index % 2) * 0.001])
    // Assessor 2 lies two thirds of `by` above the mean of the three; the noise is tiny, so the levels decide.
    expect(of(steady(0.36)).habits[1]?.leniency).toMatchObject({ value: '0.240', flagged: false })
    expect(of(steady(0.39)).habits[1]?.leniency).toMatchObject({ value: '0.260', flagged: true })
    // A third of a level, but with a standard error of ½ √(11.4667 ÷ 6) it may be chance.
    const noisy = of([
      [1, 5],
      [5, 2],
      [2, 5],
      [4, 3],
      [1, 5],
      [5, 2]
    ])
    expect(noisy.habits[0]?.leniency).toMatchObject({ value: '-0.333', error: '0.691' })
    expect(noisy.habits[0]?.leniency.flagged).toBe(false)
  })
})

describe('halo', () => {
  const assessors = ['甲', '乙']
  const ratings = Array.from({ length: 6 }, (_, index): Row => [(index % 5) + 1, ((index + 2) % 5) + 1])
  const rate = (assessor: string, levels: number[][]) =>
    levels.flatMap((row, target) => row.map((level, item) => ({ assessor, target: `T${target}`, item: `C${item}`, level })))
  const flat = [
    [3, 3, 3],
    [4, 4, 4],
    [2, 2, 2],
    [5, 5, 5],
    [1, 1, 1],
    [3, 3, 3]
  ]
  const varied = [
    [1, 3, 5],
    [2, 4, 3],
    [5, 1, 2],
    [3, 3, 1],
    [4, 5, 2],
    [2, 1, 4]
  ]
  it('is suspected where an assessor does not tell competencies apart', () => {
    const { habits } = of(ratings, { assessors, byItem: [...rate('甲', flat), ...rate('乙', varied)] })
    expect(habits[0]?.halo).toEqual({ status: 'ok', spread: '0.000', correlation: '1.000', flagged: true })
    expect(habits[1]?.halo).toMatchObject({ status: 'ok', flagged: false })
    // Standard deviations 2, 1, 2.081666, 1.154701, 1.527525, 1.527525.
    expect(habits[1]?.halo.spread).toBe('1.549')
  })
  it('draws no correlation from two candidates', () => {
    const rows = (items: string[], targets: number[], level: (target: number) => number) =>
      targets.flatMap((target) => items.map((item) => ({ assessor: '甲', target: `T${target}`, item, level: level(target) })))
    const byItem = [...rows(['A', 'B'], [0, 1], (target) => target + 1), ...rows(['C', 'D'], [2, 3, 4], () => 3)]
    expect(of(ratings, { assessors, byItem }).habits[0]?.halo).toMatchObject({ status: 'ok', correlation: null })
  })
  it('needs ratings by competency, and enough of them', () => {
    expect(of(ratings, { assessors }).habits[0]?.halo).toEqual({ status: 'notApplicable', spread: null, correlation: null, flagged: false })
    expect(of(ratings, { assessors, byItem: rate('甲', flat.slice(0, 4)) }).habits.map(({ halo }) => halo.status)).toEqual(['tooFew', 'tooFew'])
    expect(
      of(ratings, {
        assessors,
        byItem: rate(
          '甲',
          flat.map((row) => row.slice(0, 1))
        )
      }).habits[0]?.halo.status
    ).toBe('tooFew')
  })
})

describe('central tendency', () => {
  const spread = [1, 2, 3, 4, 5, 1, 5]
  it('is suspected where an assessor stays in the middle and the panel does not', () => {
    const { habits } = of(spread.map((level) => [level, 3, 6 - level]))
    expect(habits[1]?.central).toEqual({ status: 'ok', share: '100.00', spread: '0.00', flagged: true })
    expect(habits[0]?.central).toMatchObject({ share: '14.29', flagged: false })
  })
  it('is not where everybody does: then the candidates are alike', () => {
    const { habits } = of([3, 3, 3, 2.5, 3.5, 3].map((level) => [level, level]))
    expect(habits.map(({ central }) => [central.share, central.flagged])).toEqual([
      ['100.00', false],
      ['100.00', false]
    ])
  })
})

describe('what is refused', () => {
  const columns = {
    scale: 'interval',
    ratings: [
      [1, 2],
      [2, 3]
    ]
  }
  it.each([
    ['raggedRatings', { ...columns, ratings: [[1, 2], [1]] }],
    ['assessorCount', { ...columns, assessors: ['甲'] }],
    ['duplicateColumn', { ...columns, assessors: ['甲', '甲'] }],
    ['unknownAssessor', { ...columns, byItem: [{ assessor: '丙', target: 'T', item: 'C', level: 3 }] }],
    ['duplicateItem', { ...columns, byItem: [1, 2].map((level) => ({ assessor: '1', target: 'T', item: 'C', level })) }]
  ])('%s', (code, input) => expect(faultOf(reliabilityRule, input).code).toBe(`competencyRuleFault.${code}`))
  it('names the place of the row', () =>
    expect(faultOf(reliabilityRule, { ...columns, ratings: [[1, 2], [1]] })).toMatchObject({
      params: { row: 2, count: 1, expected: 2 },
      place: { field: 'ratings.1' }
    }))
  it.each([[Number.NaN], [Number.POSITIVE_INFINITY], ['3'], [2e6]])('%s is no rating', (value) =>
    expect(faultOf(reliabilityRule, { scale: 'interval', ratings: [[value]] })).toMatchObject({ code: 'rule.badInput', place: { field: 'ratings.0.0' } })
  )
})
