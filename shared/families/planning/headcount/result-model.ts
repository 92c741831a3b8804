import type { DecimalText } from '../../../kernel/decimal'
import type { Fault } from '../../../kernel/result'

/** Hours that one full head can give to customers in a month, step by step. */
export type EffectiveHours = {
  readonly workingDays: DecimalText
  readonly hoursPerDay: DecimalText
  readonly utilisation: DecimalText
  readonly shrinkage: readonly { readonly name: string; readonly percent: DecimalText }[]
  /** Π(1 − shrinkage), in percent at two decimals. */
  readonly kept: DecimalText
  readonly fixedHours: DecimalText
  /** Two decimals. */
  readonly effective: DecimalText
}
/** A county, or the city as a whole. */
export type UnitHeads = {
  readonly unit: string
  readonly customers: number
  /** Hours a month by the standards. */
  readonly hours: DecimalText
  readonly fte: DecimalText
  /** Whole heads. */
  readonly required: number
  readonly current: number
  readonly vacant: number
  readonly surplus: number
  /** Required (unrounded) ÷ current; null: nobody is there (uncovered) or nothing is to do. */
  readonly load: DecimalText | null
  readonly band: 'overloaded' | 'normal' | 'idle' | 'uncovered' | 'noWork'
}
export type MethodHeads = {
  readonly method: 'workload' | 'ratio' | 'efficiency' | 'budget'
  /** Null: an input of the method is missing. */
  readonly heads: number | null
  readonly fte: DecimalText | null
  /** Of the ratio method, heads at either end of the reference. */
  readonly range: { readonly least: number; readonly most: number } | null
  /** Customers whose income is not known; while there are any, the efficiency method gives nothing. */
  readonly lacking: number
}
export type TierWork = {
  readonly tier: string
  readonly customers: number
  /** Hours a customer a month; null: the tier has no standards. */
  readonly hoursEach: DecimalText | null
  readonly hours: DecimalText
}
export type HeadcountResult =
  | { readonly ok: false; readonly fault: Fault; readonly missing: readonly HeadcountLack[] }
  | {
      readonly ok: true
      readonly effective: EffectiveHours
      readonly tiers: readonly TierWork[]
      readonly units: readonly UnitHeads[]
      readonly posts: readonly UnitHeads[]
      readonly city: UnitHeads
      readonly rounding: 'unit' | 'city'
      /** Heads of the units under the province's cap, by largest remainder; null without a cap or where it does not bind. */
      readonly capped: { readonly cap: number; readonly units: readonly { readonly unit: string; readonly heads: number; readonly uncapped: number }[] } | null
      readonly methods: readonly MethodHeads[]
      readonly missing: readonly HeadcountLack[]
    }
/** What is not there yet: customers, standards at all, or standards of these tiers. */
export type HeadcountLack = { readonly kind: 'customers' | 'standards' | 'tierStandards' | 'shrinkage'; readonly tiers: readonly string[] }

/** One bar of the tornado: heads of the city when one figure is a tenth lower or higher. */
export type Sensitivity = {
  readonly kind: 'parameter' | 'shrinkage' | 'tierCustomers' | 'tierHours'
  /** Parameter path, name of the shrinkage, or tier. */
  readonly name: string
  readonly base: DecimalText
  readonly low: DecimalText
  readonly high: DecimalText
  readonly fteLow: DecimalText
  readonly fteHigh: DecimalText
  /** Greatest first. */
  readonly spread: DecimalText
}
export type ScenarioHeads = {
  /** Empty: the plan as it is. */
  readonly scenario: string
  readonly title: string
  readonly note: string
  readonly result: HeadcountResult
}
