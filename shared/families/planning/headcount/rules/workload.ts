import { z } from 'zod'
import { allocate } from '../../../../kernel/allocate'
import { compare, compareText, divide, exact, multiply, roundHalfUp, showExact, zero, type Exact } from '../../../../kernel/decimal'
import { defineRule, type Work } from '../../../../kernel/rule'
import { tierOrder } from '../../posts/params'
import { addLowest, timesLowest } from '../fraction'
import { headcountTexts as texts } from '../messages'
import { loadBands, rounding } from '../params'
import type { HeadcountResult, TierWork, UnitHeads } from '../result-model'
import { factorOf, growthInput, hoursByTier, hoursParameters, positiveHours, standardsInput, standardsParameters } from './hours'
import { inTierOrder, sayLoad, wholeHeads } from './parts'

const parameters = { ...hoursParameters, ...standardsParameters, loadBands, rounding, tiers: tierOrder }
const unitInput = z.object({
  unit: z.string().max(40),
  /** Tier → customers. */
  customers: z.record(z.string(), z.int().min(0).max(10_000_000)),
  /** Heads that are there. */
  current: z.int().min(0).max(1_000_000)
})
const input = z.object({
  units: z
    .array(unitInput)
    .max(5000)
    .refine((units) => new Set(units.map(({ unit }) => unit)).size === units.length, { message: 'a unit is there twice' }),
  standards: standardsInput,
  /** Heads that the province allows for all units together; null: none. */
  cap: z.int().min(0).max(1_000_000).nullable(),
  /** Percents by which customers of a tier, and hours of each of them, change. */
  growth: z.object({ customers: growthInput, hours: growthInput }).default({ customers: {}, hours: {} })
})
export type WorkloadInput = z.output<typeof input>

const heads = z.object({
  unit: z.string(),
  customers: z.int(),
  hours: z.string(),
  fte: z.string(),
  required: z.int(),
  current: z.int(),
  vacant: z.int(),
  surplus: z.int(),
  load: z.string().nullable(),
  band: z.enum(['overloaded', 'normal', 'idle', 'uncovered', 'noWork'])
})
const output = z.object({
  effective: z.object({
    workingDays: z.string(),
    hoursPerDay: z.string(),
    utilisation: z.string(),
    shrinkage: z.array(z.object({ name: z.string(), percent: z.string() })),
    kept: z.string(),
    fixedHours: z.string(),
    effective: z.string()
  }),
  tiers: z.array(z.object({ tier: z.string(), customers: z.int(), hoursEach: z.string().nullable(), hours: z.string() })),
  units: z.array(heads),
  city: heads,
  rounding: z.enum(['unit', 'city']),
  capped: z.object({ cap: z.int(), units: z.array(z.object({ unit: z.string(), heads: z.int(), uncapped: z.int() })) }).nullable()
})
export type WorkloadOutcome = Pick<Extract<HeadcountResult, { ok: true }>, 'effective' | 'tiers' | 'units' | 'city' | 'rounding' | 'capped'>
type WorkloadWork = Work<typeof parameters>

/** What one unit has to do, still exact. */
type Demand = { readonly unit: string; readonly current: number; readonly customers: Exact; readonly hours: Exact; readonly fte: Exact }
/** What a customer of a tier takes in a month, and by how much their number changes. */
type TierFigures = { readonly each: ReadonlyMap<string, Exact>; readonly grown: (tier: string, count: number) => Exact }

/**
 * 定编 by workload: customers × service hours ÷ effective hours. Heads are rounded half up from the unrounded demand, in each unit or for
 * the city; a cap is shared out by largest remainder. Refuses effective hours that are not above zero and standards that nobody believes.
 * @example 10 × A1 at 12.5 h and 40 × B2 at 3 h, fixed 20 h → 245 / 120.556 = 2.03 → 2
 */
export const workloadRule = defineRule({
  id: 'headcount.workload',
  title: texts.ref('rule.workload'),
  source: texts.ref('source.workload'),
  parameters,
  input,
  output,
  compute({ units, standards, cap, growth }, work): WorkloadOutcome {
    const effective = positiveHours(work)
    const plain = hoursByTier(standards, work)
    const each = new Map([...plain].map(([tier, hours]) => [tier, timesLowest(hours, factorOf(growth.hours, tier))]))
    const figures: TierFigures = { each, grown: (tier, count) => timesLowest(exact(count), factorOf(growth.customers, tier)) }
    noteGrowth(growth, work)
    const order = inTierOrder(work.parameter('tiers'))
    const demands = units.map((unit) => demandOf(unit, figures, effective.value, { order, work }))
    const [policy, bands] = [work.parameter('rounding'), work.parameter('loadBands')]
    const city = demands.reduce((so, one) => added(so, one), nothing)
    const required = requiredHeads(demands, city, policy, work)
    const said = demands.map((one) => unitHeads(one, required.get(one.unit) ?? 0, { bands, work }))
    const total = said.reduce((so, one) => so + one.required, 0)
    work.result(
      () => texts.ref('step.city'),
      String(total),
      'people',
      () => texts.ref(`step.city.${policy}`, { fte: roundHalfUp(city.fte) })
    )
    return {
      effective: effective.shown,
      tiers: tierWork(units, figures, order),
      units: said,
      city: unitHeads(city, total, { bands, work }),
      rounding: policy,
      capped: cap === null || cap >= total ? null : { cap, units: underCap(demands, said, cap, work) }
    }
  }
})

const nothing: Demand = { unit: '', current: 0, customers: zero, hours: zero, fte: zero }
const added = (a: Demand, b: Demand): Demand => ({
  unit: '',
  current: a.current + b.current,
  customers: addLowest(a.customers, b.customers),
  hours: addLowest(a.hours, b.hours),
  fte: addLowest(a.fte, b.fte)
})

function noteGrowth(growth: WorkloadInput['growth'], work: WorkloadWork): void {
  for (const kind of ['customers', 'hours'] as const)
    for (const [tier, percent] of Object.entries(growth[kind])) work.result(() => texts.ref(`step.growth.${kind}`, { tier }), percent, 'percent')
}

type DemandContext = { readonly order: (a: string, b: string) => number; readonly work: WorkloadWork }
function demandOf(
  { unit, customers, current }: WorkloadInput['units'][number],
  figures: TierFigures,
  effective: Exact,
  { order, work }: DemandContext
): Demand {
  const tiers = Object.keys(customers).toSorted(order)
  const parts = tiers.map((tier) => ({ tier, count: figures.grown(tier, customers[tier] ?? 0), each: figures.each.get(tier) ?? null }))
  const counted = parts.reduce((so, { count }) => addLowest(so, count), zero)
  const hours = work.value(
    () => texts.ref('step.unitHours', { unit }),
    parts.reduce((so, { count, each }) => (each === null ? so : addLowest(so, timesLowest(count, each))), zero),
    'hour',
    () =>
      texts.ref('step.unitHours.formula', {
        parts: parts.map(({ tier, count, each }) =>
          each === null
            ? texts.ref('step.unitHours.lacking', { tier, count: showExact(count) })
            : texts.ref('step.unitHours.part', { tier, count: showExact(count), hours: showExact(each) })
        )
      })
  )
  const fte = work.value(
    () => texts.ref('step.fte', { unit }),
    addLowest(divide(hours, effective), zero),
    'people',
    () => texts.ref('step.fte.formula', { hours: showExact(hours), effective: showExact(effective) })
  )
  return { unit, current, customers: counted, hours, fte }
}

function requiredHeads(demands: readonly Demand[], city: Demand, policy: 'unit' | 'city', work: WorkloadWork): ReadonlyMap<string, number> {
  const required =
    policy === 'unit'
      ? new Map(demands.map(({ unit, fte }) => [unit, wholeHeads(fte)]))
      : allocate(
          wholeHeads(city.fte),
          demands.map(({ unit, fte }) => ({ key: unit, weight: fte }))
        )
  for (const { unit, fte } of demands)
    work.result(
      () => texts.ref('step.required', { unit }),
      String(required.get(unit) ?? 0),
      'people',
      () => texts.ref(policy === 'unit' ? 'step.required.unit' : 'step.required.city', { fte: showExact(fte) })
    )
  return required
}

type Bands = { readonly idle: number; readonly overloaded: number }
function unitHeads({ unit, current, customers, hours, fte }: Demand, required: number, { bands, work }: { bands: Bands; work: WorkloadWork }): UnitHeads {
  const hasWork = compare(hours, zero) > 0
  const load = hasWork && current > 0 ? sayLoad(unit, divide(fte, exact(current)), { fte, current }, work) : null
  return {
    unit,
    customers: Number(roundHalfUp(customers, 0)),
    hours: roundHalfUp(hours),
    fte: roundHalfUp(fte),
    required,
    current,
    vacant: Math.max(0, required - current),
    surplus: Math.max(0, current - required),
    load,
    band: !hasWork ? 'noWork' : load === null ? 'uncovered' : bandOf(load, bands)
  }
}
/** What is shown is what decides: the rounded load is held against the bounds. */
export const bandOf = (load: string, { idle, overloaded }: Bands): 'overloaded' | 'normal' | 'idle' =>
  compareText(load, String(overloaded)) > 0 ? 'overloaded' : compareText(load, String(idle)) < 0 ? 'idle' : 'normal'

function tierWork(units: WorkloadInput['units'], { each, grown }: TierFigures, order: DemandContext['order']): TierWork[] {
  const counts = new Map<string, number>()
  for (const { customers } of units) for (const [tier, count] of Object.entries(customers)) counts.set(tier, (counts.get(tier) ?? 0) + count)
  return [...new Set([...counts.keys(), ...each.keys()])].toSorted(order).map((tier) => {
    const customers = grown(tier, counts.get(tier) ?? 0)
    const hours = each.get(tier)
    return {
      tier,
      customers: Number(roundHalfUp(customers, 0)),
      hoursEach: hours === undefined ? null : roundHalfUp(hours),
      hours: roundHalfUp(hours === undefined ? zero : multiply(customers, hours))
    }
  })
}

function underCap(
  demands: readonly Demand[],
  said: readonly UnitHeads[],
  cap: number,
  work: WorkloadWork
): { unit: string; heads: number; uncapped: number }[] {
  const shared = allocate(
    cap,
    demands.map(({ unit, fte }) => ({ key: unit, weight: fte }))
  )
  const total = demands.reduce((so, { fte }) => addLowest(so, fte), zero)
  return said.map(({ unit, required }, index) => {
    const fte = demands[index]?.fte ?? zero
    const heads = shared.get(unit) ?? 0
    work.result(
      () => texts.ref('step.capped', { unit }),
      String(heads),
      'people',
      () => texts.ref('step.capped.formula', { cap, fte: showExact(fte), total: showExact(total) })
    )
    return { unit, heads, uncapped: required }
  })
}
