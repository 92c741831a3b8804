import type { CustomerPlace } from '../../../../../shared/families/planning'
import type { Spelling } from '../../../../ui/pinyin'
import type { CustomerState } from '../parts'

export type CustomerFilter = { readonly text: string; readonly tier: string; readonly county: string; readonly post: string }
export const noCustomerFilter: CustomerFilter = { text: '', tier: '', county: '', post: '' }
/** Stands for the customers that no post serves, where a post is chosen. */
export const noPost = '-'

export const hasState = ({ coverage, remarks }: CustomerPlace, state: CustomerState): boolean =>
  state === '' || coverage === state || remarks.some((remark) => remark === state)

/** Names of managers, as a search may name them. */
export type ManagerName = (staffNo: string) => string
const normal = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toLowerCase()

/** Whether a text names a customer: by code, name, industry, or who serves it (by pinyin too). */
export function isCustomerNamed({ customer }: CustomerPlace, query: string, nameOf: ManagerName, spelling: Spelling | null): boolean {
  if (query === '') return true
  if ([customer.code, customer.name, customer.industry].some((field) => normal(field).includes(query))) return true
  return customer.managers.some(({ staffNo }) => {
    const name = nameOf(staffNo)
    if (normal(staffNo).includes(query) || normal(name).includes(query)) return true
    if (!spelling || !/^[a-z]+$/.test(query)) return false
    const { full, initials } = spelling(name)
    return full.startsWith(query) || initials.startsWith(query)
  })
}

/** Everything but the state, so that the states can be counted among those who are left. */
export function filterCustomers(
  customers: readonly CustomerPlace[],
  { text, tier, county, post }: CustomerFilter,
  nameOf: ManagerName,
  spelling: Spelling | null
): readonly CustomerPlace[] {
  const query = normal(text)
  return customers.filter(
    (place) =>
      (tier === '' || place.customer.tier === tier) &&
      (county === '' || place.customer.county === county) &&
      (post === '' || (place.post ?? noPost) === post) &&
      isCustomerNamed(place, query, nameOf, spelling)
  )
}
export const withState = (customers: readonly CustomerPlace[], state: CustomerState): readonly CustomerPlace[] =>
  state === '' ? customers : customers.filter((place) => hasState(place, state))

/** How many customers are in a state. */
export const countState = (customers: readonly CustomerPlace[], state: CustomerState): number =>
  state === '' ? customers.length : customers.reduce((count, place) => count + Number(hasState(place, state)), 0)
