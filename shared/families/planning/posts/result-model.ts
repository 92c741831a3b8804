import type { DecimalText } from '../../../kernel/decimal'
import type { Customer } from './model'

/** How a customer is covered. `sharesOff`: several managers whose shares do not sum to 100. */
export const coverages = ['covered', 'shared', 'uncovered', 'doublyCovered', 'sharesOff'] as const
export type Coverage = (typeof coverages)[number]
/** What else is remarkable: somebody of another post or county serves it, nobody on the roster does, or no post serves its tier. */
export const customerRemarks = ['otherPost', 'otherCounty', 'unknownManager', 'noPost'] as const
export type CustomerRemark = (typeof customerRemarks)[number]
export type CustomerPlace = {
  readonly customer: Customer
  /** Post that should serve it by tier and area; null: none does. */
  readonly post: string | null
  readonly key: boolean
  readonly coverage: Coverage
  readonly remarks: readonly CustomerRemark[]
}
export type ManagerPlace = {
  readonly staffNo: string
  readonly name: string
  readonly county: string
  readonly post: string
  readonly grade: string
  /** Shared customers count by share, those covered twice in equal parts; two decimals. */
  readonly customers: DecimalText
  readonly keyCustomers: DecimalText
  readonly byTier: Readonly<Record<string, DecimalText>>
  /** Hours a month by the service standards; null while a tier of theirs has none. */
  readonly hours: DecimalText | null
  /** Hours ÷ effective hours; null where either is not known. */
  readonly load: DecimalText | null
  readonly band: 'overloaded' | 'normal' | 'idle' | null
  /** Key customers against the reference 8-10; null for posts that serve no key tier. */
  readonly reference: 'below' | 'within' | 'above' | null
}
export type TierCount = {
  readonly tier: string
  readonly key: boolean
  readonly customers: number
  /** County → customers. */ readonly byCounty: Readonly<Record<string, number>>
}
export type PostsResult = {
  /** In the order of their codes. */
  readonly customers: readonly CustomerPlace[]
  readonly counts: Readonly<Record<Coverage, number>>
  readonly remarks: Readonly<Record<CustomerRemark, number>>
  readonly tiers: readonly TierCount[]
  readonly counties: readonly string[]
  /** Every manager of a serving post, heaviest load first. */
  readonly managers: readonly ManagerPlace[]
  readonly reference: { readonly from: number; readonly to: number }
  /** Key customers per manager of the posts that serve them; null without such managers. */
  readonly keyPerManager: DecimalText | null
  /** Hours a month of what nobody on the roster serves; null while a tier of it has no standards. */
  readonly uncoveredHours: DecimalText | null
}

export type Move = {
  readonly code: string
  readonly name: string
  readonly tier: string
  readonly from: string | null
  readonly to: string
  readonly hours: DecimalText
}
/** A proposal: who would take over which customer, and what it does to the loads. */
export type Rebalancing = {
  readonly moves: readonly Move[]
  readonly highestBefore: DecimalText
  readonly highestAfter: DecimalText
  /** Staff number → load before and after, of those whom it touches. */
  readonly loads: readonly {
    readonly staffNo: string
    readonly name: string
    readonly county: string
    readonly before: DecimalText
    readonly after: DecimalText
  }[]
  /** Customers without a manager that stay so, because nobody of the serving post is there. */
  readonly unplaced: readonly string[]
}
