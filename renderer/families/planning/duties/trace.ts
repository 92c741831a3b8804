import type { DutiesResult } from '../../../../shared/families/planning'

/** Courses that teach more than one duty, with the duties. */
export function sharedCourses({ threads }: Pick<DutiesResult, 'threads'>): readonly { readonly course: string; readonly duties: readonly string[] }[] {
  const byCourse = new Map<string, string[]>()
  for (const { duty, courses } of threads)
    for (const course of courses) {
      const known = byCourse.get(course)
      if (known) known.push(duty.name)
      else byCourse.set(course, [duty.name])
    }
  return [...byCourse].flatMap(([course, duties]) => (duties.length > 1 ? [{ course, duties }] : []))
}
