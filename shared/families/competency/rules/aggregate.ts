import { z } from 'zod'
import { compare, exact, mean, roundHalfUp, scoreSchema, showExact, subtract, type Exact } from '../../../kernel/decimal'
import { defineRule, type Work } from '../../../kernel/rule'
import { texts as names } from '../messages'
import { ratingLevelSchema } from '../model'
import { aggregateMethod, minimumAssessors, trimFrom, wideRange } from '../params'
import { texts } from '../rule-messages'
import { faults } from './faults'

const parameters = { method: aggregateMethod, minimum: minimumAssessors, trimFrom, wideRange }
const methodSchema = z.enum(['mean', 'trimmed', 'median'])
const input = z.object({
  /** Neither a level nor `notObserved`: this assessor has not rated yet. */
  ratings: z.array(z.object({ assessor: z.string(), level: ratingLevelSchema.nullable(), notObserved: z.boolean() })).max(100)
})
const output = z.object({
  level: scoreSchema.nullable(),
  /** Ratings that the level stands on. */
  observed: z.int(),
  /** What was really done: with few ratings trimming falls back to the mean. */
  method: methodSchema,
  flags: z.array(z.enum(['fewAssessors', 'wideRange']))
})
type Input = z.output<typeof input>
export type AggregateOutcome = z.output<typeof output>
type Method = AggregateOutcome['method']
type AggregateWork = Work<typeof parameters>

/**
 * 能力等级: what several assessors' ratings of one competency come to, 1.00 to 5.00; null where nobody observed it.
 * Trimmed drops exactly one highest and one lowest once there are enough ratings; the median of an even number is the mean of the
 * middle two. Refuses an assessor given twice and a level beside "not observed".
 * @example mean of 3, 3.5, 4 → 3.50; trimmed 1, 3, 3, 4, 5 → 3.33; median 2, 3, 4, 5 → 3.50
 */
export const aggregateRule = defineRule({
  id: 'competency.aggregate',
  title: texts.ref('rule.aggregate'),
  source: texts.ref('source.evaluation'),
  parameters,
  input,
  output,
  compute(given, work): AggregateOutcome {
    refuseBadRatings(given, work)
    const levels = given.ratings.flatMap(({ level }) => (level === null ? [] : [exact(level)])).toSorted(compare)
    const observed = levels.length
    work.value(() => texts.ref('step.observed'), exact(observed), 'people')
    const chosen = work.parameter('method')
    const method = chosen === 'trimmed' && !mayTrim(observed, work) ? 'mean' : chosen
    if (observed === 0) return { level: null, observed, method, flags: flagsOf(levels, work) }
    const kept = keptOf(levels, method)
    const level = work.result(
      () => texts.ref('step.level', { method: names.ref(`centre.${method}`) }),
      roundHalfUp(mean(kept)),
      'none',
      () => texts.ref('step.mean', { values: kept.map(showExact).join(' + '), count: kept.length })
    )
    return { level, observed, method, flags: flagsOf(levels, work) }
  }
})

function mayTrim(observed: number, work: AggregateWork): boolean {
  const least = work.parameter('trimFrom')
  return work.condition(() => texts.ref('step.mayTrim', { observed, least }), observed >= least)
}

/** What the mean is taken of: everything, everything but the two ends, or the middle. */
function keptOf(sorted: readonly Exact[], method: Method): readonly Exact[] {
  if (method === 'mean') return sorted
  if (method === 'trimmed') return sorted.slice(1, -1)
  const half = sorted.length / 2
  return sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1)
}

function flagsOf(sorted: readonly Exact[], work: AggregateWork): AggregateOutcome['flags'] {
  const flags: AggregateOutcome['flags'] = []
  const minimum = work.parameter('minimum')
  if (!work.condition(() => texts.ref('step.enoughAssessors', { minimum }), sorted.length >= minimum)) flags.push('fewAssessors')
  const lowest = sorted[0]
  const highest = sorted.at(-1)
  if (!lowest || !highest) return flags
  const limit = exact(work.parameter('wideRange'))
  const range = subtract(highest, lowest)
  if (work.condition(() => texts.ref('step.wideRange', { range: showExact(range), limit: showExact(limit) }), compare(range, limit) >= 0))
    flags.push('wideRange')
  return flags
}

function refuseBadRatings({ ratings }: Input, work: AggregateWork): void {
  const seen = new Set<string>()
  ratings.forEach(({ assessor, level, notObserved }, index) => {
    const place = { field: `ratings.${index}` }
    if (seen.has(assessor)) work.refuse(faults.make('duplicateAssessor', { assessor }, { place, value: assessor }))
    seen.add(assessor)
    if (level !== null && notObserved) work.refuse(faults.make('levelNotObserved', { assessor, level }, { place, value: level }))
  })
}
