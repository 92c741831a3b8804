import { useLocation } from 'wouter'
import { coverages, customerRemarks, type Coverage, type CustomerRemark } from '../../../../shared/families/planning'
import { addressOfPlanStep } from '../address'

/** The parts of 定岗, each with an address of its own: /planning/2026/posts/assign. */
export const postsParts = ['customers', 'posts', 'assign', 'balance'] as const
export type PostsPart = (typeof postsParts)[number]
/** Which customers are shown: all, those in one state of coverage, or those with one remark; in the address too, so that a finding leads there. */
export type CustomerState = Coverage | CustomerRemark | ''
export type PostsPlace = { readonly part: PostsPart; readonly state: CustomerState }

const states: readonly Exclude<CustomerState, ''>[] = [...coverages, ...customerRemarks]

/** The part and the customers that an address ends with; all customers where it names none. */
export function placeOf(location: string): PostsPlace {
  const detail = location.split('/')[4]
  const state = states.find((one) => one === detail)
  return { part: postsParts.find((one) => one === detail) ?? 'customers', state: state ?? '' }
}
export const addressOfPart = (year: number, part: PostsPart): string => addressOfPlanStep(year, 'posts', part)
export const addressOfState = (year: number, state: CustomerState): string => addressOfPlanStep(year, 'posts', state === '' ? 'customers' : state)

export function usePostsPlace(): PostsPlace {
  const [location] = useLocation()
  return placeOf(location)
}
