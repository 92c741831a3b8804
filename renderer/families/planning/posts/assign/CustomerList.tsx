import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import type { CustomerPlace } from '../../../../../shared/families/planning'
import { useSay } from '../../../../app/language'
import { Icon } from '../../../../ui/icons'
import { keyName } from '../../../../ui/keys'
import { stopAmong } from '../../../../ui/row-focus'
import { moveIn } from '../../../../ui/table-order'
import { postsPageTexts } from '../texts'
import { dragged, hoursOf, sayHours, select, type Counting, type Source } from './board'
import { shortDecimal } from './short-decimal'
import { assignPageTexts as texts } from './texts'

const customerHeight = 46
type Props = {
  readonly label: string
  readonly source: Source
  readonly shown: readonly CustomerPlace[]
  readonly isEmpty: boolean
  readonly counting: Counting
  readonly chosen: ReadonlySet<string>
  readonly readOnly: boolean
  onChosen(chosen: ReadonlySet<string>): void
  onOpen(code: string): void
  begin(event: PointerEvent, codes: readonly string[]): void
  justEnded(): boolean
}
/** A list of which several can be chosen: click or space takes one, Shift a range, Ctrl+A all; Enter opens. */
export function CustomerList({ label, source, shown, isEmpty, counting, chosen, readOnly, onChosen, onOpen, begin, justEnded }: Props) {
  const say = useSay()
  const scroll = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  const [since, setSince] = useState<string | null>(null)
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => customerHeight,
    overscan: 8,
    initialRect: { width: 300, height: 500 }
  })
  const rows = virtual.getVirtualItems()
  const stop = stopAmong(rows, active)
  const codes = shown.map(({ customer }) => customer.code)
  const choose = (code: string, range: boolean): void => {
    if (readOnly) return
    onChosen(select(chosen, codes, code, range ? since : null))
    setSince(code)
  }
  const goTo = (index: number): void => {
    setActive(index)
    virtual.scrollToIndex(index)
    requestAnimationFrame(() => scroll.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus({ preventScroll: true }))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const key = keyName(event)
    const code = codes[stop]
    if (code === undefined || key === '') return
    const target = moveIn(codes.length, stop, key.replace('Shift+', ''), 8)
    if (target !== null) {
      const reached = codes[target]
      if (key.startsWith('Shift+') && reached !== undefined && !readOnly) {
        onChosen(select(chosen, codes, reached, since ?? code))
        if (since === null) setSince(code)
      }
      goTo(target)
    } else if (key === ' ') choose(code, false)
    else if (key === 'Shift+ ') choose(code, true)
    else if (key === 'Ctrl+A' && !readOnly) onChosen(new Set(codes))
    else if (key === 'Escape' && chosen.size > 0) onChosen(new Set())
    else if (key === 'Enter') onOpen(code)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      className="board-scroll"
      ref={scroll}
      {...(shown.length === 0 ? {} : { role: 'listbox', 'aria-multiselectable': true, 'aria-label': label, 'aria-describedby': 'board-hint', tabIndex: -1 })}
    >
      <div className="board-space" role="presentation" style={{ height: virtual.getTotalSize() }}>
        {rows.map(({ index, start }) => {
          const place = shown[index]
          if (!place) return null
          const { code } = place.customer
          return (
            <div
              key={code}
              role="option"
              aria-selected={chosen.has(code)}
              aria-setsize={shown.length}
              aria-posinset={index + 1}
              data-index={index}
              tabIndex={index === stop ? 0 : -1}
              className={readOnly ? 'board-customer' : 'board-customer board-movable'}
              style={{ height: customerHeight, transform: `translateY(${start}px)` }}
              onKeyDown={onKeyDown}
              onFocus={() => setActive(index)}
              onPointerDown={(event) => {
                if (!readOnly) begin(event, dragged(chosen, code))
              }}
              onClick={(event) => {
                if (!justEnded()) choose(code, event.shiftKey)
              }}
              onDoubleClick={() => onOpen(code)}
            >
              <Customer place={place} source={source} counting={counting} isChosen={chosen.has(code)} readOnly={readOnly} />
            </div>
          )
        })}
      </div>
      <span id="board-hint" className="hidden">
        {say(texts.ref('customers.hint'))}
      </span>
      {shown.length === 0 ? <p className="table-none">{say(texts.ref(isEmpty ? 'customers.none' : 'customers.noMatch'))}</p> : null}
    </div>
  )
}

type CustomerProps = {
  readonly place: CustomerPlace
  readonly source: Source
  readonly counting: Counting
  readonly isChosen: boolean
  readonly readOnly: boolean
}
function Customer({ place, source, counting, isChosen, readOnly }: CustomerProps) {
  const say = useSay()
  const { customer, key, coverage, remarks } = place
  const share = customer.managers.find(({ staffNo }) => staffNo === source)?.share ?? null
  const taken = hoursOf([place], source, counting)
  const notes = [
    ...(coverage === 'doublyCovered' || coverage === 'sharesOff' ? [say(postsPageTexts.ref(`state.${coverage}`))] : []),
    ...remarks.map((remark) => say(postsPageTexts.ref(`state.${remark}`)))
  ]
  return (
    <>
      {readOnly ? null : (
        <span className={isChosen ? 'board-tick board-ticked' : 'board-tick'} aria-hidden="true">
          {isChosen ? <Icon name="check" size={12} /> : null}
        </span>
      )}
      <span className="board-customer-text">
        <span className="board-customer-name" title={customer.name}>
          {customer.name}
        </span>
        <span className="board-facts">
          <span className={key ? 'board-tier board-tier-key' : 'board-tier'}>
            {key ? say(postsPageTexts.ref('tier.key', { tier: customer.tier })) : customer.tier}
          </span>
          {customer.county}
          {taken ? ` · ${say(texts.ref('customer.hours', { hours: shortDecimal(sayHours(taken)) }))}` : ''}
          {share === null ? '' : ` · ${say(texts.ref('customer.share', { share }))}`}
          {notes.length > 0 ? <span className="board-marks">{` · ${notes.join(' · ')}`}</span> : null}
        </span>
      </span>
      {readOnly ? null : (
        <span className="board-handle" data-handle="" aria-hidden="true">
          ⠿
        </span>
      )}
    </>
  )
}
