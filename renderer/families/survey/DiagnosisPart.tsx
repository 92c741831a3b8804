import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { Link } from 'wouter'
import { diagnosisOf, type DiagnosisFinding, type SurveyResult } from '../../../shared/families/survey'
import { useSay } from '../../app/language'
import { navigate } from '../../app/navigate'
import { EmptyState } from '../../ui/EmptyState'
import { BaselineTable } from './BaselineTable'
import { addressOfPart } from './parts'
import { questionName } from './survey-facts'
import type { SurveyPartProps } from './part-props'
import { surveyPageTexts as texts } from './texts'

const severities = ['finding', 'note'] as const

/** What the survey says in sentences, most telling first, and the slides' findings beside it. */
export function DiagnosisPart({ plan, survey }: SurveyPartProps) {
  const say = useSay()
  const findings = useMemo(() => diagnosisOf(survey), [survey])
  return (
    <>
      {findings.length === 0 ? (
        <EmptyState
          icon="evaluation"
          title={say(texts.ref('diagnosis.none'))}
          actions={<Button onClick={() => navigate(addressOfPart(plan.year, 'questions'))}>{say(texts.ref('go.questions'))}</Button>}
        >
          {say(texts.ref('diagnosis.none.text'))}
        </EmptyState>
      ) : null}
      {severities.map((severity) => {
        const own = findings.filter((one) => one.severity === severity)
        return own.length === 0 ? null : (
          <section key={severity} className="panel" aria-labelledby={`survey-${severity}`}>
            <h3 id={`survey-${severity}`}>{say(texts.ref(`diagnosis.${severity}`))}</h3>
            <FindingSentences year={plan.year} survey={survey} findings={own} />
          </section>
        )
      })}
      <BaselineTable plan={plan} survey={survey} />
    </>
  )
}

type SentencesProps = { readonly year: number; readonly survey: SurveyResult; readonly findings: readonly DiagnosisFinding[] }
/** Sentences, each with the way to the question that it is about. */
export function FindingSentences({ year, survey, findings }: SentencesProps) {
  const say = useSay()
  return (
    <ul className="survey-sentences">
      {findings.map(({ key, question, text }) => {
        const about = survey.questions.find((one) => one.question.key === question)?.question
        return (
          <li key={key}>
            {say(text)}
            {about ? (
              <>
                {' '}
                <Link href={addressOfPart(year, 'tables', about.key)} title={questionName(about)}>
                  {say(texts.ref('diagnosis.of'))}
                  <span className="hidden">{questionName(about)}</span>
                </Link>
              </>
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}
