import type { Plan } from '../../../shared/families/planning'
import { addressOfPlanStep } from './address'

/** The plan that is in work: the newest one that is not finished; null where there is none. */
export const planInWork = (plans: readonly Plan[]): Plan | null => plans.find(({ finished }) => finished === null) ?? null

export type PlanPlace = { readonly year: number; readonly step: string }
/** Reads `2026/posts`; null where it is nothing of the kind. */
export function readPlace(text: string | null): PlanPlace | null {
  const [, year, step] = /^(\d{4})\/(\w+)$/.exec(text ?? '') ?? []
  return year !== undefined && step !== undefined ? { year: Number(year), step } : null
}

/** Where work goes on: in the plan asked for, else the one last worked on, else the newest; null where there is none. */
export function resumeAt(plans: readonly Plan[], steps: readonly string[], asked: Plan | null, last: PlanPlace | null): string | null {
  const known = last === null ? undefined : plans.find(({ year }) => year === last.year)
  const plan = asked ?? known ?? plans[0]
  if (!plan) return null
  const step = last?.year === plan.year ? steps.find((key) => key === last.step) : undefined
  return addressOfPlanStep(plan.year, step ?? steps[0] ?? '')
}
