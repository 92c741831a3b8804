import { z } from 'zod'
import { exact } from '../../../kernel/decimal'
import { defineRule, type Work } from '../../../kernel/rule'
import { certificationAuthority } from '../../certification'
import { gradeSchema } from '../../roster'
import { placesSchema, type Places } from '../annual-model'
import { annualBound, distributionBands } from '../params'
import { ruleTexts } from '../rule-messages'
import { outwardRange, scaleBands, wholeHeadRange } from './bands'
import { ruleFaults } from './faults'
import { candidateSchema, rankingRule } from './ranking'

const parameters = { bands: distributionBands, bound: annualBound, authority: certificationAuthority }
const input = z.object({
  grade: gradeSchema,
  /** Heads in this grade after demotions, transfers and promotions out of it. */
  heads: z.int().min(0),
  /** People who count as having left it, but only if the province confirms nominations. */
  unsure: z.int().min(0).default(0),
  /** Everyone who counts, in all grades. */
  counted: z.int().min(0),
  /** 核定编制 of this grade; it goes before the band. */
  establishment: z.int().min(0).nullable().default(null),
  /** Who applies for this grade. */
  candidates: z.array(candidateSchema)
})
type Input = z.output<typeof input>
type PlacesWork = Work<typeof parameters>

/**
 * 晋级名额: what the upper bound leaves above the heads, never below none, and who takes the places. A band limits promotions and takes no
 * grade from anyone. Places that people leave who await the province's answer are conditional on it.
 * @example G5 with 10 heads of 132, band to 15% → 19 heads at the most, 9 places
 */
export const placesRule = defineRule({
  id: 'grade.places',
  title: ruleTexts.ref('rule.places'),
  source: ruleTexts.ref('source.slides'),
  parameters,
  input,
  output: placesSchema,
  compute(given, work): Places {
    const { grade, heads, unsure, counted, establishment, candidates } = given
    if (heads + unsure > counted)
      work.refuse(ruleFaults.make('unsureAboveHeads', { unsure, heads, counted }, { place: { field: 'unsure' }, value: String(unsure) }))
    const upper = upperOf(given, work)
    work.value(() => ruleTexts.ref('step.heads'), exact(heads), 'people')
    const vacancies = Math.max(0, upper - heads)
    work.value(
      () => ruleTexts.ref('step.vacancies'),
      exact(vacancies),
      'people',
      () => ruleTexts.ref('step.vacancies.formula', { upper, heads })
    )
    const firm = Math.max(0, upper - heads - unsure)
    if (firm !== vacancies) work.value(() => ruleTexts.ref('step.conditional'), exact(vacancies - firm), 'people')
    const { ranking } = work.call(rankingRule, { quota: vacancies, firm, people: candidates })
    const source = establishment === null ? 'band' : 'establishment'
    return { grade, authority: work.parameter('authority')[grade], heads, upper, source, vacancies, conditional: vacancies - firm, ranking }
  }
})

function upperOf({ grade, counted, establishment }: Input, work: PlacesWork): number {
  if (establishment !== null) {
    work.value(
      () => ruleTexts.ref('step.upper'),
      exact(establishment),
      'people',
      () => ruleTexts.ref('step.upper.establishment')
    )
    return establishment
  }
  const bands = work.parameter('bands')
  const bound = work.parameter('bound')
  work.value(() => ruleTexts.ref('step.counted'), exact(counted), 'people')
  const scaled = scaleBands(bands)
  const range = (bound === 'wholeHead' ? wholeHeadRange : outwardRange)(scaled.bands[grade], scaled.whole, counted)
  work.value(
    () => ruleTexts.ref('step.upper'),
    exact(range.to),
    'people',
    () => ruleTexts.ref(`step.upper.${bound}`, { counted, to: bands[grade].to })
  )
  return range.to
}
