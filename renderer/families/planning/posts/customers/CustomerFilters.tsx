import { NativeSelect, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { customerRemarks, type CustomerPlace, type PostsResult } from '../../../../../shared/families/planning'
import { useSay } from '../../../../app/language'
import { sayCount } from '../../../../ui/format'
import { addressOfState, type CustomerState } from '../parts'
import { postsPageTexts as texts } from '../texts'
import { countState, noPost, type CustomerFilter } from './customer-filter'

/** Those that are always said, whatever their count. */
const usual: readonly CustomerState[] = ['uncovered', 'doublyCovered', 'shared', 'sharesOff']
const others: readonly CustomerState[] = ['covered', ...customerRemarks]

/** The counts of the list, each the way to its customers. */
export function CustomerStates({ year, customers, state }: { year: number; customers: readonly CustomerPlace[]; state: CustomerState }) {
  const say = useSay()
  const shown = ['' as const, ...usual, ...others.filter((one) => one === state || (one !== 'covered' && countState(customers, one) > 0))]
  return (
    <nav className="segments" aria-label={say(texts.ref('customers.states'))}>
      {shown.map((one) => (
        <Link
          key={one}
          className="segment posts-link"
          href={addressOfState(year, one)}
          aria-current={one === state ? 'page' : undefined}
          title={one === 'sharesOff' ? say(texts.ref('state.sharesOff.title')) : undefined}
        >
          {say(texts.ref(one === '' ? 'state.all' : `state.${one}`))} <span className="posts-count">{sayCount(countState(customers, one))}</span>
        </Link>
      ))}
    </nav>
  )
}

type Props = { readonly posts: PostsResult; readonly filter: CustomerFilter; onFilter(filter: CustomerFilter): void; readonly children: ReactNode }
export function CustomerFilters({ posts, filter, onFilter, children }: Props) {
  const say = useSay()
  const servingPosts = [...new Set(posts.customers.flatMap(({ post }) => (post === null ? [] : [post])))]
  const all = (field: 'tier' | 'county' | 'post') => ({ value: '', label: say(texts.ref('filter.all', { field: texts.ref(`field.${field}`) })) })
  const choice = (field: 'tier' | 'county' | 'post', data: readonly { value: string; label: string }[]) => (
    <NativeSelect
      aria-label={say(texts.ref(`field.${field}`))}
      value={filter[field]}
      data={[all(field), ...data]}
      onChange={(event) => onFilter({ ...filter, [field]: event.currentTarget.value })}
    />
  )
  const same = (value: string) => ({ value, label: value })
  return (
    <div className="row">
      <TextInput
        className="grow posts-search"
        aria-label={say(texts.ref('filter.text'))}
        placeholder={say(texts.ref('filter.text.placeholder'))}
        value={filter.text}
        onChange={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
      />
      {choice(
        'tier',
        posts.tiers.map(({ tier, key }) => ({ value: tier, label: key ? say(texts.ref('tier.key', { tier })) : tier }))
      )}
      {choice('county', posts.counties.map(same))}
      {choice('post', [...servingPosts.map(same), ...(posts.remarks.noPost > 0 ? [{ value: noPost, label: say(texts.ref('filter.noPost')) }] : [])])}
      {children}
    </div>
  )
}
