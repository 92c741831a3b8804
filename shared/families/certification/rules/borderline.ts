import { z } from 'zod'
import { compare, compareText, decimalSchema, divide, exact, multiply, roundHalfUp, scoreSchema, showExact, subtract, zero } from '../../../kernel/decimal'
import { defineRule, type Work } from '../../../kernel/rule'
import { faults } from '../faults'
import { compositeWeights } from '../params'
import { borderlineWidth } from '../params-publication'
import { ruleTexts } from '../rule-messages'

const parameters = { weights: compositeWeights, width: borderlineWidth }
const input = z.object({
  composite: scoreSchema,
  /** The pass mark. */
  line: scoreSchema,
  /** Standard error of measurement of the exam, in points of 100; null where it is not known. */
  sem: decimalSchema.nullable()
})
const output = z.object({
  borderline: z.boolean(),
  /** Composite less the line: below zero on the wrong side of it. */
  distance: scoreSchema,
  width: scoreSchema,
  basis: z.enum(['sem', 'fixed'])
})
type Input = z.output<typeof input>
export type BorderlineOutcome = z.output<typeof output>
type BorderlineWork = Work<typeof parameters>

/**
 * 临界: the composite is so near the line that the exam's error of measurement could have decided: |composite − line| ≤ exam weight ÷ 100
 * × SEM; without an SEM a fixed width. For people to look again; it changes no result. Compares rounded values, both ends included.
 * @example 68.00 against 70.00 without SEM → borderline; SEM 4, weight 40 → width 1.60, not borderline
 */
export const borderlineRule = defineRule({
  id: 'certification.borderline',
  title: ruleTexts.ref('rule.borderline'),
  source: ruleTexts.ref('source.borderline'),
  parameters,
  input,
  output,
  compute(given, work): BorderlineOutcome {
    const { composite, line, sem } = given
    if (sem !== null && compare(exact(sem), zero) < 0)
      work.refuse(faults.make('scoreOutOfRange', { field: 'sem', value: sem, limit: 100 }, { place: { field: 'sem' }, value: sem }))
    const difference = subtract(exact(composite), exact(line))
    const distance = work.result(
      () => ruleTexts.ref('step.distance'),
      roundHalfUp(difference),
      'score',
      () => ruleTexts.ref('step.distance.formula', { composite, line })
    )
    const basis = work.condition(() => ruleTexts.ref('step.hasSem'), sem !== null) ? 'sem' : 'fixed'
    const width = widthOf(given, work)
    const borderline = work.condition(() => ruleTexts.ref('step.within', { distance, width }), compareText(distance.replace('-', ''), width) <= 0)
    return { borderline, distance, width, basis }
  }
})

function widthOf({ sem }: Input, work: BorderlineWork): string {
  if (sem === null)
    return work.result(
      () => ruleTexts.ref('step.width'),
      roundHalfUp(exact(work.parameter('width'))),
      'score',
      () => ruleTexts.ref('step.width.fixed')
    )
  const weight = exact(work.parameter('weights').exam)
  return work.result(
    () => ruleTexts.ref('step.width'),
    roundHalfUp(divide(multiply(weight, exact(sem)), exact(100))),
    'score',
    () => ruleTexts.ref('step.width.sem', { weight: showExact(weight), sem })
  )
}
