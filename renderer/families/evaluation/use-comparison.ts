import { useMemo } from 'react'
import type { Round } from '../../../shared/families/certification'
import { compareRounds, type RoundComparison } from '../../../shared/families/evaluation'
import { useDocument, useWorkbench } from '../../state'
import { bookOf } from '../../state/results'

/** Two rounds side by side; null where there is nothing to compare with. */
export function useComparison(round: Round, earlier: Round | null): RoundComparison | null {
  const document = useDocument()
  const pack = useWorkbench((state) => state.pack)
  return useMemo(
    () => (pack && earlier ? compareRounds(document.tables, { ...round, book: bookOf(pack, round) }, { ...earlier, book: bookOf(pack, earlier) }) : null),
    [document, pack, round, earlier]
  )
}
