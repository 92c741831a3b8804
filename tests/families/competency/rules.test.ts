import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aggregateRule, gapRule, ratingLevels, type AggregateOutcome, type RatingLevel, type Requirement } from '../../../shared/families/competency'
import { competencyParameters, competencyRules } from '../../../shared/families/competency'
import { compareText } from '../../../shared/kernel/decimal'
import { exampleBook, faultOf, run } from '../../rulebook'

const method = (value: string) => exampleBook((pack) => void (pack.parameters['competency.aggregate.method']!.values[0]!.value = value))
const books = { mean: method('mean'), trimmed: method('trimmed'), median: method('median') }
type Method = keyof typeof books
const ratingsOf = (levels: (RatingLevel | null)[], notObserved = false) => levels.map((level, index) => ({ assessor: `A${index}`, level, notObserved }))
const aggregated = (levels: (RatingLevel | null)[], by: Method = 'mean'): AggregateOutcome => run(aggregateRule, { ratings: ratingsOf(levels) }, books[by])

it('every parameter of the family is read by one of its rules', () => {
  const read = new Set(competencyRules.flatMap((rule) => Object.values(rule.parameters).map(({ path }) => path)))
  expect(competencyParameters.map(({ path }) => path).filter((path) => !read.has(path))).toEqual([])
})

describe('competency.aggregate', () => {
  it.each([
    ['mean', ['3', '3.5', '4'], '3.50', 'mean'],
    ['mean', ['1', '2', '2'], '1.67', 'mean'],
    ['trimmed', ['1', '3', '3', '4', '5'], '3.33', 'trimmed'],
    ['trimmed', ['1', '1', '3', '5', '5'], '3.00', 'trimmed'],
    ['trimmed', ['1', '3', '3', '5'], '3.00', 'mean'],
    ['trimmed', ['1', '5', '5', '5', '5', '5'], '5.00', 'trimmed'],
    ['median', ['2', '3', '4', '5'], '3.50', 'median'],
    ['median', ['5', '1', '2'], '2.00', 'median'],
    ['median', ['4.5'], '4.50', 'median']
  ] as const)('%s of %j is %s', (by, levels, level, used) =>
    expect(aggregated([...levels], by)).toMatchObject({ level, method: used, observed: levels.length })
  )
  it('flags few assessors and a wide range', () => {
    expect(aggregated(['3']).flags).toEqual(['fewAssessors'])
    expect(aggregated(['3', '4.5']).flags).toEqual([])
    expect(aggregated(['3', '5']).flags).toEqual(['wideRange'])
  })
  it('passes over assessors who did not observe or have not rated', () => {
    const ratings = [...ratingsOf(['3', '4', null]), { assessor: 'B', level: null, notObserved: true }]
    expect(run(aggregateRule, { ratings })).toEqual({ level: '3.50', observed: 2, method: 'mean', flags: [] })
  })
  it('has no level where nobody observed', () => {
    expect(run(aggregateRule, { ratings: [] })).toEqual({ level: null, observed: 0, method: 'mean', flags: ['fewAssessors'] })
    expect(run(aggregateRule, { ratings: ratingsOf([null, null], true) }, books.trimmed)).toMatchObject({ level: null, method: 'mean' })
  })
  it('refuses an assessor twice, a level off the scale, a level beside "not observed"', () => {
    const one = { assessor: 'A', level: '3', notObserved: false }
    expect(faultOf(aggregateRule, { ratings: [one, { ...one, level: '4' }] })).toMatchObject({
      code: 'competencyRuleFault.duplicateAssessor',
      place: { field: 'ratings.1' },
      value: 'A'
    })
    for (const level of ['0.5', '5.5', '3.2', '3.0', 3, Number.NaN])
      expect(faultOf(aggregateRule, { ratings: [{ ...one, level }] })).toMatchObject({ code: 'rule.badInput', place: { field: 'ratings.0.level' } })
    expect(faultOf(aggregateRule, { ratings: [{ ...one, notObserved: true }] })).toMatchObject({ code: 'competencyRuleFault.levelNotObserved', value: '3' })
  })

  const levels = fc.array(fc.constantFrom(...ratingLevels), { minLength: 1, maxLength: 9 })
  const methods = fc.constantFrom<Method>('mean', 'trimmed', 'median')
  it('lies between the lowest and the highest rating, whatever their order', () =>
    fc.assert(
      fc.property(levels, methods, (given, by) => {
        const level = aggregated(given, by).level ?? ''
        const sorted = given.toSorted(compareText)
        expect(compareText(level, sorted[0] ?? '')).toBeGreaterThanOrEqual(0)
        expect(compareText(level, sorted.at(-1) ?? '')).toBeLessThanOrEqual(0)
        expect(aggregated(given.toReversed(), by)).toEqual(aggregated(given, by))
      })
    ))
  it('never falls when a rating rises', () =>
    fc.assert(
      fc.property(levels, methods, fc.nat(), fc.constantFrom(...ratingLevels), (given, by, at, other) => {
        const index = at % given.length
        const raised = given.with(index, compareText(other, given[index] ?? '') > 0 ? other : (given[index] ?? other))
        expect(compareText(aggregated(raised, by).level ?? '', aggregated(given, by).level ?? '')).toBeGreaterThanOrEqual(0)
      })
    ))
  it('trimmed and median cannot be moved by one assessor beyond what the others said', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ratingLevels), { minLength: 4, maxLength: 8 }), fc.constantFrom(...ratingLevels), (others, stray) => {
        const sorted = others.toSorted(compareText)
        for (const by of ['trimmed', 'median'] as const) {
          const level = aggregated([...others, stray], by).level ?? ''
          expect(compareText(level, sorted[0] ?? '')).toBeGreaterThanOrEqual(0)
          expect(compareText(level, sorted.at(-1) ?? '')).toBeLessThanOrEqual(0)
        }
      })
    ))
})

describe('competency.gap', () => {
  const requirement = (code: string, level: number, weight: number, core = false) => ({ code, level, weight, core })
  const two = [requirement('A', 4, 60), requirement('B', 2, 40)]
  const gaps = (levels: Record<string, string | null>, requirements: object[] = two) => run(gapRule, { requirements, levels })

  it('shows surplus and does not make up for a gap with it', () =>
    expect(gaps({ A: '3', B: '5' })).toEqual({
      match: '85.00',
      verdict: 'basic',
      coverage: '100.00',
      coreMet: true,
      items: [
        { code: 'A', required: 4, weight: 60, core: false, actual: '3.00', gap: '-1.00' },
        { code: 'B', required: 2, weight: 40, core: false, actual: '5.00', gap: '3.00' }
      ],
      missing: []
    }))
  it.each([
    ['3.67', '95.05', 'competent'],
    ['3.66', '94.90', 'basic'],
    ['2.67', '80.05', 'basic'],
    ['2.66', '79.90', 'developing']
  ])('at %s of 4 the match is %s: %s', (actual, match, verdict) => expect(gaps({ A: actual, B: '2' })).toMatchObject({ match, verdict }))
  it('compares the rounded match', () => {
    // 100 − 20.02 ÷ 4 = 94.995, which is shown as 95.00.
    const fine = [requirement('A', 4, 20.02), requirement('B', 1, 79.98)]
    expect(gaps({ A: '3', B: '1' }, fine)).toMatchObject({ match: '95.00', verdict: 'competent' })
    expect(gaps({ A: '3', B: '1' }, [requirement('A', 4, 20.04), requirement('B', 1, 79.96)])).toMatchObject({ match: '94.99', verdict: 'basic' })
  })
  it('lets no core gap pass, however good the match', () => {
    const core = [requirement('A', 4, 10, true), requirement('B', 2, 90)]
    expect(gaps({ A: '3.99', B: '2' }, core)).toMatchObject({ match: '99.98', verdict: 'developing', coreMet: false })
    expect(gaps({ A: '4', B: '2' }, core)).toMatchObject({ match: '100.00', verdict: 'competent', coreMet: true })
  })
  it('is incomplete with anything unobserved, with the coverage beside', () => {
    expect(gaps({ A: '4', B: null })).toMatchObject({ match: null, verdict: null, coverage: '60.00', coreMet: true, missing: ['B'] })
    expect(gaps({})).toMatchObject({ match: null, coverage: '0.00', missing: ['A', 'B'] })
    expect(gaps({}).items[0]).toMatchObject({ actual: null, gap: null })
  })
  it('knows whether core competencies are met, not met, or not known', () => {
    const core = [requirement('A', 4, 50, true), requirement('B', 2, 50, true)]
    expect(gaps({ A: '4' }, core).coreMet).toBeNull()
    expect(gaps({ A: '3.5' }, core).coreMet).toBe(false)
    expect(gaps({ A: '4', B: '2' }, core).coreMet).toBe(true)
  })
  it('takes a level as it is shown', () =>
    expect(gaps({ A: '3.996', B: '2' })).toMatchObject({ match: '100.00', items: [{ actual: '4.00', gap: '0.00' }, {}] }))
  it('does not look at codes that nothing is required of, nor at what every object has', () => {
    expect(gaps({ A: '4', B: '2', Z: '1' })).toMatchObject({ match: '100.00' })
    expect(gaps({}, [requirement('A', 4, 100)]).missing).toEqual(['A'])
  })
  it('refuses weights that do not sum to 100, a competency twice, levels off the scale', () => {
    const levels = { A: '4', B: '2' }
    for (const weights of [
      [60, 39],
      [60, 40.001],
      [0, 0]
    ])
      expect(faultOf(gapRule, { requirements: [requirement('A', 4, weights[0]!), requirement('B', 2, weights[1]!)], levels }).code).toBe(
        'competencyRuleFault.weightsNot100'
      )
    expect(faultOf(gapRule, { requirements: [], levels }).code).toBe('competencyRuleFault.weightsNot100')
    expect(faultOf(gapRule, { requirements: [requirement('A', 4, 50), requirement('A', 2, 50)], levels })).toMatchObject({
      code: 'competencyRuleFault.duplicateCompetency',
      value: 'A'
    })
    for (const level of ['0.99', '5.01', '-1'])
      expect(faultOf(gapRule, { requirements: two, levels: { ...levels, A: level }, names: { A: '产品知识' } })).toMatchObject({
        code: 'competencyRuleFault.levelOffScale',
        params: { name: '产品知识', level, lowest: 1, highest: 5 },
        place: { field: 'levels.A' }
      })
    expect(faultOf(gapRule, { requirements: two, levels: { A: 'x' } }).code).toBe('rule.badInput')
    expect(faultOf(gapRule, { requirements: [requirement('A', 4, 100 / 3)], levels })).toMatchObject({
      code: 'rule.badInput',
      place: { field: 'requirements.0.weight' }
    })
    expect(faultOf(gapRule, { requirements: [requirement('A', 6, 100)], levels }).code).toBe('rule.badInput')
  })

  const hundredths = fc.integer({ min: 100, max: 500 }).map((value) => (value / 100).toFixed(2))
  const profile: fc.Arbitrary<{ requirements: Requirement[]; levels: Record<string, string> }> = fc
    .array(
      fc.record({
        level: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 5 as const),
        share: fc.integer({ min: 1, max: 20 }),
        core: fc.boolean(),
        actual: hundredths
      }),
      {
        minLength: 1,
        maxLength: 8
      }
    )
    .map((rows) => {
      // Shares become whole percents; the last one takes what is left.
      const total = rows.reduce((sum, { share }) => sum + share, 0)
      const weights = rows.map(({ share }) => Math.floor((share * 100) / total))
      weights[weights.length - 1]! += 100 - weights.reduce((sum, one) => sum + one, 0)
      const codes = rows.map((_, index) => `C${index}`)
      return {
        requirements: rows.map(({ level, core }, index) => ({ code: codes[index]!, level, core, weight: weights[index]! })),
        levels: Object.fromEntries(rows.map(({ actual }, index) => [codes[index]!, actual]))
      }
    })
  const rank = { developing: 0, basic: 1, competent: 2 }
  const book = exampleBook()
  it('never falls when a level rises, in match or verdict', () =>
    fc.assert(
      fc.property(profile, fc.nat(), hundredths, ({ requirements, levels }, at, other) => {
        const code = requirements[at % requirements.length]!.code
        const raised = { ...levels, [code]: compareText(other, levels[code]!) > 0 ? other : levels[code]! }
        const [low, high] = [run(gapRule, { requirements, levels }, book), run(gapRule, { requirements, levels: raised }, book)]
        expect(compareText(high.match ?? '', low.match ?? '')).toBeGreaterThanOrEqual(0)
        expect(rank[high.verdict!]).toBeGreaterThanOrEqual(rank[low.verdict!])
      })
    ))
  it('lies between 20 and 100, and is 100 just where there is no gap', () =>
    fc.assert(
      fc.property(profile, ({ requirements, levels }) => {
        const { match, items } = run(gapRule, { requirements, levels }, book)
        expect(compareText(match ?? '', '20')).toBeGreaterThanOrEqual(0)
        expect(compareText(match ?? '', '100')).toBeLessThanOrEqual(0)
        if (items.every(({ gap }) => compareText(gap ?? '', '0') >= 0)) expect(match).toBe('100.00')
        else if (items.some(({ gap, weight }) => weight > 0 && compareText(gap ?? '', '-0.05') < 0)) expect(match).not.toBe('100.00')
      })
    ))
  it('does not depend on the order of the requirements', () =>
    fc.assert(
      fc.property(profile, ({ requirements, levels }) => {
        const [one, other] = [run(gapRule, { requirements, levels }, book), run(gapRule, { requirements: requirements.toReversed(), levels }, book)]
        expect({ ...other, items: other.items.toReversed() }).toEqual(one)
      })
    ))
})
