import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { baselineKeys, baselineText, baselineKeySchema, type BaselineKey, type Question } from '../../../shared/families/survey'
import { useSay } from '../../app/language'
import { Icon } from '../../ui/icons'
import type { QuestionEditing } from './question-editing'
import { withOption, type Comparisons } from './survey-facts'
import { surveyPageTexts as texts } from './texts'
import { usePending } from './use-survey'

/** Which findings of the slides a question is held against, and which of its options say the same. */
export function ComparisonsEditor({ question, readOnly, onChange }: QuestionEditing) {
  const say = useSay()
  // A finding counts from its first option on; until then it is only here.
  const [begun, setBegun] = useState<BaselineKey | null>(null)
  const [comparisons, change] = usePending<Comparisons>(question.comparisons, (next) => onChange({ comparisons: [...next] }))
  const current = { options: question.options, comparisons: [...comparisons] }
  const compared = comparisons.map(({ baseline }) => baseline)
  const shown = begun === null || compared.includes(begun) ? compared : [...compared, begun]
  const left = baselineKeys.filter((baseline) => !shown.includes(baseline))
  const remove = (baseline: BaselineKey): void => {
    if (begun === baseline) setBegun(null)
    if (compared.includes(baseline)) change(comparisons.filter((one) => one.baseline !== baseline))
  }
  const tick = (baseline: BaselineKey) => (option: string, ticked: boolean) => {
    // Without its last option it stays to be seen, though it counts no more.
    setBegun(baseline)
    change(withOption(current, baseline, option, ticked))
  }
  return (
    <div>
      <h3>{say(texts.ref('edit.comparisons'))}</h3>
      {shown.length === 0 ? <p className="dim">{say(texts.ref('edit.comparisons.none'))}</p> : <p className="dim">{say(texts.ref('edit.comparisons.hint'))}</p>}
      {shown.map((baseline) => (
        <Comparison key={baseline} baseline={baseline} question={current} readOnly={readOnly} onTick={tick(baseline)} onRemove={() => remove(baseline)} />
      ))}
      {readOnly || left.length === 0 || question.options.length === 0 ? null : (
        <select
          className="cell-select"
          aria-label={say(texts.ref('edit.comparison.add'))}
          value=""
          onChange={(event) => setBegun(baselineKeySchema.safeParse(event.target.value).data ?? null)}
        >
          <option value="">{say(texts.ref('edit.comparison.add'))}</option>
          {left.map((baseline) => (
            <option key={baseline} value={baseline}>
              {say(baselineText(baseline))}
            </option>
          ))}
        </select>
      )}
    </div>
  )
}

type ComparisonProps = Pick<QuestionEditing, 'readOnly'> & {
  readonly question: Pick<Question, 'options' | 'comparisons'>
  readonly baseline: BaselineKey
  onTick(option: string, ticked: boolean): void
  onRemove(): void
}
function Comparison({ baseline, question, readOnly, onTick, onRemove }: ComparisonProps) {
  const say = useSay()
  const name = say(baselineText(baseline))
  const chosen = question.comparisons.find((one) => one.baseline === baseline)?.options ?? []
  const remove = say(texts.ref('edit.comparison.remove', { baseline: name }))
  return (
    <fieldset className="survey-comparison">
      <legend className="hidden">{say(texts.ref('edit.comparison.options', { baseline: name }))}</legend>
      <div className="row">
        <strong className="grow">{name}</strong>
        {readOnly ? null : (
          <button type="button" className="survey-move" aria-label={remove} title={remove} onClick={onRemove}>
            <Icon name="cross" size={14} />
          </button>
        )}
      </div>
      {question.options.map((option) => (
        <Checkbox
          key={option}
          size="xs"
          label={option}
          disabled={readOnly}
          checked={chosen.includes(option)}
          onChange={(event) => onTick(option, event.currentTarget.checked)}
        />
      ))}
      {chosen.length === 0 ? (
        <p className="dim" role="status">
          {say(texts.ref('edit.comparison.choose'))}
        </p>
      ) : null}
    </fieldset>
  )
}
