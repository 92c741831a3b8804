import { useMemo } from 'react'
import { Link } from 'wouter'
import { diagnosisOf, type SurveyResult } from '../../../shared/families/survey'
import { useSay } from '../../app/language'
import type { PlanStepProps } from '../planning/step-props'
import { FindingSentences } from './DiagnosisPart'
import { addressOfPart, useSurveyPlace } from './parts'
import { checksOf } from './survey-facts'
import { SurveyCounts } from './SurveyFacts'
import { surveyPageTexts as texts } from './texts'
import './survey.css'

/** So many sentences stand at the right; all are in the diagnosis. */
const most = 3

/** Beside the step: how many answered, what should be checked, and what the survey says first. */
export default function SurveyFindings({ plan, result: { survey } }: PlanStepProps) {
  const say = useSay()
  const { part } = useSurveyPlace()
  return (
    <section className="stack survey-aside" aria-label={say(texts.ref('findings.title'))}>
      <h2>{say(texts.ref('findings.title'))}</h2>
      {survey === null ? (
        <p className="dim">{say(texts.ref(plan.finished ? 'none.finished' : 'findings.none'))}</p>
      ) : (
        <>
          {part === 'import' ? null : <SurveyCounts survey={survey} />}
          {plan.finished ? null : <Checks year={plan.year} survey={survey} />}
          {part === 'diagnosis' ? null : <Top year={plan.year} survey={survey} />}
        </>
      )}
    </section>
  )
}

function Checks({ year, survey }: { year: number; survey: SurveyResult }) {
  const say = useSay()
  const { uncounted, thin, noPopulation } = checksOf(survey)
  if (uncounted + thin === 0 && !noPopulation) return null
  return (
    <div>
      <h3>{say(texts.ref('findings.check'))}</h3>
      <ul className="survey-sentences">
        {noPopulation ? (
          <li>
            {say(texts.ref('findings.check.population'))} <Link href={addressOfPart(year, 'import')}>{say(texts.ref('go.import'))}</Link>
          </li>
        ) : null}
        {uncounted > 0 ? (
          <li>
            {say(texts.ref('findings.check.uncounted', { count: uncounted }))}{' '}
            <Link href={addressOfPart(year, 'questions')}>{say(texts.ref('go.questions'))}</Link>
          </li>
        ) : null}
        {thin > 0 ? (
          <li>
            {say(texts.ref('findings.check.thin', { count: thin }))} <Link href={addressOfPart(year, 'questions')}>{say(texts.ref('go.questions'))}</Link>
          </li>
        ) : null}
      </ul>
    </div>
  )
}

function Top({ year, survey }: { year: number; survey: SurveyResult }) {
  const say = useSay()
  const top = useMemo(() => diagnosisOf(survey).slice(0, most), [survey])
  if (top.length === 0) return null
  return (
    <div>
      <h3>{say(texts.ref('findings.top'))}</h3>
      <FindingSentences year={year} survey={survey} findings={top} />
      <Link className="survey-go" href={addressOfPart(year, 'diagnosis')}>
        {say(texts.ref('go.diagnosis'))}
      </Link>
    </div>
  )
}
