import { usualStart, type PlanStart } from '../../../shared/families/planning'
import type { CivilDate } from '../../../shared/kernel/civil-date'
import type { StandardPack } from '../../../shared/standard/pack'
import { bookOn } from '../../state/grade-results'

/** What the pack gives a plan of a day to begin with; null where the pack says nothing of that day yet. */
export function startOn(pack: StandardPack, day: CivilDate): PlanStart | null {
  const book = bookOn(pack, day)
  return ['posts.catalogue', 'duties.catalogue', 'duties.matrix'].every((path) => book.find(path) !== null) ? usualStart(book) : null
}
