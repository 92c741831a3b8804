import type { ReactNode } from 'react'
import { Icon, type IconName } from './icons'

export type Tone = 'good' | 'warn' | 'bad' | 'quiet' | 'accent'
const icons: Record<Tone, IconName> = { good: 'check', warn: 'clock', bad: 'cross', quiet: 'dash', accent: 'right' }

/** A state as icon and word; the colour only repeats what both say. */
export function StatusBadge({ tone, icon, children }: { tone: Tone; icon?: IconName; children: ReactNode }) {
  return (
    <span className={`badge badge-${tone}`}>
      <Icon name={icon ?? icons[tone]} size={14} />
      {children}
    </span>
  )
}
