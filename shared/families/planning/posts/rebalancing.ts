import { computeRule } from '../../../kernel/rule'
import { standardsOf } from '../headcount/standards-of-plan'
import { managersOf, ofPlan, bookOfPlan, type Manager, type PlanningTables, type PlanQuestion } from '../plan'
import type { Customer } from './model'
import type { Rebalancing } from './result-model'
import { rebalancingRule, type RebalancingInput } from './rules/rebalancing'
import { coveringOf, isServing, postsOfPlan, servingPostOf } from './serving'
import { Tally } from './tally'

const nothing: Rebalancing = { moves: [], highestBefore: '0.00', highestAfter: '0.00', loads: [], unplaced: [] }

/** A proposal that covers what nobody serves and lowers the highest loads, for one county or (null) for all of them. */
export function rebalancingOf(tables: PlanningTables, question: PlanQuestion & { readonly county: string | null }): Rebalancing {
  const customers = ofPlan(tables.customers, question.plan)
  const input = inputOf(tables, question, customers)
  const run = computeRule(rebalancingRule, input, bookOfPlan(question), { trace: false })
  if (!run.ok) return { ...nothing, unplaced: input.customers.filter(({ manager }) => manager === null).map(({ code }) => code) }
  const { moves, loads, ...rest } = run.value.value
  const named = new Map(managersOf(tables, question.plan).map((person) => [person.staffNo, person]))
  const rows = new Map(customers.map((customer) => [customer.code, customer]))
  return {
    ...rest,
    moves: moves.map((move) => ({ ...move, name: rows.get(move.code)?.name ?? '', tier: rows.get(move.code)?.tier ?? '' })),
    loads: loads.map((load) => ({ ...load, name: named.get(load.staffNo)?.name ?? '', county: named.get(load.staffNo)?.county ?? '' }))
  }
}

/** A customer of one manager of its county and serving post may move; whatever else somebody serves stays with them. */
function inputOf(tables: PlanningTables, question: PlanQuestion & { readonly county: string | null }, customers: readonly Customer[]): RebalancingInput {
  const posts = postsOfPlan(tables, question)
  const postOf = servingPostOf(posts)
  const serving = new Set(posts.filter(isServing).map(({ post }) => post))
  const everybody = managersOf(tables, question.plan)
  const roster = new Map(everybody.map((person) => [person.staffNo, person]))
  const isInScope = ({ county }: { readonly county: string }): boolean => question.county === null || county === question.county
  const managers = everybody.filter((person) => serving.has(person.post) && isInScope(person))
  const kept = new Map(managers.map(({ staffNo }) => [staffNo, new Tally()]))
  const movable: RebalancingInput['customers'] = []
  for (const { code, tier, county, managers: named } of customers) {
    const { coverage, parts } = coveringOf(named, (staffNo) => roster.has(staffNo))
    const post = postOf(tier, county) ?? ''
    const only = coverage === 'covered' && named.length === 1 ? roster.get(parts[0]?.staffNo ?? '') : undefined
    if (coverage === 'uncovered' ? isInScope({ county }) : only && kept.has(only.staffNo) && isAtHome(only, { county, post }))
      movable.push({ code, tier, county, post, manager: only?.staffNo ?? null })
    else for (const { staffNo, part, of } of parts) kept.get(staffNo)?.add(tier, part, of)
  }
  const keeps = managers.map(({ staffNo, county, post }) => ({ staffNo, county, post, keeps: kept.get(staffNo)?.served() ?? [] }))
  return { standards: standardsOf(tables, question), managers: keeps, customers: movable }
}
const isAtHome = (manager: Manager, { county, post }: { readonly county: string; readonly post: string }): boolean =>
  manager.county === county && manager.post === post
