import { computeRule, type RuleBook, type TraceNode } from '../../../kernel/rule'
import type { TablesOf } from '../../../kernel/table'
import { surveyOf, type surveyTables } from '../../survey'
import { dutiesOfPlan } from '../duties/plan-duties'
import { bookOfPlan, managersOf, ofPlan, valueIn, type PlanningTables, type PlanQuestion } from '../plan'
import { timeTarget, timeTolerance } from '../params'
import { problemOf } from './check'
import { partsOf, type Activity } from './mix'
import type { PersonTime, PositioningResult } from './result-model'
import { timeAllocationRule, type TimeInput, type TimeOutcome } from './rules/time-allocation'

export type PositioningTables = PlanningTables & TablesOf<typeof surveyTables>

/** How the managers of a plan spend their time, beside how they should. Records of people who are no longer managers do not count. */
export function positioningOf(tables: PositioningTables, question: PlanQuestion): PositioningResult {
  const book = bookOfPlan(question)
  const { input, refused, without } = gather(tables, question)
  const outcome = computed(input, book)
  const target = valueIn(timeTarget, book)
  const managers = new Map(managersOf(tables, question.plan).map((one) => [one.staffNo, one]))
  return {
    target: { preSale: String(target.preSale), inSale: String(target.inSale), afterSale: String(target.afterSale), internal: String(target.internal) },
    people: outcome.people.flatMap((row): PersonTime[] => {
      const manager = managers.get(row.staffNo)
      return manager ? [{ ...manager, ...row }] : []
    }),
    without,
    refused,
    posts: outcome.posts,
    counties: outcome.counties,
    city: outcome.city,
    selfImage: selfImageOf(tables, question)
  }
}

/** The working of one person's time, or of the city's (null); null where there is none to compute. */
export function explainTime(tables: PositioningTables, question: PlanQuestion & { readonly staffNo: string | null }): TraceNode | null {
  const { staffNo } = question
  const { input } = gather(tables, question)
  const people = staffNo === null ? input.people : input.people.filter((one) => one.staffNo === staffNo)
  if (people.length === 0) return null
  const run = computeRule(timeAllocationRule, { ...input, people }, bookOfPlan(question), { trace: true })
  return run.ok ? run.value.trace : null
}

type Gathered = { readonly input: TimeInput; readonly refused: PositioningResult['refused']; readonly without: PositioningResult['without'] }
/** The records of the plan's managers: those that can be computed, those that cannot, and who has none. */
function gather(tables: PositioningTables, question: PlanQuestion): Gathered {
  const activities: readonly Activity[] = dutiesOfPlan(tables, question).map(({ duty, name, phase, orientation }) => ({ duty, name, phase, orientation }))
  const known = new Map(activities.map((activity) => [activity.duty, activity]))
  const tolerance = valueIn(timeTolerance, bookOfPlan(question))
  const records = new Map(ofPlan(tables.timeRecords, question.plan).map((record) => [record.staffNo, record]))
  const people: TimeInput['people'] = []
  const refused: PositioningResult['refused'][number][] = []
  const without: PositioningResult['without'][number][] = []
  for (const { staffNo, name, county, post } of managersOf(tables, question.plan)) {
    const record = records.get(staffNo)
    if (!record) {
      without.push({ staffNo, name, county, post })
      continue
    }
    const given = { staffNo, name, county, post, unit: record.unit, values: record.values }
    const fault = problemOf(given, partsOf(record.values, record.unit, activities), known, tolerance)
    if (fault) refused.push({ staffNo, name, fault })
    else people.push(given)
  }
  return { input: { activities: [...activities], people }, refused, without }
}

function computed(input: TimeInput, book: RuleBook): TimeOutcome {
  const run = computeRule(timeAllocationRule, input, book, { trace: false })
  if (run.ok) return run.value.value
  throw new Error(`records that were checked are refused: ${run.fault.code}`)
}

/** What share of the survey calls itself relationship keeper; null without a survey, or where too few said so. */
function selfImageOf(tables: PositioningTables, { plan, book }: PlanQuestion): PositioningResult['selfImage'] {
  const found = surveyOf(tables, { year: plan.year, book })?.questions.flatMap(({ base, baselines }) =>
    baselines.flatMap(({ baseline, share }) =>
      baseline === 'relationshipKeeper' && share ? [{ percent: share.percent, low: share.low, high: share.high, base }] : []
    )
  )
  return found?.[0] ?? null
}
