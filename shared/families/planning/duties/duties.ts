import { computeRule, type TraceNode } from '../../../kernel/rule'
import type { TablesOf } from '../../../kernel/table'
import { inListOrder, modelsIn, type Competency, type competencyTables, type Model } from '../../competency'
import { bookOfPlan, type PlanningTables, type PlanQuestion } from '../plan'
import { postsOfPlan } from '../posts/serving'
import type { Duty, RoleLetter } from './model'
import { dutiesOfPlan, rolesOfPlan } from './plan-duties'
import type { DutiesResult, DutyThread } from './result-model'
import { matrixRule, type MatrixInput } from './rules/matrix'

export type DutiesTables = PlanningTables & Pick<TablesOf<typeof competencyTables>, 'models' | 'competencies'>

/** Duties of a plan, who does what, what is wrong with it, and the threads from duties to courses. */
export function dutiesOf(tables: DutiesTables, question: PlanQuestion): DutiesResult {
  const { duties, posts, input } = gather(tables, question)
  const run = computeRule(matrixRule, input, bookOfPlan(question), { trace: false })
  if (!run.ok) throw new Error(`a matrix of known posts and duties is refused: ${run.fault.code}`)
  const { findings, posts: counted } = run.value.value
  const countedBy = new Map(counted.map((one) => [one.post, one]))
  const model = newestModel(tables)
  const competencies = model ? competenciesOf(tables, model) : []
  const asked = new Set(duties.flatMap((duty) => duty.competencies))
  return {
    duties,
    posts,
    roles: new Map(input.roles.map(({ duty, post, roles }) => [`${duty}|${post}`, roles])),
    findings,
    postRoles: posts.flatMap((post) => countedBy.get(post) ?? []),
    threads: threadsOf(duties, posts, input, competencies),
    orphanCompetencies: competencies.flatMap(({ code, name }) => (asked.has(code) ? [] : [{ code, name }])),
    model: model && { model: model.model, version: model.version, title: model.title }
  }
}

/** The working of the matrix; null while there are no duties. */
export function explainMatrix(tables: DutiesTables, question: PlanQuestion): TraceNode | null {
  const { duties, input } = gather(tables, question)
  if (duties.length === 0) return null
  const run = computeRule(matrixRule, input, bookOfPlan(question), { trace: true })
  return run.ok ? run.value.trace : null
}

type Gathered = { readonly duties: readonly Duty[]; readonly posts: readonly string[]; readonly input: MatrixInput }
function gather(tables: DutiesTables, question: PlanQuestion): Gathered {
  const duties = dutiesOfPlan(tables, question)
  const known = new Set(duties.map(({ duty }) => duty))
  const roles = rolesOfPlan(tables, question).filter(({ duty }) => known.has(duty))
  const planned = postsOfPlan(tables, question).map(({ post }) => post)
  const isPlanned = new Set(planned)
  const others = new Set(roles.map(({ post }) => post).filter((post) => !isPlanned.has(post)))
  const posts = [...planned, ...[...others].toSorted()]
  return { duties, posts, input: { duties: [...duties], posts, roles } }
}
/** The newest model in the file, by which competencies are named; null where there is none. */
export const newestModel = (tables: Pick<DutiesTables, 'models'>): Model | null => modelsIn(tables).toSorted((a, b) => b.version - a.version)[0] ?? null
const competenciesOf = ({ competencies }: Pick<DutiesTables, 'competencies'>, { model, version }: Model): Competency[] =>
  inListOrder([...competencies.values()].filter((one) => one.model === model && one.version === version))

function threadsOf(duties: readonly Duty[], posts: readonly string[], { roles }: MatrixInput, competencies: readonly Competency[]): DutyThread[] {
  const names = new Map(competencies.map(({ code, name }) => [code, name]))
  const letters = new Map(roles.map((one) => [`${one.duty}|${one.post}`, one.roles]))
  return duties.map((duty): DutyThread => {
    const holding = (letter: RoleLetter): string[] => posts.filter((post) => letters.get(`${duty.duty}|${post}`)?.includes(letter))
    return {
      duty,
      indicators: duty.indicators,
      competencies: duty.competencies.map((code) => ({ code, name: names.get(code) ?? null })),
      courses: duty.courses,
      responsible: holding('R'),
      accountable: holding('A')
    }
  })
}
