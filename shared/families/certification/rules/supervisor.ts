import { z } from 'zod'
import { compare, exact, mean, roundHalfUp, scoreSchema, zero, type Exact } from '../../../kernel/decimal'
import { defineRule, type Work } from '../../../kernel/rule'
import type { TextParam } from '../../../kernel/texts'
import { missingSchema, type Missing } from '../assessment-model'
import { faults } from '../faults'
import { texts } from '../messages'
import { meanText, sumText } from './formula'
import { indicatorScoresSchema, indicators, type IndicatorScores } from '../model'
import { supervisorFullMark } from '../params'

const parameters = { fullMark: supervisorFullMark }
const raterSchema = z.object({ rater: z.string(), sheets: z.array(indicatorScoresSchema).min(1) })
const input = z.object({ raters: z.array(raterSchema) })
const output = z.object({ score: scoreSchema.nullable(), raters: z.int(), missing: z.array(missingSchema) })
type Rater = z.output<typeof raterSchema>
export type SupervisorOutcome = z.output<typeof output>
type SupervisorWork = Work<typeof parameters>

/**
 * 主管评价: a rater is the mean of the five indicators (several sheets of one rater are averaged first), the score the
 * mean of the raters; 0 to 100, two decimals. A rater with a hole makes it incomplete.
 * Source: slides, five indicators. Refuses a mark off the scale, a rater given twice.
 * @example (80, 90, 70, 80, 80) and (90, 90, 90, 90, 90) → 85.00
 */
export const supervisorRule = defineRule({
  id: 'certification.supervisor',
  title: texts.ref('rule.supervisor'),
  source: texts.ref('source.slides'),
  parameters,
  input,
  output,
  compute({ raters }, work): SupervisorOutcome {
    refuseBadRatings(raters, work)
    const inOrder = raters.toSorted((a, b) => (a.rater < b.rater ? -1 : 1))
    const holes = inOrder.flatMap(holesOf)
    const missing: Missing[] = raters.length === 0 ? [{ code: 'noRating', path: 'supervisor.raters', label: texts.ref('missing.noRating') }] : holes
    if (missing.length > 0) return { score: null, raters: raters.length, missing }
    const means = inOrder.map((rater) => raterMean(rater, work))
    const score = work.result(
      () => texts.ref('step.supervisor'),
      roundHalfUp(mean(means)),
      'score',
      () => meanText(means)
    )
    return { score, raters: raters.length, missing: [] }
  }
})

const nameOf = (rater: string): TextParam => rater || texts.ref('rater.unnamed')

const holesOf = ({ rater, sheets }: Rater): Missing[] =>
  indicators
    .filter((indicator) => sheets.some((sheet) => sheet[indicator] === undefined))
    .map((indicator) => ({
      code: 'indicator',
      path: `supervisor.raters.${rater}.${indicator}`,
      label: texts.ref('missing.indicator', { rater: nameOf(rater), indicator: texts.ref(`indicator.${indicator}`) })
    }))

function raterMean({ rater, sheets }: Rater, work: SupervisorWork): Exact {
  const marksOf = (sheet: IndicatorScores): Exact[] => indicators.map((indicator) => exact(sheet[indicator] ?? 0))
  const means = sheets.map((sheet) => mean(marksOf(sheet)))
  const [only] = sheets
  return work.value(
    () => texts.ref('step.rater', { rater: nameOf(rater) }),
    mean(means),
    'score',
    () => (sheets.length === 1 && only ? meanText(marksOf(only)) : texts.ref('step.rater.formulaSheets', { count: sheets.length, values: sumText(means) }))
  )
}

function refuseBadRatings(raters: readonly Rater[], work: SupervisorWork): void {
  const fullMark = work.parameter('fullMark')
  const seen = new Set<string>()
  for (const { rater, sheets } of raters) {
    if (seen.has(rater)) work.refuse(faults.make('duplicateRater', { rater: nameOf(rater) }, { place: { field: 'raters' }, value: rater }))
    seen.add(rater)
    for (const sheet of sheets)
      for (const [indicator, value] of Object.entries(sheet))
        if (compare(exact(value), zero) < 0 || compare(exact(value), exact(fullMark)) > 0)
          work.refuse(
            faults.make(
              'scoreOutOfRange',
              { field: `${rater}.${indicator}`, value, limit: fullMark },
              { place: { field: `raters.${rater}.${indicator}` }, value }
            )
          )
  }
}
