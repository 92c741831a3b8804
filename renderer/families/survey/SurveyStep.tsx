import { Link } from 'wouter'
import { useSay } from '../../app/language'
import type { PlanStepProps } from '../planning/step-props'
import { CrossPart } from './CrossPart'
import { DiagnosisPart } from './DiagnosisPart'
import { ImportPart } from './ImportPart'
import { NoSurvey } from './NoSurvey'
import { addressOfPart, surveyParts, useSurveyPlace, type SurveyPlace } from './parts'
import { QuestionsPart } from './QuestionsPart'
import { TablesPart } from './TablesPart'
import { surveyPageTexts as texts } from './texts'
import './survey.css'

/** Step 1, 调研与诊断: answers come in, questions are checked, and what they say is shown, crossed and held against the slides. */
export default function SurveyStep({ plan, result }: PlanStepProps) {
  const say = useSay()
  const place = useSurveyPlace()
  return (
    <>
      <nav className="segments" aria-label={say(texts.ref('parts'))}>
        {surveyParts.map((one) => (
          <Link key={one} className="segment survey-part" href={addressOfPart(plan.year, one)} aria-current={one === place.part ? 'page' : undefined}>
            {say(texts.ref(`part.${one}`))}
          </Link>
        ))}
      </nav>
      <Lead plan={plan} result={result} place={place} />
      <Part key={place.part} plan={plan} result={result} place={place} />
    </>
  )
}

type PlacedProps = PlanStepProps & { readonly place: SurveyPlace }
function Lead({ plan, result: { survey }, place: { part } }: PlacedProps) {
  const say = useSay()
  // Nothing is left to do where nothing may change.
  if (plan.finished && (part === 'import' || part === 'questions')) return null
  if (part === 'import') return <p className="dim">{say(texts.ref('lead.import'))}</p>
  if (survey === null) return null
  const { confidence, leastCell } = survey
  return <p className="dim">{say(part === 'tables' ? texts.ref('lead.tables', { confidence, least: leastCell }) : texts.ref(`lead.${part}`))}</p>
}

function Part({ place, ...props }: PlacedProps) {
  const { survey } = props.result
  if (place.part === 'import') return <ImportPart {...props} />
  if (survey === null) return <NoSurvey plan={props.plan} />
  const Own = { questions: QuestionsPart, tables: TablesPart, cross: CrossPart, diagnosis: DiagnosisPart }[place.part]
  return <Own {...props} survey={survey} place={place} />
}
