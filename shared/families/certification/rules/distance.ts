import { ceilingToHundredth, compare, divide, exact, multiply, roundHalfUp, subtract, sum, zero, type Exact } from '../../../kernel/decimal'
import type { Distance } from '../assessment-model'
import { components, type Component } from '../model'

type Situation = {
  readonly scores: Readonly<Record<Component, string | null>>
  readonly weights: Readonly<Record<Component, number>>
  readonly passMark: string
  readonly examMinimum: string
  /** False where a gate fails that no component can mend. */
  readonly otherGatesPass: boolean
}

const half = exact('0.005')
const hundred = exact(100)

/**
 * For each component that has a score: the smallest value, in steps of 0.01 from 0 to 100, that would pass all gates with
 * the others as they are; null where none does. The composite is rounded half up, so it reaches the mark from 0.005 below.
 */
export function distances(situation: Situation): Distance[] {
  return components.flatMap((component) => {
    const actual = situation.scores[component]
    return actual === null ? [] : [{ component, actual, required: smallest(component, situation) }]
  })
}

function smallest(component: Component, { scores, weights, passMark, examMinimum, otherGatesPass }: Situation): string | null {
  if (!otherGatesPass) return null
  if (component !== 'exam' && (scores.exam === null || compare(exact(scores.exam), exact(examMinimum)) < 0)) return null
  const present = components.filter((one) => scores[one] !== null)
  const base = sum(present.map((one) => exact(weights[one])))
  const others = sum(present.filter((one) => one !== component).map((one) => multiply(exact(scores[one] ?? '0'), exact(weights[one]))))
  const needed = subtract(multiply(subtract(exact(passMark), half), base), others)
  const weight = exact(weights[component])
  if (weight.numerator === 0n) return compare(needed, zero) <= 0 ? floorOf(component, zero, examMinimum) : null
  return floorOf(component, ceilingToHundredth(divide(needed, weight)), examMinimum)
}

/** Not below zero, not below the exam's own minimum, and none above 100. */
function floorOf(component: Component, value: Exact, examMinimum: string): string | null {
  const least = component === 'exam' ? exact(examMinimum) : zero
  const required = compare(value, least) < 0 ? ceilingToHundredth(least) : value
  return compare(required, hundred) > 0 ? null : roundHalfUp(required)
}
