import { z } from 'zod'
import { compareText, divide, exact, roundHalfUp, showExact, zero, type DecimalText, type Exact } from '../../../../kernel/decimal'
import { defineRule, type Work } from '../../../../kernel/rule'
import type { TextRef } from '../../../../kernel/texts'
import { addLowest } from '../../headcount/fraction'
import { customersIn, servedInput, type Served } from '../../headcount/rules/load'
import { inTierOrder } from '../../headcount/rules/parts'
import { postsTexts as texts } from '../messages'
import { customerSchema, postContentSchema } from '../model'
import { customersPerManager, keyTiers, tierOrder } from '../params'
import { coverages, customerRemarks, type Coverage, type CustomerRemark, type ManagerPlace, type TierCount } from '../result-model'
import { coveringOf, isServing, servingPostOf, type Covering } from '../serving'
import { Tally } from '../tally'

const parameters = { tiers: tierOrder, keyTiers, perManager: customersPerManager }
const customerInput = customerSchema.pick({ code: true, tier: true, county: true, managers: true })
const input = z.object({
  posts: z.array(postContentSchema).max(100),
  managers: z
    .array(z.object({ staffNo: z.string(), county: z.string(), post: z.string() }))
    .max(200_000)
    .refine((people) => new Set(people.map(({ staffNo }) => staffNo)).size === people.length, { message: 'a staff number is there twice' }),
  customers: z
    .array(customerInput)
    .max(1_000_000)
    .refine((customers) => new Set(customers.map(({ code }) => code)).size === customers.length, { message: 'a customer is there twice' })
})
export type AssignmentInput = z.output<typeof input>
type Manager = AssignmentInput['managers'][number]
const decimals = z.string()
const output = z.object({
  customers: z.array(
    z.object({ code: z.string(), post: z.string().nullable(), key: z.boolean(), coverage: z.enum(coverages), remarks: z.array(z.enum(customerRemarks)) })
  ),
  counts: z.record(z.enum(coverages), z.int()),
  remarks: z.record(z.enum(customerRemarks), z.int()),
  tiers: z.array(z.object({ tier: z.string(), key: z.boolean(), customers: z.int(), byCounty: z.record(z.string(), z.int()) })),
  counties: z.array(z.string()),
  managers: z.array(
    z.object({
      staffNo: z.string(),
      customers: decimals,
      keyCustomers: decimals,
      byTier: z.record(z.string(), decimals),
      reference: z.enum(['below', 'within', 'above']).nullable(),
      serves: z.array(servedInput)
    })
  ),
  /** Customers, or parts of them, that nobody on the roster serves. */
  unserved: z.array(servedInput),
  keyPerManager: decimals.nullable()
})
export type AssignmentOutcome = z.output<typeof output>
type AssignmentWork = Work<typeof parameters>
type CustomerOutcome = AssignmentOutcome['customers'][number]

/**
 * 定岗: which post should serve a customer by its tier and county, who does, and what is wrong with it. Several managers without shares
 * cover it more than once; with shares that sum to 100% they share it. Customers per manager are held against a reference, not a norm.
 */
export const assignmentRule = defineRule({
  id: 'posts.assignment',
  title: texts.ref('rule.assignment'),
  source: texts.ref('source.posts'),
  parameters,
  input,
  output,
  compute({ posts, managers, customers }, work): AssignmentOutcome {
    const order = inTierOrder(work.parameter('tiers'))
    const keys = new Set(work.parameter('keyTiers'))
    const reference = work.parameter('perManager')
    const serving = servesKeys(posts, keys)
    const people = new Map(managers.map((manager) => [manager.staffNo, manager]))
    const tallies = new Map<string, Tally>(managers.map(({ staffNo }) => [staffNo, new Tally()]))
    const unserved = new Tally()
    const postOf = servingPostOf(posts)
    const places = customers
      .toSorted((a, b) => (a.code < b.code ? -1 : 1))
      .map((customer): CustomerOutcome => {
        const covering = coveringOf(customer.managers, (staffNo) => people.has(staffNo))
        for (const { staffNo, part, of } of covering.parts) tallies.get(staffNo)?.add(customer.tier, part, of)
        if (covering.rest) unserved.add(customer.tier, covering.rest.part, covering.rest.of)
        const post = postOf(customer.tier, customer.county)
        const { code, tier, county } = customer
        return { code, post, key: keys.has(tier), coverage: covering.coverage, remarks: remarksOf(covering, { post, county }, people) }
      })
    const said = managers.map((manager) =>
      managerOutcome(manager, { serving, keys, order, reference, tally: tallies.get(manager.staffNo) ?? new Tally() }, work)
    )
    return {
      customers: places,
      ...noteCounts(places, work),
      tiers: noteTiers(customers, keys, order, work),
      counties: [...new Set([...customers, ...managers].map(({ county }) => county))].toSorted(),
      managers: said,
      unserved: unserved.served(order),
      keyPerManager: keyPerManager(places, { serving, managers }, work)
    }
  }
})

type Where = { readonly post: string | null; readonly county: string }
function remarksOf({ parts, unknown }: Covering, { post, county }: Where, people: ReadonlyMap<string, Manager>): CustomerRemark[] {
  const serving = parts.flatMap(({ staffNo }) => people.get(staffNo) ?? [])
  return [
    ...(post !== null && serving.some((one) => one.post !== post) ? ['otherPost' as const] : []),
    ...(serving.some((one) => one.county !== county) ? ['otherCounty' as const] : []),
    ...(unknown ? ['unknownManager' as const] : []),
    ...(post === null ? ['noPost' as const] : [])
  ]
}

function noteCounts(places: readonly CustomerOutcome[], work: AssignmentWork): Pick<AssignmentOutcome, 'counts' | 'remarks'> {
  const counts: Record<Coverage, number> = { covered: 0, shared: 0, uncovered: 0, doublyCovered: 0, sharesOff: 0 }
  const remarks: Record<CustomerRemark, number> = { otherPost: 0, otherCounty: 0, unknownManager: 0, noPost: 0 }
  for (const place of places) {
    counts[place.coverage]++
    for (const remark of place.remarks) remarks[remark]++
  }
  work.value(() => texts.ref('step.customers'), exact(places.length), 'customers')
  for (const coverage of coverages) work.value(() => texts.ref(`step.coverage.${coverage}`), exact(counts[coverage]), 'customers')
  for (const remark of customerRemarks) work.value(() => texts.ref(`step.remark.${remark}`), exact(remarks[remark]), 'customers')
  return { counts, remarks }
}

function noteTiers(
  customers: AssignmentInput['customers'],
  keys: ReadonlySet<string>,
  order: (a: string, b: string) => number,
  work: AssignmentWork
): TierCount[] {
  const tiers = new Map<string, { customers: number; byCounty: Map<string, number> }>()
  for (const { tier, county } of customers) {
    const counted = tiers.get(tier) ?? { customers: 0, byCounty: new Map<string, number>() }
    counted.customers++
    counted.byCounty.set(county, (counted.byCounty.get(county) ?? 0) + 1)
    tiers.set(tier, counted)
  }
  return [...tiers]
    .toSorted(([a], [b]) => order(a, b))
    .map(([tier, { customers, byCounty }]) => {
      work.value(() => texts.ref('step.tier', { tier }), exact(customers), 'customers')
      return { tier, key: keys.has(tier), customers, byCounty: Object.fromEntries(byCounty) }
    })
}

type Reference = { readonly from: number; readonly to: number }
type ManagerContext = {
  /** Posts that serve key customers. */
  readonly serving: ReadonlySet<string>
  readonly reference: Reference
  readonly keys: ReadonlySet<string>
  readonly order: (a: string, b: string) => number
  readonly tally: Tally
}
const countIn = (serves: readonly Served[]): Exact => serves.reduce((so, one) => addLowest(so, customersIn(one)), zero)
const servesKeys = (posts: AssignmentInput['posts'], keys: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(posts.filter((one) => isServing(one) && one.tiers.some((tier) => keys.has(tier))).map(({ post }) => post))

function managerOutcome(
  { staffNo, post }: Manager,
  { serving, keys, order, reference, tally }: ManagerContext,
  work: AssignmentWork
): AssignmentOutcome['managers'][number] {
  const serves = tally.served(order)
  const note = (kind: 'customers' | 'keyCustomers', of: readonly Served[]): DecimalText =>
    work.result(
      () => texts.ref(`step.person.${kind}`, { staffNo }),
      roundHalfUp(countIn(of)),
      'customers',
      of.length === 0 ? undefined : () => texts.ref('step.person.formula', { parts: of.map(sayServed) })
    )
  const customers = note('customers', serves)
  const keyCustomers = note(
    'keyCustomers',
    serves.filter(({ tier }) => keys.has(tier))
  )
  const byTier = Object.fromEntries(
    [...new Set(serves.map(({ tier }) => tier))].map((tier) => [tier, roundHalfUp(countIn(serves.filter((one) => one.tier === tier)))])
  )
  return { staffNo, customers, keyCustomers, byTier, reference: serving.has(post) ? referenceOf(staffNo, keyCustomers, reference, work) : null, serves }
}
const sayServed = ({ tier, customers, part, of }: Served): TextRef =>
  part === of ? texts.ref('step.person.part', { tier, customers }) : texts.ref('step.person.share', { tier, customers, part, of })
function referenceOf(staffNo: string, keyCustomers: DecimalText, { from, to }: Reference, work: AssignmentWork): ManagerPlace['reference'] {
  const within = compareText(keyCustomers, String(from)) >= 0 && compareText(keyCustomers, String(to)) <= 0
  work.condition(() => texts.ref('step.person.reference', { staffNo, from, to }), within)
  return within ? 'within' : compareText(keyCustomers, String(from)) < 0 ? 'below' : 'above'
}

type KeyContext = { readonly serving: ReadonlySet<string>; readonly managers: readonly Manager[] }
function keyPerManager(places: readonly CustomerOutcome[], { serving, managers }: KeyContext, work: AssignmentWork): DecimalText | null {
  const heads = managers.filter(({ post }) => serving.has(post)).length
  if (heads === 0) return null
  const customers = places.filter(({ key }) => key).length
  return work.result(
    () => texts.ref('step.keyPerManager'),
    roundHalfUp(divide(exact(customers), exact(heads))),
    'customers',
    () => texts.ref('step.keyPerManager.formula', { customers: showExact(exact(customers)), heads })
  )
}
