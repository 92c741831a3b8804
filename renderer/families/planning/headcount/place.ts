import { addressOfPlanStep } from '../address'
import { useDetail } from '../use-detail'

/** The parts of 定编, each with an address of its own: /planning/2026/headcount/hours. */
export const headcountParts = ['standards', 'hours', 'heads', 'methods', 'scenarios', 'sensitivity', 'loads'] as const
export type HeadcountPart = (typeof headcountParts)[number]
export const addressOfPart = (year: number, part: HeadcountPart): string => addressOfPlanStep(year, 'headcount', part)

/** The part that an address ends with; the standards where it names none. */
export const partOf = (detail: string | undefined): HeadcountPart => headcountParts.find((part) => part === detail) ?? 'standards'
export const useHeadcountPart = (): HeadcountPart => partOf(useDetail())
