import { NativeSelect } from '@mantine/core'
import { useMemo } from 'react'
import type { PostsResult } from '../../../../../shared/families/planning'
import { useSay } from '../../../../app/language'
import { sayCount } from '../../../../ui/format'
import { boardOrders, type Bands, type BoardOrder } from './board'
import { assignPageTexts as texts } from './texts'

type Props = {
  readonly posts: PostsResult
  readonly county: string
  readonly order: BoardOrder
  readonly bands: Bands
  onCounty(county: string): void
  onOrder(order: BoardOrder): void
}
/** Which county is on the board and in what order its managers stand. */
export function BoardHead({ posts, county, order, bands, onCounty, onOrder }: Props) {
  const say = useSay()
  return (
    <div className="row">
      <CountySelect posts={posts} county={county} label={say(texts.ref('county'))} onCounty={onCounty} />
      <NativeSelect
        aria-label={say(texts.ref('order'))}
        value={order}
        data={boardOrders.map((one) => ({ value: one, label: say(texts.ref(`order.${one}`)) }))}
        onChange={(event) => onOrder(boardOrders.find((one) => one === event.currentTarget.value) ?? order)}
      />
      <span className="dim">{say(texts.ref('load.scale', { ...bands, ...posts.reference }))}</span>
    </div>
  )
}

type CountyProps = { readonly posts: PostsResult; readonly county: string; readonly label: string; onCounty(county: string): void }
/** The counties with how many customers each leaves uncovered; empty: the whole city. */
export function CountySelect({ posts, county, label, onCounty }: CountyProps) {
  const say = useSay()
  const open = useMemo(() => {
    const found = new Map<string, number>()
    for (const { customer, coverage } of posts.customers) if (coverage === 'uncovered') found.set(customer.county, (found.get(customer.county) ?? 0) + 1)
    return found
  }, [posts])
  const named = (name: string): string => {
    const count = open.get(name)
    return count === undefined ? name : say(texts.ref('county.one', { county: name, count: sayCount(count) }))
  }
  return (
    <NativeSelect
      aria-label={label}
      value={county}
      data={[...posts.counties.map((name) => ({ value: name, label: named(name) })), { value: '', label: say(texts.ref('county.all')) }]}
      onChange={(event) => onCounty(event.currentTarget.value)}
    />
  )
}
