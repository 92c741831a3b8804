import { useEffect, useRef } from 'react'
import { useSay } from '../../../app/language'
import { Icon, type IconName } from '../../../ui/icons'
import { arrowsAmong } from './arrows'
import type { SheetState } from './queue'
import { interviewTexts as texts } from './texts'

export type InQueue = { readonly staffNo: string; readonly name: string; readonly panel: string; readonly state: SheetState }
const icons: Record<SheetState, IconName> = { waiting: 'clock', underWay: 'right', submitted: 'check', recused: 'dash' }
const onKeyDown = arrowsAmong('across', 'ol')

/** Who comes when, and how far one's own sheets are. */
export function Queue({ queue, current, onOpen }: { queue: readonly InQueue[]; current: string; onOpen: (staffNo: string) => void }) {
  const say = useSay()
  const strip = useRef<HTMLElement>(null)
  useEffect(() => void strip.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' }), [current])
  const done = queue.filter(({ state }) => state === 'submitted' || state === 'recused').length
  return (
    <nav className="queue" aria-label={say(texts.ref('queue'))} data-region="queue" ref={strip}>
      <span className="queue-count dim">{say(texts.ref('queue.count', { done, all: queue.length }))}</span>
      <ol>
        {queue.map(({ staffNo, name, state }) => {
          const here = staffNo === current
          const said = say(texts.ref(`state.${state}`))
          return (
            <li key={staffNo}>
              <button
                type="button"
                className={`chip chip-${state}`}
                aria-current={here ? 'true' : undefined}
                tabIndex={here ? 0 : -1}
                onKeyDown={onKeyDown}
                onClick={() => onOpen(staffNo)}
              >
                <Icon name={icons[state]} size={14} />
                <span>{name}</span>
                <span className="chip-state">{said}</span>
              </button>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
