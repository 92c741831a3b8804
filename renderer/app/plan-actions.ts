import { useMemo } from 'react'
import { addressOfPlans, addressOfPlanStep } from '../families/planning/address'
import { planInWork } from '../families/planning/place'
import { planSteps } from '../families/planning/steps'
import { planningPageTexts } from '../families/planning/texts'
import { useDocument } from '../state'
import { plansOf } from '../state/plan-results'
import { addTexts, useSay } from './language'
import { navigate } from './navigate'
import type { Action } from './palette-search'
import { appTexts } from './texts'

addTexts([planningPageTexts])

/** What the search offers of 四定分析: the steps of the plan in work, and the beginning of a new one. */
export function usePlanActions(): readonly Action[] {
  const say = useSay()
  const document = useDocument()
  return useMemo(() => {
    const plan = planInWork(plansOf(document.tables))
    const steps = plan === null ? [] : planSteps.map(({ key, title }) => ({ key, title, year: plan.year }))
    return [
      ...steps.map(({ key, title, year }): Action => ({
        key: `planStep.${key}`,
        title: say(appTexts.ref('action.planStep', { year, step: title })),
        run: () => navigate(addressOfPlanStep(year, key))
      })),
      { key: 'action.newPlan', title: say(appTexts.ref('action.newPlan')), run: () => navigate(addressOfPlans.path) }
    ]
  }, [say, document])
}
