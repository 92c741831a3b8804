import type { TablesOf } from '../../kernel/table'
import { surveyOf, type surveyTables } from '../survey'
import { dutiesOf } from './duties'
import { headcountOf } from './headcount'
import type { PlanningTables, PlanQuestion } from './plan'
import { positioningOf } from './positioning'
import { postsOf } from './posts'
import type { PlanResult } from './result-model'
import type { competencyTables } from '../competency'

/** Everything that a plan is computed from. */
export type WholeTables = PlanningTables & TablesOf<typeof surveyTables & typeof competencyTables>
/** Computes a plan, whole, from the tables. Pure; nothing of it is stored. */
export function planResultOf(tables: WholeTables, question: PlanQuestion): PlanResult {
  const { plan, book } = question
  return {
    plan,
    pack: book.pack,
    survey: surveyOf(tables, { year: plan.year, book }),
    positioning: positioningOf(tables, question),
    posts: postsOf(tables, question),
    duties: dutiesOf(tables, question),
    headcount: headcountOf(tables, question)
  }
}
