import { compare, exact } from '../../kernel/decimal'
import type { WhatIfValues } from './what-if-model'

/** Weights as whole numbers of one scale, and what may stand for the whole when a component is missing. */
export type WholeWeights = {
  readonly exam: number
  readonly performance: number
  readonly supervisor: number
  /**
   * By which components are there (1 exam, 2 performance, 4 supervisor), plus 8 for those who may be reweighted: the weight that the
   * composite is divided by; 0: there is none.
   */
  readonly bases: Float64Array
}

/** More decimals than these would leave the whole numbers that a number can hold. */
const mostPlaces = 9
const placesOf = (weight: number): number => exact(weight).denominator.toString().length - 1

/** The integers whose half-up quotient is what `certification.composite` gives. */
export function wholeWeights(weights: WhatIfValues['weights'], minimum: number): WholeWeights {
  const { exam, performance, supervisor } = weights
  const scale = 10 ** Math.min(mostPlaces, Math.max(...[exam, performance, supervisor].map(placesOf)))
  const [e, p, s] = [Math.round(exam * scale), Math.round(performance * scale), Math.round(supervisor * scale)] as const
  const bases = new Float64Array(16)
  const least = exact(minimum)
  for (let present = 0; present < 8; present++) {
    const base = (present & 1 ? e : 0) + (present & 2 ? p : 0) + (present & 4 ? s : 0)
    const enough = compare({ numerator: BigInt(base), denominator: BigInt(scale) }, least) >= 0
    bases[present] = present === 7 ? base : 0
    bases[present + 8] = present === 7 || enough ? base : 0
  }
  return { exam: e, performance: p, supervisor: s, bases }
}
