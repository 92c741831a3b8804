import type { ReactNode } from 'react'
import { Icon, type IconName } from './icons'

type Props = {
  readonly icon: IconName
  readonly title: string
  /** Where it is all that the page shows. */ readonly alone?: boolean
  readonly children?: ReactNode
  readonly actions?: ReactNode
}
/** An empty place says what belongs there and what to do next. */
export function EmptyState({ icon, title, alone = false, children, actions }: Props) {
  return (
    <div className="empty">
      <Icon name={icon} size={32} />
      {alone ? <h1>{title}</h1> : <h2>{title}</h2>}
      {children ? <p>{children}</p> : null}
      {actions ? <div className="empty-actions">{actions}</div> : null}
    </div>
  )
}
