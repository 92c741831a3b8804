import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { sayFault, type Fault, type Result } from '../../shared/kernel/result'
import { useSay } from '../app/language'
import { rowHeight } from './DataTable'
import { Icon } from './icons'
import { keyName } from './keys'
import { RowFocus, stopAmong, useRowTabIndex } from './row-focus'
import { tracksOf } from './table-order'
import { uiTexts } from './texts'

/** A column that people type into. `commit` gets null where the cell was emptied. */
export type EntryColumn<R> = {
  readonly key: string
  readonly title: string
  readonly width: string
  value(row: R): string
  label(row: R): string
  readOnly?(row: R): boolean
  commit(row: R, text: string | null): Promise<Result<unknown>>
}
/** A column that only says something. */
export type FixedColumn<R> = { readonly key: string; readonly title: string; readonly width: string; readonly numeric?: boolean; render(row: R): ReactNode }
type Props<R> = {
  readonly label: string
  readonly rows: readonly R[]
  readonly fixed: readonly FixedColumn<R>[]
  readonly entry: readonly EntryColumn<R>[]
  readonly trailing?: readonly FixedColumn<R>[]
  rowKey(row: R): string
}
type Refused = { readonly cell: string; readonly label: string; readonly fault: Fault }

/** Cells for typing many figures: Enter and arrows move down and up, Tab sideways and out of the row, Esc gives back what was there. */
export function EntryGrid<R>({ label, rows, fixed, entry, trailing = [], rowKey }: Props<R>) {
  const say = useSay()
  const scroll = useRef<HTMLDivElement>(null)
  const [refused, setRefused] = useState<Refused | null>(null)
  const [active, setActive] = useState(0)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    initialRect: { width: 800, height: 600 }
  })
  const { minWidth, ...tracks } = tracksOf([...fixed, ...entry, ...trailing])

  const goTo = (row: number, column: number): void => {
    if (row < 0 || row >= rows.length) return
    virtual.scrollToIndex(row)
    requestAnimationFrame(() => scroll.current?.querySelector<HTMLInputElement>(`[data-place="${row}:${column}"]`)?.focus())
  }
  const commit = async (row: R, column: EntryColumn<R>, text: string): Promise<boolean> => {
    const cell = `${rowKey(row)}:${column.key}`
    const result = await column.commit(row, text === '' ? null : text)
    setRefused((now) => (result.ok ? (now?.cell === cell ? null : now) : { cell, label: column.label(row), fault: result.fault }))
    return result.ok
  }
  const shown = virtual.getVirtualItems()
  const stop = stopAmong(shown, active)
  const said = refused ? sayFault(refused.fault, say) : null
  const show = (columns: readonly FixedColumn<R>[], row: R) =>
    columns.map((column) => (
      <div key={column.key} role="gridcell" className={column.numeric ? 'cell number' : 'cell'}>
        {column.render(row)}
      </div>
    ))

  return (
    <div className="entry">
      {refused && said ? (
        <p className="entry-refused" role="alert">
          <Icon name="warning" size={14} /> <strong>{refused.label}</strong>：{said.message}。{said.wayOut}
        </p>
      ) : null}
      <div className="table" role="grid" aria-label={label} aria-rowcount={rows.length + 1} ref={scroll} tabIndex={rows.length === 0 ? 0 : -1}>
        <div className="table-head" role="rowgroup" style={{ minWidth }}>
          <div className="table-row" role="row" aria-rowindex={1} style={tracks}>
            {[...fixed, ...entry, ...trailing].map((column) => (
              <div key={column.key} role="columnheader" className={'commit' in column || ('numeric' in column && column.numeric) ? 'cell number' : 'cell'}>
                {column.title}
              </div>
            ))}
          </div>
        </div>
        <div className="table-body" role="rowgroup" style={{ height: virtual.getTotalSize(), minWidth }}>
          {shown.map(({ index, start }) => {
            const row = rows[index]
            if (row === undefined) return null
            return (
              <div
                key={rowKey(row)}
                role="row"
                aria-rowindex={index + 2}
                className="table-row"
                style={{ ...tracks, height: rowHeight, transform: `translateY(${start}px)` }}
                onFocus={() => setActive(index)}
              >
                <RowFocus value={index === stop}>
                  {show(fixed, row)}
                  {entry.map((column, at) => (
                    <div key={column.key} role="gridcell" className="cell entry-cell">
                      <EntryCell
                        label={column.label(row)}
                        value={column.value(row)}
                        place={`${index}:${at}`}
                        readOnly={column.readOnly?.(row) ?? false}
                        invalid={refused?.cell === `${rowKey(row)}:${column.key}`}
                        onCommit={(text) => commit(row, column, text)}
                        onMove={(rows) => goTo(index + rows, at)}
                      />
                    </div>
                  ))}
                  {show(trailing, row)}
                </RowFocus>
              </div>
            )
          })}
        </div>
        {rows.length === 0 ? <p className="table-none">{say(uiTexts.ref('table.none'))}</p> : null}
      </div>
    </div>
  )
}

type CellProps = {
  readonly label: string
  readonly value: string
  readonly place: string
  readonly readOnly: boolean
  readonly invalid: boolean
  onCommit(text: string): Promise<boolean>
  onMove(rows: number): void
}
/** Keeps what is being typed until it is accepted; a refused entry stays to be seen and corrected. */
function EntryCell({ label, value, place, readOnly, invalid, onCommit, onMove }: CellProps) {
  const tabIndex = useRowTabIndex()
  const [draft, setDraft] = useState<string | null>(null)
  // Enter commits and then leaves the cell, which would commit once more.
  const sent = useRef<string | null>(null)
  const leave = (): void => {
    const text = draft?.normalize('NFKC').trim() ?? null
    if (text === null || text === value) return setDraft(null)
    if (sent.current === text) return
    sent.current = text
    void onCommit(text).then((accepted) => {
      sent.current = null
      if (accepted) setDraft(null)
    })
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const key = keyName(event)
    const rows = { Enter: 1, ArrowDown: 1, ArrowUp: -1, 'Shift+Enter': -1 }[key]
    if (key === 'Escape' && draft !== null) return (event.stopPropagation(), setDraft(null))
    if (rows === undefined) return
    event.preventDefault()
    leave()
    onMove(rows)
  }
  return (
    <input
      className="entry-input"
      aria-label={label}
      aria-invalid={invalid}
      readOnly={readOnly}
      tabIndex={tabIndex}
      inputMode="decimal"
      autoComplete="off"
      data-place={place}
      value={draft ?? value}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={leave}
      onKeyDown={onKeyDown}
      onFocus={(event) => event.target.select()}
    />
  )
}
