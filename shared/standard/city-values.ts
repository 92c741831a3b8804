import type { Parameter } from '../kernel/parameter'
import { fail, type Result } from '../kernel/result'
import { standardFaults } from './messages'
import { checkValue, type Bounds, type PackEntry } from './pack'

/** What an entry says of a city's own values. */
type Rights = Pick<PackEntry, 'bounds' | 'citySettable' | 'cityBounds'>

/** Whether a city may set a value of its own (市定): the rules must let it, and the pack must not keep it from doing so. */
export const isCitySettable = ({ citySettable }: Parameter, entry: Rights | undefined): boolean =>
  citySettable && entry !== undefined && entry.citySettable !== false

/** Within what a city may set it. */
export const cityBoundsOf = ({ bounds, cityBounds }: Rights): Bounds | null => cityBounds ?? bounds

/** Whether a city may set this value of its own in place of the pack's. */
export function checkCityValue(parameter: Parameter, entry: Rights | undefined, value: unknown): Result<null> {
  const { path, title } = parameter
  if (!entry || !isCitySettable(parameter, entry))
    return fail(standardFaults.make('notCitySettable', { name: title }, { place: { field: path }, value: JSON.stringify(value) }))
  return checkValue(parameter, cityBoundsOf(entry), value)
}
