import { add, multiply, roundHalfUp, type DecimalText, type Exact } from '../../../kernel/decimal'

const greatest = (a: bigint, b: bigint): bigint => (b === 0n ? a : greatest(b, a % b))
/** The same number in lowest terms: long sums of fractions stay short. */
export function lowest({ numerator, denominator }: Exact): Exact {
  const divisor = greatest(numerator < 0n ? -numerator : numerator, denominator)
  return divisor <= 1n ? { numerator, denominator } : { numerator: numerator / divisor, denominator: denominator / divisor }
}
export const addLowest = (a: Exact, b: Exact): Exact => lowest(add(a, b))
export const timesLowest = (a: Exact, b: Exact): Exact => lowest(multiply(a, b))

/** A figure with at most four decimals, as short as it is. */
export const shortDecimal = (value: Exact): DecimalText => roundHalfUp(value, 4).replace(/\.?0+$/, '')
