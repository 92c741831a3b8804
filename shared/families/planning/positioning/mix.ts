import { exact, roundHalfUp, type DecimalText, type Exact } from '../../../kernel/decimal'
import { groupBy } from '../duties/group-by'
import { orientations, phases, type Orientation, type Phase } from '../duties/model'
import type { TimeUnit } from './model'
import type { TimeMix } from './result-model'

/** What time is spent on. */
export type Activity = { readonly duty: string; readonly name: string; readonly phase: Phase; readonly orientation: Orientation }
export type Target = Readonly<Record<Phase, number>>
/** Time by activity, in the order of the activities, in whole parts of one total. */
export type Parts = { readonly times: readonly bigint[]; readonly total: bigint }
/** The parts of one person. */
export type OwnParts = Parts & { readonly unit: TimeUnit }

// Decimals have twelve places at most, so that every one is a whole number of these.
const partsOfOne = 10n ** 12n
const inParts = (value: DecimalText): bigint => {
  const { numerator, denominator } = exact(value)
  return numerator * (partsOfOne / denominator)
}
/** What a number of parts is in hours or percent. */
export const fromParts = (parts: bigint): Exact => ({ numerator: parts, denominator: partsOfOne })
const sumOf = (values: readonly bigint[]): bigint => values.reduce((total, value) => total + value, 0n)

/** A record's time by activity; activities that it does not name take none. */
export function partsOf(values: Readonly<Record<string, DecimalText>>, unit: TimeUnit, activities: readonly Activity[]): OwnParts {
  const times = activities.map(({ duty }) => (Object.hasOwn(values, duty) ? inParts(values[duty] ?? '0') : 0n))
  return { times, total: sumOf(times), unit }
}

/** Several people's time as one: hours are added up; where any are percents, each person's shares are averaged. */
export const groupParts = (people: readonly OwnParts[], activities: readonly Activity[]): Parts =>
  people.every(({ unit }) => unit === 'hours') ? added(people, activities.length) : averaged(people, activities.length)

function added(people: readonly Parts[], length: number): Parts {
  const times = Array.from({ length }, () => 0n)
  let total = 0n
  for (const one of people) {
    one.times.forEach((time, index) => (times[index] = (times[index] ?? 0n) + time))
    total += one.total
  }
  return { times, total }
}
/** People with the same total are added up first: few totals differ, and the sum of their fractions stays short. */
function averaged(people: readonly Parts[], length: number): Parts {
  const byTotal = groupBy(people, ({ total }) => total)
  const common = [...byTotal.keys()].reduce(leastCommonMultiple, 1n)
  const scaled = [...byTotal].map(([total, some]): Parts => {
    const factor = common / total
    return { times: added(some, length).times.map((time) => time * factor), total: common * BigInt(some.length) }
  })
  return added(scaled, length)
}
const greatestCommonDivisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : greatestCommonDivisor(b, a % b))
const leastCommonMultiple = (a: bigint, b: bigint): bigint => (a / greatestCommonDivisor(a, b)) * b

const zeroShare = '0.00'
/** Percent of the total. */
export const shareOf = (time: bigint, total: bigint): Exact => ({ numerator: time * 100n, denominator: total })
const shown = (time: bigint, total: bigint): DecimalText => (time === 0n ? zeroShare : roundHalfUp(shareOf(time, total)))

/** Time by phase or by orientation. */
export function timeBy<K extends string>(names: readonly K[], keyOf: (activity: Activity) => K, parts: Parts, activities: readonly Activity[]): Map<K, bigint> {
  const times = new Map(names.map((name) => [name, 0n]))
  activities.forEach((activity, index) => {
    const key = keyOf(activity)
    times.set(key, (times.get(key) ?? 0n) + (parts.times[index] ?? 0n))
  })
  return times
}
const hundredths = (percent: number): bigint => BigInt(Math.round(percent * 100))
/** ½Σ|actual − target| over the phases, exactly: nothing in it is rounded. */
export function gapOf(byPhase: ReadonlyMap<Phase, bigint>, total: bigint, target: Target): Exact {
  const differences = phases.map((phase) => {
    const difference = (byPhase.get(phase) ?? 0n) * 10_000n - hundredths(target[phase]) * total
    return difference < 0n ? -difference : difference
  })
  return { numerator: sumOf(differences), denominator: total * 200n }
}

/** How time is spent, with the declared two decimals. The total is above zero: who has no time has no mix. */
export function mixOf(parts: Parts, activities: readonly Activity[], target: Target): TimeMix {
  const { times, total } = parts
  const byPhase = timeBy(phases, ({ phase }) => phase, parts, activities)
  const byOrientation = timeBy(orientations, ({ orientation }) => orientation, parts, activities)
  const say = (time: bigint | undefined): DecimalText => shown(time ?? 0n, total)
  return {
    byPhase: {
      preSale: say(byPhase.get('preSale')),
      inSale: say(byPhase.get('inSale')),
      afterSale: say(byPhase.get('afterSale')),
      internal: say(byPhase.get('internal'))
    },
    byOrientation: {
      advisor: say(byOrientation.get('advisor')),
      relationship: say(byOrientation.get('relationship')),
      administration: say(byOrientation.get('administration'))
    },
    byDuty: Object.fromEntries(activities.map(({ duty }, index) => [duty, say(times[index])])),
    gap: roundHalfUp(gapOf(byPhase, total, target)),
    advisorIndex: say(byOrientation.get('advisor'))
  }
}
