import jStat from 'jstat'

// The one place that knows the statistics package (docs/decisions/0006).

/**
 * Quantile of the F distribution: the value below which a share `probability` lies. Degrees of freedom above zero, whole or not.
 * @example fQuantile(0.975, 5, 18) → 3.382
 */
export function fQuantile(probability: number, numerator: number, denominator: number): number {
  if (!(probability > 0 && probability < 1) || !(numerator > 0) || !(denominator > 0))
    throw new RangeError(`no F quantile at ${probability} with ${numerator} and ${denominator} degrees of freedom`)
  return jStat.centralF.inv(probability, numerator, denominator)
}

/**
 * Upper tail of the chi-square distribution: how probable a value as great as this is by chance.
 * @example chiSquareTail(3.841, 1) → .050
 */
export function chiSquareTail(value: number, degrees: number): number {
  if (!(value >= 0) || !(degrees > 0)) throw new RangeError(`no chi-square tail at ${value} with ${degrees} degrees of freedom`)
  return value === 0 ? 1 : Math.min(1, Math.max(0, 1 - jStat.chisquare.cdf(value, degrees)))
}
