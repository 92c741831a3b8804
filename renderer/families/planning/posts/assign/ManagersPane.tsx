import { useVirtualizer } from '@tanstack/react-virtual'
import { useState, type KeyboardEvent, type RefObject } from 'react'
import type { CustomerPlace, HeadcountResult, ManagerPlace, PostsResult } from '../../../../../shared/families/planning'
import { useSay } from '../../../../app/language'
import { sayCount } from '../../../../ui/format'
import { keyName } from '../../../../ui/keys'
import { RowFocus, stopAmong } from '../../../../ui/row-focus'
import { moveIn } from '../../../../ui/table-order'
import { gainOf, loadWith, type Bands, type Counting, type Source } from './board'
import { ManagerRow } from './ManagerRow'
import { assignPageTexts as texts } from './texts'

const managerHeight = 66
type Props = {
  readonly scroll: RefObject<HTMLDivElement | null>
  readonly posts: PostsResult
  readonly headcount: HeadcountResult
  readonly managers: readonly ManagerPlace[]
  readonly uncovered: number
  readonly county: string
  readonly source: Source
  readonly bands: Bands
  readonly counting: Counting
  /** Customers that are being dragged, and over whom. */
  readonly moving: readonly CustomerPlace[]
  readonly over: Source | undefined
  readonly readOnly: boolean
  onSource(source: Source): void
}
/** Everybody who can hand over or take over, with loads; arrows move, Enter shows somebody's customers. */
export function ManagersPane(props: Props) {
  const { scroll, managers, source, bands, over, moving } = props
  const say = useSay()
  const [active, setActive] = useState(0)
  const virtual = useVirtualizer({
    count: managers.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => managerHeight,
    overscan: 6,
    initialRect: { width: 400, height: 500 }
  })
  const shown = virtual.getVirtualItems()
  const stop = stopAmong(shown, active)
  const widest = Math.max(bands.overloaded * 1.3, ...managers.map(({ load }) => Number(load ?? 0)))
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target instanceof HTMLElement && !event.target.closest('.board-choose')) return
    const target = moveIn(managers.length, active, keyName(event), 6)
    if (target === null) return
    event.preventDefault()
    setActive(target)
    virtual.scrollToIndex(target)
    requestAnimationFrame(() => scroll.current?.querySelector<HTMLElement>(`[data-index="${target}"] .board-choose`)?.focus({ preventScroll: true }))
  }
  const loadAfter = (manager: ManagerPlace): string | null =>
    over === manager.staffNo && over !== source ? loadWith(manager, gainOf(moving, source, manager.staffNo, props.counting), props.headcount) : null
  return (
    <section className="board-pane" aria-label={say(texts.ref('managers'))}>
      <Uncovered {...props} />
      <div className="board-scroll" ref={scroll} {...(managers.length === 0 ? {} : { role: 'list', 'aria-label': say(texts.ref('managers')) })}>
        <div className="board-space" role="presentation" style={{ height: virtual.getTotalSize() }}>
          {shown.map(({ index, start }) => {
            const manager = managers[index]
            if (!manager) return null
            return (
              // The keys are those of the button inside.
              // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
              <div
                key={manager.staffNo}
                role="listitem"
                aria-setsize={managers.length}
                aria-posinset={index + 1}
                className="board-place"
                data-index={index}
                style={{ height: managerHeight, transform: `translateY(${start}px)` }}
                onKeyDown={onKeyDown}
                onFocus={() => setActive(index)}
              >
                <RowFocus value={index === stop}>
                  <ManagerRow
                    manager={manager}
                    reference={props.posts.reference}
                    county={props.county}
                    bands={bands}
                    widest={widest}
                    isSource={source === manager.staffNo}
                    isOver={over === manager.staffNo && over !== source}
                    loadAfter={loadAfter(manager)}
                    moving={moving}
                    onChoose={() => props.onSource(manager.staffNo)}
                  />
                </RowFocus>
              </div>
            )
          })}
        </div>
        {managers.length === 0 ? <p className="table-none">{`${say(texts.ref('managers.none'))}。${say(texts.ref('managers.none.text'))}`}</p> : null}
      </div>
    </section>
  )
}

/** 未覆盖 stands above all and never scrolls away: customers come from it, and dropped on it they lose their manager. */
function Uncovered({ uncovered, source, over, readOnly, onSource }: Props) {
  const say = useSay()
  const classes = ['board-row', 'board-uncovered', source === null ? 'board-chosen' : '', over === null && source !== null ? 'board-over' : '']
  return (
    <div className={classes.join(' ')} data-target="">
      <button type="button" className="board-choose" aria-pressed={source === null} onClick={() => onSource(null)}>
        <span className="board-line">
          <strong className="grow">{say(texts.ref('uncovered'))}</strong>
          <span className="board-figure">{sayCount(uncovered)}</span>
        </span>
        <span className="board-facts">{say(texts.ref(readOnly ? 'uncovered.readOnly' : 'uncovered.text'))}</span>
      </button>
    </div>
  )
}
