import { addressOfPlanStep } from '../address'

/** The parts of 定位, each with an address of its own. */
export const positioningParts = ['overview', 'people', 'target'] as const
export type PositioningPart = (typeof positioningParts)[number]

const timePrefix = 'time-'
/** What an address asks for: a part, and whose time is to be entered in a dialog over it (empty: to be chosen there). */
export type PositioningPlace = { readonly part: PositioningPart; readonly person: string | null }
export function readPositioningPlace(detail: string | undefined): PositioningPlace {
  if (detail?.startsWith(timePrefix)) return { part: 'people', person: detail.slice(timePrefix.length) }
  return { part: positioningParts.find((part) => part === detail) ?? 'overview', person: null }
}
export const addressOfPositioning = (year: number, part: PositioningPart): string => addressOfPlanStep(year, 'positioning', part)
/** Where one person's time is entered; without a person somebody is chosen there. */
export const addressOfTime = (year: number, staffNo = ''): string => addressOfPlanStep(year, 'positioning', `${timePrefix}${encodeURIComponent(staffNo)}`)
