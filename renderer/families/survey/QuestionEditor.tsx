import { NativeSelect, TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import { Link } from 'wouter'
import type { Plan } from '../../../shared/families/planning'
import type { QuestionEditing } from './question-editing'
import { questionTypes, questionTypeText, questionTypeSchema, type Question } from '../../../shared/families/survey'
import { useSay } from '../../app/language'
import { isComposing } from '../../ui/keys'
import { ComparisonsEditor } from './ComparisonsEditor'
import { OptionOrder } from './OptionOrder'
import { addressOfPart } from './parts'
import { FaultLine } from '../planning/FaultLine'
import { isCounted } from './survey-facts'
import { surveyPageTexts as texts } from './texts'
import { useSurveyEdit } from './use-survey'

/** What was recognised of a question, to be corrected: each change is saved at once and can be undone. */
export function QuestionEditor({ plan, question }: { plan: Plan; question: Question }) {
  const say = useSay()
  const { refused, edit } = useSurveyEdit(plan)
  const editing: QuestionEditing = {
    question,
    readOnly: plan.finished !== null,
    onChange: (changed) => edit('survey.changeQuestion', { key: question.key, ...changed })
  }
  return (
    <div className="survey-editor">
      <div className="survey-editor-head">
        <TitleField {...editing} />
        <NativeSelect
          label={say(texts.ref('edit.type'))}
          value={question.type}
          disabled={editing.readOnly}
          data={questionTypes.map((type) => ({ value: type, label: say(questionTypeText(type)) }))}
          onChange={(event) => void editing.onChange({ type: questionTypeSchema.parse(event.currentTarget.value) })}
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
  const [draft, setDraft] = useState<string | null>(null)
  const text = draft ?? question.title
  // Enter saves, and leaving the field afterwards would save once more.
  const sent = useRef<string | null>(null)
  const save = async (): Promise<void> => {
    const title = text.trim()
    if (title === '' || title === sent.current) return
    sent.current = title
    if (title === question.title || (await onChange({ title }))) setDraft(null)
    sent.current = null
  }
  return (
    <TextInput
      className="grow"
      label={say(texts.ref('edit.title'))}
      maxLength={300}
      readOnly={readOnly}
      value={text}
      error={text.trim() === '' ? say(texts.ref('edit.title.bad')) : null}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={() => void save()}
      onKeyDown={(event) => event.key === 'Enter' && !isComposing(event) && void save()}
    />
  )
}
