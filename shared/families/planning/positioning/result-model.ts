import type { DecimalText } from '../../../kernel/decimal'
import type { Fault } from '../../../kernel/result'
import type { Orientation, Phase } from '../duties/model'

/** How a group's (or one person's) time is spent: shares in percent at two decimals, each sum 100 but for rounding. */
export type TimeMix = {
  readonly byPhase: Readonly<Record<Phase, DecimalText>>
  readonly byOrientation: Readonly<Record<Orientation, DecimalText>>
  /** Code of a duty → percent. */
  readonly byDuty: Readonly<Record<string, DecimalText>>
  /** ½Σ|actual − target| over the phases: the share of time in the wrong place, in percent. */
  readonly gap: DecimalText
  /** 顾问型指数: advisor hours out of all, in percent. */
  readonly advisorIndex: DecimalText
}
export type PersonTime = {
  readonly staffNo: string
  readonly name: string
  readonly county: string
  readonly post: string
  readonly grade: string
  /** Sum of the hours, or of the percents before they were brought to 100. */
  readonly total: DecimalText
  readonly unit: 'hours' | 'percent'
  /** Percents that did not sum to 100 exactly and were brought there. */
  readonly normalised: boolean
  readonly mix: TimeMix
}
export type GroupTime = { readonly name: string; readonly people: number; readonly mix: TimeMix }
export type PositioningResult = {
  /** Percent of each phase that the plan aims at. */
  readonly target: Readonly<Record<Phase, DecimalText>>
  /** Furthest off first. */
  readonly people: readonly PersonTime[]
  /** People on the roster without a record. */
  readonly without: readonly { readonly staffNo: string; readonly name: string; readonly county: string; readonly post: string }[]
  /** Records that cannot be used (percents that do not sum to 100 ± tolerance, no hours at all), each with its reason. */
  readonly refused: readonly { readonly staffNo: string; readonly name: string; readonly fault: Fault }[]
  readonly posts: readonly GroupTime[]
  readonly counties: readonly GroupTime[]
  /** Null while nobody has a record. */
  readonly city: GroupTime | null
  /** 自我定位 against measured time: the share that calls itself relationship keeper, from the survey; null without one. */
  readonly selfImage: { readonly percent: DecimalText; readonly low: DecimalText; readonly high: DecimalText; readonly base: number } | null
}
