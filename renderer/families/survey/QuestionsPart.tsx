import { Fragment, useEffect, useRef, useState } from 'react'
import type { Plan } from '../../../shared/families/planning'
import { questionTypeText, type QuestionResult } from '../../../shared/families/survey'
import { useSay } from '../../app/language'
import { blank, sayCount } from '../../ui/format'
import { Icon } from '../../ui/icons'
import { QuestionEditor } from './QuestionEditor'
import { isCounted, questionName } from './survey-facts'
import type { SurveyPartProps } from './part-props'
import { surveyPageTexts as texts } from './texts'

const headings = ['options', 'base', 'missing', 'comparisons'] as const

/** Every question as it was recognised; each unfolds to be corrected. */
export function QuestionsPart({ plan, survey, place }: SurveyPartProps) {
  const say = useSay()
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(place.questions))
  const toggle = (key: string): void => setOpen((now) => (now.has(key) ? new Set([...now].filter((one) => one !== key)) : new Set([...now, key])))
  return (
    <div className="survey-scroll">
      <table className="simple-table survey-questions" aria-label={say(texts.ref('table.questions'))}>
        <thead>
          <tr>
            <th scope="col">{say(texts.ref('column.question'))}</th>
            <th scope="col">{say(texts.ref('column.type'))}</th>
            {headings.map((heading) => (
              <th key={heading} scope="col" className="number">
                {say(texts.ref(`column.${heading}`))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {survey.questions.map((question) => (
            <Fragment key={question.question.key}>
              <QuestionRow
                result={question}
                open={open.has(question.question.key)}
                sought={place.questions[0] === question.question.key}
                onToggle={() => toggle(question.question.key)}
              />
              {open.has(question.question.key) ? <EditorRow plan={plan} result={question} /> : null}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type RowProps = { readonly result: QuestionResult; readonly open: boolean; readonly sought: boolean; onToggle(): void }
function QuestionRow({ result: { question, base, missing, options }, open, sought, onToggle }: RowProps) {
  const say = useSay()
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (sought) button.current?.focus()
  }, [sought])
  const title = questionName(question)
  const offered = Math.max(question.options.length, options.length)
  return (
    <tr className={open ? 'survey-open' : undefined}>
      <th scope="row">
        <button
          ref={button}
          type="button"
          className="survey-fold"
          aria-expanded={open}
          aria-label={say(texts.ref(open ? 'question.fold' : 'question.unfold', { title }))}
          onClick={onToggle}
        >
          <Icon name={open ? 'descending' : 'right'} size={14} />
          <span>{title}</span>
        </button>
      </th>
      <td>{say(questionTypeText(question.type))}</td>
      <td className="number">{offered === 0 ? blank : sayCount(offered)}</td>
      <td className="number">{isCounted(question) || base > 0 ? sayCount(base) : blank}</td>
      <td className="number">{isCounted(question) || base > 0 ? sayCount(missing) : blank}</td>
      <td className="number">{question.comparisons.length === 0 ? blank : question.comparisons.length}</td>
    </tr>
  )
}

function EditorRow({ plan, result }: { plan: Plan; result: QuestionResult }) {
  return (
    <tr className="survey-open">
      <td colSpan={2 + headings.length}>
        <QuestionEditor plan={plan} question={result.question} />
      </td>
    </tr>
  )
}
