import { useMemo } from 'react'
import type { Round } from '../../../shared/families/certification'
import { compareRounds, type CompetencyChange, type RoundChange, type RoundComparison } from '../../../shared/families/evaluation'
import type { Tables } from '../../../shared/workspace/tables'
import { useDocument, useWorkbench } from '../../state'
import { bookOf } from '../../state/results'
import { roundsOf } from '../../state/rounds'

/** Rounds before this one, newest first; those of the same number go before the others. */
export function earlierRounds(tables: Pick<Tables, 'rounds'>, { round, month }: Round): Round[] {
  const earlier = roundsOf(tables).filter((one) => one.month < month || (one.month === month && one.round < round))
  return [...earlier.filter((one) => one.round === round), ...earlier.filter((one) => one.round !== round)]
}

/** Two rounds side by side; null where there is nothing to compare with. */
export function useComparison(round: Round, earlier: Round | null): RoundComparison | null {
  const document = useDocument()
  const pack = useWorkbench((state) => state.pack)
  return useMemo(
    () => (pack && earlier ? compareRounds(document.tables, { ...round, book: bookOf(pack, round) }, { ...earlier, book: bookOf(pack, earlier) }) : null),
    [document, pack, round, earlier]
  )
}

/** How many competencies went up and down, of those that can be compared. */
export function movesOf(competencies: readonly CompetencyChange[]): { readonly up: number; readonly down: number; readonly compared: number } {
  const changes = competencies.flatMap(({ change }) => (change === null ? [] : [Number(change)]))
  return { up: changes.filter((one) => one > 0).length, down: changes.filter((one) => one < 0).length, compared: changes.length }
}
/** A difference with its sign: +3.00. */
export const signed = ({ change }: Pick<RoundChange, 'change'>): string | null =>
  change === null ? null : Number(change) > 0 ? `+${change}` : change.replace('-', '−')
