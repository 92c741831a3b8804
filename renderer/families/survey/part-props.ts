import type { SurveyResult } from '../../../shared/families/survey'
import type { PlanStepProps } from '../planning/step-props'
import type { SurveyPlace } from './parts'

/** What every part of the step gets. */
export type SurveyPartProps = PlanStepProps & { readonly survey: SurveyResult; readonly place: SurveyPlace }
