import { useMemo } from 'react'
import type { Round } from '../../../shared/families/certification'
import { compareRounds, type RoundComparison } from '../../../shared/families/evaluation'
import { useDocument } from '../../state'
import { bookOf } from '../../state/results'
import { usePack } from '../../state/packs'
import { roundCycle } from '../../../shared/standard/model'

/** Two rounds side by side; null where there is nothing to compare with. */
export function useComparison(round: Round, earlier: Round | null): RoundComparison | null {
  const document = useDocument()
  const pack = usePack(roundCycle(round))
  const earlierPack = usePack(earlier && roundCycle(earlier))
  return useMemo(
    () =>
      pack && earlier && earlierPack
        ? compareRounds(document.tables, { ...round, book: bookOf(pack, round) }, { ...earlier, book: bookOf(earlierPack, earlier) })
        : null,
    [document, pack, round, earlier, earlierPack]
  )
}
