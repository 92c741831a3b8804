import { exact, roundHalfUp } from '../../kernel/decimal'
import { computeRule, type RuleBook } from '../../kernel/rule'
import type { TextRef } from '../../kernel/texts'
import { reliabilityRule, type AssessorHabits, type ReliabilityInput, type ReliabilityOutcome, type StatisticStatus } from '../competency'
import type { OnSitePerson } from './assessment-model'

/** One rating that counts, as a number for statistics. */
export type Point = { readonly staffNo: string; readonly code: string; readonly assessor: string; readonly level: number }
/** The ratings of a panel that have a level, candidates in queue order. */
export const pointsOf = (people: readonly OnSitePerson[]): Point[] =>
  people.flatMap(({ staffNo, outcomes }) =>
    outcomes.flatMap(({ code, ratings }) =>
      ratings.flatMap(({ assessor, level }) => (level === null ? [] : [{ staffNo, code, assessor, level: Number(level) }]))
    )
  )

/** How far a panel agrees, as figures and in words. */
export type PanelAgreement = { readonly status: StatisticStatus; readonly icc: string | null; readonly alpha: string | null; readonly sentence: TextRef }
/** A tendency of one assessor: `value` in levels, null unless the status is ok. */
export type Tendency = { readonly status: StatisticStatus; readonly value: string | null; readonly flagged: boolean }
export type AssessorStatistics = {
  readonly assessor: string
  readonly candidates: number
  readonly items: number
  /** Below zero: severe. */
  readonly leniency: Tendency
  readonly halo: AssessorHabits['halo']
  readonly central: AssessorHabits['central']
  /** How much later ratings are above (below zero: below) earlier ones, against the other assessors. */
  readonly drift: Tendency & { readonly half: number }
}
export type PanelStatistics = {
  readonly outcome: ReliabilityOutcome | null
  readonly minimumTargets: number
  readonly confidence: number
  readonly assessors: readonly AssessorStatistics[]
}

/**
 * What the submitted ratings say of a panel. Agreement stands on each candidate's mean; leniency and the middle of the scale on
 * the single ratings, but only once enough candidates are there: many ratings of one candidate tell little of an assessor.
 */
export function statisticsOf(people: readonly OnSitePerson[], assessors: readonly string[], book: RuleBook): PanelStatistics {
  const points = pointsOf(people)
  const byItem = points.map(({ staffNo, code, assessor, level }) => ({ assessor, target: staffNo, item: code, level }))
  const overall = reliability({ ratings: gridOf(points, assessors, ({ staffNo }) => staffNo), scale: 'interval', assessors: [...assessors], byItem }, book)
  const single = reliability(
    { ratings: gridOf(points, assessors, ({ staffNo, code }) => `${staffNo}|${code}`), scale: 'interval', assessors: [...assessors] },
    book
  )
  const limit = figure('leniencyLevels', book)
  return {
    outcome: overall,
    minimumTargets: figure('minimumTargets', book),
    confidence: figure('confidence', book),
    assessors: assessors.map((assessor, index) => {
      const own = points.filter((point) => point.assessor === assessor)
      const [byCandidate, byRating] = [overall?.habits[index], single?.habits[index]]
      return {
        assessor,
        candidates: new Set(own.map(({ staffNo }) => staffNo)).size,
        items: new Set(own.map(({ code }) => code)).size,
        leniency: guarded(byCandidate?.leniency, byRating?.leniency),
        halo: byCandidate?.halo ?? { status: 'tooFew', spread: null, correlation: null, flagged: false },
        central:
          byCandidate?.central.status === 'tooFew'
            ? byCandidate.central
            : (byRating?.central ?? { status: 'tooFew', share: null, spread: null, flagged: false }),
        drift: driftOf(points, assessor, limit)
      }
    })
  }
}
const guarded = (byCandidate: AssessorHabits['leniency'] | undefined, byRating: AssessorHabits['leniency'] | undefined): Tendency => {
  const found = byCandidate?.status === 'ok' || byCandidate?.status === 'undefined' ? byRating : byCandidate
  return found ? { status: found.status, value: found.value, flagged: found.flagged } : { status: 'tooFew', value: null, flagged: false }
}

function reliability(input: ReliabilityInput, book: RuleBook): ReliabilityOutcome | null {
  const run = computeRule(reliabilityRule, input, book, { trace: false })
  return run.ok ? run.value.value : null
}
/** A figure that the reliability rule is governed by; the rule itself refuses a pack without it. */
function figure(name: 'minimumTargets' | 'confidence' | 'leniencyLevels', book: RuleBook): number {
  return Number(book.find(reliabilityRule.parameters[name]?.path ?? '')?.value ?? 0)
}

/** Rows by key in their first order, a column for each assessor; several ratings in one cell are averaged. */
function gridOf(points: readonly Point[], assessors: readonly string[], keyOf: (point: Point) => string): (number | null)[][] {
  const columns = new Map(assessors.map((assessor, index) => [assessor, index]))
  const rows = new Map<string, { total: number; count: number }[]>()
  for (const point of points) {
    const key = keyOf(point)
    const row = rows.get(key) ?? assessors.map(() => ({ total: 0, count: 0 }))
    rows.set(key, row)
    const cell = row[columns.get(point.assessor) ?? -1]
    if (!cell) continue
    cell.total += point.level
    cell.count++
  }
  return [...rows.values()].map((row) => row.map(({ total, count }) => (count === 0 ? null : total / count)))
}

/** Below three in each half one candidate would decide. */
const fewestInHalf = 3
const meanOf = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0) / values.length

/** How far the assessor's later candidates are above the earlier ones, each measured against what the others gave the same candidate. */
function driftOf(points: readonly Point[], assessor: string, limit: number): AssessorStatistics['drift'] {
  const deviations = deviationsOf(points, assessor)
  const half = Math.floor(deviations.length / 2)
  if (half < fewestInHalf) return { status: deviations.length === 0 ? 'notComparable' : 'tooFew', value: null, flagged: false, half }
  const drift = meanOf(deviations.slice(-half)) - meanOf(deviations.slice(0, half))
  return { status: 'ok', value: roundHalfUp(exact(drift.toFixed(9)), 3), flagged: Math.abs(drift) > limit, half }
}
/** By candidate in queue order: the mean distance from the other assessors' mean over the same competencies. */
function deviationsOf(points: readonly Point[], assessor: string): number[] {
  const others = new Map<string, number[]>()
  for (const { staffNo, code, assessor: by, level } of points) {
    if (by === assessor) continue
    const key = `${staffNo}|${code}`
    const levels = others.get(key)
    if (levels) levels.push(level)
    else others.set(key, [level])
  }
  const byPerson = new Map<string, number[]>()
  for (const { staffNo, code, assessor: by, level } of points) {
    const levels = by === assessor ? others.get(`${staffNo}|${code}`) : undefined
    if (levels) byPerson.set(staffNo, [...(byPerson.get(staffNo) ?? []), level - meanOf(levels)])
  }
  return [...byPerson.values()].map(meanOf)
}
