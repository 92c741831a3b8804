import { headcountParameters, planningParameter, type HeadcountResult, type PlanQuestion, type UnitHeads } from '../../../../shared/families/planning'
import type { TextRef } from '../../../../shared/kernel/texts'
import { foundHeads } from './common/found'

/** Counties that ask for somebody's eye, by what is remarkable of them. */
export const remarkableBands = ['uncovered', 'overloaded', 'idle'] as const
export type RemarkableBand = (typeof remarkableBands)[number]
export function unitsByBand(headcount: HeadcountResult): Readonly<Record<RemarkableBand, readonly UnitHeads[]>> {
  const of = (band: RemarkableBand): readonly UnitHeads[] => foundHeads(headcount)?.units.filter((unit) => unit.band === band) ?? []
  return { uncovered: of('uncovered'), overloaded: of('overloaded'), idle: of('idle') }
}

/** Names of the figures of this step that are our assumptions still, and of those that the city set. */
export function groundsOf({ plan, book }: PlanQuestion): {
  readonly assumed: readonly TextRef[]
  readonly own: readonly { readonly title: TextRef; readonly reason: string }[]
} {
  const paths = headcountParameters.map(({ path }) => path)
  return {
    assumed: headcountParameters.flatMap(({ path, title }) => (!plan.own[path] && book.find(path)?.provenance === 'assumption' ? [title] : [])),
    own: Object.entries(plan.own).flatMap(([path, { reason }]) => {
      const title = paths.includes(path) ? planningParameter(path)?.title : undefined
      return title ? [{ title, reason }] : []
    })
  }
}
