import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { add, ceilingToHundredth, compare, decimalSchema, divide, exact, mean, multiply, roundHalfUp, showExact, subtract } from '../../shared/kernel/decimal'

const decimal = fc
  .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 6 }))
  .map(([units, places]) => (units / 10 ** places).toFixed(places))

describe('rounding half up, away from zero', () => {
  it.each([
    ['0.005', '0.01'],
    ['0.0049', '0.00'],
    ['1.005', '1.01'],
    ['-0.005', '-0.01'],
    ['-0.004', '0.00'],
    ['2.675', '2.68'],
    ['99.995', '100.00'],
    ['1e0', null]
  ])('%s → %s', (text, expected) => {
    if (expected === null) expect(() => exact(text)).toThrow(RangeError)
    else expect(roundHalfUp(exact(text))).toBe(expected)
  })
  it('does not round twice', () => expect(roundHalfUp(exact('15.4546'), 0)).toBe('15'))
  it('is odd: the negative rounds to the negative', () =>
    fc.assert(
      fc.property(decimal, (text) => void expect(Number(roundHalfUp(subtract(exact('0'), exact(text))))).toBeCloseTo(-Number(roundHalfUp(exact(text))), 10))
    ))
  it('is never further than half a hundredth away', () =>
    fc.assert(
      fc.property(decimal, (text) => {
        const away = subtract(exact(roundHalfUp(exact(text))), exact(text))
        expect(compare(away, exact('0.005')) <= 0 && compare(away, exact('-0.005')) >= 0).toBe(true)
      })
    ))
})

describe('exact arithmetic', () => {
  it('gives thirds back whole', () => expect(roundHalfUp(multiply(divide(exact(100), exact(3)), exact(3)))).toBe('100.00'))
  it('averages without loss', () => expect(showExact(mean([exact('0.1'), exact('0.2'), exact('0.3')]))).toBe('0.2'))
  it('marks a value that goes on', () => expect(showExact(divide(exact(1), exact(3)))).toBe('0.333333…'))
  it('adds in any order', () =>
    fc.assert(fc.property(decimal, decimal, (a, b) => void expect(compare(add(exact(a), exact(b)), add(exact(b), exact(a)))).toBe(0))))
  it('refuses to divide by zero', () => expect(() => divide(exact(1), exact(0))).toThrow(RangeError))
  it('keeps the denominator above zero', () =>
    fc.assert(fc.property(decimal, decimal, (a, b) => Number(b) === 0 || divide(exact(a), exact(b)).denominator > 0n)))
  it('finds the hundredth above', () =>
    fc.assert(
      fc.property(decimal, (text) => {
        const above = ceilingToHundredth(exact(text))
        expect(compare(above, exact(text)) >= 0 && compare(subtract(above, exact('0.01')), exact(text)) < 0).toBe(true)
      })
    ))
})

describe('decimals from outside', () => {
  it.each([
    [26.5, '26.5'],
    ['026.50', '26.5'],
    ['-0.0', '0'],
    ['100', '100'],
    [100, '100'],
    ['0.10', '0.1']
  ])('%s is kept as %s', (value, kept) => expect(decimalSchema.parse(value)).toBe(kept))
  it.each([Number.NaN, Number.POSITIVE_INFINITY, '1e5', 1e21, '', ' 1', '１', '1.', '.5', null, true])('%s is refused', (value) =>
    expect(decimalSchema.safeParse(value).success).toBe(false)
  )
  it('keeps the value whatever the form', () =>
    fc.assert(fc.property(decimal, (text) => void expect(compare(exact(decimalSchema.parse(text)), exact(text))).toBe(0))))
})
