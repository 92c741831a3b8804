import { useRef, useState, type KeyboardEvent } from 'react'
import { keyName } from '../../../../ui/keys'

type Props = {
  readonly label: string
  readonly value: string
  /** Cells of one column: Enter and arrows go among them. */
  readonly column: string
  readonly readOnly: boolean
  readonly invalid: boolean
  commit(text: string): Promise<boolean>
}
/** A cell that is saved when it is left. Enter and arrows move down and up its column, Esc gives back what was there. */
export function SavedCell({ label, value, column, readOnly, invalid, commit }: Props) {
  const [draft, setDraft] = useState<string | null>(null)
  // Enter commits and then leaves the cell, which would commit once more.
  const sent = useRef<string | null>(null)
  const leave = (): void => {
    const text = draft?.normalize('NFKC').trim() ?? null
    if (text === null || text === value) return setDraft(null)
    if (sent.current === text) return
    sent.current = text
    void commit(text).then((accepted) => {
      sent.current = null
      if (accepted) setDraft(null)
    })
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const key = keyName(event)
    if (key === 'Escape' && draft !== null) return (event.stopPropagation(), setDraft(null))
    const rows = { Enter: 1, ArrowDown: 1, ArrowUp: -1, 'Shift+Enter': -1 }[key]
    if (rows === undefined) return
    event.preventDefault()
    leave()
    const cells = [...(event.currentTarget.closest('table')?.querySelectorAll<HTMLInputElement>(`[data-column="${column}"]`) ?? [])]
    cells[cells.indexOf(event.currentTarget) + rows]?.focus()
  }
  return (
    <input
      className="heads-input"
      aria-label={label}
      aria-invalid={invalid}
      readOnly={readOnly}
      inputMode="decimal"
      autoComplete="off"
      maxLength={20}
      data-column={column}
      value={draft ?? value}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={leave}
      onKeyDown={onKeyDown}
      onFocus={(event) => event.target.select()}
    />
  )
}
