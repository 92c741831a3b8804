import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare, exact, multiply, roundHalfUp, subtract } from '../../shared/kernel/decimal'
import { chiSquareTail, fQuantile } from '../../shared/kernel/distributions'
import { confidenceLevels, medianOf, squareRoot, wholeRoot, wilsonInterval } from '../../shared/kernel/statistics'

const percent = (count: number, base: number, level: 90 | 95 | 99 = 95, places = 1): [string, string] => {
  const { low, high } = wilsonInterval(count, base, level)
  return [roundHalfUp(multiply(low, exact(100)), places), roundHalfUp(multiply(high, exact(100)), places)]
}

describe('Wilson intervals', () => {
  it('are those of the programme and of the literature', () => {
    expect(percent(96, 100)).toEqual(['90.2', '98.4'])
    expect(percent(12, 12)).toEqual(['75.8', '100.0'])
    expect(percent(20, 30)).toEqual(['48.8', '80.8'])
    // Newcombe 1998, table I, method 3 (without continuity correction).
    expect(percent(81, 263, 95, 2)).toEqual(['25.53', '36.62'])
    expect(percent(15, 148, 95, 2)).toEqual(['6.24', '16.05'])
    expect(percent(0, 20, 95, 2)).toEqual(['0.00', '16.11'])
    expect(percent(1, 29, 95, 2)).toEqual(['0.61', '17.18'])
    expect(percent(29, 29, 95, 2)).toEqual(['88.30', '100.00'])
  })
  it('widen with the level', () => {
    expect(confidenceLevels.map((level) => percent(50, 100, level))).toEqual([
      ['41.9', '58.1'],
      ['40.4', '59.6'],
      ['37.5', '62.5']
    ])
  })
  it('lie within 0 and 100, hold the share, and mirror', () => {
    const samples = fc.tuple(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(...confidenceLevels))
    fc.assert(
      fc.property(samples, ([base, part, level]) => {
        const count = Math.round(part * base)
        const { low, high } = wilsonInterval(count, base, level)
        const share = { numerator: BigInt(count), denominator: BigInt(base) }
        expect(compare(low, exact(0))).toBeGreaterThanOrEqual(0)
        expect(compare(high, exact(1))).toBeLessThanOrEqual(0)
        expect(compare(low, share) <= 0 && compare(share, high) <= 0).toBe(true)
        const mirrored = wilsonInterval(base - count, base, level)
        expect(Math.abs(Number(roundHalfUp(subtract(subtract(exact(1), mirrored.high), low), 12)))).toBeLessThan(1e-11)
      })
    )
  })
  it('refuse what is no share', () => {
    for (const [count, base] of [[1, 0], [-1, 5], [6, 5], [0.5, 5]] as const) expect(() => wilsonInterval(count, base, 95)).toThrow(RangeError) // prettier-ignore
  })
})

describe('roots and middles', () => {
  it('are the greatest whole number whose square is not above', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 60n }), (value) => {
        const root = wholeRoot(value)
        expect(root * root <= value && (root + 1n) * (root + 1n) > value).toBe(true)
      })
    )
    expect(roundHalfUp(squareRoot(exact(2)), 12)).toBe('1.414213562373')
    expect(() => wholeRoot(-1n)).toThrow(RangeError)
  })
  it('take the mean of both middles of an even number', () => {
    const median = (...values: number[]): string | null => {
      const found = medianOf(values.map(exact))
      return found && roundHalfUp(found, 1)
    }
    expect([median(), median(3), median(1, 2), median(1, 5, 9)]).toEqual([null, '3.0', '1.5', '5.0'])
  })
})

describe('distributions', () => {
  it('give the values of printed tables', () => {
    // Critical values of chi-square at .05 and .01.
    for (const [value, degrees] of [[3.8415, 1], [5.9915, 2], [7.8147, 3], [18.307, 10], [31.4104, 20]] as const) expect(chiSquareTail(value, degrees)).toBeCloseTo(0.05, 4) // prettier-ignore
    for (const [value, degrees] of [[6.6349, 1], [9.2103, 2], [23.2093, 10]] as const) expect(chiSquareTail(value, degrees)).toBeCloseTo(0.01, 4) // prettier-ignore
    expect(chiSquareTail(0, 3)).toBe(1)
    expect(chiSquareTail(1e4, 3)).toBe(0)
    expect(fQuantile(0.975, 5, 18)).toBeCloseTo(3.382, 3)
    expect(() => chiSquareTail(-1, 2)).toThrow(RangeError)
    expect(() => chiSquareTail(1, 0)).toThrow(RangeError)
  })
})
