import { z } from 'zod'
import { compareText, divide, exact, roundHalfUp, type Exact } from '../../../../kernel/decimal'
import { defineRule, type Work } from '../../../../kernel/rule'
import { hoursByTier, hoursParameters, positiveHours, standardsInput, standardsParameters } from '../../headcount/rules/hours'
import { hoursOfServed, servedInput } from '../../headcount/rules/load'
import { postsTexts as texts } from '../messages'
import { rebalancingMoves } from '../params'
import { bestMove, bestSwap, heaviest, Lightest, take, type Group, type Holder, type Step } from './rebalancing-groups'

const parameters = { ...hoursParameters, ...standardsParameters, moves: rebalancingMoves }
const input = z.object({
  standards: standardsInput,
  managers: z
    .array(
      z.object({
        staffNo: z.string(),
        county: z.string(),
        post: z.string(),
        /** What stays with them whatever happens: shared customers, those of other counties and posts. */
        keeps: z.array(servedInput)
      })
    )
    .refine((people) => new Set(people.map(({ staffNo }) => staffNo)).size === people.length, { message: 'a staff number is there twice' }),
  /** Customers of one manager of the county and serving post, and customers of nobody. */
  customers: z
    .array(z.object({ code: z.string(), tier: z.string(), county: z.string(), post: z.string(), manager: z.string().nullable() }))
    .refine((customers) => new Set(customers.map(({ code }) => code)).size === customers.length, { message: 'a customer is there twice' })
})
export type RebalancingInput = z.output<typeof input>
type Customer = RebalancingInput['customers'][number]
const output = z.object({
  moves: z.array(z.object({ code: z.string(), from: z.string().nullable(), to: z.string(), hours: z.string() })),
  highestBefore: z.string(),
  highestAfter: z.string(),
  loads: z.array(z.object({ staffNo: z.string(), before: z.string(), after: z.string() })),
  unplaced: z.array(z.string())
})
export type RebalancingOutcome = z.output<typeof output>
type RebalancingWork = Work<typeof parameters>

/** Hours in whole units: so many of them make an hour, and so many a full load. */
type Scale = { readonly perHour: bigint; readonly full: Exact; units(hours: Exact): bigint; load(units: bigint): Exact }

/**
 * 均衡建议: within each county and serving post, customers without a manager go to whoever carries least, heaviest customers first; then the
 * highest load is lowered by the best move, and where none helps by the best swap, while moves are left. Nobody is brought above the highest
 * load of the group as it was (or above one full load, where all were below it). Shared and doubly covered customers stay where they are.
 * Where nothing is left to gain and moves are left, the highest load is above the least possible one by no more than one customer.
 * @example loads 1.50 and 0.50 with customers of 0.25 → 2 moves, 1.00 and 1.00
 */
export const rebalancingRule = defineRule({
  id: 'posts.rebalancing',
  title: texts.ref('rule.rebalancing'),
  source: texts.ref('source.rebalancing'),
  parameters,
  input,
  output,
  compute(given, work): RebalancingOutcome {
    const full = positiveHours(work).value
    const each = hoursByTier(given.standards, work)
    const weighed = given.managers.map((manager) => ({ manager, keeps: hoursOfServed(manager.keeps, each) }))
    const scale = scaleOf([...each.values(), ...weighed.flatMap(({ keeps }) => keeps ?? [])], full)
    const city = groupsOf(given, { weighed, each, scale })
    const holders = city.groups.flatMap((group) => group.holders)
    const before = new Map(holders.map(({ staffNo, load }) => [staffNo, load]))
    const owners = new Map(given.customers.map(({ code, manager }) => [code, manager]))
    const highestBefore = noteHighest('step.highestBefore', holders, scale, work)
    const placed = city.groups.flatMap((group) => place(group, city.waiting.get(keyOf(group)) ?? [], { scale, work }))
    const taken = lower(city.groups, work.parameter('moves'), { scale, work })
    const now = new Map([...taken, ...placed.flatMap(({ code, to }) => (to === null ? [] : [[code, to] as const]))])
    const moved = [...now].filter(([code, to]) => owners.get(code) !== to).toSorted(([a], [b]) => (a < b ? -1 : 1))
    const touched = new Set(moved.flatMap(([code, to]) => [to, owners.get(code)]))
    const tierOf = new Map(given.customers.map(({ code, tier }) => [code, tier]))
    const say = (units: bigint): string => roundHalfUp(scale.load(units))
    return {
      moves: moved.map(([code, to]) => ({ code, from: owners.get(code) ?? null, to, hours: roundHalfUp(each.get(tierOf.get(code) ?? '') ?? exact(0)) })),
      highestBefore,
      highestAfter: noteHighest('step.highestAfter', holders, scale, work),
      loads: holders
        .filter(({ staffNo }) => touched.has(staffNo))
        .map(({ staffNo, load }) => ({ staffNo, before: say(before.get(staffNo) ?? 0n), after: say(load) }))
        .toSorted((a, b) => compareText(b.before, a.before) || (a.staffNo < b.staffNo ? -1 : 1)),
      unplaced: [...city.unweighed, ...placed.flatMap(({ code, to }) => (to === null ? [code] : []))].toSorted()
    }
  }
})

const greatest = (a: bigint, b: bigint): bigint => (b === 0n ? a : greatest(b, a % b))
function scaleOf(values: readonly Exact[], full: Exact): Scale {
  const perHour = values.reduce((so, { denominator }) => (so / greatest(so, denominator)) * denominator, 1n)
  return {
    perHour,
    full,
    units: ({ numerator, denominator }) => (numerator * perHour) / denominator,
    load: (units) => divide({ numerator: units, denominator: perHour }, full)
  }
}

const keyOf = ({ county, post }: { readonly county: string; readonly post: string }): string => `${county}|${post}`
type Weighed = readonly { readonly manager: RebalancingInput['managers'][number]; readonly keeps: Exact | null }[]
type City = {
  readonly groups: Group[]
  readonly waiting: ReadonlyMap<string, Customer[]>
  /** Customers of nobody that nobody can take. */ readonly unweighed: string[]
}
function groupsOf({ customers }: RebalancingInput, { weighed, each, scale }: { weighed: Weighed; each: ReadonlyMap<string, Exact>; scale: Scale }): City {
  const units = new Map([...each].map(([tier, hours]) => [tier, scale.units(hours)]))
  const groups = new Map<string, Group>()
  const holders = new Map<string, { holder: Holder; group: string }>()
  for (const { manager, keeps } of weighed) {
    // Whose load is not known can neither give nor take.
    if (keeps === null) continue
    const key = keyOf(manager)
    const group = groups.get(key) ?? { county: manager.county, post: manager.post, holders: [], units }
    const holder: Holder = { staffNo: manager.staffNo, load: scale.units(keeps), movable: new Map() }
    group.holders.push(holder)
    groups.set(key, group)
    holders.set(manager.staffNo, { holder, group: key })
  }
  const waiting = new Map<string, Customer[]>()
  const unweighed: string[] = []
  for (const customer of customers.toSorted((a, b) => (a.code < b.code ? -1 : 1))) {
    const hours = units.get(customer.tier)
    const key = keyOf(customer)
    if (customer.manager === null) {
      if (hours === undefined || !groups.has(key)) unweighed.push(customer.code)
      else push(waiting, key, customer)
      continue
    }
    const found = holders.get(customer.manager)
    if (!found || hours === undefined) continue
    found.holder.load += hours
    if (found.group === key) push(found.holder.movable, customer.tier, customer.code)
  }
  return { groups: [...groups.values()].toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)), waiting, unweighed }
}

function push<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

type Context = { readonly scale: Scale; readonly work: RebalancingWork }
function noteHighest(label: 'step.highestBefore' | 'step.highestAfter', holders: readonly Holder[], scale: Scale, work: RebalancingWork): string {
  const highest = holders.reduce((so, { load }) => (load > so ? load : so), 0n)
  return work.result(() => texts.ref(label), roundHalfUp(scale.load(highest)), 'none')
}

/** Customers of nobody: the heaviest first, each to whoever carries least, as long as that brings nobody too high. */
function place(group: Group, waiting: readonly Customer[], { scale, work }: Context): { code: string; to: string | null }[] {
  if (waiting.length === 0) return []
  const [highest, oneFull] = [heaviest(group)?.load ?? 0n, scale.units(scale.full)]
  const limit = highest > oneFull ? highest : oneFull
  work.value(
    () => texts.ref('step.limit', { county: group.county, post: group.post }),
    scale.load(limit),
    'none',
    () => texts.ref('step.limit.formula')
  )
  const lightest = new Lightest(group.holders)
  const unitsOf = ({ tier }: Customer): bigint => group.units.get(tier) ?? 0n
  const inOrder = waiting.toSorted((a, b) => (unitsOf(b) > unitsOf(a) ? 1 : unitsOf(b) < unitsOf(a) ? -1 : a.code < b.code ? -1 : 1))
  return inOrder.map((customer) => {
    const units = unitsOf(customer)
    const to = lightest.first
    if (!to || to.load + units > limit) return { code: customer.code, to: null }
    lightest.load(units)
    work.result(() => texts.ref('step.placed', { code: customer.code, to: to.staffNo }), roundHalfUp(scale.load(to.load)), 'none')
    return { code: customer.code, to: to.staffNo }
  })
}

/** Lowers the highest load of all groups again and again; a group that nothing helps any more is left. Who has what afterwards. */
function lower(groups: readonly Group[], limit: number, { scale, work }: Context): Map<string, string> {
  const owners = new Map<string, string>()
  const open = new Set(groups.filter(({ holders }) => holders.length > 1))
  let left = limit
  while (left > 0 && open.size > 0) {
    const group = [...open].reduce((so, one) => ((heaviest(one)?.load ?? 0n) > (heaviest(so)?.load ?? 0n) ? one : so))
    const step = bestMove(group) ?? (left > 1 ? bestSwap(group) : null)
    if (!step) {
      open.delete(group)
      continue
    }
    take(group, step)
    left -= step.back ? 2 : 1
    owners.set(step.code, step.to.staffNo)
    if (step.back) owners.set(step.back.code, step.from.staffNo)
    noteStep(step, { scale, work })
  }
  work.value(() => texts.ref('step.movesUsed'), exact(limit - left), 'customers')
  return owners
}
function noteStep({ from, to, code, back, after }: Step, { scale, work }: Context): void {
  const params = { code, from: from.staffNo, to: to.staffNo }
  work.result(
    () => (back ? texts.ref('step.swapped', { ...params, other: back.code }) : texts.ref('step.moved', params)),
    roundHalfUp(scale.load(after)),
    'none'
  )
}
