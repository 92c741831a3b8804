import { add, compare, exact, showExact, subtract, type DecimalText, type Exact } from '../../../kernel/decimal'
import type { Fault } from '../../../kernel/result'
import { faults } from '../faults'
import { fromParts, type Activity, type OwnParts } from './mix'
import { positioningFaults } from './messages'
import type { TimeUnit } from './model'

/** A week has no more. */
export const hoursOfWeek = 24 * 7

type PersonTimes = { readonly staffNo: string; readonly name: string; readonly unit: TimeUnit; readonly values: Readonly<Record<string, DecimalText>> }
/** Bounds between which reported percents may sum. */
export const percentBounds = (tolerance: number): { readonly least: Exact; readonly most: Exact } => ({
  least: subtract(exact(100), exact(tolerance)),
  most: add(exact(100), exact(tolerance))
})
/** Whether percents sum to 100 near enough to be brought there. */
export function isNear100(total: Exact, tolerance: number): boolean {
  const { least, most } = percentBounds(tolerance)
  return compare(total, least) >= 0 && compare(total, most) <= 0
}

/** Why nothing can be computed of a record; null where something can. */
export function problemOf(record: PersonTimes, parts: OwnParts, activities: ReadonlyMap<string, Activity>, tolerance: number): Fault | null {
  const name = record.name || record.staffNo
  for (const [duty, value] of Object.entries(record.values)) {
    const activity = activities.get(duty)
    const details = { place: { field: activity?.name ?? duty }, value }
    // No time at all is nothing that could get lost.
    if (!activity && value === '0') continue
    if (!activity) return positioningFaults.make('unknownActivity', { name, duty }, details)
    if (value.startsWith('-')) return faults.make('timeNegative', { name, duty: activity.name, value }, details)
  }
  return sumProblem(name, parts, tolerance)
}
function sumProblem(name: string, { unit, total }: OwnParts, tolerance: number): Fault | null {
  const sum = fromParts(total)
  const details = { place: { field: name }, value: showExact(sum) }
  if (unit === 'hours') return total === 0n ? faults.make('timeNone', { name }, details) : null
  const { least, most } = percentBounds(tolerance)
  const isNear = compare(sum, least) >= 0 && compare(sum, most) <= 0
  return isNear ? null : faults.make('timeSum', { name, sum: showExact(sum), least: showExact(least), most: showExact(most) }, details)
}
/** Why hours cannot be those of one week; null where they can. */
export function weekProblem({ name, staffNo }: Pick<PersonTimes, 'name' | 'staffNo'>, { unit, total }: OwnParts): Fault | null {
  const sum = fromParts(total)
  if (unit !== 'hours' || compare(sum, exact(hoursOfWeek)) <= 0) return null
  const params = { name: name || staffNo, sum: showExact(sum), limit: hoursOfWeek }
  return positioningFaults.make('tooManyHours', params, { place: { field: params.name }, value: params.sum })
}
