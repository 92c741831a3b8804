import type { ReactNode } from 'react'

/** Where a table may be wider or longer than its place: the keyboard reaches it, so that arrows scroll. */
export function Scroll({ label, className = '', children }: { label: string; className?: string; children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={`posts-scroll ${className}`} role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  )
}
