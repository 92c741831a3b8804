import { useEffect, useRef } from 'react'
import { useSay } from '../../app/language'
import { Icon } from '../../ui/icons'
import type { QuestionEditing } from './question-editing'
import { moved } from './survey-facts'
import { surveyPageTexts as texts } from './texts'
import { usePending } from './use-survey'

type Step = -1 | 1
/** Options in the order in which they are shown. The keyboard stays with the option that it moves. */
export function OptionOrder({ question: { type, options: stored }, readOnly, onChange }: QuestionEditing) {
  const say = useSay()
  const [options, change] = usePending<readonly string[]>(stored, (next) => onChange({ options: [...next] }))
  const list = useRef<HTMLOListElement>(null)
  const follow = useRef<{ readonly at: number; readonly by: Step } | null>(null)
  useEffect(() => {
    const { at, by } = follow.current ?? {}
    follow.current = null
    if (at !== undefined) list.current?.querySelector<HTMLElement>(`[data-move="${at}:${by}"]`)?.focus()
  }, [options])
  const move = (index: number, by: Step): void => {
    const next = moved(options, index, by)
    if (next === options) return
    follow.current = { at: index + by, by }
    change(next)
  }
  return (
    <div>
      <h3>{say(texts.ref('edit.options'))}</h3>
      {options.length === 0 ? <p className="dim">{say(texts.ref('edit.options.none'))}</p> : null}
      {type === 'scale' ? <p className="dim">{say(texts.ref('edit.options.scale'))}</p> : null}
      <ol className="survey-options" ref={list}>
        {options.map((option, index) => (
          <li key={option}>
            <span className="grow">{option}</span>
            {readOnly || type === 'scale' ? null : (
              <>
                <MoveButton option={option} by={-1} at={index} end={index === 0} onMove={() => move(index, -1)} />
                <MoveButton option={option} by={1} at={index} end={index === options.length - 1} onMove={() => move(index, 1)} />
              </>
            )}
          </li>
        ))}
      </ol>
    </div>
  )
}

type MoveProps = { readonly option: string; readonly by: Step; readonly at: number; readonly end: boolean; onMove(): void }
/** At the end of the list it does nothing, but keeps the keyboard. */
function MoveButton({ option, by, at, end, onMove }: MoveProps) {
  const say = useSay()
  const label = say(texts.ref(by === -1 ? 'edit.up' : 'edit.down', { option }))
  return (
    <button type="button" className="survey-move" aria-label={label} title={label} aria-disabled={end} data-move={`${at}:${by}`} onClick={onMove}>
      <Icon name={by === -1 ? 'ascending' : 'descending'} size={16} />
    </button>
  )
}
