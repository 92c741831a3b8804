import { useRef, useState, type KeyboardEvent } from 'react'
import { sayFault, type Fault, type Result } from '../../../shared/kernel/result'
import { useSay } from '../../app/language'
import { keyName } from '../../ui/keys'

type Props = {
  readonly label: string
  readonly value: string
  readonly most: number
  readonly readOnly: boolean
  /** Where it stands, for links that lead to it. */
  readonly at: string
  readonly placeholder?: string
  readonly className?: string
  /** Enter begins a new line instead of keeping the text. */
  readonly lines?: boolean
  onSave(text: string): Promise<Result<unknown>>
  /** Keys that mean something here; true where it was one. Called after what was typed has been kept. */
  onKey?(key: string, element: HTMLTextAreaElement): boolean
}

/** A text that is changed where it stands: leaving it keeps it, Esc gives back what was there; what is refused stays, with the reason. */
export function TextField({ label, value, most, readOnly, at, placeholder = '', className = '', lines = false, onSave, onKey }: Props) {
  const say = useSay()
  const [draft, setDraft] = useState<string | null>(null)
  const [refused, setRefused] = useState<Fault | null>(null)
  // Enter keeps the text, and leaving right after would keep it once more.
  const sent = useRef<string | null>(null)
  const keep = (): void => {
    if (draft === null || draft.trim() === value) return setDraft(null)
    if (sent.current === draft) return
    const text = draft
    sent.current = text
    void onSave(text.trim()).then((done) => {
      sent.current = null
      setRefused(done.ok ? null : done.fault)
      // What was typed on meanwhile is not lost.
      if (done.ok) setDraft((now) => (now === text ? null : now))
    })
  }
  const restore = (): void => {
    setDraft(null)
    setRefused(null)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const key = keyName(event)
    if (key === 'Escape' && draft !== null) return (event.stopPropagation(), restore())
    if (key === 'Enter' && !lines) {
      event.preventDefault()
      keep()
    }
    if (onKey?.(key, event.currentTarget)) event.preventDefault()
  }
  const said = refused ? sayFault(refused, say) : null
  if (readOnly)
    return (
      <p className={`field-text ${className}`} data-at={at} data-data tabIndex={-1}>
        {value === '' ? <span className="dim">—</span> : value}
      </p>
    )
  return (
    <>
      <textarea
        className={`field-text field-input ${className}`}
        aria-label={label}
        aria-invalid={refused !== null}
        data-at={at}
        data-data
        rows={1}
        maxLength={most}
        placeholder={placeholder}
        value={draft ?? value}
        onChange={(event) => setDraft(lines ? event.target.value : event.target.value.replaceAll(/\s*\n\s*/g, ' '))}
        onBlur={keep}
        onKeyDown={onKeyDown}
      />
      {said ? (
        <p className="field-refused" role="alert">
          {said.message}。{said.wayOut}
        </p>
      ) : null}
    </>
  )
}
