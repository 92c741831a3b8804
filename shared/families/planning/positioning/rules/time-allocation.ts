import { z } from 'zod'
import { compare, decimalSchema, exact, roundHalfUp, scoreSchema, showExact, type Exact } from '../../../../kernel/decimal'
import { defineRule, type Work } from '../../../../kernel/rule'
import { groupBy } from '../../duties/group-by'
import { dutyCodeSchema, orientations, orientationSchema, phases, phaseSchema } from '../../duties/model'
import { orientationText, phaseText } from '../../messages'
import { percentBounds, problemOf } from '../check'
import { positioningFaults as faults, positioningTexts as texts } from '../messages'
import { fromParts, gapOf, groupParts, mixOf, partsOf, shareOf, timeBy, type Activity, type OwnParts, type Parts, type Target } from '../mix'
import { timeUnitSchema } from '../model'
import { timeTarget, timeTolerance } from '../params'

const parameters = { target: timeTarget, tolerance: timeTolerance }
export const timeInput = z.object({
  /** What time can be spent on. */
  activities: z.array(z.object({ duty: dutyCodeSchema, name: z.string().min(1), phase: phaseSchema, orientation: orientationSchema })).min(1),
  people: z.array(
    z.object({
      staffNo: z.string().min(1),
      name: z.string().default(''),
      /** Empty: of no group. */
      post: z.string().default(''),
      county: z.string().default(''),
      unit: timeUnitSchema,
      /** Code of an activity → hours or percent; what is not named took no time. */
      values: z.record(z.string(), decimalSchema)
    })
  )
})
const mixSchema = z.object({
  byPhase: z.record(phaseSchema, scoreSchema),
  byOrientation: z.record(orientationSchema, scoreSchema),
  byDuty: z.record(z.string(), scoreSchema),
  gap: scoreSchema,
  advisorIndex: scoreSchema
})
const groupSchema = z.object({ name: z.string(), people: z.int(), mix: mixSchema })
const output = z.object({
  people: z.array(z.object({ staffNo: z.string(), total: z.string(), unit: timeUnitSchema, normalised: z.boolean(), mix: mixSchema })),
  posts: z.array(groupSchema),
  counties: z.array(groupSchema),
  /** Null where nobody is given. */
  city: groupSchema.nullable(),
  /** Everybody whose gap is the greatest. */
  furthest: z.array(z.string())
})
export type TimeInput = z.output<typeof timeInput>
export type TimeOutcome = z.output<typeof output>
type Given = TimeInput['people'][number]
type Mixed = { readonly given: Given; readonly parts: OwnParts; readonly row: TimeOutcome['people'][number] }
type TimeWork = Work<typeof parameters>

/**
 * 定位: how people spend their time by phase, orientation and duty, and how far that is from the target profile. A group's hours are
 * added up; where any of its people gave percents, the shares of its people are averaged, each counting alike. Percents must sum
 * to 100 ± tolerance and are then brought there and flagged. Refuses other sums, no hours at all, a negative or unknown activity.
 * @example 20, 10, 15, 5 hours (target 40/20/30/10) → 40.00, 20.00, 30.00, 10.00; gap 0.00
 */
export const timeAllocationRule = defineRule({
  id: 'positioning.timeAllocation',
  title: texts.ref('rule.timeAllocation'),
  source: texts.ref('source.slides'),
  parameters,
  input: timeInput,
  output,
  compute(given, work): TimeOutcome {
    const target = work.parameter('target')
    const { activities } = given
    const mixed = peopleOf(given, target, work)
    if (mixed.length === 0) return { people: [], posts: [], counties: [], city: null, furthest: [] }
    noteWhole(mixed, activities, target, work)
    const sorted = furthestFirst(mixed, ({ row }) => row)
    const groupsBy = (nameOf: (one: Given) => string): TimeOutcome['posts'] => groupsOf(mixed, nameOf, activities, target)
    return {
      people: sorted.map(({ row }) => row),
      posts: groupsBy(({ post }) => post),
      counties: groupsBy(({ county }) => county),
      city: groupOf('', mixed, activities, target),
      furthest: furthestOf(sorted, work)
    }
  }
})

function peopleOf({ people, activities }: TimeInput, target: Target, work: TimeWork): Mixed[] {
  const known = new Map<string, Activity>()
  for (const activity of activities) {
    if (known.has(activity.duty)) work.refuse(faults.make('activityTwice', { duty: activity.duty }, { place: { field: 'activities' }, value: activity.duty }))
    known.set(activity.duty, activity)
  }
  const tolerance = work.parameter('tolerance')
  const seen = new Set<string>()
  return people.map((given): Mixed => {
    const { staffNo, unit } = given
    if (seen.has(staffNo)) work.refuse(faults.make('personTwice', { staffNo }, { place: { field: 'people' }, value: staffNo }))
    seen.add(staffNo)
    const parts = partsOf(given.values, unit, activities)
    const problem = problemOf(given, parts, known, tolerance)
    if (problem) work.refuse(problem)
    const total = fromParts(parts.total)
    const normalised = unit === 'percent' && compare(total, exact(100)) !== 0
    return { given, parts, row: { staffNo, total: showExact(total), unit, normalised, mix: mixOf(parts, activities, target) } }
  })
}

const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
// Gaps have two decimals, so that numbers tell them apart as well as texts do.
const furthestFirst = <T>(rows: readonly T[], of: (one: T) => { readonly staffNo: string; readonly mix: { readonly gap: string } }): T[] =>
  rows.toSorted((a, b) => Number(of(b).mix.gap) - Number(of(a).mix.gap) || byName(of(a).staffNo, of(b).staffNo))

const groupOf = (name: string, people: readonly Mixed[], activities: readonly Activity[], target: Target): TimeOutcome['posts'][number] => ({
  name,
  people: people.length,
  mix: mixOf(
    groupParts(
      people.map(({ parts }) => parts),
      activities
    ),
    activities,
    target
  )
})
const groupsOf = (mixed: readonly Mixed[], nameOf: (one: Given) => string, activities: readonly Activity[], target: Target): TimeOutcome['posts'] =>
  [...groupBy(mixed, ({ given }) => nameOf(given))]
    .filter(([name]) => name !== '')
    .map(([name, people]) => groupOf(name, people, activities, target))
    .toSorted((a, b) => Number(b.mix.gap) - Number(a.mix.gap) || byName(a.name, b.name))

function furthestOf(sorted: readonly Mixed[], work: TimeWork): string[] {
  const greatest = sorted[0]?.row.mix.gap ?? ''
  const furthest = sorted.filter(({ row }) => row.mix.gap === greatest)
  if (sorted.length > 1)
    work.result(
      () => texts.ref('step.furthest'),
      greatest,
      'percent',
      () => texts.ref('step.furthest.formula', { names: furthest.map(({ given }) => given.name || given.staffNo) })
    )
  return furthest.map(({ row }) => row.staffNo)
}

/** Notes how the whole comes about; of one person that is the person's own working. */
function noteWhole(mixed: readonly Mixed[], activities: readonly Activity[], target: Target, work: TimeWork): void {
  const parts = groupParts(
    mixed.map((one) => one.parts),
    activities
  )
  const [only] = mixed
  if (mixed.length === 1 && only) noteSum(only, work)
  else {
    work.value(() => texts.ref('step.people'), exact(mixed.length), 'people')
    work.condition(() => texts.ref(areHours(mixed) ? 'step.weighting.hours' : 'step.weighting.people'), true)
  }
  noteShares(parts, mixed, activities, work)
  const byPhase = timeBy(phases, ({ phase }) => phase, parts, activities)
  work.result(
    () => texts.ref('step.gap'),
    roundHalfUp(gapOf(byPhase, parts.total, target)),
    'percent',
    () =>
      texts.ref('step.gap.formula', {
        terms: phases.map((phase) => `|${showExact(shareOf(byPhase.get(phase) ?? 0n, parts.total))} − ${target[phase]}|`).join(' + ')
      })
  )
  const advisor = timeBy(orientations, ({ orientation }) => orientation, parts, activities).get('advisor') ?? 0n
  work.result(
    () => texts.ref('step.advisor'),
    roundHalfUp(shareOf(advisor, parts.total)),
    'percent',
    () => texts.ref('step.advisor.formula')
  )
}
const areHours = (mixed: readonly Mixed[]): boolean => mixed.every(({ parts }) => parts.unit === 'hours')

function noteSum({ parts, row }: Mixed, work: TimeWork): void {
  if (parts.unit === 'hours') {
    work.value(() => texts.ref('step.hours'), fromParts(parts.total), 'hour')
    return
  }
  const bounds = percentBounds(work.parameter('tolerance'))
  work.value(() => texts.ref('step.percent'), fromParts(parts.total), 'percent')
  work.condition(() => texts.ref('step.within', { least: showExact(bounds.least), most: showExact(bounds.most) }), true)
  work.condition(() => texts.ref('step.exact'), !row.normalised)
}

function noteShares(parts: Parts, mixed: readonly Mixed[], activities: readonly Activity[], work: TimeWork): void {
  const isSum = mixed.length === 1 || areHours(mixed)
  const say = (time: bigint): string => showExact(fromParts(time))
  activities.forEach(({ name }, index) => {
    const time = parts.times[index] ?? 0n
    work.value(
      () => texts.ref('step.duty', { name }),
      shareOf(time, parts.total),
      'percent',
      () => (isSum ? texts.ref('step.duty.formula', { time: say(time), total: say(parts.total) }) : texts.ref('step.duty.mean', { count: mixed.length }))
    )
  })
  const noteSumOf = (label: () => ReturnType<typeof texts.ref>, isOne: (activity: Activity) => boolean): Exact => {
    const names = activities.filter(isOne).map(({ name }) => name)
    const time = activities.reduce((total, activity, index) => (isOne(activity) ? total + (parts.times[index] ?? 0n) : total), 0n)
    return work.value(label, shareOf(time, parts.total), 'percent', () => (names.length === 0 ? texts.ref('step.none') : texts.ref('step.sum', { names })))
  }
  for (const phase of phases)
    noteSumOf(
      () => texts.ref('step.phase', { phase: phaseText(phase) }),
      (one) => one.phase === phase
    )
  for (const orientation of orientations)
    noteSumOf(
      () => texts.ref('step.orientation', { orientation: orientationText(orientation) }),
      (one) => one.orientation === orientation
    )
}
