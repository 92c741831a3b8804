import { useMemo } from 'react'
import type { Plan, PlanQuestion } from '../../../shared/families/planning'
import { bookOn } from '../../state/grade-results'
import { usePack } from '../../state/packs'
import { planCycle } from '../../../shared/standard/model'

/** The plan and the pack's rules of its day; null until the pack is there. */
export function usePlanQuestion(plan: Plan): PlanQuestion | null {
  const pack = usePack(planCycle(plan))
  return useMemo(() => (pack ? { plan, book: bookOn(pack, plan.asOf) } : null), [pack, plan])
}
