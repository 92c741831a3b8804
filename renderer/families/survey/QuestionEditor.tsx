import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import type { Plan } from '../../../shared/families/planning'
import { questionTypes, questionTypeText, questionTypeSchema, type Question } from '../../../shared/families/survey'
import { useSay } from '../../app/language'
import { Icon } from '../../ui/icons'
import { isComposing } from '../../ui/keys'
import { ComparisonsEditor } from './ComparisonsEditor'
import { addressOfPart } from './parts'
import { FaultLine } from '../planning/FaultLine'
import { isCounted, moved } from './survey-facts'
import { surveyPageTexts as texts } from './texts'
import { useSurveyEdit } from './use-survey'

type Changed = Partial<Pick<Question, 'title' | 'type' | 'options' | 'comparisons'>>
export type QuestionEditing = { readonly question: Question; readonly readOnly: boolean; onChange(changed: Changed): void }

/** What was recognised of a question, to be corrected: each change is saved at once and can be undone. */
export function QuestionEditor({ plan, question }: { plan: Plan; question: Question }) {
  const say = useSay()
  const { refused, edit } = useSurveyEdit(plan)
  const editing: QuestionEditing = {
    question,
    readOnly: plan.finished !== null,
    onChange: (changed) => void edit('survey.changeQuestion', { key: question.key, ...changed })
  }
  return (
    <div className="survey-editor">
      <div className="survey-editor-head">
        <TitleField key={question.title} {...editing} />
        <NativeSelect
          label={say(texts.ref('edit.type'))}
          value={question.type}
          disabled={editing.readOnly}
          data={questionTypes.map((type) => ({ value: type, label: say(questionTypeText(type)) }))}
          onChange={(event) => editing.onChange({ type: questionTypeSchema.parse(event.currentTarget.value) })}
        />
        {isCounted(question) ? (
          <Link className="survey-go" href={addressOfPart(plan.year, 'tables', question.key)}>
            {say(texts.ref('go.tables'))}
          </Link>
        ) : null}
      </div>
      <FaultLine fault={refused} />
      <div className="survey-editor-parts">
        <OptionOrder {...editing} />
        {isCounted(question) ? <ComparisonsEditor {...editing} /> : null}
      </div>
    </div>
  )
}

function TitleField({ question, readOnly, onChange }: QuestionEditing) {
  const say = useSay()
  const [text, setText] = useState(question.title)
  const save = (): void => {
    const title = text.trim()
    if (title !== '' && title !== question.title) onChange({ title })
  }
  return (
    <TextInput
      className="grow"
      label={say(texts.ref('edit.title'))}
      maxLength={300}
      readOnly={readOnly}
      value={text}
      error={text.trim() === '' ? say(texts.ref('edit.title.bad')) : null}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={(event) => event.key === 'Enter' && !isComposing(event) && save()}
    />
  )
}

function OptionOrder({ question: { type, options }, readOnly, onChange }: QuestionEditing) {
  const say = useSay()
  return (
    <div>
      <h3>{say(texts.ref('edit.options'))}</h3>
      {options.length === 0 ? <p className="dim">{say(texts.ref('edit.options.none'))}</p> : null}
      {type === 'scale' ? <p className="dim">{say(texts.ref('edit.options.scale'))}</p> : null}
      <ol className="survey-options">
        {options.map((option, index) => (
          <li key={option}>
            <span className="grow">{option}</span>
            {readOnly || type === 'scale' ? null : (
              <>
                <MoveButton option={option} by={-1} disabled={index === 0} onMove={() => onChange({ options: [...moved(options, index, -1)] })} />
                <MoveButton
                  option={option}
                  by={1}
                  disabled={index === options.length - 1}
                  onMove={() => onChange({ options: [...moved(options, index, 1)] })}
                />
              </>
            )}
          </li>
        ))}
      </ol>
    </div>
  )
}

type MoveProps = { readonly option: string; readonly by: -1 | 1; readonly disabled: boolean; onMove(): void }
function MoveButton({ option, by, disabled, onMove }: MoveProps) {
  const say = useSay()
  const label = say(texts.ref(by === -1 ? 'edit.up' : 'edit.down', { option }))
  return (
    <button type="button" className="survey-move" aria-label={label} title={label} disabled={disabled} onClick={onMove}>
      <Icon name={by === -1 ? 'ascending' : 'descending'} size={16} />
    </button>
  )
}
