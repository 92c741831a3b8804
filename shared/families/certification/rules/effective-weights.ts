import { z } from 'zod'
import { compare, decimalSchema, divide, exact, roundHalfUp, showExact, sum, zero, type Exact } from '../../../kernel/decimal'
import { defineRule, type Work } from '../../../kernel/rule'
import { staffNumberSchema } from '../../roster'
import { faults } from '../faults'
import { texts } from '../messages'
import { components, type Component } from '../model'
import { compositeWeights } from '../params'
import { effectiveMinimumPeople } from '../params-publication'
import { ruleTexts } from '../rule-messages'
import { ruleFaults } from './faults'

const parameters = { weights: compositeWeights, minimum: effectiveMinimumPeople }
const componentScore = decimalSchema.nullable()
const weightSchema = z
  .number()
  .min(0)
  .max(100)
  .refine((weight) => decimalSchema.safeParse(weight).success, { error: 'not a plain decimal' })
const input = z.object({
  /** Weights to try out; without them those in force. */
  weights: z.object({ exam: weightSchema, performance: weightSchema, supervisor: weightSchema }).optional(),
  people: z
    .array(z.object({ staffNo: staffNumberSchema, exam: componentScore, performance: componentScore, supervisor: componentScore, absent: z.boolean() }))
    .max(100_000)
})
const shareSchema = z.string().regex(/^-?\d+\.\d{3}$/)
const output = z.object({
  /** People with all components who were not absent. */
  people: z.int(),
  reason: z.enum(['fewPeople', 'noVariance']).nullable(),
  /** Shares of one, three places; null with a reason. */
  shares: z.object({ exam: shareSchema, performance: shareSchema, supervisor: shareSchema }).nullable()
})
type Input = z.output<typeof input>
export type EffectiveWeightsOutcome = z.output<typeof output>
type EffectiveWork = Work<typeof parameters>
type Counted = Readonly<Record<Component, bigint>>

/**
 * 实际权重: how much each component really sets people apart: w · Cov(component, S) ÷ Var(S), S the unrounded composite. The shares sum to
 * one; a component in which all score alike has none, whatever its nominal weight. Over people with all components who were not absent;
 * none with too few people or where the composites do not differ. Refuses a person given twice, a score off the scale.
 * @example Mianyang, round 1 of June 2026 → exam 0.716, performance 0.207, supervisor 0.077
 */
export const effectiveWeightsRule = defineRule({
  id: 'certification.effectiveWeights',
  title: ruleTexts.ref('rule.effectiveWeights'),
  source: ruleTexts.ref('source.effectiveWeights'),
  parameters,
  input,
  output,
  compute(given, work): EffectiveWeightsOutcome {
    refuseBadInput(given, work)
    const weights = given.weights ?? work.parameter('weights')
    const counted = given.people.flatMap(countedOf)
    const people = counted.length
    work.value(() => ruleTexts.ref('step.people'), exact(people), 'people')
    const minimum = work.parameter('minimum')
    if (!work.condition(() => ruleTexts.ref('step.enoughPeople', { minimum }), people >= minimum)) return { people, reason: 'fewPeople', shares: null }
    const composites = counted.map((one) => components.reduce((total, component) => total + units(exact(weights[component])) * one[component], 0n))
    const variance = together(composites, composites)
    if (!work.condition(() => ruleTexts.ref('step.varies'), variance !== 0n)) return { people, reason: 'noVariance', shares: null }
    const shareOf = (component: Component): string => {
      const scores = counted.map((one) => one[component])
      const numerator = units(exact(weights[component])) * together(scores, composites)
      return work.result(
        () => ruleTexts.ref('step.share', { component: texts.ref(`component.${component}`) }),
        roundHalfUp(divide({ numerator, denominator: 1n }, { numerator: variance, denominator: 1n }), 3),
        'none',
        () => ruleTexts.ref('step.share.formula', { weight: weights[component] })
      )
    }
    return { people, reason: null, shares: { exam: shareOf('exam'), performance: shareOf('performance'), supervisor: shareOf('supervisor') } }
  }
})

const unit = 10n ** 12n
/** A decimal in whole units of its smallest possible place: exact, and sums of many stay short. */
const units = ({ numerator, denominator }: Exact): bigint => (numerator * unit) / denominator

function countedOf({ exam, performance, supervisor, absent }: Input['people'][number]): Counted[] {
  if (absent || exam === null || performance === null || supervisor === null) return []
  return [{ exam: units(exact(exam)), performance: units(exact(performance)), supervisor: units(exact(supervisor)) }]
}

/** n² times the covariance: n Σxy − Σx Σy. */
function together(xs: readonly bigint[], ys: readonly bigint[]): bigint {
  let [products, sumX, sumY] = [0n, 0n, 0n]
  xs.forEach((x, index) => {
    const y = ys[index] ?? 0n
    products += x * y
    sumX += x
    sumY += y
  })
  return BigInt(xs.length) * products - sumX * sumY
}

function refuseBadInput({ weights, people }: Input, work: EffectiveWork): void {
  const total = weights && sum(components.map((component) => exact(weights[component])))
  if (total && compare(total, exact(100)) !== 0)
    work.refuse(ruleFaults.make('weightsNot100', { total: showExact(total) }, { place: { field: 'weights' }, value: showExact(total) }))
  const seen = new Set<string>()
  for (const person of people) {
    const { staffNo } = person
    if (seen.has(staffNo)) work.refuse(ruleFaults.make('duplicatePerson', { staffNo }, { place: { field: 'people' }, value: staffNo }))
    seen.add(staffNo)
    for (const component of components) {
      const value = person[component]
      if (value !== null && (compare(exact(value), zero) < 0 || compare(exact(value), exact(100)) > 0))
        work.refuse(
          faults.make(
            'scoreOutOfRange',
            { field: texts.ref(`component.${component}`), value, limit: 100 },
            { place: { field: `people.${staffNo}.${component}` }, value }
          )
        )
    }
  }
}
