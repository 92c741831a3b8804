import type { CivilDate } from '../../kernel/civil-date'
import type { Parameter } from '../../kernel/parameter'
import type { ParameterInForce, RuleBook } from '../../kernel/rule'
import type { TablesOf } from '../../kernel/table'
import { valueForReading as valueIn, type Grade, type rosterTables } from '../roster'
import type { DutyContent, DutyRoleContent } from './duties/model'
import type { Plan, planningTables } from './model'
import { dutyCatalogue, planningParameters, postCatalogue, startingMatrix } from './params'
import type { PostContent } from './posts/model'

export type PlanningTables = TablesOf<typeof planningTables & Pick<typeof rosterTables, 'people'>>
/** A plan and the rules of its day. */
export type PlanQuestion = { readonly plan: Plan; readonly book: RuleBook }

const parametersByPath = new Map<string, Parameter>(planningParameters.map((parameter) => [parameter.path, parameter as Parameter]))
/** A parameter of the family by its path. */
export const planningParameter = (path: string): Parameter | undefined => parametersByPath.get(path)

export { valueIn }

type Own = Readonly<Record<string, { readonly value: unknown; readonly reason: string }>>
/** The rules with some values of the city's own (市定) in the pack's place. Values were checked when they were set. */
export function withOwnValues(book: RuleBook, own: Own, from: CivilDate): RuleBook {
  const values = new Map<string, ParameterInForce>(
    Object.entries(own).map(([path, { value, reason }]) => [path, { value, from, provenance: 'city', source: reason }])
  )
  return values.size === 0 ? book : { ...book, find: (path) => values.get(path) ?? book.find(path) }
}
/** The rules by which a plan is computed: the pack's of its day, with the city's own values. */
export const bookOfPlan = ({ plan, book }: PlanQuestion): RuleBook => withOwnValues(book, plan.own, plan.asOf)

/** What a new plan begins with: posts, duties and their matrix as the pack has them. */
export type PlanStart = { readonly posts: readonly PostContent[]; readonly duties: readonly DutyContent[]; readonly roles: readonly DutyRoleContent[] }
export const usualStart = (book: RuleBook): PlanStart => ({
  posts: valueIn(postCatalogue, book),
  duties: valueIn(dutyCatalogue, book),
  roles: valueIn(startingMatrix, book)
})
/** The settings of a plan that nobody has begun. */
export const usualPlan = (year: number, asOf: CivilDate): Plan => ({
  year,
  asOf,
  own: {},
  cap: null,
  incomePerManager: null,
  budget: null,
  remarks: {},
  finished: null
})

export type Manager = { readonly staffNo: string; readonly name: string; readonly county: string; readonly post: string; readonly grade: Grade }
/** The managers of a plan by staff number: as the roster has them, once finished as they were then. */
export function managersOf({ people, planPeople }: PlanningTables, { year, finished }: Plan): Manager[] {
  const kept = finished === null ? [...people.values()] : [...planPeople.values()].filter((person) => person.year === year)
  return kept
    .map(({ staffNo, name, county, post, grade }) => ({ staffNo, name, county, post, grade }))
    .toSorted((a, b) => (a.staffNo < b.staffNo ? -1 : a.staffNo > b.staffNo ? 1 : 0))
}
/** The rows of one plan. */
export const ofPlan = <R extends { readonly year: number }>(rows: ReadonlyMap<string, R>, { year }: Pick<Plan, 'year'>): R[] =>
  [...rows.values()].filter((row) => row.year === year)
