import { useMemo } from 'react'
import { bookOfPlan, usualStart, type Plan, type PlanQuestion } from '../../../../shared/families/planning'
import { useDocument, workbench } from '../../../state'

/** Whether the plan has a catalogue of its own: what it would begin with is shown, but cannot be edited. */
export function useHasDuties({ year }: Plan): boolean {
  const document = useDocument()
  return useMemo(() => [...document.tables.duties.values()].some((duty) => duty.year === year), [document, year])
}

/** Writes the standard's duties into the plan, and who does what among the posts that it has. */
export async function adoptDuties(question: PlanQuestion, posts: ReadonlySet<string>): Promise<void> {
  const { year } = question.plan
  const start = usualStart(bookOfPlan(question))
  const edits = [
    ...start.duties.map((duty) => ['planning.saveDuty', { ...duty, year }] as const),
    ...start.roles.filter(({ post }) => posts.has(post)).map((role) => ['planning.setRoles', { ...role, year }] as const)
  ]
  for (const [command, input] of edits) {
    const done = await workbench.dispatch(command, input)
    if (!done.ok) return workbench.report(done.fault)
  }
}
