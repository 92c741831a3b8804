import type { ReactNode } from 'react'
import { rowHeight } from '../../ui/DataTable'

const head = 36
/** Room for a table inside a longer page: as high as its rows, up to where it scrolls by itself. */
export function TableBox({ rows, children }: { rows: number; children: ReactNode }) {
  return (
    <div className="on-site-table" style={{ height: head + Math.max(2, rows) * rowHeight }}>
      {children}
    </div>
  )
}
