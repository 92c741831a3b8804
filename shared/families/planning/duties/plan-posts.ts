import { bookOfPlan, ofPlan, usualStart, type PlanningTables, type PlanQuestion } from '../plan'
import type { PlanPost } from '../posts/model'

const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
/** The posts of a plan in their order; of a plan that has none yet, those with which it would begin. */
export function orderedPosts(tables: Pick<PlanningTables, 'planPosts'>, question: PlanQuestion): PlanPost[] {
  const own = ofPlan(tables.planPosts, question.plan)
  const { year } = question.plan
  const posts = own.length > 0 ? own : usualStart(bookOfPlan(question)).posts.map((post) => ({ ...post, year }))
  return posts.toSorted((a, b) => a.order - b.order || byName(a.post, b.post))
}
