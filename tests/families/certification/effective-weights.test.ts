import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { effectiveWeightsRule } from '../../../shared/families/certification'
import { exampleBook, faultOf, run } from '../../rulebook'

const book = exampleBook()
const score = z.string().nullable()
const expectedSchema = z.object({ people: z.array(z.object({ no: z.string(), exam: score, performance: score, supervisor: score, absent: z.boolean() })) })
const mianyang = expectedSchema
  .parse(JSON.parse(readFileSync(new URL('../../files/mianyang/expected.json', import.meta.url), 'utf8')))
  .people.map(({ no, ...rest }) => ({ staffNo: no, ...rest }))
type Triple = readonly [exam: string, performance: string, supervisor: string]
const peopleOf = (scores: readonly Triple[]) =>
  scores.map(([exam, performance, supervisor], index) => ({ staffNo: `P${index}`, exam, performance, supervisor, absent: false }))
const of = (people: object[], weights?: object) => run(effectiveWeightsRule, { people, ...(weights ? { weights } : {}) }, book)
const ten = Array.from({ length: 10 }, (_, index): Triple => [`${60 + index}`, `${80 - (index % 3)}`, '75'])

describe('certification.effectiveWeights', () => {
  it('gives the known shares of Mianyang', () => {
    const outcome = of(mianyang)
    expect(outcome).toMatchObject({ reason: null, shares: { exam: '0.716', performance: '0.207', supervisor: '0.077' } })
    expect(outcome.people).toBe(mianyang.filter(({ exam, performance, supervisor, absent }) => exam && performance && supervisor && !absent).length)
    expect(outcome.people).toBeLessThan(mianyang.length)
  })
  it('leaves out who was absent or lacks a component', () => {
    const one = { staffNo: 'X', exam: '0.00', performance: '80.00', supervisor: '80.00', absent: true }
    expect(of([...peopleOf(ten), one, { ...one, staffNo: 'Y', exam: null, absent: false }])).toEqual(of(peopleOf(ten)))
  })
  it('gives nothing to a component in which all score alike', () => expect(of(peopleOf(ten)).shares?.supervisor).toBe('0.000'))
  it('can be negative where a component runs against the rest', () => {
    const against = Array.from({ length: 10 }, (_, index): Triple => [`${50 + 4 * index}`, `${80 - index}`, '75'])
    // S rises by 4 · 0.4 − 1 · 0.4 = 1.2 a step: shares 1.6 ÷ 1.2 and −0.4 ÷ 1.2.
    expect(of(peopleOf(against)).shares).toEqual({ exam: '1.333', performance: '-0.333', supervisor: '0.000' })
  })
  it('tries out other weights', () => {
    expect(of(peopleOf(ten), { exam: 100, performance: 0, supervisor: 0 }).shares).toEqual({ exam: '1.000', performance: '0.000', supervisor: '0.000' })
  })
  it('is undefined with few people or without differences', () => {
    expect(of(peopleOf(ten.slice(1)))).toEqual({ people: 9, reason: 'fewPeople', shares: null })
    expect(of(peopleOf(ten.map(() => ['70', '70', '70'] as const)))).toEqual({ people: 10, reason: 'noVariance', shares: null })
    // 40 · 1 against 40 · −1: components differ, the composites do not.
    expect(of(peopleOf(ten.map((_, index) => [`${60 + index}`, `${80 - index}`, '75'] as const))).reason).toBe('noVariance')
  })
  it('refuses a person twice, scores off the scale, weights that do not sum to 100', () => {
    const people = peopleOf(ten)
    expect(faultOf(effectiveWeightsRule, { people: [...people, people[0]] })).toMatchObject({ code: 'certificationRuleFault.duplicatePerson', value: 'P0' })
    expect(faultOf(effectiveWeightsRule, { people: peopleOf([['100.01', '1', '1']]) })).toMatchObject({
      code: 'certificationFault.scoreOutOfRange',
      place: { field: 'people.P0.exam' },
      value: '100.01'
    })
    expect(faultOf(effectiveWeightsRule, { people, weights: { exam: 40, performance: 40, supervisor: 19 } })).toMatchObject({
      code: 'certificationRuleFault.weightsNot100',
      value: '99'
    })
    expect(faultOf(effectiveWeightsRule, { people: peopleOf([['x', '1', '1']]) }).code).toBe('rule.badInput')
  })

  const hundredths = fc.integer({ min: 0, max: 10_000 }).map((value) => (value / 100).toFixed(2))
  const triples = fc.array(fc.tuple(hundredths, hundredths, hundredths), { minLength: 10, maxLength: 25 })
  it('sums to one, in any order, like the slow way in floating point', () =>
    fc.assert(
      fc.property(triples, (scores) => {
        const { shares } = of(peopleOf(scores))
        fc.pre(shares !== null)
        const values = Object.values(shares ?? {}).map(Number)
        expect(values.reduce((total, one) => total + one, 0)).toBeCloseTo(1, 2)
        expect(of(peopleOf(scores).toReversed()).shares).toEqual(shares)
        const weights = [0.4, 0.4, 0.2]
        const composites = scores.map((row) => row.reduce((total, one, index) => total + Number(one) * weights[index]!, 0))
        const mean = (list: number[]): number => list.reduce((total, one) => total + one, 0) / list.length
        const covariance = (xs: number[]): number => mean(xs.map((x, index) => (x - mean(xs)) * (composites[index]! - mean(composites))))
        weights.forEach((weight, index) =>
          expect(values[index]).toBeCloseTo((weight * covariance(scores.map((row) => Number(row[index])))) / covariance(composites), 2)
        )
      })
    ))
})
