import { z } from 'zod'
import { compare, divide, exact, multiply, roundHalfUp, showExact, subtract, zero, type DecimalText, type Exact } from '../../../../kernel/decimal'
import type { Work } from '../../../../kernel/rule'
import type { TextRef } from '../../../../kernel/texts'
import { faults } from '../../faults'
import { perText } from '../../messages'
import { addLowest, lowest, shortDecimal, timesLowest } from '../fraction'
import { headcountTexts as texts } from '../messages'
import { serviceStandardSchema } from '../model'
import { fixedHours, hoursPerDay, plausibleHours, plausibleTimes, shrinkage, utilisation, workingDays } from '../params'
import type { EffectiveHours } from '../result-model'
import { faultWithin, timesAMonth, type StandardContent } from '../standards'

/** What effective hours are made of. */
export const hoursParameters = { workingDays, hoursPerDay, utilisation, shrinkage, fixedHours }
export type HoursWork = Work<typeof hoursParameters>
/** What the hours of a tier are made of, beside the standards themselves. */
export const standardsParameters = { plausibleTimes, plausibleHours }
export type StandardsWork = Work<typeof standardsParameters>

export type HoursFigures = {
  readonly workingDays: Exact
  readonly hoursPerDay: Exact
  readonly utilisation: Exact
  readonly shrinkage: readonly { readonly name: string; readonly percent: Exact }[]
  readonly fixedHours: Exact
}
export const hundred = exact(100)
export const percentOf = (value: Exact): Exact => divide(value, hundred)
const keptOf = ({ shrinkage }: HoursFigures): Exact => shrinkage.reduce((so, { percent }) => timesLowest(so, percentOf(subtract(hundred, percent))), exact(1))
/** Working days × hours a day × utilisation × Π(1 − shrinkage) − fixed hours. */
export function effectiveOf(figures: HoursFigures): Exact {
  const gross = multiply(multiply(figures.workingDays, figures.hoursPerDay), percentOf(figures.utilisation))
  return lowest(subtract(multiply(gross, keptOf(figures)), figures.fixedHours))
}
const figuresOf = (work: HoursWork): HoursFigures => ({
  workingDays: exact(work.parameter('workingDays')),
  hoursPerDay: exact(work.parameter('hoursPerDay')),
  utilisation: exact(work.parameter('utilisation')),
  shrinkage: work.parameter('shrinkage').map(({ name, percent }) => ({ name, percent: exact(percent) })),
  fixedHours: exact(work.parameter('fixedHours'))
})

export type Effective = { readonly shown: EffectiveHours; readonly value: Exact; readonly figures: HoursFigures }
/** Hours that one person can give to customers in a month, noted step by step. */
export function effectiveHours(work: HoursWork): Effective {
  const figures = figuresOf(work)
  const kept = work.value(
    () => texts.ref('step.kept'),
    multiply(keptOf(figures), hundred),
    'percent',
    () =>
      figures.shrinkage.length === 0
        ? texts.ref('step.kept.none')
        : texts.ref('step.kept.formula', {
            parts: figures.shrinkage.map(({ name, percent }) => texts.ref('step.kept.part', { name, percent: showExact(percent) }))
          })
  )
  const value = work.value(
    () => texts.ref('step.effective'),
    effectiveOf(figures),
    'hour',
    () =>
      texts.ref('step.effective.formula', {
        days: showExact(figures.workingDays),
        hours: showExact(figures.hoursPerDay),
        utilisation: showExact(figures.utilisation),
        kept: showExact(kept),
        fixed: showExact(figures.fixedHours)
      })
  )
  return { value, figures, shown: shownHours(figures, kept, value) }
}
const shownHours = (figures: HoursFigures, kept: Exact, effective: Exact): EffectiveHours => ({
  workingDays: shortDecimal(figures.workingDays),
  hoursPerDay: shortDecimal(figures.hoursPerDay),
  utilisation: shortDecimal(figures.utilisation),
  shrinkage: figures.shrinkage.map(({ name, percent }) => ({ name, percent: shortDecimal(percent) })),
  kept: roundHalfUp(kept),
  fixedHours: shortDecimal(figures.fixedHours),
  effective: roundHalfUp(effective)
})
/** Effective hours, refused where nothing is left of a month. */
export function positiveHours(work: HoursWork): Effective {
  const effective = effectiveHours(work)
  if (!work.condition(() => texts.ref('step.effective.positive'), compare(effective.value, zero) > 0))
    work.refuse(faults.make('effectiveHours', { value: effective.shown.effective }, { value: effective.shown.effective }))
  return effective
}

/** A standard as rules take it. */
export const standardInput = serviceStandardSchema.omit({ year: true })
export const standardsInput = z
  .array(standardInput)
  .max(5000)
  .refine((rows) => new Set(rows.map(({ tier, action }) => `${tier}|${action}`)).size === rows.length, { message: 'an action of a tier is there twice' })

/** Hours that a customer of each tier takes in a month; tiers without standards have none. Refuses standards that nobody believes. */
export function hoursByTier(standards: readonly StandardContent[], work: StandardsWork): ReadonlyMap<string, Exact> {
  const [times, hours] = [work.parameter('plausibleTimes'), work.parameter('plausibleHours')]
  const tiers = new Map<string, { total: Exact; parts: StandardContent[] }>()
  for (const standard of standards) {
    const fault = faultWithin(standard, times, hours)
    if (fault) work.refuse(fault)
    const before = tiers.get(standard.tier) ?? { total: zero, parts: [] }
    tiers.set(standard.tier, {
      total: addLowest(before.total, lowest(multiply(timesAMonth(standard), exact(standard.hours)))),
      parts: [...before.parts, standard]
    })
  }
  for (const [tier, { total, parts }] of tiers)
    work.value(
      () => texts.ref('step.tierHours', { tier }),
      total,
      'hour',
      () => texts.ref('step.tierHours.formula', { parts: parts.map(partOf) })
    )
  return new Map([...tiers].map(([tier, { total }]) => [tier, total]))
}
const partOf = ({ action, times, per, hours }: StandardContent): TextRef => texts.ref('step.tierHours.part', { action, times, per: perText(per), hours })

/** Percents by which figures of a tier change. */
export const growthInput = z.record(
  z.string(),
  z
    .union([z.string(), z.number()])
    .transform(String)
    .pipe(z.string().regex(/^-?\d{1,6}(?:\.\d{1,12})?$/))
)
/** 1 + percent; one where nothing changes. */
export const factorOf = (growth: Readonly<Record<string, DecimalText>>, tier: string): Exact =>
  Object.hasOwn(growth, tier) ? lowest(percentOf(addLowest(hundred, exact(growth[tier] ?? '0')))) : exact(1)
