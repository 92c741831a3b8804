import { z } from 'zod'
import { compare, compareText, divide, exact, roundHalfUp, subtract, zero, type Exact } from '../../../../kernel/decimal'
import { defineRule, type Work } from '../../../../kernel/rule'
import type { TextRef } from '../../../../kernel/texts'
import { tierOrder } from '../../posts/params'
import { addLowest, shortDecimal, timesLowest } from '../fraction'
import { headcountTexts as texts } from '../messages'
import { legal, sensitivityStep } from '../params'
import type { Sensitivity } from '../result-model'
import { effectiveOf, hoursByTier, hoursParameters, hundred, percentOf, positiveHours, standardsInput, standardsParameters, type HoursFigures } from './hours'
import { inTierOrder } from './parts'

const parameters = { ...hoursParameters, ...standardsParameters, sensitivityStep, tiers: tierOrder }
const input = z.object({
  /** Tier → customers of the city. */
  customers: z.record(z.string(), z.int().min(0).max(10_000_000)),
  standards: standardsInput
})
const output = z.array(
  z.object({
    kind: z.enum(['parameter', 'shrinkage', 'tierCustomers', 'tierHours']),
    name: z.string(),
    base: z.string(),
    low: z.string(),
    high: z.string(),
    fteLow: z.string(),
    fteHigh: z.string(),
    spread: z.string()
  })
)
type SensitivityWork = Work<typeof parameters>
/** Everything that the demand of a city depends on. */
type City = { readonly figures: HoursFigures; readonly tiers: readonly { readonly tier: string; readonly count: Exact; readonly each: Exact }[] }
/** A figure of the city that can be moved. */
type Lever = {
  readonly kind: Sensitivity['kind']
  readonly name: string
  readonly label: TextRef
  readonly base: Exact
  readonly least: number
  readonly most: number | null
  moved(value: Exact): City
}

/** Null where nothing is left of a month. */
function fteOf({ figures, tiers }: City): Exact | null {
  const effective = effectiveOf(figures)
  if (compare(effective, zero) <= 0) return null
  return divide(
    tiers.reduce((so, { count, each }) => addLowest(so, timesLowest(count, each)), zero),
    effective
  )
}

/**
 * 敏感性: by how much the demand of the city moves when one figure is lower or higher by the step and all others stay. Figures stop at
 * what is legal: no month has more than its days, utilisation ends at 100%, and a month with nothing left is not gone to.
 * @example utilisation 85% by 10% → 76.5% and 93.5%
 */
export const sensitivityRule = defineRule({
  id: 'headcount.sensitivity',
  title: texts.ref('rule.sensitivity'),
  source: texts.ref('source.methods'),
  parameters,
  input,
  output,
  compute({ customers, standards }, work): Sensitivity[] {
    const { figures } = positiveHours(work)
    const each = hoursByTier(standards, work)
    const order = inTierOrder(work.parameter('tiers'))
    const tiers = Object.keys(customers)
      .toSorted(order)
      .flatMap((tier) => {
        const hours = each.get(tier)
        return hours === undefined ? [] : [{ tier, count: exact(customers[tier] ?? 0), each: hours }]
      })
    const step = exact(work.parameter('sensitivityStep'))
    const bars = leversOf({ figures, tiers }).map((lever) => barOf(lever, step, work))
    return bars.toSorted((a, b) => compareText(b.spread, a.spread))
  }
})

function leversOf(city: City): Lever[] {
  const { figures, tiers } = city
  const withFigures = (changed: Partial<HoursFigures>): City => ({ ...city, figures: { ...figures, ...changed } })
  const ofHours = (['workingDays', 'hoursPerDay', 'utilisation', 'fixedHours'] as const).map((name): Lever => {
    const label = hoursParameters[name].title
    const lever = { kind: 'parameter' as const, name: hoursParameters[name].path, label, base: figures[name], ...legal[name] }
    return { ...lever, moved: (value) => withFigures({ [name]: value }) }
  })
  const ofShrinkage = figures.shrinkage.map(({ name, percent }): Lever => {
    const moved = (value: Exact): City => withFigures({ shrinkage: figures.shrinkage.map((one) => (one.name === name ? { name, percent: value } : one)) })
    return { kind: 'shrinkage', name, label: texts.ref('lever.shrinkage', { name }), base: percent, least: 0, most: 100, moved }
  })
  const ofTiers = (['tierCustomers', 'tierHours'] as const).flatMap((kind) =>
    tiers.map((own): Lever => {
      const key = kind === 'tierCustomers' ? 'count' : 'each'
      const moved = (value: Exact): City => ({ ...city, tiers: tiers.map((one) => (one.tier === own.tier ? { ...one, [key]: value } : one)) })
      return { kind, name: own.tier, label: texts.ref(`lever.${kind}`, { tier: own.tier }), base: own[key], least: 0, most: null, moved }
    })
  )
  return [...ofHours, ...ofShrinkage, ...ofTiers]
}

function barOf(lever: Lever, step: Exact, work: SensitivityWork): Sensitivity {
  const low = endOf(lever, subtract(hundred, step), 'low', work)
  const high = endOf(lever, addLowest(hundred, step), 'high', work)
  const [fteLow, fteHigh] = [roundHalfUp(low.fte), roundHalfUp(high.fte)]
  const difference = subtract(exact(fteHigh), exact(fteLow))
  const spread = roundHalfUp(difference.numerator < 0n ? subtract(zero, difference) : difference)
  const { kind, name, base } = lever
  return { kind, name, base: shortDecimal(base), low: shortDecimal(low.value), high: shortDecimal(high.value), fteLow, fteHigh, spread }
}

function endOf(lever: Lever, percent: Exact, end: 'low' | 'high', work: SensitivityWork): { value: Exact; fte: Exact } {
  const wanted = timesLowest(lever.base, percentOf(percent))
  const legalValue = withinLegal(wanted, lever)
  const fte = fteOf(lever.moved(legalValue))
  // A month of which nothing is left has no demand at all: the figure stays where it is.
  const value = fte === null ? lever.base : legalValue
  if (compare(value, wanted) !== 0)
    work.condition(() => texts.ref('step.stopped', { figure: lever.label, wanted: shortDecimal(wanted), value: shortDecimal(value) }), true)
  return {
    value,
    fte: work.value(
      () => texts.ref(`step.bar.${end}`, { figure: lever.label, value: shortDecimal(value) }),
      fte ?? fteOf(lever.moved(lever.base)) ?? zero,
      'people'
    )
  }
}
function withinLegal(value: Exact, { least, most }: Lever): Exact {
  if (compare(value, exact(least)) < 0) return exact(least)
  return most !== null && compare(value, exact(most)) > 0 ? exact(most) : value
}
