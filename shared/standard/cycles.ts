import { gradeYearCycle, planCycle, roundCycle, type Cycle } from './model'

/** The rows that are cycles; the families that have them come later in the order of imports. */
export type CycleTables = {
  readonly rounds: ReadonlyMap<string, { readonly round: number; readonly month: string }>
  readonly gradeYears: ReadonlyMap<string, { readonly year: number }>
  readonly plans: ReadonlyMap<string, { readonly year: number }>
}
/** Every cycle that a file has: its rounds, years of grade adjustment and plans, in this order. */
export const cyclesOf = ({ rounds, gradeYears, plans }: CycleTables): Cycle[] => [
  ...[...rounds.values()].map(roundCycle).toSorted(),
  ...[...gradeYears.values()].map(gradeYearCycle).toSorted(),
  ...[...plans.values()].map(planCycle).toSorted()
]
