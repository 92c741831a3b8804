import { civilDate, type CivilDate } from '../../../shared/kernel/civil-date'
import type { RuleBook } from '../../../shared/kernel/rule'
import { planResultOf, usualPlan, type Plan, type PlanResult } from '../../../shared/families/planning'
import type { StandardPack } from '../../../shared/standard/pack'
import type { Tables } from '../../../shared/workspace/tables'
import { writePlanningResults, type ResultsContext } from '../excel/write'
import { bookOf } from '../resources'

/** The last day of a year: for what a plan is drawn up unless it says otherwise. */
export function lastDayOfYear(year: number): CivilDate {
  const day = civilDate(year, 12, 31)
  if (!day) throw new RangeError(`no such year: ${year}`)
  return day
}
/** A plan as the file has it, else as it would begin. */
export const planIn = ({ plans }: Tables, year: number): Plan => plans.get(String(year)) ?? usualPlan(year, lastDayOfYear(year))
/** The year of the newest plan; null where none was begun. */
export const newestPlanYear = ({ plans }: Tables): number | null =>
  [...plans.values()].reduce<number | null>((newest, { year }) => Math.max(newest ?? year, year), null)

export type ComputedPlan = { readonly plan: Plan; readonly book: RuleBook; readonly result: PlanResult }
/** A plan computed by the rules of its day. */
export function computePlan(tables: Tables, plan: Plan, pack: StandardPack): ComputedPlan {
  const book = bookOf(pack, plan.asOf)
  return { plan, book, result: planResultOf(tables, { plan, book }) }
}

type BookContext = Omit<ResultsContext, 'day'>
/** The result workbook of a plan. */
export const exportPlanning = (tables: Tables, plan: Plan, context: BookContext): Promise<Uint8Array> =>
  writePlanningResults(computePlan(tables, plan, context.pack), tables, { ...context, day: plan.asOf })
