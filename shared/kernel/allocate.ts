import { add, compare, divide, exact, multiply, subtract, zero, type Exact } from './decimal'

/** Who asks for a part of a whole number of things, and how much of it is theirs by right. */
export type Claim = { readonly key: string; readonly weight: Exact }

const wholeOf = ({ numerator, denominator }: Exact): number => Number(numerator / denominator)

/**
 * 最大余数法: shares a whole number out in proportion. Everybody gets the whole part of their quota; what is left goes one by one to the
 * largest remainders, of equal ones to the larger weight, then to the lower key. Without any weight nobody gets anything.
 * @example 5 among 2, 2 and 1 → 2, 2, 1
 */
export function allocate(total: number, claims: readonly Claim[]): ReadonlyMap<string, number> {
  const weights = claims.reduce((so, { weight }) => add(so, weight), zero)
  if (weights.numerator === 0n) return new Map(claims.map(({ key }) => [key, 0]))
  const quotas = claims.map(({ key, weight }) => {
    const quota = divide(multiply(exact(total), weight), weights)
    const whole = wholeOf(quota)
    return { key, weight, whole, remainder: subtract(quota, exact(whole)) }
  })
  const left = total - quotas.reduce((so, { whole }) => so + whole, 0)
  const inOrder = quotas.toSorted((a, b) => compare(b.remainder, a.remainder) || compare(b.weight, a.weight) || (a.key < b.key ? -1 : 1))
  const favoured = new Set(inOrder.slice(0, left).map(({ key }) => key))
  return new Map(quotas.map(({ key, whole }) => [key, whole + (favoured.has(key) ? 1 : 0)]))
}
