import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useSpeech } from '../app/language'
import { blank } from './format'
import { Icon } from './icons'
import { keyName } from './keys'
import { RowFocus, stopAmong } from './row-focus'
import { moveIn, nextOrder, orderRows, tracksOf, type Column, type Order } from './table-order'
import { uiTexts } from './texts'

export const rowHeight = 34
type Props<R> = {
  readonly label: string
  readonly rows: readonly R[]
  readonly columns: readonly Column<R>[]
  rowKey(row: R): string
  onOpen?(row: R): void
  readonly selected?: string | null
  readonly initialOrder?: Order
}

/** A table of any length: as many rows in the page as fit, headings that sort, arrows that move, Enter that opens. */
export function DataTable<R>({ label, rows, columns, rowKey, onOpen, selected, initialOrder = null }: Props<R>) {
  const { say, language } = useSpeech()
  const [order, setOrder] = useState<Order>(initialOrder)
  const [active, setActive] = useState(0)
  const scroll = useRef<HTMLDivElement>(null)
  const ordered = useMemo(() => orderRows(rows, columns, order, language), [rows, columns, order, language])
  const virtual = useVirtualizer({
    count: ordered.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    initialRect: { width: 800, height: 600 }
  })
  const { minWidth, ...tracks } = tracksOf(columns)

  const shown = virtual.getVirtualItems()
  const stop = stopAmong(shown, active)
  const focusRow = (index: number): void => {
    setActive(index)
    virtual.scrollToIndex(index)
    requestAnimationFrame(() => scroll.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus({ preventScroll: true }))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    // Keys inside a widget of a row are that widget's.
    if (event.target instanceof HTMLElement && event.target.closest('input, select, button')) return
    const key = keyName(event)
    const row = ordered[active]
    if (key === 'Enter' && row !== undefined && onOpen) return (event.preventDefault(), onOpen(row))
    const target = moveIn(ordered.length, active, key, 12)
    if (target === null) return
    event.preventDefault()
    focusRow(target)
  }

  return (
    <div
      className="table"
      role="grid"
      aria-label={label}
      aria-rowcount={ordered.length + 1}
      aria-colcount={columns.length}
      ref={scroll}
      tabIndex={ordered.length === 0 ? 0 : -1}
    >
      <div className="table-head" role="rowgroup" style={{ minWidth }}>
        <div className="table-row" role="row" aria-rowindex={1} style={tracks}>
          {columns.map((column) => (
            <Heading key={column.key} column={column} order={order} onSort={() => setOrder(nextOrder(order, column.key))} />
          ))}
        </div>
      </div>
      <div className="table-body" role="rowgroup" style={{ height: virtual.getTotalSize(), minWidth }}>
        {shown.map(({ index, start }) => {
          const row = ordered[index]
          if (row === undefined) return null
          const key = rowKey(row)
          const here = index === stop
          return (
            <div
              key={key}
              role="row"
              aria-rowindex={index + 2}
              aria-selected={selected === undefined ? undefined : selected === key}
              data-index={index}
              tabIndex={here ? 0 : -1}
              className={onOpen ? 'table-row openable' : 'table-row'}
              style={{ ...tracks, height: rowHeight, transform: `translateY(${start}px)` }}
              onKeyDown={onKeyDown}
              onFocus={() => setActive(index)}
              onClick={(event) => {
                if (!(event.target instanceof HTMLElement && event.target.closest('input, select, button'))) onOpen?.(row)
              }}
            >
              <RowFocus value={here}>
                {columns.map((column) => (
                  <div key={column.key} role="gridcell" className={column.numeric ? 'cell number' : 'cell'}>
                    {column.render ? column.render(row) : (column.value(row) ?? blank)}
                  </div>
                ))}
              </RowFocus>
            </div>
          )
        })}
      </div>
      {ordered.length === 0 ? <p className="table-none">{say(uiTexts.ref('table.none'))}</p> : null}
    </div>
  )
}

function Heading<R>({ column, order, onSort }: { column: Column<R>; order: Order; onSort: () => void }) {
  const { say } = useSpeech()
  const sorted = order?.key === column.key ? order : null
  return (
    <div role="columnheader" className={column.numeric ? 'cell number' : 'cell'} aria-sort={sorted ? (sorted.descending ? 'descending' : 'ascending') : 'none'}>
      <button type="button" className="heading-button" title={say(uiTexts.ref('table.sortBy', { column: column.title }))} onClick={onSort}>
        {column.title}
        {sorted ? <Icon name={sorted.descending ? 'descending' : 'ascending'} size={14} /> : null}
      </button>
    </div>
  )
}
