import { TextInput } from '@mantine/core'
import { useMemo, useRef, useState, type PointerEvent } from 'react'
import type { CustomerPlace, ManagerPlace } from '../../../../../shared/families/planning'
import { useSay } from '../../../../app/language'
import { sayCount } from '../../../../ui/format'
import { filterCustomers, noCustomerFilter } from '../customers/customer-filter'
import type { Counting, Source } from './board'
import { CustomerList } from './CustomerList'
import { HandOver } from './HandOver'
import { assignPageTexts as texts } from './texts'

type Props = {
  readonly source: Source
  readonly sourceName: string | null
  readonly customers: readonly CustomerPlace[]
  /** Everybody who can take over. */
  readonly managers: readonly ManagerPlace[]
  readonly county: string
  readonly counting: Counting
  readonly chosen: ReadonlySet<string>
  readonly readOnly: boolean
  onChosen(chosen: ReadonlySet<string>): void
  onOpen(code: string): void
  onHandOver(codes: Iterable<string>, to: Source): Promise<void>
  begin(event: PointerEvent, codes: readonly string[]): void
  justEnded(): boolean
}
const noName = (): string => ''

/** The customers of one manager, or the uncovered: to be selected, dragged, handed over or opened. */
export function CustomersPane(props: Props) {
  const { sourceName, customers, chosen, readOnly } = props
  const say = useSay()
  const [text, setText] = useState('')
  const pane = useRef<HTMLElement>(null)
  const shown = useMemo(() => filterCustomers(customers, { ...noCustomerFilter, text }, noName, null), [customers, text])
  // What another edit took away is no longer selected.
  const present = useMemo(() => new Set(customers.flatMap(({ customer }) => (chosen.has(customer.code) ? [customer.code] : []))), [customers, chosen])
  const title = sourceName === null ? say(texts.ref('customers.uncovered')) : say(texts.ref('customers', { name: sourceName }))
  const handOver = async (to: Source): Promise<void> => {
    await props.onHandOver(present, to)
    requestAnimationFrame(() => pane.current?.querySelector<HTMLElement>('[role=option][tabindex="0"]')?.focus())
  }
  return (
    <section className="board-pane" aria-label={title} ref={pane}>
      <div className="row board-pane-head">
        <h3 className="grow">
          {title} <span className="dim">{sayCount(customers.length)}</span>
        </h3>
        <TextInput
          className="board-find"
          size="xs"
          aria-label={say(texts.ref('customers.find'))}
          placeholder={say(texts.ref('customers.find'))}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </div>
      {readOnly ? null : (
        <HandOver
          source={props.source}
          chosen={present}
          places={customers}
          shown={shown}
          managers={props.managers}
          county={props.county}
          counting={props.counting}
          onChosen={props.onChosen}
          onOpen={props.onOpen}
          onHandOver={(to) => void handOver(to)}
        />
      )}
      <CustomerList {...props} label={title} shown={shown} chosen={present} isEmpty={customers.length === 0} />
    </section>
  )
}
