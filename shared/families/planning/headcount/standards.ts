import { compare, divide, exact, roundHalfUp, type Exact } from '../../../kernel/decimal'
import type { Fault } from '../../../kernel/result'
import type { RuleBook } from '../../../kernel/rule'
import { faults } from '../faults'
import { valueIn } from '../plan'
import type { FrequencyUnit, ServiceStandard } from './model'
import { plausibleHours, plausibleTimes } from './params'

/** What a service standard says, of whatever plan. */
export type StandardContent = Omit<ServiceStandard, 'year'>
type Range = { readonly from: number; readonly to: number }

const monthsOf: Readonly<Record<FrequencyUnit, number>> = { month: 1, quarter: 3, year: 12 }
/** Times a month: a quarter has three, a year twelve. */
export const timesAMonth = ({ times, per }: Pick<StandardContent, 'times' | 'per'>): Exact => divide(exact(times), exact(monthsOf[per]))

const isOutside = (value: Exact, { from, to }: Range): boolean => compare(value, exact(from)) < 0 || compare(value, exact(to)) > 0
/** Why a standard is not believed within these ranges. */
export function faultWithin(standard: StandardContent, times: Range, hours: Range): Fault | null {
  const { tier, action } = standard
  const monthly = timesAMonth(standard)
  if (isOutside(monthly, times)) {
    const value = roundHalfUp(monthly)
    return faults.make('standardTimes', { tier, action, value, least: times.from, most: times.to }, { place: { field: 'times' }, value: standard.times })
  }
  if (isOutside(exact(standard.hours), hours)) {
    const params = { tier, action, value: standard.hours, least: hours.from, most: hours.to }
    return faults.make('standardHours', params, { place: { field: 'hours' }, value: standard.hours })
  }
  return null
}
/** Why a standard is outside what the rules of a day believe; null where it is not. */
export const standardFault = (standard: StandardContent, book: RuleBook): Fault | null =>
  faultWithin(standard, valueIn(plausibleTimes, book), valueIn(plausibleHours, book))
