import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Plan } from '../../../shared/families/planning'
import type { SurveyResult } from '../../../shared/families/survey'
import { useSay } from '../../app/language'
import { navigate } from '../../app/navigate'
import { workbench } from '../../state'
import { Dialog } from '../../ui/Dialog'
import { sayCount } from '../../ui/format'
import { addressOfPart } from './parts'
import { FaultLine } from '../planning/FaultLine'
import { isCounted, readPopulation } from './survey-facts'
import { surveyPageTexts as texts } from './texts'
import { useSurveyEdit } from './use-survey'

type Props = { readonly plan: Plan; readonly survey: SurveyResult }

/** What the survey is called, how many were asked and how many answered. */
export function SurveyFacts({ plan, survey }: Props) {
  const say = useSay()
  const { refused, edit } = useSurveyEdit(plan)
  const [removing, setRemoving] = useState(false)
  return (
    <section className="panel stack narrow" aria-labelledby="survey-facts-title">
      <h3 id="survey-facts-title">{say(texts.ref('facts'))}</h3>
      <SurveyCounts survey={survey} />
      {plan.finished ? null : (
        <FactsForm
          survey={survey}
          save={async (input) => {
            const saved = await edit('survey.change', input)
            if (saved) workbench.inform(texts.ref('saved'), 'good')
            return saved
          }}
          onRemove={() => setRemoving(true)}
          onNext={() => navigate(addressOfPart(plan.year, 'questions'))}
        />
      )}
      <FaultLine fault={refused} />
      {removing ? <RemoveDialog plan={plan} survey={survey} onClose={() => setRemoving(false)} onRemove={() => void edit('survey.remove', {})} /> : null}
    </section>
  )
}

/** 答卷、回收率、题目. */
export function SurveyCounts({ survey: { respondents, answerRate, questions } }: { survey: SurveyResult }) {
  const say = useSay()
  const counted = questions.filter(({ question }) => isCounted(question)).length
  return (
    <dl className="facts">
      <dt>{say(texts.ref('respondents'))}</dt>
      <dd>{say(texts.ref('respondents.count', { count: sayCount(respondents) }))}</dd>
      <dt>{say(texts.ref('answerRate'))}</dt>
      <dd>{answerRate === null ? <span className="dim">{say(texts.ref('answerRate.none'))}</span> : `${answerRate}%`}</dd>
      <dt>{say(texts.ref('questions'))}</dt>
      <dd>{say(texts.ref('questions.count', { count: questions.length, counted }))}</dd>
    </dl>
  )
}

type FormProps = {
  readonly survey: SurveyResult
  save(input: { readonly title: string; readonly population: number | null }): Promise<boolean>
  onRemove(): void
  onNext(): void
}
function FactsForm({ survey: { survey, respondents }, save, onRemove, onNext }: FormProps) {
  const say = useSay()
  const stored = { title: survey.title, text: survey.population === null ? '' : String(survey.population) }
  // What is being typed, until it is saved; an undo meanwhile shows where nothing is.
  const [draft, setDraft] = useState<typeof stored | null>(null)
  const { title, text } = draft ?? stored
  const population = readPopulation(text, respondents)
  const name = title.trim()
  const changed = name !== survey.title || population.value !== survey.population
  const submit = async (): Promise<void> => {
    if (name === '' || population.problem !== null || !changed) return
    if (await save({ title: name, population: population.value })) setDraft(null)
  }
  return (
    <form className="stack" onSubmit={(event) => (event.preventDefault(), void submit())}>
      <div className="survey-form">
        <TextInput
          label={say(texts.ref('name'))}
          maxLength={120}
          value={title}
          error={name === '' ? say(texts.ref('name.bad')) : null}
          onChange={(event) => setDraft({ title: event.currentTarget.value, text })}
        />
        <TextInput
          label={say(texts.ref('population'))}
          placeholder={say(texts.ref('population.hint'))}
          inputMode="numeric"
          maxLength={9}
          value={text}
          error={population.problem === null ? null : say(texts.ref(population.problem, { count: sayCount(respondents) }))}
          onChange={(event) => setDraft({ title, text: event.currentTarget.value })}
        />
      </div>
      <div className="row">
        <Button type="submit" disabled={name === '' || population.problem !== null || !changed}>
          {say(texts.ref('save'))}
        </Button>
        <Button variant="default" onClick={onNext}>
          {say(texts.ref('go.questions'))}
        </Button>
        <span className="grow" />
        <Button variant="subtle" onClick={onRemove}>
          {say(texts.ref('remove'))}
        </Button>
      </div>
    </form>
  )
}

function RemoveDialog({ plan, survey, onClose, onRemove }: Props & { onClose(): void; onRemove(): void }) {
  const say = useSay()
  const title = say(texts.ref('remove.title', { year: plan.year }))
  return (
    <Dialog label={title} onClose={onClose}>
      <div className="stack">
        <h2>{title}</h2>
        <p>{say(texts.ref('remove.text', { count: sayCount(survey.respondents) }))}</p>
        <div className="row">
          <Button onClick={() => (onClose(), onRemove())}>{say(texts.ref('remove.do'))}</Button>
          <Button variant="default" onClick={onClose}>
            {say(texts.ref('remove.keep'))}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
