import { useMemo } from 'react'
import type { Plan, PlanQuestion } from '../../../../../shared/families/planning'
import { useWorkbench } from '../../../../state'
import { bookOn } from '../../../../state/grade-results'

/** The plan and the pack's rules of its day; null until the pack is there. */
export function usePlanQuestion(plan: Plan): PlanQuestion | null {
  const pack = useWorkbench((state) => state.pack)
  return useMemo(() => (pack ? { plan, book: bookOn(pack, plan.asOf) } : null), [pack, plan])
}
