import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rankingRule } from '../../../shared/families/grade/rules/ranking'
import { scoreRule } from '../../../shared/families/grade/rules/score'
import { exampleBook, faultOf, run } from '../../rulebook'

type Someone = { staffNo: string; ability?: unknown; competition?: unknown; panel?: object[]; performance?: string | null; months?: number | null }
const one = (staffNo: string, score: number | null, patch: Partial<Someone> = {}): Someone => ({ staffNo, ability: score, competition: score, ...patch })
const rank = (quota: number, people: Someone[], firm: number | null = null) => run(rankingRule, { quota, firm, people }).ranking
const told = (quota: number, people: Someone[], firm: number | null = null): string[] =>
  rank(quota, people, firm).map(({ staffNo, rank: at, state, conditional }) => `${staffNo} ${at} ${state}${conditional ? ' conditional' : ''}`)
const score = (given: object, book = exampleBook()) => run(scoreRule, given, book)
const marks = (...values: number[]) => values.map((mark, index) => ({ assessor: `评委${index + 1}`, mark }))

describe('the selection score', () => {
  it('is half ability, half competition, two decimals half up', () => {
    expect(score({ ability: 80, competition: 90 })).toMatchObject({ ability: '80.00', competition: '90.00', score: '85.00' })
    expect(score({ ability: '80.01', competition: '90.00' }).score).toBe('85.01')
    expect(score({ ability: '80.005', competition: '80' })).toMatchObject({ ability: '80.01', score: '80.00' })
  })
  it('takes the exact mean of the panel, and the one mark before it', () => {
    expect(score({ ability: 80, panel: marks(85, 90, 90) })).toMatchObject({ competition: '88.33', score: '84.17' })
    // 88.333… and not 88.33: (81.67 + 88.333…) ÷ 2 is 85.0016…, rounded once.
    expect(score({ ability: '81.677', panel: marks(85, 90, 90) }).score).toBe('85.01')
    expect(score({ ability: 80, competition: 70, panel: marks(85, 90) }).competition).toBe('70.00')
  })
  it('is none while one of them is missing, and names it', () => {
    expect(score({ competition: 70 })).toMatchObject({ score: null, missing: [{ code: 'ability' }] })
    expect(score({ ability: 70 })).toMatchObject({ score: null, missing: [{ code: 'competition' }] })
    expect(score({}).missing.map(({ code }) => code)).toEqual(['ability', 'competition'])
  })
  it('reads marks of a sheet by the full mark of the pack, percentages as they are', () => {
    const book = (source: string) =>
      exampleBook(({ parameters }) => {
        parameters['grade.promotion.fullMark']!.values[0]!.value = 50
        parameters['grade.promotion.abilitySource']!.values[0]!.value = source
      })
    expect(score({ ability: 40, competition: 45 }, book('sheet'))).toMatchObject({ ability: '80.00', competition: '90.00', score: '85.00' })
    expect(score({ ability: 80, panel: marks(45, 45) }, book('composite'))).toMatchObject({ ability: '80.00', competition: '90.00', score: '85.00' })
  })
  it('follows the weights of the pack', () => {
    const book = exampleBook(({ parameters }) => void (parameters['grade.promotion.selectionWeights']!.values[0]!.value = { ability: 60, competition: 40 }))
    expect(score({ ability: 80, competition: 90 }, book).score).toBe('84.00')
  })
  it.each([
    ['markOutOfRange', { ability: 100.01, competition: 90 }],
    ['markOutOfRange', { ability: 90, competition: -0.01 }],
    ['markOutOfRange', { ability: 90, panel: marks(90, 101) }],
    ['assessorTwice', { ability: 90, panel: [...marks(90), ...marks(80)] }]
  ])('is refused: %s', (code, given) => {
    expect(faultOf(scoreRule, given).code).toBe(`gradeRuleFault.${code}`)
  })
})

describe('the ranking', () => {
  it('shares ranks as 1, 2, 2, 4', () => {
    expect(told(4, [one('A', 70), one('B', 80), one('C', 90), one('D', 80)])).toEqual(['C 1 within', 'B 2 within', 'D 2 within', 'A 4 within'])
  })
  it('breaks ties by ability, then past performance, then months in grade', () => {
    const same = { ability: 80, competition: 80 }
    expect(
      told(6, [
        one('A', 80),
        { staffNo: 'B', ability: 85, competition: 75 },
        { staffNo: 'C', ...same, performance: '90.00' },
        { staffNo: 'D', ...same, performance: '80.00', months: 13 },
        { staffNo: 'E', ...same, performance: '80.00', months: 30 },
        { staffNo: 'F', ...same, performance: '80.00' }
      ])
    ).toEqual(['B 1 within', 'C 2 within', 'E 3 within', 'D 4 within', 'F 5 within', 'A 6 within'])
  })
  it('compares what is shown: scores that round to the same are the same', () => {
    expect(told(1, [one('A', null, { ability: '80.004', competition: 80 }), one('B', null, { ability: '80.002', competition: 80 })])).toEqual([
      'A 1 tied',
      'B 1 tied'
    ])
  })
  it('proposes nobody of those who are tied on the quota line', () => {
    expect(told(2, [one('A', 90), one('B', 80), one('C', 80), one('D', 70)])).toEqual(['A 1 within', 'B 2 tied', 'C 2 tied', 'D 4 waiting'])
    expect(told(3, [one('A', 90), one('B', 80), one('C', 80), one('D', 70)])).toEqual(['A 1 within', 'B 2 within', 'C 2 within', 'D 4 waiting'])
    expect(told(0, [one('A', 90), one('B', 90)])).toEqual(['A 1 waiting', 'B 1 waiting'])
  })
  it('does not rank whoever lacks a score, last by number', () => {
    expect(told(3, [one('B', null), one('A', null), one('C', 10)])).toEqual(['C 1 within', 'A null incomplete', 'B null incomplete'])
  })
  it('says whose place hangs on the province: those behind the certain places, and all who share a rank across their end', () => {
    expect(told(3, [one('A', 90), one('B', 80), one('C', 70), one('D', 60)], 1)).toEqual([
      'A 1 within',
      'B 2 within conditional',
      'C 3 within conditional',
      'D 4 waiting'
    ])
    expect(told(3, [one('A', 90), one('B', 90), one('C', 70)], 1)).toEqual(['A 1 within conditional', 'B 1 within conditional', 'C 3 within conditional'])
    expect(told(2, [one('A', 90), one('B', 80), one('C', 80)], 1)).toEqual(['A 1 within', 'B 2 tied conditional', 'C 2 tied conditional'])
    expect(told(2, [one('A', 90), one('B', 90), one('C', 90)], 1)).toEqual(['A 1 tied', 'B 1 tied', 'C 1 tied'])
  })
  it('is refused for a person twice and for more certain places than places', () => {
    expect(faultOf(rankingRule, { quota: 1, people: [one('A', 1), one('A', 2)] }).code).toBe('gradeRuleFault.personTwice')
    expect(faultOf(rankingRule, { quota: 1, firm: 2, people: [] }).code).toBe('gradeRuleFault.firmAboveQuota')
  })
})

const few = fc.option(fc.integer({ min: 70, max: 73 }), { freq: 6 })
const people = fc
  .array(
    fc.record({
      ability: few,
      competition: few,
      performance: fc.option(fc.constantFrom('80.00', '81.00')),
      months: fc.option(fc.integer({ min: 12, max: 14 }))
    }),
    {
      maxLength: 12
    }
  )
  .map((list) => list.map((person, index) => ({ ...person, staffNo: `A${index}` })))
const quota = fc.nat(8)

/** Who stands before whom, said again without sorting: so many are better. */
function betterThan(a: Required<Pick<Someone, 'ability' | 'competition' | 'performance' | 'months'>>, b: typeof a): boolean {
  const merit = (one: typeof a): number[] => [
    Number(one.ability) + Number(one.competition),
    Number(one.ability),
    Number(one.performance ?? -1),
    one.months ?? -1
  ]
  const [mine, theirs] = [merit(a), merit(b)]
  const at = mine.findIndex((value, index) => value !== theirs[index])
  return at >= 0 && mine[at]! > theirs[at]!
}

describe('every ranking', () => {
  it('gives each person one more than there are better people, and each place to whom nobody can dispute it', () =>
    fc.assert(
      fc.property(quota, people, (places, list) => {
        const complete = list.filter(({ ability, competition }) => ability !== null && competition !== null)
        for (const { staffNo, rank: at, state } of rank(places, list)) {
          const person = complete.find((someone) => someone.staffNo === staffNo)
          if (!person) {
            expect([at, state]).toEqual([null, 'incomplete'])
            continue
          }
          const better = complete.filter((other) => betterThan(other, person)).length
          const notWorse = complete.filter((other) => !betterThan(person, other)).length
          expect(at).toBe(better + 1)
          expect(state).toBe(notWorse <= places ? 'within' : better < places ? 'tied' : 'waiting')
        }
      })
    ))
  it('does not depend on the order of the rows', () =>
    fc.assert(
      fc.property(quota, people, fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), (places, list, keys) => {
        const shuffled = list.map((person, index) => ({ person, key: keys[index] ?? 0 })).toSorted((a, b) => a.key - b.key)
        expect(
          rank(
            places,
            shuffled.map(({ person }) => person)
          )
        ).toEqual(rank(places, list))
      })
    ))
  it('never takes more people than places, nor fewer with one place more', () =>
    fc.assert(
      fc.property(quota, people, (places, list) => {
        const within = (count: number): string[] => rank(count, list).flatMap(({ staffNo, state }) => (state === 'within' ? [staffNo] : []))
        expect(within(places).length).toBeLessThanOrEqual(places)
        expect(within(places + 1)).toEqual(expect.arrayContaining(within(places)))
      })
    ))
})
