import { z } from 'zod'
import { compare, compareText, decimalSchema, divide, exact, multiply, roundHalfUp, scoreSchema, showExact, subtract, sum } from '../../../kernel/decimal'
import type { Exact } from '../../../kernel/decimal'
import { defineRule, type Work } from '../../../kernel/rule'
import { competencyCodeSchema, levelNumbers, requirementSchema, type Requirement } from '../model'
import { basicFrom, competentFrom } from '../params'
import { texts } from '../rule-messages'
import { faults } from './faults'

const parameters = { competentFrom, basicFrom }
const weightSchema = requirementSchema.shape.weight.refine((weight) => decimalSchema.safeParse(weight).success, { error: 'not a plain decimal' })
const input = z.object({
  requirements: z.array(requirementSchema.extend({ weight: weightSchema })),
  /** Levels by competency code; null or left out: not observed. Codes that nothing is required of are not looked at. */
  levels: z.record(z.string(), decimalSchema.nullable()),
  /** What the competencies are called, for the working; without a name its code is said. */
  names: z.record(z.string(), z.string()).optional()
})
const itemSchema = z.object({
  code: competencyCodeSchema,
  required: z.int(),
  weight: z.number(),
  core: z.boolean(),
  actual: scoreSchema.nullable(),
  /** Actual less required: below zero a gap, above it a surplus. */
  gap: scoreSchema.nullable()
})
const verdictSchema = z.enum(['competent', 'basic', 'developing'])
const output = z.object({
  match: scoreSchema.nullable(),
  verdict: verdictSchema.nullable(),
  /** Percent of the weight that was observed. */
  coverage: scoreSchema,
  /** False with a gap in a core competency; null while one is not observed and none has a gap. */
  coreMet: z.boolean().nullable(),
  items: z.array(itemSchema),
  /** Competencies that nobody observed. */
  missing: z.array(competencyCodeSchema)
})
type Input = z.output<typeof input>
type Item = z.output<typeof itemSchema>
export type GapOutcome = z.output<typeof output>
export type Verdict = z.output<typeof verdictSchema>
type GapWork = Work<typeof parameters>

const hundred = exact(100)

/**
 * 差距与匹配度: gap = actual − required; match% = Σ weight · min(actual ÷ required, 1), over all required competencies. Surplus is
 * shown and never made up for a gap. Anything unobserved: no match and no verdict, but how much of the weight was observed.
 * Verdict: 胜任, 基本胜任 (both without a gap in a core competency) or 待提升; limits compare the rounded match.
 * Refuses weights that do not sum to 100, a competency given twice, a level off the scale.
 * @example required 4 (60%), 2 (40%); actual 3, 5 → match 85.00, gaps −1.00 and 3.00
 */
export const gapRule = defineRule({
  id: 'competency.gap',
  title: texts.ref('rule.gap'),
  source: texts.ref('source.model'),
  parameters,
  input,
  output,
  compute(given, work): GapOutcome {
    refuseBadInput(given, work)
    const items = given.requirements.map((requirement) => itemOf(requirement, given, work))
    const missing = items.filter(({ actual }) => actual === null).map(({ code }) => code)
    const observed = sum(items.flatMap(({ actual, weight }) => (actual === null ? [] : [exact(weight)])))
    const coverage = work.result(() => texts.ref('step.coverage'), roundHalfUp(observed), 'percent')
    const coreMet = coreMetOf(items, work)
    if (!work.condition(() => texts.ref('step.allObserved'), missing.length === 0)) return { match: null, verdict: null, coverage, coreMet, items, missing }
    const match = matchOf(items, given, work)
    return { match, verdict: verdictOf(match, coreMet !== false, work), coverage, coreMet, items, missing }
  }
})

const nameOf = (code: string, { names }: Pick<Input, 'names'>): string => names?.[code] ?? code
const actualOf = (code: string, { levels }: Pick<Input, 'levels'>): string | null => (Object.hasOwn(levels, code) ? (levels[code] ?? null) : null)

function itemOf({ code, level, weight, core }: Requirement, given: Input, work: GapWork): Item {
  const stated = actualOf(code, given)
  if (stated === null) return { code, required: level, weight, core, actual: null, gap: null }
  // What is shown is what decides: a level counts as it is shown.
  const actual = roundHalfUp(exact(stated))
  const gap = work.result(
    () => texts.ref('step.gap', { name: nameOf(code, given) }),
    roundHalfUp(subtract(exact(actual), exact(level))),
    'none',
    () => texts.ref('step.gap.formula', { actual, required: level })
  )
  return { code, required: level, weight, core, actual, gap }
}

const hasGap = ({ gap }: Item): boolean => gap !== null && compareText(gap, '0') < 0

function coreMetOf(items: readonly Item[], work: GapWork): boolean | null {
  const core = items.filter((item) => item.core)
  if (!work.condition(() => texts.ref('step.noCoreGap'), !core.some(hasGap))) return false
  return work.condition(() => texts.ref('step.coreObserved'), !core.some(({ actual }) => actual === null)) ? true : null
}

function matchOf(items: readonly Item[], given: Input, work: GapWork): string {
  const reached = ({ actual, required }: Item): Exact => {
    const level = exact(actual ?? '0')
    return compare(level, exact(required)) >= 0 ? exact(1) : divide(level, exact(required))
  }
  const parts = items.map((item) =>
    work.value(
      () => texts.ref('step.part', { name: nameOf(item.code, given) }),
      multiply(exact(item.weight), reached(item)),
      'percent',
      () =>
        hasGap(item)
          ? texts.ref('step.part.formula', { actual: item.actual ?? '', required: item.required, weight: item.weight })
          : texts.ref('step.part.full', { weight: item.weight })
    )
  )
  return work.result(
    () => texts.ref('step.match'),
    roundHalfUp(sum(parts)),
    'percent',
    () => texts.ref('step.sum', { values: parts.map(showExact).join(' + ') })
  )
}

function verdictOf(match: string, noCoreGap: boolean, work: GapWork): Verdict {
  const reaches = (name: 'competentFrom' | 'basicFrom'): boolean => {
    const limit = showExact(exact(work.parameter(name)))
    return work.condition(() => texts.ref('step.reaches', { match, limit }), compareText(match, limit) >= 0) && noCoreGap
  }
  const verdict = reaches('competentFrom') ? 'competent' : reaches('basicFrom') ? 'basic' : 'developing'
  return work.result(() => texts.ref('step.verdict'), verdict, 'choice')
}

function refuseBadInput(given: Input, work: GapWork): void {
  const { requirements } = given
  const total = sum(requirements.map(({ weight }) => exact(weight)))
  if (compare(total, hundred) !== 0)
    work.refuse(faults.make('weightsNot100', { total: showExact(total) }, { place: { field: 'requirements' }, value: showExact(total) }))
  const seen = new Set<string>()
  const [lowest, highest] = [levelNumbers[0], levelNumbers[4]]
  for (const { code } of requirements) {
    if (seen.has(code)) work.refuse(faults.make('duplicateCompetency', { code }, { place: { field: 'requirements' }, value: code }))
    seen.add(code)
    const level = actualOf(code, given)
    if (level !== null && (compare(exact(level), exact(lowest)) < 0 || compare(exact(level), exact(highest)) > 0))
      work.refuse(faults.make('levelOffScale', { name: nameOf(code, given), level, lowest, highest }, { place: { field: `levels.${code}` }, value: level }))
  }
}
