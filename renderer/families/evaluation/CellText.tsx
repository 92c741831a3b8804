import { useRef, useState, type KeyboardEvent } from 'react'
import { keyName } from '../../ui/keys'

type Props = { readonly label: string; readonly value: string; readonly most: number; onCommit(text: string): Promise<boolean> }
/** A text in a table, changed in place: Enter or leaving keeps it, Esc gives back what was there. */
export function CellText({ label, value, most, onCommit }: Props) {
  const [draft, setDraft] = useState<string | null>(null)
  // Enter commits and then leaves the field, which would commit once more.
  const sent = useRef<string | null>(null)
  const leave = (): void => {
    const text = draft?.trim() ?? null
    if (text === null || text === value) return setDraft(null)
    if (sent.current === text) return
    sent.current = text
    void onCommit(text).then(() => {
      sent.current = null
      setDraft(null)
    })
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const key = keyName(event)
    if (key === 'Escape' && draft !== null) return (event.stopPropagation(), setDraft(null))
    if (key === 'Enter') leave()
  }
  return (
    <input
      className="entry-input cell-text"
      aria-label={label}
      autoComplete="off"
      maxLength={most}
      value={draft ?? value}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={leave}
      onKeyDown={onKeyDown}
    />
  )
}
