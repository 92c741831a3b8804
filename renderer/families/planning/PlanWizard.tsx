import { Loader } from '@mantine/core'
import { Suspense, useCallback, useMemo, useState } from 'react'
import { Link } from 'wouter'
import type { Plan } from '../../../shared/families/planning'
import type { TextRef } from '../../../shared/kernel/texts'
import { useSay } from '../../app/language'
import { navigate } from '../../app/navigate'
import { useDocument } from '../../state'
import { usePlan } from '../../state/plan-results'
import { WizardFrame, type WizardStep } from '../../ui/WizardFrame'
import { addressOfPlans, addressOfPlanStep } from './address'
import { AskPlan, type AskedPlan } from './ask-why'
import { AsOfDay } from './AsOfDay'
import { PlanState } from './PlanState'
import { PlanWhy } from './PlanWhy'
import type { PlanStep, StepState } from './step-props'
import { planSteps } from './steps'
import { planningPageTexts as texts } from './texts'

/** The wizard of one plan: steps with their state, the work, findings or a working at the right. */
export function PlanWizard({ plan, step }: { plan: Plan; step: PlanStep }) {
  const say = useSay()
  const document = useDocument()
  const { result, stale } = usePlan(plan)
  const [question, setQuestion] = useState<{ readonly asked: AskedPlan; readonly step: string } | null>(null)
  const ask = useCallback((asked: AskedPlan) => setQuestion({ asked, step: step.key }), [step])
  const looks = useMemo<readonly (StepState | null)[]>(
    () => planSteps.map(({ look }) => (result ? look({ plan, result, tables: document.tables }) : null)),
    [plan, result, document]
  )
  const steps = planSteps.map(({ key, title }, index): WizardStep => {
    const look = looks[index]
    return { key, title: say(title), state: look?.state ?? 'none', note: look ? say(look.note) : '', enabled: true }
  })
  const active = planSteps.indexOf(step)
  const next = planSteps[active + 1]
  const blocked = looks[active]?.blocked
  // A question belongs to the step in which it was asked.
  const asked = question?.step === step.key ? question.asked : null
  const { Step, Findings } = step
  const go = (index: number): void => {
    const target = planSteps[index]
    if (target) navigate(addressOfPlanStep(plan.year, target.key))
  }
  return (
    <AskPlan value={ask}>
      <div className="plan-page">
        <PlanHead plan={plan} stale={stale} />
        <div className="plan-body">
          <WizardFrame
            label={say(texts.ref('steps'))}
            steps={steps}
            active={active}
            onStep={go}
            aside={
              asked && result ? (
                <PlanWhy asked={asked} plan={plan} result={result} onClose={() => setQuestion(null)} />
              ) : (
                <Suspense fallback={null}>{result && Findings ? <Findings plan={plan} result={result} /> : null}</Suspense>
              )
            }
            foot={{
              back: say(texts.ref('back')),
              next: next ? say(texts.ref('next', { step: next.title })) : null,
              blocked: blocked ? say(blocked) : null
            }}
          >
            <StepHead title={step.title} plan={plan} />
            <Suspense fallback={<Loader size="sm" />}>{result ? <Step key={step.key} plan={plan} result={result} /> : <Loader size="sm" />}</Suspense>
          </WizardFrame>
        </div>
      </div>
    </AskPlan>
  )
}

/** Which plan this is, of which day, and whether it may still change. */
function PlanHead({ plan, stale }: { plan: Plan; stale: boolean }) {
  const say = useSay()
  return (
    <header className="plan-head">
      <h1>{say(texts.ref('plan.title', { year: plan.year }))}</h1>
      <AsOfDay plan={plan} />
      <PlanState plan={plan} />
      <span className="grow dim" role="status">
        {stale ? say(texts.ref('stale')) : null}
      </span>
      <Link href={addressOfPlans.path}>{say(texts.ref('plans.all'))}</Link>
    </header>
  )
}

function StepHead({ title, plan: { finished } }: { title: TextRef; plan: Plan }) {
  const say = useSay()
  return (
    <>
      <h2>{say(title)}</h2>
      {finished ? (
        <p className="plan-finished" role="note">
          {say(texts.ref('finished.banner', { day: finished.on, by: finished.by }))}
        </p>
      ) : null}
    </>
  )
}
