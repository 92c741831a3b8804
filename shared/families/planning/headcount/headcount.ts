import { compareText, exact, zero } from '../../../kernel/decimal'
import { computeRule, type RuleBook, type TraceNode } from '../../../kernel/rule'
import { bookOfPlan, managersOf, ofPlan, valueIn, withOwnValues, type PlanningTables, type PlanQuestion } from '../plan'
import { keyTiers } from '../posts/params'
import { isServing, postsOfPlan, servingPostOf } from '../posts/serving'
import { addLowest, shortDecimal, timesLowest } from './fraction'
import { shrinkage } from './params'
import type { HeadcountLack, HeadcountResult, MethodHeads, ScenarioHeads, Sensitivity } from './result-model'
import { factorOf } from './rules/hours'
import { methodsRule } from './rules/methods'
import { sensitivityRule } from './rules/sensitivity'
import { workloadRule, type WorkloadInput, type WorkloadOutcome } from './rules/workload'
import { standardsOf } from './standards-of-plan'

type Growth = WorkloadInput['growth']
type Units = WorkloadInput['units']
const noGrowth: Growth = { customers: {}, hours: {} }

/** What a plan is asked with: the rules, and by how much customers and hours change. */
type Asked = { readonly book: RuleBook; readonly growth: Growth }

/** Customers and heads of a plan by county and by serving post. */
type Demand = { readonly counties: Units; readonly posts: Units; readonly customers: Record<string, number>; readonly income: { fen: number; unknown: number } }
function demandOf(tables: PlanningTables, question: PlanQuestion): Demand {
  const posts = postsOfPlan(tables, question).filter(isServing)
  const postOf = servingPostOf(posts)
  const [byCounty, byPost] = [new UnitCounts(), new UnitCounts()]
  for (const { post } of posts) byPost.of(post)
  const serving = new Set(posts.map(({ post }) => post))
  for (const { county, post } of managersOf(tables, question.plan))
    if (serving.has(post)) {
      byCounty.of(county).current++
      byPost.of(post).current++
    }
  const all = new Map<string, number>()
  const income = { fen: 0, unknown: 0 }
  for (const { tier, county, monthlyIncome } of ofPlan(tables.customers, question.plan)) {
    byCounty.add(county, tier)
    byPost.add(postOf(tier, county) ?? '', tier)
    all.set(tier, (all.get(tier) ?? 0) + 1)
    if (monthlyIncome === null) income.unknown++
    else income.fen += monthlyIncome
  }
  return { counties: byCounty.inOrder(), posts: byPost.units(), customers: Object.fromEntries(all), income }
}
type UnitCount = { unit: string; customers: Map<string, number>; current: number }
class UnitCounts {
  readonly #units = new Map<string, UnitCount>()
  of(unit: string): UnitCount {
    const found = this.#units.get(unit) ?? { unit, customers: new Map<string, number>(), current: 0 }
    this.#units.set(unit, found)
    return found
  }
  add(unit: string, tier: string): void {
    const { customers } = this.of(unit)
    customers.set(tier, (customers.get(tier) ?? 0) + 1)
  }
  units(): Units[number][] {
    return [...this.#units.values()].map(({ unit, customers, current }) => ({ unit, customers: Object.fromEntries(customers), current }))
  }
  inOrder(): Units[number][] {
    return this.units().toSorted((a, b) => (a.unit < b.unit ? -1 : 1))
  }
}

/** 定编: heads of each county, each post and the city, by workload and beside it by the other methods. */
export const headcountOf = (tables: PlanningTables, question: PlanQuestion): HeadcountResult =>
  headcountWith(tables, question, { book: bookOfPlan(question), growth: noGrowth })

function headcountWith(tables: PlanningTables, question: PlanQuestion, { book, growth }: Asked): HeadcountResult {
  const demand = demandOf(tables, question)
  const standards = standardsOf(tables, question)
  const missing = lacksIn(demand, standards, book)
  const run = (units: Units, cap: number | null) => computeRule(workloadRule, { units, standards, cap, growth }, book, { trace: false })
  const byCounty = run(demand.counties, question.plan.cap)
  if (!byCounty.ok) return { ok: false, fault: byCounty.fault, missing }
  const byPost = run(demand.posts, null)
  if (!byPost.ok) return { ok: false, fault: byPost.fault, missing }
  const methods = methodsOf(question, demand, byCounty.value.value, { book, growth })
  return { ok: true, ...byCounty.value.value, posts: byPost.value.value.units, methods, missing }
}

function lacksIn({ customers }: Demand, standards: readonly { readonly tier: string }[], book: RuleBook): HeadcountLack[] {
  const tiers = Object.keys(customers)
  const known = new Set(standards.map(({ tier }) => tier))
  const without = tiers.filter((tier) => !known.has(tier)).toSorted()
  return [
    ...(tiers.length === 0 ? [{ kind: 'customers' as const, tiers: [] }] : []),
    ...(standards.length === 0 ? [{ kind: 'standards' as const, tiers: [] }] : []),
    ...(standards.length > 0 && without.length > 0 ? [{ kind: 'tierStandards' as const, tiers: without }] : []),
    ...(valueIn(shrinkage, book).length === 0 ? [{ kind: 'shrinkage' as const, tiers: [] }] : [])
  ]
}

function methodsOf({ plan }: PlanQuestion, { customers, income }: Demand, workload: WorkloadOutcome, { book, growth }: Asked): MethodHeads[] {
  const keys = new Set(valueIn(keyTiers, book))
  const count = (isKey: boolean): string =>
    shortDecimal(
      Object.entries(customers)
        .filter(([tier]) => keys.has(tier) === isKey)
        .reduce((so, [tier, number]) => addLowest(so, timesLowest(exact(number), factorOf(growth.customers, tier))), zero)
    )
  const isAbove = (value: string | null): value is string => value !== null && compareText(value, '0') > 0
  const { incomePerManager, budget } = plan
  const run = computeRule(
    methodsRule,
    {
      workload: { fte: workload.city.fte, heads: workload.city.required },
      keyCustomers: count(true),
      otherCustomers: count(false),
      income,
      incomePerManager: isAbove(incomePerManager) ? incomePerManager : null,
      budget: budget !== null && isAbove(budget.costPerManager) ? budget : null
    },
    book,
    { trace: false }
  )
  return run.ok ? [...run.value.value] : []
}

/** By how much the demand of the city moves with each figure, greatest first; empty while nothing can be computed. */
export function sensitivityOf(tables: PlanningTables, question: PlanQuestion): readonly Sensitivity[] {
  const { customers } = demandOf(tables, question)
  const run = computeRule(sensitivityRule, { customers, standards: standardsOf(tables, question) }, bookOfPlan(question), { trace: false })
  return run.ok ? run.value.value : []
}

/** The plan itself, and each of its scenarios beside it. */
export function scenariosOf(tables: PlanningTables, question: PlanQuestion): readonly ScenarioHeads[] {
  const { plan } = question
  const scenarios = ofPlan(tables.planScenarios, plan).toSorted((a, b) => (a.scenario < b.scenario ? -1 : 1))
  return [
    { scenario: '', title: '', note: '', result: headcountOf(tables, question) },
    ...scenarios.map(({ scenario, title, note, own, customers, hours }): ScenarioHeads => {
      const values = Object.fromEntries(Object.entries(own).map(([path, value]) => [path, { value, reason: title }]))
      const book = withOwnValues(bookOfPlan(question), values, plan.asOf)
      return { scenario, title, note, result: headcountWith(tables, question, { book, growth: { customers, hours } }) }
    })
  ]
}

/** The working behind the heads of a county, or of the city; null where the unit is not there or nothing can be computed. */
export function explainHeads(tables: PlanningTables, question: PlanQuestion & { readonly unit: string | null }): TraceNode | null {
  const { counties } = demandOf(tables, question)
  const { unit } = question
  if (unit !== null && !counties.some((one) => one.unit === unit)) return null
  const input = { units: counties, standards: standardsOf(tables, question), cap: question.plan.cap, growth: noGrowth }
  const run = computeRule(workloadRule, input, bookOfPlan(question), { trace: true })
  if (!run.ok || run.value.trace === null) return null
  const node = run.value.trace
  if (unit === null) return node
  const isOthers = (params: Readonly<Record<string, unknown>> | undefined): boolean => params?.['unit'] !== undefined && params['unit'] !== unit
  return { ...node, steps: node.steps.filter((step) => step.kind === 'parameter' || step.kind === 'call' || !isOthers(step.label.params)) }
}
