import { z } from 'zod'
import { compare, divide, exact, multiply, roundHalfUp, scoreSchema, showExact, sum } from '../../../kernel/decimal'
import { defineRule, type Work } from '../../../kernel/rule'
import { texts } from '../messages'
import { componentSchema, components, reweightReasonSchema, type Component } from '../model'
import { weightedMeanText, type Term } from './formula'
import { compositeWeights, reweightAllowed, reweightMinimum } from '../params'

const parameters = { weights: compositeWeights, allowed: reweightAllowed, minimum: reweightMinimum }
const input = z.object({
  exam: scoreSchema.nullable(),
  performance: scoreSchema.nullable(),
  supervisor: scoreSchema.nullable(),
  /** A reason for which the remaining components may stand for the whole. */
  reweight: reweightReasonSchema.nullable().default(null)
})
const output = z.object({
  score: scoreSchema.nullable(),
  /** Percent of the weight that the score stands on: 100 unless reweighted. */
  weight: scoreSchema,
  missing: z.array(componentSchema)
})
type Input = z.output<typeof input>
export type CompositeOutcome = z.output<typeof output>
type CompositeWork = Work<typeof parameters>

/**
 * 综合得分: exam, past performance and supervisor rating by their weights (slides, as an example: 40, 40, 20), two decimals.
 * With a component missing there is none, unless the reason is one that the pack allows and enough weight is left.
 * @example (85, 90, 80) → 86.00; (59.99, 60, 60.01) → 60.00; (76.25, 76.25, 76.30) → 76.26
 */
export const compositeRule = defineRule({
  id: 'certification.composite',
  title: texts.ref('rule.composite'),
  source: texts.ref('source.slides'),
  parameters,
  input,
  output,
  compute(given, work): CompositeOutcome {
    const weights = work.parameter('weights')
    const present = components.filter((component) => given[component] !== null)
    const missing = components.filter((component) => given[component] === null)
    const weight = sum(present.map((component) => exact(weights[component])))
    const complete = work.condition(() => texts.ref('step.allComponents'), missing.length === 0)
    if (!complete && !mayReweight(given, present, work)) return { score: null, weight: roundHalfUp(weight), missing }
    if (weight.numerator === 0n) return { score: null, weight: roundHalfUp(weight), missing }
    const total = sum(present.map((component) => multiply(exact(given[component] ?? '0'), exact(weights[component]))))
    const terms = (): Term[] =>
      present.map((component) => ({ name: texts.ref(`component.${component}`), value: given[component] ?? '', weight: weights[component] }))
    const score = work.result(
      () => (complete ? texts.ref('step.composite') : texts.ref('step.composite.byWeight', { total: showExact(weight) })),
      roundHalfUp(divide(total, weight)),
      'score',
      () => weightedMeanText(terms(), showExact(weight))
    )
    return { score, weight: roundHalfUp(weight), missing }
  }
})

function mayReweight({ reweight }: Input, present: readonly Component[], work: CompositeWork): boolean {
  if (reweight === null) return false
  const weights = work.parameter('weights')
  const allowed = work.parameter('allowed').includes(reweight)
  if (!work.condition(() => texts.ref('step.reweightAllowed', { reason: texts.ref(`reweight.${reweight}`) }), allowed)) return false
  const left = work.value(() => texts.ref('step.weightLeft'), sum(present.map((component) => exact(weights[component]))), 'percent')
  const minimum = work.parameter('minimum')
  return work.condition(() => texts.ref('step.weightEnough', { minimum }), compare(left, exact(minimum)) >= 0)
}
