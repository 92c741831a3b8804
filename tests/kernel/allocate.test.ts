import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allocate } from '../../shared/kernel/allocate'
import { exact } from '../../shared/kernel/decimal'

const share = (total: number, weights: Readonly<Record<string, number | string>>): Record<string, number> =>
  Object.fromEntries(
    allocate(
      total,
      Object.entries(weights).map(([key, weight]) => ({ key, weight: exact(weight) }))
    )
  )

describe('sharing out by largest remainder', () => {
  it.each([
    [5, { a: 2, b: 2, c: 1 }, { a: 2, b: 2, c: 1 }],
    [4, { a: '2.5', b: '1.5' }, { a: 3, b: 1 }],
    // 10 × 47 16 15.8 12 6.1 3.1 of 100: the textbook case.
    [10, { a: 47, b: 16, c: '15.8', d: 12, e: '6.1', f: '3.1' }, { a: 5, b: 2, c: 1, d: 1, e: 1, f: 0 }],
    [0, { a: 1, b: 2 }, { a: 0, b: 0 }],
    [3, { a: 0, b: 0 }, { a: 0, b: 0 }],
    [3, {}, {}]
  ] as const)('%i among %j', (total, weights, expected) => {
    expect(share(total, weights)).toEqual(expected)
  })
  it('gives an equal remainder to the larger weight, then to the lower key', () => {
    // Quotas 2.5 and 0.5.
    expect(share(3, { a: 1, b: 5 })).toEqual({ a: 0, b: 3 })
    expect(share(1, { b: 1, a: 1 })).toEqual({ b: 0, a: 1 })
  })
  it('sums to the total, stays within one of the quota, and does not ask for an order', () => {
    const weights = fc.dictionary(fc.stringMatching(/^[a-z]{1,3}$/), fc.integer({ min: 0, max: 5000 }), { minKeys: 1, maxKeys: 12 })
    fc.assert(
      fc.property(weights, fc.nat(500), (weights, total) => {
        const sum = Object.values(weights).reduce((so, one) => so + one, 0)
        fc.pre(sum > 0)
        const shared = share(total, weights)
        expect(Object.values(shared).reduce((so, one) => so + one, 0)).toBe(total)
        for (const [key, weight] of Object.entries(weights)) expect(Math.abs((shared[key] ?? NaN) - (total * weight) / sum)).toBeLessThan(1)
        expect(share(total, Object.fromEntries(Object.entries(weights).toReversed()))).toEqual(shared)
      })
    )
  })
})
