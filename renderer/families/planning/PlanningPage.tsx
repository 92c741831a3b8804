import { useEffect } from 'react'
import { planYearSchema } from '../../../shared/families/planning'
import { addTexts, useSay } from '../../app/language'
import { navigate } from '../../app/navigate'
import { useDocument, useWorkbench } from '../../state'
import { plansOf } from '../../state/plan-results'
import { recall, remember } from '../../state/remembered'
import { addressOfPlans } from './address'
import { planningPageCatalogues } from './catalogues'
import { readPlace, resumeAt } from './place'
import { PlanList } from './PlanList'
import { PlanWizard } from './PlanWizard'
import { planSteps } from './steps'
import { planningPageTexts as texts } from './texts'
import '../../ui/wizard.css'
import './planning.css'

addTexts(planningPageCatalogues)

type Props = { readonly year?: string | undefined; readonly step?: string | undefined }

/** 四定分析: the plans, or the wizard of one. Year and step are in the address; without them it goes on where people were. */
export default function PlanningPage({ year: yearText, step: stepText }: Props) {
  const say = useSay()
  const { tables } = useDocument()
  const company = useWorkbench((state) => state.session?.company ?? '')
  const year = planYearSchema.safeParse(Number(yearText)).data
  const plan = year === undefined ? null : (tables.plans.get(String(year)) ?? null)
  const step = planSteps.find(({ key }) => key === stepText)
  const remembered = `planStep.${company}`
  const keys = planSteps.map(({ key }) => key)
  const resume = yearText === undefined || (plan !== null && step === undefined) ? resumeAt(plansOf(tables), keys, plan, readPlace(recall(remembered))) : null

  useEffect(() => {
    if (resume) navigate(resume, { replace: true })
  }, [resume])
  useEffect(() => {
    if (plan && step) remember(remembered, `${plan.year}/${step.key}`)
  }, [plan, step, remembered])

  if (resume) return null
  if (plan && step) return <PlanWizard key={plan.year} plan={plan} step={step} />
  return (
    <div className="plan-page">
      <header className="plan-head">
        <h1>{say(texts.ref('title'))}</h1>
      </header>
      <PlanList unknown={yearText === undefined || yearText === addressOfPlans.all ? null : yearText} />
    </div>
  )
}
