import { usualStart, type Plan, type PlanStart } from '../../../shared/families/planning'
import type { CivilDate } from '../../../shared/kernel/civil-date'
import type { StandardPack } from '../../../shared/standard/pack'
import { bookOn } from '../../state/grade-results'

/** The plan that is in work: the newest one that is not finished; null where there is none. */
export const planInWork = (plans: readonly Plan[]): Plan | null => plans.find(({ finished }) => finished === null) ?? null

/** What the pack gives a plan of a day to begin with; null where the pack says nothing of that day yet. */
export function startOn(pack: StandardPack, day: CivilDate): PlanStart | null {
  const book = bookOn(pack, day)
  return ['posts.catalogue', 'duties.catalogue', 'duties.matrix'].every((path) => book.find(path) !== null) ? usualStart(book) : null
}
