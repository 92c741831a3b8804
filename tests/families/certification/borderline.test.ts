import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { borderlineRule } from '../../../shared/families/certification'
import { exampleBook, faultOf, run } from '../../rulebook'

const book = exampleBook()
const of = (composite: string, line: string, sem: string | number | null = null) => run(borderlineRule, { composite, line, sem }, book)

describe('certification.borderline', () => {
  it.each([
    ['68.00', '70.00', null, true, '-2.00', '2.00', 'fixed'],
    ['67.99', '70.00', null, false, '-2.01', '2.00', 'fixed'],
    ['72.00', '70.00', null, true, '2.00', '2.00', 'fixed'],
    ['72.01', '70.00', null, false, '2.01', '2.00', 'fixed'],
    ['70.00', '70.00', null, true, '0.00', '2.00', 'fixed'],
    ['68.40', '70.00', '4', true, '-1.60', '1.60', 'sem'],
    ['68.39', '70.00', '4', false, '-1.61', '1.60', 'sem'],
    ['70.00', '70.00', '0', true, '0.00', '0.00', 'sem'],
    ['70.01', '70.00', 0, false, '0.01', '0.00', 'sem'],
    // 0.4 · 3.1125 = 1.245, shown as 1.25 and decided as shown.
    ['71.25', '70.00', '3.1125', true, '1.25', '1.25', 'sem']
  ] as const)('%s against %s, SEM %s: %s', (composite, line, sem, borderline, distance, width, basis) =>
    expect(of(composite, line, sem)).toEqual({ borderline, distance, width, basis })
  )
  it('takes the exam weight and the width from the pack', () => {
    const other = exampleBook((pack) => {
      pack.parameters['certification.composite.weights']!.values[0]!.value = { exam: 50, performance: 30, supervisor: 20 }
      pack.parameters['certification.borderline.width']!.values[0]!.value = 0.5
    })
    expect(run(borderlineRule, { composite: '68.00', line: '70.00', sem: '4' }, other)).toMatchObject({ borderline: true, width: '2.00' })
    expect(run(borderlineRule, { composite: '69.49', line: '70.00', sem: null }, other)).toMatchObject({ borderline: false, width: '0.50' })
  })
  it('refuses a negative error of measurement and unrounded scores', () => {
    expect(faultOf(borderlineRule, { composite: '70.00', line: '70.00', sem: '-1' })).toMatchObject({
      code: 'certificationFault.scoreOutOfRange',
      place: { field: 'sem' }
    })
    expect(faultOf(borderlineRule, { composite: '70', line: '70.00', sem: null }).code).toBe('rule.badInput')
  })

  const score = fc.integer({ min: 0, max: 10_000 }).map((value) => (value / 100).toFixed(2))
  const sem = fc.option(fc.integer({ min: 0, max: 1000 }).map((value) => (value / 100).toFixed(2)))
  it('looks the same from both sides of the line', () =>
    fc.assert(
      fc.property(score, score, sem, (a, b, error) => {
        const [one, other] = [of(a, b, error), of(b, a, error)]
        expect(one.borderline).toBe(other.borderline)
        expect(Number(one.distance)).toBe(-Number(other.distance) || 0)
      })
    ))
  it('never stops being borderline when the error grows', () =>
    fc.assert(
      fc.property(score, score, fc.nat(1000), fc.nat(1000), (a, b, one, two) => {
        const at = (value: number): boolean => of(a, b, (value / 100).toFixed(2)).borderline
        if (at(Math.min(one, two))) expect(at(Math.max(one, two))).toBe(true)
      })
    ))
})
