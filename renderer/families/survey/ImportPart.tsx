import type { PlanStepProps } from '../planning/step-props'
import { ImportSection } from '../../imports/ImportSection'
import { NoSurvey } from './NoSurvey'
import { SurveyFacts } from './SurveyFacts'

/** Where answers come in, and what the survey is called and how many were asked. */
export function ImportPart({ plan, result: { survey } }: PlanStepProps) {
  const below = survey ? <SurveyFacts plan={plan} survey={survey} /> : <NoSurvey plan={plan} importing />
  if (plan.finished) return below
  return (
    <ImportSection kind="survey" defaults={{ year: plan.year }}>
      {below}
    </ImportSection>
  )
}
