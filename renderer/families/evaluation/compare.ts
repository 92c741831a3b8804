import type { Round } from '../../../shared/families/certification'
import type { CompetencyChange, RoundChange } from '../../../shared/families/evaluation'
import type { Tables } from '../../../shared/workspace/tables'
import { roundsOf } from '../../state/rounds'

/** Rounds before this one, newest first; those of the same number go before the others. */
export function earlierRounds(tables: Pick<Tables, 'rounds'>, { round, month }: Round): Round[] {
  const earlier = roundsOf(tables).filter((one) => one.month < month || (one.month === month && one.round < round))
  return [...earlier.filter((one) => one.round === round), ...earlier.filter((one) => one.round !== round)]
}

/** How many competencies went up and down, of those that can be compared. */
export function movesOf(competencies: readonly CompetencyChange[]): { readonly up: number; readonly down: number; readonly compared: number } {
  const changes = competencies.flatMap(({ change }) => (change === null ? [] : [Number(change)]))
  return { up: changes.filter((one) => one > 0).length, down: changes.filter((one) => one < 0).length, compared: changes.length }
}
/** A difference with its sign: +3.00. */
export const signed = ({ change }: Pick<RoundChange, 'change'>): string | null =>
  change === null ? null : Number(change) > 0 ? `+${change}` : change.replace('-', '−')
