import { useState } from 'react'
import { evaluationTexts, evidenceParts, longestEvidence, type EvidencePart } from '../../../../shared/families/evaluation'
import { sayFault } from '../../../../shared/kernel/result'
import { useSay } from '../../../app/language'
import { Icon } from '../../../ui/icons'
import { targetOf, useRated, useRefusal, useSession } from './session'
import { interviewTexts as texts } from './texts'

/** What must be written at the ends of the scale; of situation and task one is enough. */
function demandOf(part: EvidencePart, level: string | null, other: string): 'required' | 'required.either' | 'required.eitherTask' | null {
  if (level !== '1' && level !== '5') return null
  if (part === 'action' || part === 'result') return 'required'
  if (other.trim() !== '') return null
  return part === 'situation' ? 'required.either' : 'required.eitherTask'
}

/** 行为证据: situation, task, action, result. */
export function Evidence({ code }: { code: string }) {
  const { sheet } = useSession()
  return (
    <>
      {evidenceParts.map((part) => (
        <EvidenceField key={`${sheet.staffNo}|${code}|${part}`} code={code} part={part} />
      ))}
    </>
  )
}

/** A text that an input method is still putting together. */
const isHalf = (event: Event): boolean => event instanceof InputEvent && event.isComposing

/** Shows its own text while it is typed into; what is acknowledged meanwhile never overwrites it, least of all a text half composed. */
function EvidenceField({ code, part }: { code: string; part: EvidencePart }) {
  const say = useSay()
  const { drafts, sheet, readOnly, arrive } = useSession()
  const kept = useRated(code, part) ?? ''
  const level = useRated(code, 'level') ?? null
  const other = useRated(code, part === 'situation' ? 'task' : 'situation') ?? ''
  const refusal = useRefusal(code, part)
  const [composing, setComposing] = useState<string | null>(null)
  const text = composing ?? kept
  const demand = demandOf(part, level, other)
  const empty = text.trim() === ''
  const id = `evidence-${part}`
  const said = refusal ? sayFault(refusal, say) : null
  const put = (value: string): void => {
    if (!readOnly && value !== kept) drafts.put(targetOf(sheet, code), { [part]: value }, 'soon')
  }
  return (
    <div className="evidence">
      <label htmlFor={id}>
        {say(evaluationTexts.ref(`part.${part}`))}
        {demand ? (
          <span className={empty ? 'demand open' : 'demand'} title={say(texts.ref('required.why'))}>
            <Icon name={empty ? 'warning' : 'check'} size={14} />
            {say(texts.ref(demand))}
          </span>
        ) : null}
      </label>
      <span className="evidence-count" aria-hidden="true">
        {say(texts.ref('count', { count: text.length, limit: longestEvidence }))}
      </span>
      <textarea
        id={id}
        data-field={part}
        value={text}
        maxLength={longestEvidence}
        readOnly={readOnly}
        placeholder={readOnly ? '' : say(texts.ref(`hint.${part}`))}
        aria-required={demand === 'required'}
        aria-invalid={refusal !== null}
        aria-describedby={said ? `${id}-refused` : undefined}
        onFocus={() => arrive(part)}
        onCompositionStart={(event) => setComposing(event.currentTarget.value)}
        onCompositionEnd={(event) => {
          put(event.currentTarget.value)
          setComposing(null)
        }}
        onChange={(event) => (isHalf(event.nativeEvent) ? setComposing(event.target.value) : put(event.target.value))}
        onBlur={(event) => {
          put(event.currentTarget.value)
          setComposing(null)
          void drafts.flush()
        }}
      />
      {said ? (
        <p className="evidence-refused" id={`${id}-refused`} role="alert">
          {said.message}。{said.wayOut}
        </p>
      ) : null}
    </div>
  )
}
