import { NativeSelect } from '@mantine/core'
import { useState, type KeyboardEvent } from 'react'
import type { Round } from '../../../shared/families/certification'
import { queueOf } from '../../../shared/families/evaluation'
import { useSay } from '../../app/language'
import { useDocument } from '../../state'
import { Icon } from '../../ui/icons'
import { keyName } from '../../ui/keys'
import { moved, panelsOf } from './names'
import { send } from './on-site'
import { evaluationPageTexts as texts } from './texts'

/** 访谈顺序: the queue of one panel, put in order by pointer or keys. */
export function QueueOrder({ round }: { round: Round }) {
  const say = useSay()
  const { tables } = useDocument()
  const [chosen, setChosen] = useState('')
  const panels = panelsOf(tables, round)
  const panel = panels.find((one) => one.panel === chosen) ?? panels[0]
  if (!panel) return null
  const queue = queueOf(tables, panel).map(({ staffNo }) => staffNo)
  return (
    <section className="panel stack" aria-labelledby="order-title">
      <div className="row">
        <h2 id="order-title">{say(texts.ref('order.title'))}</h2>
        {panels.length > 1 ? (
          <NativeSelect
            aria-label={say(texts.ref('order.panel'))}
            value={panel.panel}
            data={panels.map((one) => one.panel)}
            onChange={(event) => setChosen(event.currentTarget.value)}
          />
        ) : null}
        <span className="dim">{say(queue.length > 0 ? texts.ref('order.hint') : texts.ref('order.none', { panel: panel.panel }))}</span>
      </div>
      {queue.length > 0 ? <Order key={panel.panel} round={round} panel={panel.panel} queue={queue} /> : null}
    </section>
  )
}

type OrderProps = { readonly round: Round; readonly panel: string; readonly queue: readonly string[] }
function Order({ round: { round, month }, panel, queue }: OrderProps) {
  const say = useSay()
  const { tables } = useDocument()
  const [dragged, setDragged] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const move = async (staffNo: string, to: number): Promise<void> => {
    if (to < 0 || to >= queue.length || queue[to] === staffNo) return
    if (!(await send('evaluation.orderCandidates', { round, month, panel, staffNos: moved(queue, staffNo, to) }))) return
    setSaid(say(texts.ref('order.moved', { name: tables.people.get(staffNo)?.name ?? staffNo, place: to + 1 })))
    // The row went elsewhere in the page; whoever moves it by keys goes with it.
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`.queue-order [data-person="${staffNo}"]`)?.focus())
  }
  return (
    <>
      <ol className="queue-order" aria-label={say(texts.ref('order.title'))}>
        {queue.map((staffNo, at) => (
          <QueueRow
            key={staffNo}
            staffNo={staffNo}
            at={at}
            isLast={at === queue.length - 1}
            dragged={dragged}
            onDrag={setDragged}
            onMove={(one, to) => void move(one, to)}
            onRemove={() => void send('evaluation.removeCandidate', { round, month, staffNo })}
          />
        ))}
      </ol>
      <span className="hidden" role="status">
        {said}
      </span>
    </>
  )
}

type RowProps = {
  readonly staffNo: string
  readonly at: number
  readonly isLast: boolean
  readonly dragged: string | null
  onDrag(staffNo: string | null): void
  onMove(staffNo: string, to: number): void
  onRemove(): void
}
function QueueRow({ staffNo, at, isLast, dragged, onDrag, onMove, onRemove }: RowProps) {
  const say = useSay()
  const { tables } = useDocument()
  const [over, setOver] = useState(false)
  const person = tables.people.get(staffNo)
  const name = person?.name ?? staffNo
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { 'Alt+ArrowUp': -1, 'Alt+ArrowDown': 1 }[keyName(event)]
    if (by === undefined) return
    event.preventDefault()
    onMove(staffNo, at + by)
  }
  const drop = (): void => {
    setOver(false)
    if (dragged !== null) onMove(dragged, at)
    onDrag(null)
  }
  const button = (what: 'up' | 'down' | 'remove', isOff: boolean, act: () => void) => {
    const label = say(texts.ref(`order.${what}`, { name }))
    return (
      <button type="button" className="icon-button" disabled={isOff} aria-label={label} title={label} onClick={act}>
        <Icon name={what === 'up' ? 'ascending' : what === 'down' ? 'descending' : 'cross'} size={16} />
      </button>
    )
  }
  return (
    // The row itself takes the keys; its buttons do the same for those who point.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      data-person={staffNo}
      className={over && dragged !== staffNo ? 'over' : ''}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      draggable
      onKeyDown={onKeyDown}
      onDragStart={() => onDrag(staffNo)}
      onDragOver={(event) => (event.preventDefault(), setOver(true))}
      onDragLeave={() => setOver(false)}
      onDragEnd={() => onDrag(null)}
      onDrop={(event) => (event.preventDefault(), drop())}
    >
      <span className="dim queue-place">{at + 1}</span>
      <strong>{name}</strong>
      <span className="dim grow">
        {staffNo} {person?.county}
      </span>
      {button('up', at === 0, () => onMove(staffNo, at - 1))}
      {button('down', isLast, () => onMove(staffNo, at + 1))}
      {button('remove', false, onRemove)}
    </li>
  )
}
