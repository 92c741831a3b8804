import { z } from 'zod'
import { compare, divide, exact, roundHalfUp, showExact, zero, type DecimalText, type Exact } from '../../../../kernel/decimal'
import { defineRule, type Work } from '../../../../kernel/rule'
import type { TextRef } from '../../../../kernel/texts'
import { addLowest, timesLowest } from '../fraction'
import { headcountTexts as texts } from '../messages'
import { loadBands } from '../params'
import { effectiveHours, hoursByTier, hoursParameters, standardsInput, standardsParameters } from './hours'
import { bandOf } from './workload'

const parameters = { ...hoursParameters, ...standardsParameters, loadBands }
const positive = z.string().regex(/^\d{1,15}(?:\.\d{1,12})?$/)
/** Customers of one tier of whom somebody has the same part: 1 of 1, 60 of 100, 1 of 2. */
export const servedInput = z.object({
  tier: z.string(),
  customers: z.int().min(0).max(10_000_000),
  part: positive,
  of: positive.refine((of) => Number(of) > 0, { message: 'must be above 0' })
})
export type Served = z.output<typeof servedInput>
const input = z.object({
  standards: standardsInput,
  people: z.array(z.object({ staffNo: z.string(), serves: z.array(servedInput).max(10_000) })).max(200_000),
  /** What nobody on the roster serves. */
  unserved: z.array(servedInput).default([])
})
const output = z.object({
  people: z.array(
    z.object({
      staffNo: z.string(),
      hours: z.string().nullable(),
      load: z.string().nullable(),
      band: z.enum(['overloaded', 'normal', 'idle']).nullable()
    })
  ),
  unservedHours: z.string().nullable()
})
type LoadWork = Work<typeof parameters>
type PersonLoad = z.output<typeof output>['people'][number]

/** How many customers a part of some is. */
export const customersIn = ({ customers, part, of }: Served): Exact => timesLowest(exact(customers), divide(exact(part), exact(of)))
/** Hours a month of what somebody serves; null where a tier has no standards. */
export function hoursOfServed(serves: readonly Served[], each: ReadonlyMap<string, Exact>): Exact | null {
  let hours = zero
  for (const served of serves) {
    const one = each.get(served.tier)
    if (one === undefined) return null
    hours = addLowest(hours, timesLowest(customersIn(served), one))
  }
  return hours
}

/**
 * 人均负荷: hours of the customers that somebody serves by the service standards, shared ones by their share, over effective hours.
 * @example 3 × A1 at 12.5 h and 60% of an A2 at 10 h, 120.556 effective hours → 43.50 h, 0.36
 */
export const loadRule = defineRule({
  id: 'headcount.load',
  title: texts.ref('rule.load'),
  source: texts.ref('source.workload'),
  parameters,
  input,
  output,
  compute({ standards, people, unserved }, work) {
    const { value } = effectiveHours(work)
    const effective = work.condition(() => texts.ref('step.effective.positive'), compare(value, zero) > 0) ? value : null
    const each = hoursByTier(standards, work)
    const bands = work.parameter('loadBands')
    const rest = hoursOfServed(unserved, each)
    return {
      people: people.map((person) => loadOf(person, each, { effective, bands }, work)),
      unservedHours: rest === null ? null : roundHalfUp(rest)
    }
  }
})

type Limits = { readonly effective: Exact | null; readonly bands: { readonly idle: number; readonly overloaded: number } }
function loadOf({ staffNo, serves }: z.output<typeof input>['people'][number], each: ReadonlyMap<string, Exact>, limits: Limits, work: LoadWork): PersonLoad {
  const exactHours = hoursOfServed(serves, each)
  if (!work.condition(() => texts.ref('step.person.standards', { staffNo }), exactHours !== null) || exactHours === null)
    return { staffNo, hours: null, load: null, band: null }
  const hours = work.value(
    () => texts.ref('step.person.hours', { staffNo }),
    exactHours,
    'hour',
    () => (serves.length === 0 ? texts.ref('step.person.none') : texts.ref('step.person.hours.formula', { parts: serves.map((one) => sayServed(one, each)) }))
  )
  const { effective, bands } = limits
  if (effective === null) return { staffNo, hours: roundHalfUp(hours), load: null, band: null }
  const load: DecimalText = work.result(
    () => texts.ref('step.person.load', { staffNo }),
    roundHalfUp(divide(hours, effective)),
    'none',
    () => texts.ref('step.fte.formula', { hours: showExact(hours), effective: showExact(effective) })
  )
  return { staffNo, hours: roundHalfUp(hours), load, band: bandOf(load, bands) }
}
function sayServed({ tier, customers, part, of }: Served, each: ReadonlyMap<string, Exact>): TextRef {
  const hours = showExact(each.get(tier) ?? zero)
  return part === of
    ? texts.ref('step.unitHours.part', { tier, count: String(customers), hours })
    : texts.ref('step.person.shared', { tier, count: customers, part, of, hours })
}
