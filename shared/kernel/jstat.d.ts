/** The part of jstat that is used; the package brings no types. */
declare module 'jstat' {
  const jStat: {
    readonly centralF: { inv(probability: number, numerator: number, denominator: number): number }
    readonly chisquare: { cdf(value: number, degrees: number): number }
  }
  export default jStat
}
