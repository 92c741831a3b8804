import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { bookOfPlan, othersPerManager, planningTexts, rounding, shrinkage, valueIn, type PlanQuestion } from '../../../../../shared/families/planning'
import { useSay } from '../../../../app/language'
import { useFocusBack } from '../../../../ui/focus-back'
import { FaultLine } from '../../FaultLine'
import { useEdit } from '../common/use-edit'
import { headcountCompareTexts as texts } from '../compare-texts'
import { figureParameters, shrinkageDraft } from '../hours/hours-draft'
import { ShrinkageRows } from '../hours/ShrinkageRows'
import { headcountPageTexts } from '../texts'
import { GrowthTable } from './GrowthTable'
import { readScenario, readScenarioFigure, scenarioFigures, type ScenarioDraft, type ScenarioFigure } from './scenario-draft'
import { headcountHoursTexts as hoursTexts } from '../hours/texts'

type Props = {
  readonly question: PlanQuestion
  readonly scenario: string
  readonly initial: ScenarioDraft
  /** Tiers that have customers. */
  readonly tiers: readonly string[]
  onClose(): void
}
type PartProps = { readonly question: PlanQuestion; readonly draft: ScenarioDraft; onChange(changed: Partial<ScenarioDraft>): void }
const parameterOf = (figure: ScenarioFigure) => (figure === 'othersPerManager' ? othersPerManager : figureParameters[figure])

/** What a scenario changes; an empty field leaves the plan's figure. */
export function ScenarioForm({ question, scenario, initial, tiers, onClose }: Props) {
  const say = useSay()
  useFocusBack()
  const first = useRef<HTMLInputElement>(null)
  const { refused, send } = useEdit()
  const [draft, setDraft] = useState(initial)
  const [tried, setTried] = useState(false)
  useEffect(() => first.current?.focus(), [])
  const { scenario: read, problems } = readScenario(draft, { year: question.plan.year, scenario })
  const patch = (changed: Partial<ScenarioDraft>): void => setDraft({ ...draft, ...changed })
  const save = async (): Promise<void> => {
    setTried(true)
    if (read && (await send({ command: 'planning.saveScenario', input: read }))) onClose()
  }
  return (
    <form className="panel stack" aria-label={say(texts.ref('scenario.form'))} onSubmit={(event) => (event.preventDefault(), void save())}>
      <div className="heads-two">
        <TextInput
          ref={first}
          label={say(texts.ref('scenario.title'))}
          placeholder={say(texts.ref('scenario.title.hint'))}
          maxLength={60}
          value={draft.title}
          error={tried && problems.includes('title') ? say(texts.ref('scenario.problem.title')) : null}
          onChange={({ currentTarget: { value } }) => patch({ title: value })}
        />
        <Textarea
          label={say(texts.ref('scenario.note'))}
          autosize
          minRows={1}
          maxRows={4}
          maxLength={600}
          value={draft.note}
          onChange={({ currentTarget: { value } }) => patch({ note: value })}
        />
      </div>
      <Figures question={question} draft={draft} onChange={patch} />
      <Shrinkage question={question} draft={draft} onChange={patch} />
      <GrowthTable tiers={tiers} growth={draft.growth} onChange={(growth) => patch({ growth })} />
      {tried && problems.includes('same') ? <p className="heads-bad">{say(texts.ref('scenario.problem.same'))}</p> : null}
      {tried && problems.some((problem) => problem !== 'same' && problem !== 'title') ? (
        <p className="heads-bad" role="alert">
          {say(texts.ref('scenario.problem.unread'))}
        </p>
      ) : null}
      <FaultLine fault={refused} />
      <div className="row">
        <Button type="submit">{say(texts.ref('scenario.save'))}</Button>
        <Button variant="default" onClick={onClose}>
          {say(texts.ref('scenario.cancel'))}
        </Button>
      </div>
    </form>
  )
}

function Figures({ question, draft, onChange }: PartProps) {
  const say = useSay()
  const book = bookOfPlan(question)
  const change = (figure: ScenarioFigure, text: string): void => onChange({ figures: { ...draft.figures, [figure]: text } })
  return (
    <fieldset className="heads-fields">
      <legend>{say(texts.ref('scenario.figures'))}</legend>
      <p className="dim">{say(texts.ref('scenario.figures.hint'))}</p>
      <div className="heads-form">
        {scenarioFigures.map((figure) => {
          const text = draft.figures[figure]
          const unread = text.trim() !== '' && readScenarioFigure(figure, text) === null
          return (
            <TextInput
              key={figure}
              label={say(texts.ref(`figure.${figure}`))}
              placeholder={say(texts.ref('scenario.asPlan', { value: valueIn(parameterOf(figure), book) }))}
              inputMode="decimal"
              maxLength={12}
              value={text}
              error={unread ? say(headcountPageTexts.ref('problem.figure', { value: text })) : null}
              onChange={({ currentTarget: { value } }) => change(figure, value)}
            />
          )
        })}
        <NativeSelect
          label={say(headcountPageTexts.ref('settings.rounding'))}
          value={draft.rounding}
          data={[
            { value: '', label: say(texts.ref('scenario.asPlan', { value: planningTexts.ref(`rounding.${valueIn(rounding, book)}`) })) },
            ...(['unit', 'city'] as const).map((value) => ({ value, label: say(planningTexts.ref(`rounding.${value}`)) }))
          ]}
          onChange={({ currentTarget: { value } }) => onChange({ rounding: rounding.schema.safeParse(value).data ?? '' })}
        />
      </div>
    </fieldset>
  )
}

function Shrinkage({ question, draft, onChange }: PartProps) {
  const say = useSay()
  const start = () => shrinkageDraft(valueIn(shrinkage, bookOfPlan(question)))
  return (
    <fieldset className="heads-fields">
      <legend>{say(hoursTexts.ref('hours.shrinkage'))}</legend>
      <Checkbox
        label={say(texts.ref('scenario.shrinkage'))}
        checked={draft.shrinkage !== null}
        onChange={({ currentTarget: { checked } }) => onChange({ shrinkage: checked ? start() : null })}
      />
      {draft.shrinkage ? <ShrinkageRows rows={draft.shrinkage} readOnly={false} onChange={(rows) => onChange({ shrinkage: rows })} /> : null}
    </fieldset>
  )
}
