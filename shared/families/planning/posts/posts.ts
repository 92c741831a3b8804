import { compareText } from '../../../kernel/decimal'
import { computeRule, type RuleBook, type TraceNode, type TraceStep } from '../../../kernel/rule'
import { standardsOf } from '../headcount/standards-of-plan'
import { loadRule } from '../headcount/rules/load'
import { bookOfPlan, managersOf, ofPlan, valueIn, type Manager, type PlanningTables, type PlanQuestion } from '../plan'
import type { Customer } from './model'
import { customersPerManager } from './params'
import type { ManagerPlace, PostsResult } from './result-model'
import { assignmentRule, type AssignmentInput, type AssignmentOutcome } from './rules/assignment'
import { isServing, postsOfPlan } from './serving'

/** Everything of a plan that the assignment is computed from. */
export type PostsFacts = {
  readonly book: RuleBook
  readonly managers: readonly Manager[]
  readonly customers: readonly Customer[]
  readonly input: AssignmentInput
}
export function postsFacts(tables: PlanningTables, question: PlanQuestion): PostsFacts {
  const { plan } = question
  const customers = ofPlan(tables.customers, plan)
  const managers = managersOf(tables, plan)
  const posts = [...postsOfPlan(tables, question)]
  return { book: bookOfPlan(question), managers, customers, input: { posts, managers, customers } }
}
/** What a rule gives of checked rows; these cannot be refused but by a pack that has no value. */
export function assignmentOf({ book, input }: PostsFacts): AssignmentOutcome {
  const run = computeRule(assignmentRule, input, book, { trace: false })
  if (!run.ok) throw new RangeError(run.fault.code)
  return run.value.value
}

/** 定岗: who serves whom, what is not covered or covered twice, and how much each manager carries. */
export function postsOf(tables: PlanningTables, question: PlanQuestion): PostsResult {
  const facts = postsFacts(tables, question)
  const { customers, counts, remarks, tiers, counties, managers, unserved, keyPerManager } = assignmentOf(facts)
  const rows = new Map(facts.customers.map((customer) => [customer.code, customer]))
  const input = { standards: standardsOf(tables, question), people: managers.map(({ staffNo, serves }) => ({ staffNo, serves })), unserved }
  const loads = computeRule(loadRule, input, facts.book, { trace: false })
  return {
    customers: customers.flatMap(({ code, ...place }) => {
      const customer = rows.get(code)
      return customer ? [{ customer, ...place }] : []
    }),
    counts,
    remarks,
    tiers,
    counties,
    managers: managerPlaces(facts, managers, loads.ok ? loads.value.value.people : []),
    reference: valueIn(customersPerManager, facts.book),
    keyPerManager,
    uncoveredHours: loads.ok ? loads.value.value.unservedHours : null
  }
}

type Loads = readonly Pick<ManagerPlace, 'staffNo' | 'hours' | 'load' | 'band'>[]
const noLoad = { hours: null, load: null, band: null } as const
/** Managers of serving posts, and whoever else serves customers: their hours are spent too. */
function managerPlaces({ managers, input }: PostsFacts, outcomes: AssignmentOutcome['managers'], loads: Loads): ManagerPlace[] {
  const serving = new Set(input.posts.filter(isServing).map(({ post }) => post))
  const outcomeOf = new Map(outcomes.map((one) => [one.staffNo, one]))
  const loadOf = new Map(loads.map((one) => [one.staffNo, one]))
  return managers
    .flatMap((person): ManagerPlace[] => {
      const outcome = outcomeOf.get(person.staffNo)
      if (!outcome || (!serving.has(person.post) && outcome.serves.length === 0)) return []
      const { serves: _, ...counted } = outcome
      return [{ ...person, ...counted, ...noLoad, ...loadOf.get(person.staffNo) }]
    })
    .toSorted((a, b) => byWeight(a.load, b.load) || byWeight(a.hours, b.hours) || (a.staffNo < b.staffNo ? -1 : 1))
}
const byWeight = (a: string | null, b: string | null): number => (a === null ? (b === null ? 0 : 1) : b === null ? -1 : compareText(b, a))

/** The step is about somebody. */
const personIn = (step: TraceStep): unknown => (step.kind === 'parameter' || step.kind === 'call' ? undefined : step.label.params?.['staffNo'])
const of = (node: TraceNode, staffNo: string | null): TraceNode => ({
  ...node,
  steps: node.steps.filter((step) => step.kind === 'parameter' || (staffNo === null ? personIn(step) === undefined : personIn(step) === staffNo))
})

/** The working behind the figures of the city, or of one manager: whom they serve, and what that makes of their month. */
export function explainPosts(tables: PlanningTables, question: PlanQuestion & { readonly staffNo: string | null }): TraceNode | null {
  const facts = postsFacts(tables, question)
  const { staffNo } = question
  const assignment = computeRule(assignmentRule, facts.input, facts.book, { trace: true })
  if (!assignment.ok || assignment.value.trace === null) return null
  if (staffNo === null) return of(assignment.value.trace, null)
  const outcome = assignment.value.value.managers.find((one) => one.staffNo === staffNo)
  if (!outcome) return null
  const node = of(assignment.value.trace, staffNo)
  const input = { standards: standardsOf(tables, question), people: [{ staffNo, serves: outcome.serves }], unserved: [] }
  const load = computeRule(loadRule, input, facts.book, { trace: true })
  return load.ok && load.value.trace ? { ...load.value.trace, steps: [{ kind: 'call', node }, ...load.value.trace.steps] } : node
}
