import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Headcounts } from '../../../shared/families/grade'
import { annualRule, type AnnualAdjustment } from '../../../shared/families/grade/rules/annual'
import { placesRule } from '../../../shared/families/grade/rules/places'
import { grades, type Grade } from '../../../shared/families/roster'
import { exampleBook, faultOf, run } from '../../rulebook'
import { promotedByTrying, type Applicant } from './annual-brute-force'

type Someone = { staffNo: string; grade: Grade; standby?: boolean; transferred?: boolean; movement?: object | null; candidate?: object | null }
const reason = { key: 'gradeRule.reason.correction' }
const moved = (kind: string, to: Grade, standby = false) => ({ kind, to, standby, rule: 'grade.demotion', reason })
/** So many people of a grade who do not apply. */
const staying = (grade: Grade, count: number): Someone[] => Array.from({ length: count }, (_, index) => ({ staffNo: `${grade}-${index + 100}`, grade }))
const applying = (staffNo: string, grade: Grade, score: number): Someone => ({ staffNo, grade, candidate: { ability: score, competition: score } })
const everyGrade = (counts: Headcounts): Someone[] => grades.flatMap((grade) => staying(grade, counts[grade] ?? 0))
const adjust = (people: Someone[], establishment: Headcounts = {}, book = exampleBook()): AnnualAdjustment => run(annualRule, { people, establishment }, book)
const told = ({ movements }: AnnualAdjustment): string[] =>
  movements.map(({ staffNo, kind, from, to, authority, conditional }) => `${staffNo} ${kind} ${from}>${to} ${authority}${conditional ? ' conditional' : ''}`)
const total = (heads: Record<Grade, number>): number => grades.reduce((sum, grade) => sum + heads[grade], 0)
const placesOf = ({ places }: AnnualAdjustment, grade: Grade) => places.find((one) => one.grade === grade)!

describe('the places of a grade', () => {
  const given = { heads: 10, counted: 132, candidates: [] }
  it('are what the whole-head bound leaves', () => {
    expect(run(placesRule, { ...given, grade: 'G5' })).toMatchObject({ upper: 19, vacancies: 9, source: 'band', authority: 'province' })
    expect(run(placesRule, { ...given, grade: 'G4' })).toMatchObject({ upper: 66, vacancies: 56, authority: 'city' })
  })
  it('are one more where the pack rounds outward', () => {
    const book = exampleBook(({ parameters }) => void (parameters['grade.annual.bound']!.values[0]!.value = 'outward'))
    expect(run(placesRule, { ...given, grade: 'G5' }, book)).toMatchObject({ upper: 20, vacancies: 10 })
    expect(run(placesRule, { ...given, grade: 'G4' }, book)).toMatchObject({ upper: 66, vacancies: 56 })
  })
  it('follow the establishment where there is one, down to none', () => {
    expect(run(placesRule, { ...given, grade: 'G5', establishment: 12 })).toMatchObject({ upper: 12, vacancies: 2, source: 'establishment' })
    expect(run(placesRule, { ...given, grade: 'G5', establishment: 0 })).toMatchObject({ upper: 0, vacancies: 0 })
  })
  it('are none above the bound; nobody is taken down for it', () => {
    expect(run(placesRule, { ...given, heads: 30, grade: 'G5' })).toMatchObject({ upper: 19, vacancies: 0 })
  })
  it('are conditional as far as they need people to leave who await the province', () => {
    expect(run(placesRule, { ...given, heads: 17, unsure: 4, grade: 'G5' })).toMatchObject({ vacancies: 2, conditional: 2 })
    expect(run(placesRule, { ...given, heads: 14, unsure: 4, grade: 'G5' })).toMatchObject({ vacancies: 5, conditional: 4 })
    expect(run(placesRule, { ...given, heads: 20, unsure: 4, grade: 'G5' })).toMatchObject({ vacancies: 0, conditional: 0 })
    expect(faultOf(placesRule, { ...given, heads: 130, unsure: 4, grade: 'G5' }).code).toBe('gradeRuleFault.unsureAboveHeads')
  })
})

describe('a year of adjustment', () => {
  it('opens a place below with each promotion, from G6 down to G2', () => {
    // Every grade is full to its bound of 100 people but for one place at G6.
    const full = everyGrade({ G1: 5, G2: 9, G3: 19, G4: 49, G5: 14 })
    const chain = [applying('A5', 'G5', 90), applying('A4', 'G4', 90), applying('A3', 'G3', 90), applying('A2', 'G2', 90)]
    const found = adjust([...full, ...chain], { G6: 1, G5: 15, G4: 50, G3: 20, G2: 10 })
    expect(told(found)).toEqual([
      'A5 nomination G5>G6 province',
      'A4 nomination G4>G5 province conditional',
      'A3 promotion G3>G4 city conditional',
      'A2 promotion G2>G3 city conditional'
    ])
    expect(found.places.map(({ vacancies, conditional }) => [vacancies, conditional])).toEqual([
      [1, 0],
      [1, 1],
      [1, 1],
      [1, 1],
      [1, 1]
    ])
    expect(found.after).toEqual({ G1: 5, G2: 9, G3: 20, G4: 50, G5: 15, G6: 1 })
  })
  it('leaves places open below while a tie on the quota line is not decided', () => {
    const tie = [applying('A', 'G3', 80), applying('B', 'G3', 80)]
    const found = adjust([...everyGrade({ G4: 5, G3: 8 }), ...tie, applying('C', 'G2', 90)], { G4: 6, G3: 10 })
    expect(placesOf(found, 'G4').ranking.map(({ staffNo, state }) => `${staffNo} ${state}`)).toEqual(['A tied', 'B tied'])
    expect(placesOf(found, 'G3')).toMatchObject({ heads: 10, vacancies: 0 })
    expect(told(found)).toEqual([])
  })
  it('counts heads after demotions: a demotion opens a place above and takes one below', () => {
    const demoted: Someone = { staffNo: 'D', grade: 'G4', movement: moved('demotion', 'G3') }
    const found = adjust([...everyGrade({ G4: 5, G3: 9 }), demoted, applying('A', 'G3', 80), applying('B', 'G2', 90)], { G4: 6, G3: 10 })
    expect(found).toMatchObject({ before: { G4: 6, G3: 10 }, afterDemotions: { G4: 5, G3: 11 } })
    expect(told(found)).toEqual(['D demotion G4>G3 city', 'A promotion G3>G4 city'])
    expect(placesOf(found, 'G3')).toMatchObject({ heads: 10, vacancies: 0 })
  })
  it('takes people on standby and late transfers neither as heads nor as applicants', () => {
    const away: Someone[] = [
      { ...applying('S', 'G3', 99), standby: true },
      { ...applying('T', 'G3', 98), transferred: false },
      { ...applying('W', 'G3', 97), movement: moved('warning', 'G3') },
      { ...applying('N', 'G3', 96), movement: moved('standby', 'G1', true) }
    ]
    const found = adjust([...everyGrade({ G3: 5, G4: 5 }), ...away, applying('A', 'G3', 60)], { G4: 10 })
    expect(found).toMatchObject({ counted: 12, before: { G3: 8, G4: 5 }, afterDemotions: { G1: 0, G3: 7, G4: 5 } })
    expect(told(found)).toEqual(['N standby G3>G1 city', 'W warning G3>G3 city', 'A promotion G3>G4 city'])
  })
  it('brings back whom a correction takes off standby', () => {
    const found = adjust([{ staffNo: 'S', grade: 'G1', standby: true, movement: moved('correction', 'G4') }])
    expect(found).toMatchObject({ counted: 1, before: { G1: 0, G4: 0 }, afterDemotions: { G1: 0, G4: 1 } })
  })
  it('leaves to the province what concerns its grades, also downwards', () => {
    const people: Someone[] = [
      { staffNo: 'A', grade: 'G5', movement: moved('demotion', 'G4') },
      { staffNo: 'B', grade: 'G6', movement: moved('warning', 'G6') },
      { staffNo: 'C', grade: 'G4', movement: moved('demotion', 'G3') }
    ]
    expect(adjust(people).movements.map(({ authority }) => authority)).toEqual(['province', 'province', 'city'])
  })
  it('takes nobody down for a grade above its band', () => {
    const found = adjust(everyGrade({ G1: 40, G6: 60 }))
    expect(found.after).toEqual(found.before)
    expect(found.movements).toEqual([])
  })
  it('says the reason of each movement', () => {
    const { movements } = adjust([...everyGrade({ G4: 5 }), applying('A', 'G3', 80)], { G4: 6 })
    expect(movements).toMatchObject([
      { rule: 'grade.promotion.ranking', reason: { key: 'gradeRule.reason.ranked', params: { score: '80.00', rank: 1, quota: 1 } } }
    ])
  })
  it('is refused with a person twice', () => {
    expect(faultOf(annualRule, { people: [...staying('G3', 1), ...staying('G3', 1)] }).code).toBe('gradeRuleFault.personTwice')
  })
})

const gradeOf = fc.constantFrom(...grades)
const movementOf = (grade: Grade) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constant(null) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(moved('warning', grade), moved('demotion', grades[Math.max(grades.indexOf(grade) - 1, 0)]!), moved('standby', 'G1', true))
    }
  )
const someone = gradeOf.chain((grade) =>
  fc.record({
    grade: fc.constant(grade),
    standby: fc.integer({ min: 0, max: 9 }).map((value) => value === 0),
    transferred: fc.integer({ min: 0, max: 9 }).map((value) => value > 0),
    movement: movementOf(grade),
    score: fc.option(fc.integer({ min: 70, max: 76 }))
  })
)
type Drawn = typeof someone extends fc.Arbitrary<infer T> ? T : never
const named = (list: readonly Drawn[]): Someone[] =>
  list.map(({ score, ...person }, index) => ({
    ...person,
    staffNo: `A${index + 10}`,
    candidate: score === null ? null : { ability: score, competition: score }
  }))
const city = (most: number) => fc.array(someone, { maxLength: most })
const establishment = fc.dictionary(gradeOf, fc.nat(5))

describe('every year of adjustment', () => {
  it('neither makes nor loses heads: only whoever goes on standby leaves them', () =>
    fc.assert(
      fc.property(city(60), establishment, (list, set) => {
        const people = named(list)
        const { counted, before, afterDemotions, after } = adjust(people, set)
        const counting = people.filter(({ standby, transferred }) => !standby && transferred)
        const leaving = list.filter(({ standby, transferred, movement }) => !standby && transferred && movement?.standby === true).length
        // Somebody on standby with a movement that ends it does not occur among the drawn ones, but for a demotion or warning.
        const returning = list.filter(({ standby, transferred, movement }) => standby && transferred && movement?.standby === false).length
        expect(total(before)).toBe(counting.length)
        expect([total(afterDemotions), total(after), counted]).toEqual(Array(3).fill(counting.length - leaving + returning))
      })
    ))
  it('comes to the same whatever the order of the rows', () =>
    fc.assert(
      fc.property(city(40), fc.array(fc.nat(), { minLength: 40, maxLength: 40 }), (list, keys) => {
        const people = named(list)
        const shuffled = people.map((person, index) => ({ person, key: keys[index] ?? 0 })).toSorted((a, b) => a.key - b.key)
        expect(adjust(shuffled.map(({ person }) => person))).toEqual(adjust(people))
      })
    ))
  it('promotes by one step and never above a bound', () =>
    fc.assert(
      fc.property(city(60), establishment, (list, set) => {
        const { movements, after, afterDemotions, places } = adjust(named(list), set)
        for (const { kind, from, to } of movements.filter((one) => one.kind === 'promotion' || one.kind === 'nomination')) {
          expect(grades.indexOf(to) - grades.indexOf(from)).toBe(1)
          expect(kind).toBe(to === 'G5' || to === 'G6' ? 'nomination' : 'promotion')
        }
        for (const { grade, upper, heads, vacancies } of places) {
          expect(vacancies).toBe(Math.max(0, upper - heads))
          expect(after[grade]).toBeLessThanOrEqual(Math.max(upper, afterDemotions[grade]))
        }
      })
    ))

  const clean = fc.array(fc.record({ grade: gradeOf, score: fc.option(fc.integer({ min: 60, max: 99 })) }), { maxLength: 9 })
  const uppers = fc.record({ G2: fc.nat(4), G3: fc.nat(4), G4: fc.nat(4), G5: fc.nat(4), G6: fc.nat(4) })
  const applicantsOf = (people: readonly Someone[], list: readonly { grade: Grade; score: number | null }[]): Applicant[] =>
    people.flatMap(({ staffNo, grade }, index) => {
      const score = list[index]?.score ?? null
      return score === null ? [] : [{ staffNo, grade, score }]
    })
  const asPeople = (list: readonly { grade: Grade; score: number | null }[]): Someone[] =>
    named(list.map((one) => ({ ...one, standby: false, transferred: true, movement: null })))

  it('promotes whom trying every legal way would promote', () =>
    fc.assert(
      fc.property(clean, uppers, (list, set) => {
        const people = asPeople(list)
        const { movements, before } = adjust(people, set)
        const expected = promotedByTrying(before, { G1: 99, ...set }, applicantsOf(people, list))
        expect(new Set(movements.map(({ staffNo }) => staffNo))).toEqual(expected)
      }),
      { numRuns: 300 }
    ))
  it('is unconditional exactly for whom the city would promote if the province refused everyone', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 9 }),
        fc.array(gradeOf, { minLength: 9, maxLength: 9 }),
        uppers,
        (scores, levels, set) => {
          const list = scores.map((score, index) => ({ grade: levels[index] ?? 'G3', score }))
          const people = asPeople(list)
          const { movements, before } = adjust(people, set)
          const expected = promotedByTrying(before, { G1: 99, ...set }, applicantsOf(people, list), new Set<Grade>(['G5', 'G6']))
          expect(new Set(movements.flatMap(({ staffNo, kind, conditional }) => (kind === 'promotion' && !conditional ? [staffNo] : [])))).toEqual(expected)
        }
      ),
      { numRuns: 300 }
    ))
})
