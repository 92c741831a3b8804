import { useState } from 'react'
import { sayFault } from '../../../../shared/kernel/result'
import { useSay } from '../../../app/language'
import { useWorkbench } from '../../../state'
import { keyOf } from './drafts'
import { readMark } from './read-mark'
import { markFields } from './places'
import { targetOf, useDraft, useRefusal, useSession } from './session'
import { interviewTexts as texts } from './texts'

/** 访谈与演讲得分 of round 2, the last item of a sheet. */
export function Marks() {
  const say = useSay()
  const { seatKey } = useSession()
  return (
    <section className="sheet" aria-labelledby="marks-name" data-region="level">
      <div className="sheet-head marks-head">
        <div className="grow">
          <h2 id="marks-name">{say(texts.ref('marks'))}</h2>
          <p className="definition">{say(texts.ref('marks.text'))}</p>
        </div>
        {markFields.map((field) => (
          <MarkField key={`${seatKey}|${field}`} field={field} />
        ))}
      </div>
    </section>
  )
}

function MarkField({ field }: { field: (typeof markFields)[number] }) {
  const say = useSay()
  const { drafts, sheet, seatKey, readOnly, arrive } = useSession()
  const stored = useWorkbench((state) => state.document.tables.seats.get(seatKey)?.[field] ?? null)
  const draft = useDraft(drafts, keyOf(targetOf(sheet, null)), field)
  const refusal = useRefusal(null, field)
  const [typed, setTyped] = useState<string | null>(null)
  const kept = (draft === undefined ? stored : draft) ?? ''
  const wrong = typed !== null && readMark(typed) === undefined
  const said = refusal ? sayFault(refusal, say) : null
  const note = said ? `${said.message}。${said.wayOut}` : wrong ? say(texts.ref('marks.invalid')) : null
  const change = (text: string, half: boolean): void => {
    setTyped(text)
    if (half) return
    // What is no mark leaves none behind: of 120 the 12 must not count.
    const mark = readMark(text) ?? null
    if ((mark ?? '') !== kept) drafts.put(targetOf(sheet, null), { [field]: mark }, 'soon')
  }
  return (
    <div className="mark">
      <label htmlFor={`mark-${field}`}>{say(texts.ref(`marks.${field}`))}</label>
      <input
        id={`mark-${field}`}
        data-field={field}
        inputMode="decimal"
        autoComplete="off"
        maxLength={8}
        value={typed ?? kept}
        readOnly={readOnly}
        aria-invalid={note !== null}
        aria-describedby={note === null ? undefined : `mark-${field}-note`}
        onFocus={() => arrive(field)}
        onChange={(event) => change(event.target.value, event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing)}
        onCompositionEnd={(event) => change(event.currentTarget.value, false)}
        onBlur={() => {
          if (!wrong) setTyped(null)
          void drafts.flush()
        }}
      />
      {note === null ? null : (
        <p className="evidence-refused" id={`mark-${field}-note`} role="alert">
          {note}
        </p>
      )}
    </div>
  )
}
