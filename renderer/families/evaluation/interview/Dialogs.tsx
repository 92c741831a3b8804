import { useState } from 'react'
import type { Fault } from '../../../../shared/kernel/result'
import { sayFault } from '../../../../shared/kernel/result'
import type { TextRef } from '../../../../shared/kernel/texts'
import { useSay } from '../../../app/language'
import { Dialog } from '../../../ui/Dialog'
import { interviewTexts as texts } from './texts'

type ReasonProps = {
  readonly title: TextRef
  readonly text: TextRef
  /** Gives back why it was refused, if it was. */ onConfirm(reason: string): Promise<Fault | null>
  onClose(): void
}
/** Asks why, and keeps asking until there is an answer. */
export function ReasonDialog({ title, text, onConfirm, onClose }: ReasonProps) {
  const say = useSay()
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState<Fault | null>(null)
  const said = fault ? sayFault(fault, say) : null
  const confirm = async (): Promise<void> => {
    if (reason.trim() === '') return
    const refused = await onConfirm(reason.trim())
    setFault(refused)
    if (!refused) onClose()
  }
  return (
    <Dialog label={say(title)} onClose={onClose}>
      <form className="stack interview-dialog" onSubmit={(event) => (event.preventDefault(), void confirm())}>
        <h2>{say(title)}</h2>
        <p>{say(text)}</p>
        <label htmlFor="interview-reason">{say(texts.ref('reason'))}</label>
        <input id="interview-reason" data-autofocus autoComplete="off" maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} />
        {said ? (
          <p className="evidence-refused" role="alert">
            {said.message}。{said.wayOut}
          </p>
        ) : null}
        <div className="row">
          <button type="submit" className="act act-main" disabled={reason.trim() === ''}>
            {say(texts.ref('reason.confirm'))}
          </button>
          <button type="button" className="act" onClick={onClose}>
            {say(texts.ref('reason.cancel'))}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

const keys = [
  ['1 – 5', 'key.rate'],
  ['.', 'key.half'],
  ['+  –', 'key.step'],
  ['0  U', 'key.notObserved'],
  ['Delete', 'key.clear'],
  ['Tab  Shift+Tab', 'key.tab'],
  ['PageUp  PageDown', 'key.page'],
  ['← → ↑ ↓', 'key.arrows'],
  ['Q', 'key.questions'],
  ['Ctrl+Enter', 'key.next'],
  ['Ctrl+Shift+Enter', 'key.submit'],
  ['F2', 'key.timer'],
  ['F6', 'key.region'],
  ['Esc', 'key.leave'],
  ['?  F1', 'key.keys']
] as const

export function KeysDialog({ onClose }: { onClose: () => void }) {
  const say = useSay()
  return (
    <Dialog label={say(texts.ref('keys.title'))} size="lg" onClose={onClose}>
      <div className="stack interview-dialog">
        <h2>{say(texts.ref('keys.title'))}</h2>
        <dl className="interview-keys">
          {keys.map(([key, text]) => (
            <div key={text}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{say(texts.ref(text))}</dd>
            </div>
          ))}
        </dl>
        <div className="row">
          <button type="button" className="act act-main" data-autofocus onClick={onClose}>
            {say(texts.ref('keys.close'))}
          </button>
        </div>
      </div>
    </Dialog>
  )
}
