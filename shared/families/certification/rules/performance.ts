import { z } from 'zod'
import { civilMonthSchema, monthsEndingWith, type CivilMonth } from '../../../kernel/civil-date'
import {
  add,
  compare,
  decimalSchema,
  divide,
  exact,
  mean,
  multiply,
  roundHalfUp,
  scoreSchema,
  showExact,
  subtract,
  zero,
  type Exact
} from '../../../kernel/decimal'
import { defineRule, type Work } from '../../../kernel/rule'
import { missingSchema, type Missing } from '../assessment-model'
import { faults } from '../faults'
import { texts } from '../messages'
import { meanText } from './formula'
import { minimumMonths, performanceFullMark, satisfactionShare, windowMonths } from '../params'

const parameters = { window: windowMonths, minimum: minimumMonths, share: satisfactionShare, fullMark: performanceFullMark }
const input = z.object({
  month: civilMonthSchema,
  scores: z.array(z.object({ month: civilMonthSchema, score: decimalSchema })),
  satisfaction: decimalSchema.nullable().default(null)
})
const output = z.object({ score: scoreSchema.nullable(), months: z.int(), missing: z.array(missingSchema) })
type Input = z.output<typeof input>
export type PerformanceOutcome = z.output<typeof output>
type PerformanceWork = Work<typeof parameters>

/**
 * 过往绩效: mean of the monthly scores in the window that ends with the given month; with a satisfaction score,
 * ((100 − λ) · mean + λ · satisfaction) / 100. 0 to 100, two decimals; null with fewer months than the pack asks.
 * Months outside the window are not looked at. Source: slides, "最近半年". Refuses a month given twice, a score off the scale.
 * @example 80, 90, 100 without satisfaction → 90.00; with satisfaction 80 at 20% → 88.00
 */
export const performanceRule = defineRule({
  id: 'certification.performance',
  title: texts.ref('rule.performance'),
  source: texts.ref('source.slides'),
  parameters,
  input,
  output,
  compute(given, work): PerformanceOutcome {
    refuseBadScores(given, work)
    const months = monthsEndingWith(given.month, work.parameter('window'))
    const first = months[0] ?? given.month
    const range = { first, last: given.month }
    const scores = given.scores.filter(({ month }) => month >= first && month <= given.month).map(({ score }) => exact(score))
    const minimum = work.parameter('minimum')
    work.value(() => texts.ref('step.monthCount', range), exact(scores.length), 'month')
    if (!work.condition(() => texts.ref('step.enoughMonths', { minimum }), scores.length >= minimum))
      return { score: null, months: scores.length, missing: [lackingMonths(range, scores.length, minimum)] }
    const average = work.value(
      () => texts.ref('step.monthlyMean'),
      mean(scores),
      'score',
      () => meanText(scores)
    )
    return { score: withSatisfaction(average, given.satisfaction, work), months: scores.length, missing: [] }
  }
})

function lackingMonths(range: { first: CivilMonth; last: CivilMonth }, count: number, minimum: number): Missing {
  if (count === 0) return { code: 'noPerformance', path: 'performance.scores', label: texts.ref('missing.noPerformance', range) }
  return { code: 'months', path: 'performance.scores', label: texts.ref('missing.months', { ...range, count, minimum }) }
}

function withSatisfaction(average: Exact, satisfaction: string | null, work: PerformanceWork): string {
  if (!work.condition(() => texts.ref('step.hasSatisfaction'), satisfaction !== null) || satisfaction === null)
    return work.result(
      () => texts.ref('step.performance'),
      roundHalfUp(average),
      'score',
      () => texts.ref('step.performance.plain')
    )
  const share = work.parameter('share')
  const blended = divide(add(multiply(subtract(exact(100), exact(share)), average), multiply(exact(share), exact(satisfaction))), exact(100))
  return work.result(
    () => texts.ref('step.performance'),
    roundHalfUp(blended),
    'score',
    () => texts.ref('step.performance.formula', { mean: showExact(average), rest: showExact(subtract(exact(100), exact(share))), satisfaction, share })
  )
}

function refuseBadScores(given: Input, work: PerformanceWork): void {
  const fullMark = work.parameter('fullMark')
  const seen = new Set<string>()
  const check = (field: string, value: string): void => {
    if (compare(exact(value), zero) < 0 || compare(exact(value), exact(fullMark)) > 0)
      work.refuse(faults.make('scoreOutOfRange', { field, value, limit: fullMark }, { place: { field }, value }))
  }
  for (const { month, score } of given.scores) {
    if (seen.has(month)) work.refuse(faults.make('duplicateMonth', { month }, { place: { field: 'scores' }, value: month }))
    seen.add(month)
    check(month, score)
  }
  if (given.satisfaction !== null) check('satisfaction', given.satisfaction)
}
