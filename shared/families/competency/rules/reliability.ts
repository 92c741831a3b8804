import { exact } from '../../../kernel/decimal'
import { defineRule } from '../../../kernel/rule'
import { texts as names } from '../messages'
import { texts } from '../rule-messages'
import { faults } from './faults'
import { cellsOf, ratedPart, rounded, type Grid } from './grid'
import { habitsOf } from './reliability-habits'
import { intraclass, meanSquaresOf, type Estimate, type MeanSquares } from './intraclass'
import { krippendorffAlpha, pairableUnits } from './krippendorff'
import { intraclassForms, reliabilityInput, reliabilityOutput, reliabilityParameters, scales } from './reliability-shape'
import type { Coefficient, Interval, IntraclassForm, Obstacle, ReliabilityInput, ReliabilityOutcome, ReliabilityWork, Scale } from './reliability-shape'

/**
 * 评委一致性: six intraclass correlations with intervals (full grids), Krippendorff's alpha on three scales (missing ratings allowed),
 * and each assessor's leniency, halo and central tendency. Floating point; three places, percentages two.
 * Each statistic has a status, so that nothing is computed from too little: 样本不足 (fewer candidates than the pack asks, one assessor),
 * 不可比 (no shared candidates), undefined (no differences). On a nominal scale only alpha makes sense.
 * Sources: Shrout and Fleiss 1979; Krippendorff. Refuses rows of unequal length and names that do not fit.
 * @example 9 2 5 8 / 6 1 3 2 / 8 4 6 8 / 7 1 2 6 / 10 5 6 9 / 6 2 4 7 → .166 .290 .715 .443 .620 .909
 */
export const reliabilityRule = defineRule({
  id: 'competency.reliability',
  title: texts.ref('rule.reliability'),
  source: texts.ref('source.reliability'),
  parameters: reliabilityParameters,
  input: reliabilityInput,
  output: reliabilityOutput,
  compute(given, work): ReliabilityOutcome {
    const assessors = columnNames(given, work)
    const { grid, columns } = ratedPart(given.ratings)
    const cells = cellsOf(grid).length
    work.value(() => texts.ref('step.targets'), exact(grid.length), 'people')
    work.value(() => texts.ref('step.assessors'), exact(columns.length), 'people')
    const minimum = work.parameter('minimumTargets')
    const enough = work.condition(() => texts.ref('step.enough', { minimum }), grid.length >= minimum && columns.length >= 2)
    return {
      targets: grid.length,
      assessors: columns.length,
      ratings: cells,
      complete: cells > 0 && cells === grid.length * columns.length,
      icc: correlationsOf(grid, given.scale, enough, work),
      alpha: alphasOf(grid, enough ? minimum : null, work),
      habits: habitsOf(given, { assessors, grid, columns, enough, minimum }, work)
    }
  }
})

function columnNames({ ratings, assessors, byItem }: ReliabilityInput, work: ReliabilityWork): string[] {
  const expected = ratings[0]?.length ?? assessors?.length ?? 0
  ratings.forEach(({ length: count }, index) => {
    if (count !== expected) work.refuse(faults.make('raggedRatings', { row: index + 1, count, expected }, { place: { field: `ratings.${index}` } }))
  })
  const place = { field: 'assessors' }
  if (assessors && assessors.length !== expected)
    work.refuse(faults.make('assessorCount', { count: assessors.length, expected }, { place, value: String(assessors.length) }))
  const all = assessors ?? Array.from({ length: expected }, (_, index) => String(index + 1))
  const twice = all.find((assessor, index) => all.indexOf(assessor) !== index)
  if (twice !== undefined) work.refuse(faults.make('duplicateColumn', { assessor: twice }, { place, value: twice }))
  refuseBadItems(byItem ?? [], all, work)
  return all
}

function refuseBadItems(byItem: NonNullable<ReliabilityInput['byItem']>, assessors: readonly string[], work: ReliabilityWork): void {
  const known = new Set(assessors)
  const seen = new Set<string>()
  byItem.forEach(({ assessor, target, item }, index) => {
    const place = { field: `byItem.${index}` }
    if (!known.has(assessor)) work.refuse(faults.make('unknownAssessor', { assessor }, { place, value: assessor }))
    const key = JSON.stringify([assessor, target, item])
    if (seen.has(key)) work.refuse(faults.make('duplicateItem', { assessor, target, item }, { place, value: item }))
    seen.add(key)
  })
}

const forEachForm = (of: (form: IntraclassForm) => Interval): Record<IntraclassForm, Interval> => ({
  icc11: of('icc11'),
  icc21: of('icc21'),
  icc31: of('icc31'),
  icc1k: of('icc1k'),
  icc2k: of('icc2k'),
  icc3k: of('icc3k')
})
const without = (status: Obstacle) => ({ status, value: null })

function correlationsOf(grid: Grid, scale: Scale, enough: boolean, work: ReliabilityWork): ReliabilityOutcome['icc'] {
  const none = (status: Obstacle) => forEachForm(() => ({ ...without(status), lower: null, upper: null }))
  if (scale === 'nominal') return none('notApplicable')
  if (!enough) return none('tooFew')
  const rows = grid.map((row) => row.filter((value) => value !== null))
  const width = grid[0]?.length ?? 0
  if (
    !work.condition(
      () => texts.ref('step.complete'),
      rows.every(({ length }) => length === width)
    )
  )
    return none(pairableUnits(grid).length === 0 ? 'notComparable' : 'incomplete')
  const squares = meanSquaresOf(rows)
  if (!squares) return none('undefined')
  noteMeanSquares(squares, work)
  const percent = work.parameter('confidence')
  const estimates = intraclass(squares, percent / 100)
  const found = forEachForm((form) => shown(estimates[form]))
  for (const form of intraclassForms) {
    const { value, lower, upper } = found[form]
    const interval = { confidence: percent, lower: lower ?? '—', upper: upper ?? '—' }
    work.result(() => texts.ref('step.icc', { form: formName(form), ...interval }), value ?? '—', 'none')
  }
  return found
}

/** As published; a denominator of nothing leaves no value, or no end of the interval. */
function shown({ value, lower, upper }: Estimate): Interval {
  const text = (one: number): string | null => (Number.isFinite(one) ? rounded(one) : null)
  return Number.isFinite(value)
    ? { status: 'ok', value: text(value), lower: text(lower), upper: text(upper) }
    : { status: 'undefined', value: null, lower: null, upper: null }
}

/** icc2k → (2,k), as they are written. */
const formName = (form: IntraclassForm): string => `(${form.charAt(3)},${form.charAt(4)})`

function noteMeanSquares({ between, columns, error, within }: MeanSquares, work: ReliabilityWork): void {
  work.result(() => texts.ref('step.meanSquare.targets'), rounded(between, 4), 'none')
  work.result(() => texts.ref('step.meanSquare.assessors'), rounded(columns, 4), 'none')
  work.result(() => texts.ref('step.meanSquare.error'), rounded(error, 4), 'none')
  work.result(() => texts.ref('step.meanSquare.within'), rounded(within, 4), 'none')
}

/** Without a minimum there are too few candidates to begin with. */
function alphasOf(grid: Grid, minimum: number | null, work: ReliabilityWork): ReliabilityOutcome['alpha'] {
  const units = pairableUnits(grid)
  work.value(() => texts.ref('step.shared'), exact(units.length), 'people')
  const obstacle = minimum === null ? 'tooFew' : units.length === 0 ? 'notComparable' : units.length < minimum ? 'tooFew' : null
  const found = new Map<Scale, Coefficient>()
  for (const scale of scales) {
    const value = obstacle === null ? krippendorffAlpha(units, scale) : null
    if (value === null) found.set(scale, without(obstacle ?? 'undefined'))
    else {
      const text = work.result(() => texts.ref('step.alpha', { scale: names.ref(`scale.${scale}`) }), rounded(value), 'none')
      found.set(scale, { status: 'ok', value: text })
    }
  }
  const of = (scale: Scale): Coefficient => found.get(scale) ?? without('undefined')
  return { nominal: of('nominal'), ordinal: of('ordinal'), interval: of('interval') }
}
