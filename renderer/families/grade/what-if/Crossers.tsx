import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useEffect, useRef } from 'react'
import { crossingSides, outcomeCodes, outcomeRanks, type CrossingSide, type WhatIfAnswer, type WhatIfOutcome } from '../../../../shared/families/grade'
import { grades } from '../../../../shared/families/roster'
import { useSay } from '../../../app/language'
import { rowHeight } from '../../../ui/DataTable'
import { blank, sayCount } from '../../../ui/format'
import { gradeLabel } from './levers'
import type { Population } from './population'
import { crossingAt, sayHundredths, sayMargin, sumOf, type Crossing } from './read-answer'
import { whatIfTexts as texts } from './texts'
import { pageLength, type WhatIfState } from './use-what-if'

type Props = { readonly population: Population; readonly answer: WhatIfAnswer } & Pick<WhatIfState, 'side' | 'look'>
const columns = ['person', 'staffNo', 'county', 'target', 'outcome', 'line', 'margin', 'composite'] as const
const numeric: ReadonlySet<string> = new Set(['margin', 'composite'])

/** Who crosses which line and by how much, of any length: only the rows on the screen are asked for. */
export const Crossers = memo(function Crossers({ population, answer, side, look }: Props) {
  const say = useSay()
  const scroll = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: answer.crossings,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 4,
    initialRect: { width: 800, height: 300 }
  })
  const shown = virtual.getVirtualItems()
  const [first, last] = [shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0]
  const reached = first >= answer.offset && last < answer.offset + pageLength
  useEffect(() => {
    if (!reached) look({ offset: Math.max(0, first - Math.floor((pageLength - (last - first)) / 2)) })
  }, [reached, first, last, look])
  return (
    <div className="what-if-list">
      <Sides answer={answer} side={side} onSide={(to) => look({ side: to })} />
      <div
        className="table"
        role="grid"
        aria-readonly="true"
        aria-label={say(texts.ref('list.title'))}
        aria-rowcount={answer.crossings + 1}
        ref={scroll}
        tabIndex={0}
      >
        <div className="table-head" role="rowgroup">
          <div className="table-row what-if-tracks" role="row" aria-rowindex={1}>
            {columns.map((column) => (
              <div key={column} role="columnheader" className={numeric.has(column) ? 'cell number' : 'cell'}>
                {say(texts.ref(`column.${column}`))}
              </div>
            ))}
          </div>
        </div>
        <div className="table-body" role="rowgroup" style={{ height: virtual.getTotalSize() }}>
          {shown.map(({ index, start }) => (
            <div
              key={index}
              role="row"
              aria-rowindex={index + 2}
              className="table-row what-if-tracks"
              style={{ height: rowHeight, transform: `translateY(${start}px)` }}
            >
              <Cells crossing={crossingAt(answer, index)} population={population} />
            </div>
          ))}
        </div>
        {answer.crossings === 0 ? <p className="table-none">{say(texts.ref('list.none'))}</p> : null}
      </div>
    </div>
  )
})

function Sides({ answer, side, onSide }: { answer: WhatIfAnswer; side: CrossingSide; onSide(side: CrossingSide): void }) {
  const say = useSay()
  const [down, up] = [sumOf(answer.down), sumOf(answer.up)]
  const counts: Record<CrossingSide, number> = { all: down + up, down, up }
  return (
    <div className="segments" role="group" aria-label={say(texts.ref('list.side'))}>
      {crossingSides.map((one) => (
        <button key={one} type="button" className="segment" aria-pressed={one === side} onClick={() => onSide(one)}>
          {say(texts.ref(`list.${one}`, { count: sayCount(counts[one]) }))}
        </button>
      ))}
    </div>
  )
}

const rankOf = (outcome: WhatIfOutcome): number => outcomeRanks[outcomeCodes[outcome]] ?? 0

/** A row that is on its way. */
const Waiting = () => (
  <div role="gridcell" className="cell dim">
    {blank}
  </div>
)

function Cells({ crossing, population }: { crossing: Crossing | null; population: Population }) {
  const say = useSay()
  const person = crossing === null ? undefined : population.personAt(crossing.person)
  if (!crossing || !person) return columns.map((column) => <Waiting key={column} />)
  const { before, after, line, margin, composite, compositeBefore } = crossing
  const rises = rankOf(after) > rankOf(before)
  const target = grades[population.columns.target[crossing.person] ?? -1]
  const cells = {
    person: <strong>{person.name}</strong>,
    staffNo: person.staffNo,
    county: person.county,
    target: target ? say(gradeLabel(target)) : '',
    outcome: (
      <>
        <span className="what-if-from">{say(texts.ref(`outcome.${before}`))} →</span>
        <strong className={rises ? 'rising' : 'falling'}>
          {rises ? '↑' : '↓'} {say(texts.ref(`outcome.${after}`))}
        </strong>
      </>
    ),
    line: say(texts.ref(`line.${line}`)),
    margin: sayMargin(margin),
    composite:
      composite === compositeBefore
        ? sayHundredths(composite)
        : say(texts.ref('change.both', { before: sayHundredths(compositeBefore), after: sayHundredths(composite) }))
  }
  return columns.map((column) => (
    <div key={column} role="gridcell" className={numeric.has(column) ? 'cell number' : 'cell'}>
      {cells[column]}
    </div>
  ))
}
