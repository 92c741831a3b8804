import { Button } from '@mantine/core'
import { useMemo } from 'react'
import type { Plan } from '../../shared/families/planning'
import { addTexts, useSay } from '../app/language'
import { navigate } from '../app/navigate'
import { addressOfPlans, addressOfPlanStep } from '../families/planning/address'
import { planningPageCatalogues } from '../families/planning/catalogues'
import { planInWork } from '../families/planning/place'
import { planSteps } from '../families/planning/steps'
import { useDocument } from '../state'
import { plansOf, usePlan } from '../state/plan-results'
import { nextPlanStep } from './next-plan-step'
import { homeTexts as texts } from './texts'

addTexts(planningPageCatalogues)

/** 四定分析 on the cockpit: the plan in work with what comes next. */
export default function PlanTile() {
  const say = useSay()
  const document = useDocument()
  const plans = useMemo(() => plansOf(document.tables), [document])
  const plan = planInWork(plans)
  const last = plans[0]
  return (
    <section className="panel stack" aria-labelledby="plan-tile-title">
      <h2 id="plan-tile-title">{say(texts.ref('plan.title'))}</h2>
      {plan ? (
        <InWork plan={plan} />
      ) : (
        <div className="row">
          <p className="grow dim">{say(last ? texts.ref('plan.allFinished', { year: last.year }) : texts.ref('plan.none'))}</p>
          <Button variant="default" onClick={() => navigate(addressOfPlans.path)}>
            {say(texts.ref(last ? 'plan.look' : 'plan.begin'))}
          </Button>
        </div>
      )}
    </section>
  )
}

function InWork({ plan }: { plan: Plan }) {
  const say = useSay()
  const document = useDocument()
  const { result } = usePlan(plan)
  const steps = useMemo(
    () => (result ? planSteps.map((step) => ({ ...step, look: step.look({ plan, result, tables: document.tables }) })) : []),
    [plan, result, document]
  )
  const key = nextPlanStep(steps)
  const next = steps.find((step) => step.key === key)
  const shown = next ?? steps.at(-1)
  return (
    <div className="row">
      <p className="grow">{shown ? say(texts.ref('plan.year', { year: plan.year, step: shown.title, note: shown.look.note })) : null}</p>
      <Button variant="default" onClick={() => navigate(addressOfPlanStep(plan.year, shown?.key ?? ''))}>
        {say(next ? texts.ref('plan.next', { step: next.title }) : texts.ref('plan.look'))}
      </Button>
    </div>
  )
}
