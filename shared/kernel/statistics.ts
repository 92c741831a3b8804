import { add, divide, exact, multiply, subtract, zero, type Exact } from './decimal'

/** Levels at which intervals are given, percent. */
export const confidenceLevels = [90, 95, 99] as const
export type ConfidenceLevel = (typeof confidenceLevels)[number]

// Quantiles of the standard normal distribution, both tails; twelve places decide no shown digit.
const quantiles: Readonly<Record<ConfidenceLevel, Exact>> = {
  90: exact('1.644853626951'),
  95: exact('1.959963984540'),
  99: exact('2.575829303549')
}
/** How many standard errors an interval of this level reaches on either side. */
export const normalQuantile = (level: ConfidenceLevel): Exact => quantiles[level]

/** The whole root: the greatest integer whose square is not above the value. */
export function wholeRoot(value: bigint): bigint {
  if (value < 0n) throw new RangeError('no root of a negative value')
  if (value < 2n) return value
  let guess = 1n << BigInt(Math.ceil(value.toString(2).length / 2))
  for (;;) {
    const next = (guess + value / guess) >> 1n
    if (next >= guess) return guess
    guess = next
  }
}
const rootScale = 10n ** 30n
/** Square root to thirty places, the same on every machine; exact where the root is a fraction of that many. */
export function squareRoot({ numerator, denominator }: Exact): Exact {
  return { numerator: wholeRoot((numerator * rootScale * rootScale) / denominator), denominator: rootScale }
}

export type Interval = { readonly low: Exact; readonly high: Exact }
/**
 * Wilson's score interval of a share, both ends as fractions of 1: never below 0 nor above 1, and sound for shares near either.
 * @example wilsonInterval(96, 100, 95) → .902 – .984
 */
export function wilsonInterval(count: number, base: number, level: ConfidenceLevel): Interval {
  if (!Number.isInteger(count) || !Number.isInteger(base) || base < 1 || count < 0 || count > base)
    throw new RangeError(`no interval of ${count} out of ${base}`)
  const square = multiply(normalQuantile(level), normalQuantile(level))
  const spread = divide(exact(count), exact(base))
  const inner = add(square, multiply(exact(4 * (base - count)), spread))
  const root = squareRoot(multiply(square, inner))
  const middle = add(exact(2 * count), square)
  const whole = multiply(exact(2), add(exact(base), square))
  return { low: divide(subtract(middle, root), whole), high: divide(add(middle, root), whole) }
}

/** The middle value, of an even number the mean of both; null of nothing. */
export function medianOf(sorted: readonly Exact[]): Exact | null {
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half]
  if (upper === undefined) return null
  return sorted.length % 2 === 1 ? upper : divide(add(sorted[half - 1] ?? zero, upper), exact(2))
}
