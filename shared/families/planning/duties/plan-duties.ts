import { bookOfPlan, ofPlan, usualStart, type PlanningTables, type PlanQuestion } from '../plan'
import type { Duty, DutyRole } from './model'

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const inOrder = (duties: readonly Duty[]): Duty[] => duties.toSorted((a, b) => a.order - b.order || byCode(a.duty, b.duty))

/** The duties of a plan in their order; of a plan that has none yet, those with which it would begin. */
export function dutiesOfPlan(tables: Pick<PlanningTables, 'duties'>, question: PlanQuestion): Duty[] {
  const own = ofPlan(tables.duties, question.plan)
  const { year } = question.plan
  return inOrder(own.length > 0 ? own : usualStart(bookOfPlan(question)).duties.map((duty) => ({ ...duty, year })))
}
/** Who does what in a plan; of a plan without duties, what it would begin with. */
export function rolesOfPlan(tables: Pick<PlanningTables, 'duties' | 'dutyRoles'>, question: PlanQuestion): DutyRole[] {
  const { year } = question.plan
  const hasDuties = [...tables.duties.values()].some((duty) => duty.year === year)
  return hasDuties ? ofPlan(tables.dutyRoles, question.plan) : usualStart(bookOfPlan(question)).roles.map((role) => ({ ...role, year }))
}
