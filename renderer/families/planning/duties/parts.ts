import { addressOfPlanStep } from '../address'

/** The parts of 定责, each with an address of its own. */
export const dutiesParts = ['catalogue', 'matrix', 'trace', 'books'] as const
export type DutiesPart = (typeof dutiesParts)[number]

const dutyPrefix = 'duty-'
const rowPrefix = 'matrix-'
/** What an address asks for: a part, the duty whose form is open over it (`new`: an empty one), the duty whose row of the matrix is meant. */
export type DutiesPlace = { readonly part: DutiesPart; readonly duty: string | null; readonly row: string | null }
export function readDutiesPlace(detail: string | undefined): DutiesPlace {
  if (detail?.startsWith(dutyPrefix)) return { part: 'catalogue', duty: detail.slice(dutyPrefix.length), row: null }
  if (detail?.startsWith(rowPrefix)) return { part: 'matrix', duty: null, row: detail.slice(rowPrefix.length) }
  return { part: dutiesParts.find((part) => part === detail) ?? 'catalogue', duty: null, row: null }
}
const step = (year: number, detail: string): string => addressOfPlanStep(year, 'duties', detail)
export const addressOfDuties = (year: number, part: DutiesPart): string => step(year, part)
/** Where a duty is edited; `new` begins one. */
export const addressOfDuty = (year: number, duty: string): string => step(year, `${dutyPrefix}${encodeURIComponent(duty)}`)
/** The row of a duty in the matrix. */
export const addressOfRow = (year: number, duty: string): string => step(year, `${rowPrefix}${encodeURIComponent(duty)}`)
