import { monthOf, periodOf, type Period } from '../kernel/civil-date'
import type { Contents } from '../families/consolidation'
import type { Tables } from '../workspace/tables'

type Cycles = Pick<Tables, 'rounds' | 'gradeYears' | 'plans'>

/** What a submission of a period usually carries: rounds that end in it, grade adjustments and plans whose day lies in it. */
export function usualContents({ rounds, gradeYears, plans }: Cycles, period: Period): Contents {
  return {
    rounds: [...rounds.values()]
      .filter(({ month }) => periodOf(month) === period)
      .map(({ round, month }) => ({ round, month }))
      .toSorted((a, b) => (a.month === b.month ? a.round - b.round : a.month < b.month ? -1 : 1)),
    gradeYears: yearsIn(gradeYears, period),
    plans: yearsIn(plans, period)
  }
}
const yearsIn = (rows: ReadonlyMap<string, { readonly year: number; readonly asOf: Parameters<typeof monthOf>[0] }>, period: Period): number[] =>
  [...rows.values()]
    .filter(({ asOf }) => periodOf(monthOf(asOf)) === period)
    .map(({ year }) => year)
    .toSorted((a, b) => a - b)

export const isEmptyContents = ({ rounds, gradeYears, plans }: Contents): boolean => rounds.length + gradeYears.length + plans.length === 0

/** The periods in which the file has something to submit, newest first. */
export const periodsOf = ({ rounds, gradeYears, plans }: Cycles): Period[] =>
  [
    ...new Set([
      ...[...rounds.values()].map(({ month }) => periodOf(month)),
      ...[...gradeYears.values(), ...plans.values()].map(({ asOf }) => periodOf(monthOf(asOf)))
    ])
  ].toSorted((a, b) => (a < b ? 1 : -1))
