import { z } from 'zod'
import { compareText, divide, exact, multiply, roundHalfUp, scoreSchema, type Exact } from '../../../kernel/decimal'
import { defineRule, type Work } from '../../../kernel/rule'
import { grades, gradeSchema, gradeText, type Grade } from '../../roster'
import { distributionBands } from '../params'
import { structureFaults as faults, structureTexts as texts } from '../structure-messages'
import {
  byGrade,
  hasWholeHeadSplit,
  outwardRange,
  percentOf,
  sayPercent,
  scaleBands,
  sumOf,
  tightenBands,
  totalOf,
  wholeHeadRange,
  type HeadRange,
  type Heads,
  type ScaledBands,
  type TightenedBand
} from './bands'
import { movesBetween, targetOf, type Target } from './distribution-target'

const parameters = { bands: distributionBands }
const mostHeads = 1_000_000
export const headsSchema = z.record(z.enum(grades), z.int().min(0).max(mostHeads))
const input = z.object({
  counts: headsSchema,
  /** Heads of the whole province, this city among them: the bands are then kept there and not city by city. */
  pool: headsSchema.optional()
})

const percent = z.string().regex(/^\d+(\.\d+)?$/)
const percentRange = z.object({ from: percent, to: percent })
const headRange = z.object({ from: z.int(), to: z.int() })
const positionSchema = z.object({
  grade: gradeSchema,
  count: z.int(),
  /** Percent of all. */
  share: scoreSchema,
  status: z.enum(['below', 'within', 'above']),
  band: percentRange,
  /** The band in heads, whole or not. */
  exactHeads: z.object({ from: scoreSchema, to: scoreSchema }),
  /** Whole heads inside the band; from above to where there is none. */
  wholeHeads: headRange
})
const reasonSchema = z.object({
  code: z.enum(['noWholeHead', 'maximaTooFew', 'minimaTooMany']),
  /** The grade whose band holds no whole head. */
  grade: gradeSchema.nullable(),
  /** What the whole-head bounds of all grades sum to. */
  sum: z.int().nullable()
})
const fitSchema = z.object({
  n: z.int(),
  /** Whether whole heads can be found for every grade inside its band. */
  wholeHead: z.boolean(),
  /** Why not. */
  reasons: z.array(reasonSchema),
  /** Where there is none: the split that breaks the exact bounds by the fewest heads, and by how many. */
  nearest: z.object({ heads: headsSchema, excess: scoreSchema }).nullable()
})
const output = fitSchema.extend({
  bandSums: percentRange,
  grades: z.array(
    positionSchema.extend({
      /** What the grade can reach when all others keep to their bands; `by`: what the others sum to, where an end moved. */
      tightened: percentRange.extend({ fromBy: percent.nullable(), toBy: percent.nullable() }),
      /** The band widened to whole heads. */
      outward: headRange,
      target: z.int(),
      /** Target less count. */
      difference: z.int()
    })
  ),
  /** 算术目标: information; nobody is moved because of it. */
  target: z.object({ heads: headsSchema, cost: z.int(), moves: z.array(z.object({ from: gradeSchema, to: gradeSchema, net: z.int() })) }),
  /** 全省统筹: how the bands stand over the whole province. */
  pool: fitSchema.extend({ grades: z.array(positionSchema) }).nullable()
})
export type DistributionOutcome = z.output<typeof output>
export type GradePosition = DistributionOutcome['grades'][number]
export type PoolOutcome = NonNullable<DistributionOutcome['pool']>
export type FitReason = z.output<typeof reasonSchema>
type Position = z.output<typeof positionSchema>
type Fit = z.output<typeof fitSchema>
type DistributionWork = Work<typeof parameters>

/**
 * 等级结构: how the heads of each grade stand against the recommended shares. The bands tighten each other, as the shares must sum to 100;
 * whole heads tighten them again, so that small units may have no split at all. The arithmetical target is the nearest split that keeps
 * to the bands (or breaks them least) and is information only. Refuses nobody at all, and a province with fewer heads than its city.
 * @example 2, 15, 30, 40, 10, 3 → target 5, 10, 20, 50, 12, 3 by 19 single-grade moves
 */
export const distributionRule = defineRule({
  id: 'grade.distribution',
  title: texts.ref('rule.distribution'),
  source: texts.ref('source.distribution'),
  parameters,
  input,
  output,
  compute({ counts, pool }, work): DistributionOutcome {
    refuseBadInput(counts, pool, work)
    const scaled = scaleBands(work.parameter('bands'))
    const n = totalOf(counts)
    work.value(() => texts.ref('step.people'), exact(n), 'people')
    const bandSums = sumsOf(scaled, work)
    const positions = positionsOf(counts, scaled, 'own', work)
    const tightened = tightenBands(scaled)
    const target = targetOf(counts, scaled)
    return {
      ...fitOf(counts, positions, target, work),
      bandSums,
      grades: positions.map((position) => ({
        ...position,
        tightened: sayTightened(position.grade, tightened[position.grade], scaled, work),
        outward: noteRange('outward', 'own', position, outwardRange(scaled.bands[position.grade], scaled.whole, n), work),
        target: target.heads[position.grade],
        difference: target.heads[position.grade] - position.count
      })),
      target: sayTarget(counts, target, work),
      pool: pool ? poolOf(pool, scaled, work) : null
    }
  }
})

function poolOf(pool: Heads, scaled: ScaledBands, work: DistributionWork): PoolOutcome {
  work.value(() => texts.ref('step.pool'), exact(totalOf(pool)), 'people')
  const positions = positionsOf(pool, scaled, 'pool', work)
  return { ...fitOf(pool, positions, targetOf(pool, scaled), work), grades: positions }
}

function sumsOf(scaled: ScaledBands, work: DistributionWork): DistributionOutcome['bandSums'] {
  const sumUp = (end: 'from' | 'to'): string =>
    sayPercent(work.value(() => texts.ref(`step.sum.${end}`), percentOf(sumOf(scaled.bands, end), scaled), 'percent'))
  return { from: sumUp('from'), to: sumUp('to') }
}

function positionsOf(counts: Heads, scaled: ScaledBands, whose: 'own' | 'pool', work: DistributionWork): Position[] {
  const n = totalOf(counts)
  return grades.map((grade) => {
    const ends = { from: percentOf(scaled.bands[grade].from, scaled), to: percentOf(scaled.bands[grade].to, scaled) }
    const count = counts[grade]
    const share = work.result(
      () => texts.ref(`step.share.${whose}`, { grade: gradeText(grade) }),
      roundHalfUp(divide(exact(count * 100), exact(n))),
      'percent',
      () => texts.ref('step.share.formula', { count, n })
    )
    const band = { from: sayPercent(ends.from), to: sayPercent(ends.to) }
    const inHeads = (end: Exact): string => roundHalfUp(divide(multiply(end, exact(n)), exact(100)))
    const exactHeads = { from: inHeads(ends.from), to: inHeads(ends.to) }
    const wholeHeads = wholeHeadRange(scaled.bands[grade], scaled.whole, n)
    noteRange('wholeHeads', whose, { grade, exactHeads }, wholeHeads, work)
    return { grade, count, share, status: statusOf(share, band), band, exactHeads, wholeHeads }
  })
}

// What is shown is what decides: the rounded share is held against the band.
function statusOf(share: string, { from, to }: { from: string; to: string }): Position['status'] {
  if (compareText(share, from) < 0) return 'below'
  return compareText(share, to) > 0 ? 'above' : 'within'
}

const sayRange = ({ from, to }: HeadRange): string => (from > to ? '—' : from === to ? String(from) : `${from}–${to}`)
function noteRange(
  kind: 'wholeHeads' | 'outward',
  whose: 'own' | 'pool',
  { grade, exactHeads }: Pick<Position, 'grade' | 'exactHeads'>,
  range: HeadRange,
  work: DistributionWork
): HeadRange {
  work.result(
    () => texts.ref(`step.${kind}.${whose}`, { grade: gradeText(grade) }),
    sayRange(range),
    'people',
    () => texts.ref(`step.${kind}.formula`, exactHeads)
  )
  return range
}

function sayTightened(grade: Grade, band: TightenedBand, scaled: ScaledBands, work: DistributionWork): GradePosition['tightened'] {
  const say = (parts: bigint): string => sayPercent(percentOf(parts, scaled))
  const sayBy = (parts: bigint | null): string | null => (parts === null ? null : say(parts))
  const said = { from: say(band.from), to: say(band.to), fromBy: sayBy(band.fromBy), toBy: sayBy(band.toBy) }
  for (const end of ['from', 'to'] as const) {
    const others = said[`${end}By`]
    if (others !== null)
      work.result(
        () => texts.ref(`step.tightened.${end}`, { grade: gradeText(grade) }),
        said[end],
        'percent',
        () => texts.ref('step.tightened.formula', { others })
      )
  }
  return said
}

function fitOf(counts: Heads, positions: readonly Position[], target: Target, work: DistributionWork): Fit {
  const n = totalOf(counts)
  const rangeOf = (grade: Grade): HeadRange => positions.find((one) => one.grade === grade)?.wholeHeads ?? { from: 0, to: 0 }
  const wholeHead = work.condition(() => texts.ref('step.wholeHead', { n }), hasWholeHeadSplit(byGrade(rangeOf), n))
  if (wholeHead) return { n, wholeHead, reasons: [], nearest: null }
  const excess = work.result(() => texts.ref('step.excess'), roundHalfUp(target.excess), 'people')
  return { n, wholeHead, reasons: reasonsOf(positions, n), nearest: { heads: target.heads, excess } }
}

function reasonsOf(positions: readonly Position[], n: number): FitReason[] {
  const sum = (end: keyof HeadRange): number => positions.reduce((total, { wholeHeads }) => total + wholeHeads[end], 0)
  const empty = positions.filter(({ wholeHeads }) => wholeHeads.from > wholeHeads.to)
  return [
    ...empty.map(({ grade }): FitReason => ({ code: 'noWholeHead', grade, sum: null })),
    ...(sum('to') < n ? [{ code: 'maximaTooFew' as const, grade: null, sum: sum('to') }] : []),
    ...(sum('from') > n ? [{ code: 'minimaTooMany' as const, grade: null, sum: sum('from') }] : [])
  ]
}

function sayTarget(counts: Heads, { heads, moves: cost }: Target, work: DistributionWork): DistributionOutcome['target'] {
  for (const grade of grades) work.value(() => texts.ref('step.target', { grade: gradeText(grade) }), exact(heads[grade]), 'people')
  const moves = movesBetween(counts, heads)
  for (const { from, to, net, below } of moves)
    work.value(
      () => texts.ref('step.move', { from: gradeText(from), to: gradeText(to) }),
      exact(net),
      'people',
      () => texts.ref('step.move.formula', { from: gradeText(from), now: below + net, target: below })
    )
  work.value(() => texts.ref('step.cost'), exact(cost), 'people')
  return { heads, cost, moves: moves.map(({ from, to, net }) => ({ from, to, net })) }
}

function refuseBadInput(counts: Heads, pool: Heads | undefined, work: DistributionWork): void {
  if (totalOf(counts) === 0) work.refuse(faults.make('noPeople', {}, { place: { field: 'counts' }, value: '0' }))
  if (!pool) return
  for (const grade of grades)
    if (pool[grade] < counts[grade])
      work.refuse(
        faults.make(
          'poolBelowCity',
          { grade: gradeText(grade), value: pool[grade], limit: counts[grade] },
          { place: { field: `pool.${grade}` }, value: String(pool[grade]) }
        )
      )
}
