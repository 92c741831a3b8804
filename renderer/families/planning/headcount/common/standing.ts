import { bookOfPlan, valueIn, type OwnValue, type Plan, type PlanQuestion } from '../../../../../shared/families/planning'
import type { Parameter } from '../../../../../shared/kernel/parameter'
import { isSame } from '../../../../../shared/kernel/same'

/** How a figure stands in a plan: what the pack says and on what ground, what the city set in its place, what counts. */
export type Standing<T> = {
  readonly parameter: Parameter<T>
  readonly pack: T
  readonly provenance: string
  readonly own: OwnValue | null
  readonly inForce: T
}
export const standingOf = <T>(parameter: Parameter<T>, question: PlanQuestion): Standing<T> => ({
  parameter,
  pack: valueIn(parameter, question.book),
  provenance: question.book.find(parameter.path)?.provenance ?? '',
  own: question.plan.own[parameter.path] ?? null,
  inForce: valueIn(parameter, bookOfPlan(question))
})

export type OwnEdit = {
  readonly command: 'planning.setOwn'
  readonly input: { readonly year: number; readonly path: string; readonly value: unknown; readonly reason: string }
}
/** Back to the pack's value. */
export const backEdit = (path: string, { year }: Pick<Plan, 'year'>): OwnEdit => ({
  command: 'planning.setOwn',
  input: { year, path, value: null, reason: '' }
})
/** The edit that makes a value count; the pack's own value takes the city's away. None where it counts already. */
export function ownEdits<T>({ parameter: { path }, pack, inForce }: Standing<T>, value: T, plan: Pick<Plan, 'year'>, reason: string): OwnEdit[] {
  if (isSame(value, inForce)) return []
  return isSame(value, pack) ? [backEdit(path, plan)] : [{ command: 'planning.setOwn', input: { year: plan.year, path, value, reason } }]
}
