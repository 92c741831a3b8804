import type { KeyboardEvent } from 'react'
import type { RoleLetter } from '../../../../shared/families/planning'
import { roleText } from '../../../../shared/families/planning'
import { useSay } from '../../../app/language'
import type { MatrixCell } from './matrix-moves'
import { RoleMenu } from './RoleMenu'
import { dutiesPageTexts as texts } from './texts'

type Props = {
  readonly place: MatrixCell
  readonly duty: string
  readonly post: string
  readonly letters: readonly RoleLetter[]
  readonly stop: boolean
  /** Where the cell stands while its menu is open; null while it is not. */
  readonly menuAt: DOMRect | null
  readonly readOnly: boolean
  onFocus(): void
  onKeyDown(event: KeyboardEvent): void
  onOpen(at: DOMRect): void
  onChange(letters: readonly RoleLetter[]): void
  /** `back`: the keyboard returns to the cell. */
  onClose(back: boolean): void
}
/** What one post is to one duty. */
export function RoleCell({ place, duty, post, letters, stop, menuAt, readOnly, onFocus, onKeyDown, onOpen, onChange, onClose }: Props) {
  const say = useSay()
  const roles = letters.length === 0 ? say(texts.ref('matrix.nothing')) : letters.map((letter) => say(roleText(letter))).join(say(texts.ref('join')))
  return (
    <div
      role="gridcell"
      className="matrix-cell"
      data-cell={`${place.row}-${place.column}`}
      tabIndex={stop ? 0 : -1}
      aria-label={say(texts.ref('matrix.cell', { duty, post, roles }))}
      aria-haspopup={readOnly ? undefined : 'menu'}
      title={letters.length === 0 ? undefined : roles}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
      onClick={readOnly ? undefined : (event) => onOpen(event.currentTarget.getBoundingClientRect())}
    >
      {letters.map((letter) => (
        <span key={letter} className={`matrix-letter matrix-letter-${letter}`}>
          {letter}
        </span>
      ))}
      {menuAt ? <RoleMenu label={say(texts.ref('matrix.menu', { duty, post }))} at={menuAt} letters={letters} onChange={onChange} onClose={onClose} /> : null}
    </div>
  )
}
