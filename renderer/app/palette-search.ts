import type { Person } from '../../shared/families/roster'
import { isNamedBy } from '../families/roster/people-filter'
import type { Spelling } from '../ui/pinyin'

export type Action = { readonly key: string; readonly title: string; run(): void }
const mostPeople = 12

/** People and actions that a query names; with no query, the actions. */
export function search<A extends Pick<Action, 'title'>>(
  query: string,
  people: Iterable<Person>,
  actions: readonly A[],
  spelling: Spelling | null
): { readonly people: readonly Person[]; readonly actions: readonly A[] } {
  const text = query.normalize('NFKC').trim().toLowerCase()
  const named: Person[] = []
  if (text !== '')
    for (const person of people) {
      if (isNamedBy(person, text, spelling)) named.push(person)
      if (named.length === mostPeople) break
    }
  const initials = /^[a-z]+$/.test(text) ? spelling : null
  const fits = ({ title }: Pick<Action, 'title'>): boolean => {
    const spelt = initials?.(title)
    return title.toLowerCase().includes(text) || spelt?.full.includes(text) === true || spelt?.initials.includes(text) === true
  }
  return { people: named, actions: text === '' ? actions : actions.filter(fits) }
}
