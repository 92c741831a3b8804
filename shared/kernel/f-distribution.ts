import jStat from 'jstat'

/**
 * Quantile of the F distribution: the value below which a share `probability` lies. Degrees of freedom above zero, whole or not.
 * The one place that knows the statistics package (docs/decisions/0006).
 * @example fQuantile(0.975, 5, 18) → 3.382
 */
export function fQuantile(probability: number, numerator: number, denominator: number): number {
  if (!(probability > 0 && probability < 1) || !(numerator > 0) || !(denominator > 0))
    throw new RangeError(`no F quantile at ${probability} with ${numerator} and ${denominator} degrees of freedom`)
  return jStat.centralF.inv(probability, numerator, denominator)
}
