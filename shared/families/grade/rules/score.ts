import { z } from 'zod'
import {
  add,
  compare,
  decimalSchema,
  divide,
  exact,
  mean,
  multiply,
  roundHalfUp,
  scoreSchema,
  showExact,
  zero,
  type DecimalText,
  type Exact
} from '../../../kernel/decimal'
import { defineRule, type Work } from '../../../kernel/rule'
import type { TextRef } from '../../../kernel/texts'
import { gradeMissingSchema, type GradeMissing } from '../annual-model'
import { texts } from '../messages'
import { panelMarkSchema } from '../model'
import { abilitySource, selectionFullMark, selectionWeights } from '../params'
import { ruleTexts } from '../rule-messages'
import { ruleFaults } from './faults'

const parameters = { weights: selectionWeights, source: abilitySource, fullMark: selectionFullMark }
export const selectionInput = z.object({
  /** 能力及潜力评价: a mark of its own, or what the competencies or the certification came to. */
  ability: decimalSchema.nullable().default(null),
  /** 竞聘评价 as one mark; null: the mean of the panel's. */
  competition: decimalSchema.nullable().default(null),
  panel: z.array(panelMarkSchema).default([])
})
const output = z.object({
  ability: scoreSchema.nullable(),
  competition: scoreSchema.nullable(),
  score: scoreSchema.nullable(),
  missing: z.array(gradeMissingSchema)
})
type Input = z.output<typeof selectionInput>
export type SelectionOutcome = z.output<typeof output>
type ScoreWork = Work<typeof parameters>

/**
 * 竞聘得分: ability and competitive evaluation by their weights (slides: 50 and 50), out of 100, two decimals; none while one is missing.
 * Marks of a panel count by their exact mean. Refuses a mark off the scale and an assessor who marked twice.
 * @example 80 and 90 → 85.00; 80 and a panel of 85, 90, 90 → 84.17
 */
export const scoreRule = defineRule({
  id: 'grade.promotion.score',
  title: ruleTexts.ref('rule.score'),
  source: ruleTexts.ref('source.slides'),
  parameters,
  input: selectionInput,
  output,
  compute(given, work): SelectionOutcome {
    const source = work.parameter('source')
    const full = work.parameter('fullMark')
    work.result(() => ruleTexts.ref('step.source'), source, 'choice')
    // Only a sheet has the pack's full mark: match and composite are percentages by nature.
    const ability = given.ability === null ? null : markOf('ability', given.ability, source === 'sheet' ? full : 100, work)
    const competition = given.competition === null ? panelMean(given, full, work) : markOf('competition', given.competition, full, work)
    const shown = { ability: ability && roundHalfUp(ability), competition: competition && roundHalfUp(competition) }
    if (!work.condition(() => ruleTexts.ref('step.complete'), ability !== null && competition !== null) || ability === null || competition === null)
      return { ...shown, score: null, missing: missingOf(ability, competition) }
    const weights = work.parameter('weights')
    const total = add(multiply(ability, exact(weights.ability)), multiply(competition, exact(weights.competition)))
    const score = work.result(
      () => ruleTexts.ref('step.score'),
      roundHalfUp(divide(total, exact(100))),
      'score',
      () =>
        ruleTexts.ref('step.score.formula', {
          ability: showExact(ability),
          abilityWeight: weights.ability,
          competition: showExact(competition),
          competitionWeight: weights.competition
        })
    )
    return { ...shown, score, missing: [] }
  }
})

type Part = 'ability' | 'competition'
const missingOf = (ability: Exact | null, competition: Exact | null): GradeMissing[] => [
  ...(ability ? [] : [{ code: 'ability' as const, path: 'ability', label: ruleTexts.ref('missing.ability') }]),
  ...(competition ? [] : [{ code: 'competition' as const, path: 'competition', label: ruleTexts.ref('missing.competition') }])
]

function markOf(part: Part, mark: DecimalText, full: number, work: ScoreWork): Exact {
  const value = checked(mark, full, { field: part, name: texts.ref(`selection.${part}`) }, work)
  return noted(part, scaled(value, full), work, full === 100 ? null : ruleTexts.ref('step.mark.full', { mark, full }))
}
const scaled = (value: Exact, full: number): Exact => (full === 100 ? value : divide(multiply(value, exact(100)), exact(full)))
const noted = (part: Part, value: Exact, work: ScoreWork, formula: TextRef | null): Exact =>
  work.value(() => ruleTexts.ref(`step.${part}`), value, 'score', ...(formula ? [() => formula] : []))

function panelMean({ panel }: Input, full: number, work: ScoreWork): Exact | null {
  const seen = new Set<string>()
  const marks = panel.map(({ assessor, mark }) => {
    if (seen.has(assessor)) work.refuse(ruleFaults.make('assessorTwice', { assessor }, { place: { field: 'panel' }, value: assessor }))
    seen.add(assessor)
    return checked(mark, full, { field: 'panel', name: assessor }, work)
  })
  if (marks.length === 0) return null
  const average = work.value(
    () => ruleTexts.ref('step.panelMean'),
    mean(marks),
    'score',
    () => ruleTexts.ref('step.panelMean.formula', { marks: marks.map(showExact).join(' + '), count: marks.length })
  )
  return noted('competition', scaled(average, full), work, full === 100 ? null : ruleTexts.ref('step.mark.full', { mark: showExact(average), full }))
}

function checked(mark: DecimalText, full: number, { field, name }: { field: string; name: TextRef | string }, work: ScoreWork): Exact {
  const value = exact(mark)
  if (compare(value, zero) < 0 || compare(value, exact(full)) > 0)
    work.refuse(ruleFaults.make('markOutOfRange', { field: name, value: mark, limit: full }, { place: { field }, value: mark }))
  return value
}
