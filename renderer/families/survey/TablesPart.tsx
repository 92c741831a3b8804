import { Button, NativeSelect } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import type { Plan } from '../../../shared/families/planning'
import type { SurveyResult } from '../../../shared/families/survey'
import { useSay } from '../../app/language'
import { navigate } from '../../app/navigate'
import { EmptyState } from '../../ui/EmptyState'
import { addressOfPart } from './parts'
import { QuestionPanel } from './QuestionPanel'
import { isCounted, questionName } from './survey-facts'
import type { SurveyPartProps } from './part-props'
import { surveyPageTexts as texts } from './texts'

/** Every counted question: its picture, and the same as a table. The address may name the one to look at. */
export function TablesPart({ plan, survey, place }: SurveyPartProps) {
  const say = useSay()
  const [sought] = place.questions
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const panel = sought === undefined ? null : list.current?.querySelector<HTMLElement>(`[data-question="${sought}"]`)
    panel?.scrollIntoView({ block: 'start' })
    panel?.focus({ preventScroll: true })
  }, [sought])
  const counted = survey.questions.filter(({ question }) => isCounted(question))
  if (counted.length === 0) return <NothingCounted plan={plan} />
  return (
    <>
      <label className="row survey-jump">
        <span className="dim">{say(texts.ref('tables.jump'))}</span>
        <NativeSelect
          aria-label={say(texts.ref('tables.jump'))}
          value={sought ?? counted[0]?.question.key ?? ''}
          data={counted.map(({ question }) => ({ value: question.key, label: questionName(question) }))}
          onChange={(event) => navigate(addressOfPart(plan.year, 'tables', event.currentTarget.value))}
        />
      </label>
      <div className="stack" ref={list}>
        {counted.map((question) => (
          <QuestionPanel key={question.question.key} year={plan.year} result={question} leastCell={survey.leastCell} confidence={survey.confidence} />
        ))}
      </div>
      <Uncounted plan={plan} survey={survey} />
    </>
  )
}

function NothingCounted({ plan }: { plan: Plan }) {
  const say = useSay()
  return (
    <EmptyState
      icon="evaluation"
      title={say(texts.ref('tables.nothing'))}
      actions={<Button onClick={() => navigate(addressOfPart(plan.year, 'questions'))}>{say(texts.ref('go.questions'))}</Button>}
    >
      {say(texts.ref('tables.nothing.text'))}
    </EmptyState>
  )
}

function Uncounted({ plan, survey: { questions } }: { plan: Plan; survey: SurveyResult }) {
  const say = useSay()
  const others = questions.filter(({ question }) => !isCounted(question))
  if (others.length === 0) return null
  return (
    <section className="panel" aria-labelledby="survey-uncounted">
      <h3 id="survey-uncounted">{say(texts.ref('tables.uncounted'))}</h3>
      <ul>
        {others.map(({ question }) => (
          <li key={question.key}>
            <Link href={addressOfPart(plan.year, 'questions', question.key)}>{questionName(question)}</Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
