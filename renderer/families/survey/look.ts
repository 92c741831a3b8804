import { sayCount } from '../../ui/format'
import type { StepLook, StepState } from '../planning/step-props'
import { isCounted } from './survey-facts'
import { surveyPageTexts as texts } from './texts'

/** A plan may be drawn up without a survey: the step never keeps anybody from going on. */
export function lookAtSurvey({ result: { survey } }: Pick<StepLook, 'result'>): StepState {
  if (survey === null) return { state: 'none', note: texts.ref('note.none') }
  if (survey.respondents < survey.leastCell) return { state: 'lacks', note: texts.ref('note.few', { count: survey.respondents }) }
  const questions = survey.questions.filter(({ question }) => isCounted(question)).length
  return { state: 'done', note: texts.ref('note.done', { respondents: sayCount(survey.respondents), questions }) }
}
