import { useEffect, useRef, type KeyboardEvent } from 'react'
import { createPortal } from 'react-dom'
import { roleLetters, roleText, type RoleLetter } from '../../../../shared/families/planning'
import { useSay } from '../../../app/language'
import { Icon } from '../../../ui/icons'
import { keyName } from '../../../ui/keys'
import { editedBy, toggled } from './matrix-moves'
import { dutiesPageTexts as texts } from './texts'

type Props = {
  readonly label: string
  /** The cell below which it stands. */
  readonly at: DOMRect
  readonly letters: readonly RoleLetter[]
  onChange(letters: readonly RoleLetter[]): void
  onClose(back: boolean): void
}
const height = 190

/** The letters of a cell to choose by pointer or by keys. */
export function RoleMenu({ label, at, letters, onChange, onClose }: Props) {
  const say = useSay()
  const menu = useRef<HTMLDivElement>(null)
  useEffect(() => menu.current?.querySelector<HTMLElement>('button')?.focus(), [])
  const onKeyDown = (event: KeyboardEvent): void => {
    // The cell beneath hears what happens here too: React's events follow the tree of components.
    event.stopPropagation()
    const key = keyName(event)
    if (key === 'Escape' || key === 'Tab') return (event.preventDefault(), onClose(true))
    const edited = editedBy(key, letters)
    if (edited) return (event.preventDefault(), onChange(edited))
    const items = [...(menu.current?.querySelectorAll<HTMLElement>('button') ?? [])]
    const by = { ArrowDown: 1, ArrowUp: -1 }[key]
    if (by === undefined) return
    event.preventDefault()
    const index = items.findIndex((item) => item === document.activeElement)
    items[(index + by + items.length) % items.length]?.focus()
  }
  const above = at.bottom + height > window.innerHeight
  return createPortal(
    <div
      ref={menu}
      role="menu"
      tabIndex={-1}
      aria-label={label}
      className="role-menu"
      style={{ left: at.left, ...(above ? { bottom: window.innerHeight - at.top } : { top: at.bottom }) }}
      onKeyDown={onKeyDown}
      onClick={(event) => event.stopPropagation()}
      onFocus={(event) => event.stopPropagation()}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onClose(false)
      }}
    >
      {roleLetters.map((letter) => (
        <button
          key={letter}
          type="button"
          role="menuitemcheckbox"
          aria-checked={letters.includes(letter)}
          className="role-item"
          onClick={() => onChange(toggled(letters, letter))}
        >
          <span className="role-check">{letters.includes(letter) ? <Icon name="check" size={14} /> : null}</span>
          {say(texts.ref('matrix.role', { letter, role: roleText(letter) }))}
        </button>
      ))}
      <button
        type="button"
        role="menuitem"
        className="role-item"
        onClick={() => {
          onChange([])
          onClose(true)
        }}
      >
        <span className="role-check" />
        {say(texts.ref('matrix.clear'))}
      </button>
    </div>,
    document.getElementById('main') ?? document.body
  )
}
