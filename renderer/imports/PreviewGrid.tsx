import { useVirtualizer } from '@tanstack/react-virtual'
import { Switch } from '@mantine/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { ImportPreview } from '../../shared/contract'
import type { Finding } from '../../shared/kernel/finding'
import { sayFault } from '../../shared/kernel/result'
import { useSay } from '../app/language'
import { rowHeight } from '../ui/DataTable'
import { isComposing } from '../ui/keys'
import { tracksOf } from '../ui/table-order'
import { importTexts as texts } from './texts'

/** The worst finding of each cell: its mark in the grid. */
export function findingsByCell(findings: readonly Finding[]): ReadonlyMap<string, Finding> {
  const found = new Map<string, Finding>()
  for (const finding of findings) {
    const cell = finding.place?.cell
    if (cell && finding.severity !== 'passedOver' && found.get(cell)?.severity !== 'problem') found.set(cell, finding)
  }
  return found
}

/** The sheet as it stands, bad cells marked and open to correction. */
export function PreviewGrid({
  preview,
  onCorrect,
  shown
}: {
  preview: ImportPreview
  onCorrect: (cell: string, text: string) => void
  /** The finding to go to; a new object each time. */ shown: Finding | null
}) {
  const say = useSay()
  const { columns, findings } = preview
  const [onlyMarked, setOnlyMarked] = useState(false)
  const rows = useMemo(
    () => (onlyMarked ? preview.rows.filter(({ state }) => state !== 'good' && state !== 'passedOver') : preview.rows),
    [preview.rows, onlyMarked]
  )
  const scroll = useRef<HTMLDivElement>(null)
  const marked = useMemo(() => findingsByCell(findings), [findings])
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    initialRect: { width: 800, height: 400 }
  })
  useEffect(() => {
    const index = shown ? rows.findIndex(({ row }) => row === shown.row) : -1
    if (!shown || index < 0) return
    virtual.scrollToIndex(index, { align: 'center' })
    const find = (): HTMLElement | null | undefined =>
      scroll.current?.querySelector<HTMLElement>(`[data-cell="${shown.place?.cell ?? ''}"]`) ??
      scroll.current?.querySelector<HTMLElement>(`[data-row="${shown.row}"]`)
    // The row comes into being only after the scroll.
    const timer = setTimeout(() => find()?.focus(), 60)
    return () => clearTimeout(timer)
  }, [shown, rows, virtual])
  const { minWidth, ...tracks } = tracksOf([{ width: '3rem' }, ...columns.map(() => ({ width: 'minmax(7rem, 1fr)' }))])
  return (
    <div className="preview-frame">
      <div className="row">
        <p className="dim grow">{say(texts.ref('grid.hint'))}</p>
        <Switch size="xs" label={say(texts.ref('grid.onlyMarked'))} checked={onlyMarked} onChange={(event) => setOnlyMarked(event.currentTarget.checked)} />
      </div>
      <div className="table preview-grid" role="grid" aria-label={say(texts.ref('grid'))} aria-rowcount={rows.length + 1} ref={scroll} tabIndex={0}>
        <div className="table-head" role="rowgroup" style={{ minWidth }}>
          <div className="table-row" role="row" style={tracks}>
            <div role="columnheader" className="cell number">
              {say(texts.ref('grid.row'))}
            </div>
            {columns.map(({ index, letter }) => (
              <div key={index} role="columnheader" className="cell">
                {letter}
              </div>
            ))}
          </div>
        </div>
        <div className="table-body" role="rowgroup" style={{ height: virtual.getTotalSize(), minWidth }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index]
            if (!row) return null
            return (
              <div
                key={row.row}
                role="row"
                data-row={row.row}
                tabIndex={-1}
                className={`table-row preview-${row.state}`}
                style={{ ...tracks, height: rowHeight, transform: `translateY(${start}px)` }}
              >
                <div role="rowheader" className="cell number dim">
                  {row.row}
                </div>
                {columns.map(({ index: at, letter }) => {
                  const cell = `${letter}${row.row}`
                  const finding = marked.get(cell)
                  const text = row.cells[at] ?? ''
                  return (
                    <div key={at} role="gridcell" className="cell">
                      {finding ? <CellCorrection key={text} cell={cell} text={text} finding={finding} onCorrect={onCorrect} /> : <span>{text}</span>}
                    </div>
                  )
                })}
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}

function CellCorrection({ cell, text, finding, onCorrect }: { cell: string; text: string; finding: Finding; onCorrect: (cell: string, text: string) => void }) {
  const say = useSay()
  const [draft, setDraft] = useState(text)
  const { message, wayOut } = sayFault(finding, say)
  const done = (): void => {
    if (draft !== text) onCorrect(cell, draft)
  }
  return (
    <input
      className={`correction correction-${finding.severity}`}
      data-cell={cell}
      aria-label={`${say(texts.ref('grid.correct', { cell }))}：${message}`}
      aria-invalid={finding.severity === 'problem'}
      title={`${message}\n${wayOut}`}
      value={draft}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={done}
      onKeyDown={(event) => {
        if (isComposing(event)) return
        if (event.key === 'Enter') event.currentTarget.blur()
        if (event.key === 'Escape') setDraft(text)
      }}
    />
  )
}
