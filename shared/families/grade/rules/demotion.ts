import { z } from 'zod'
import { defineRule, type Work } from '../../../kernel/rule'
import { grades, gradeSchema, gradeText, type Grade } from '../../roster'
import { ladderStepSchema, type LadderStep } from '../annual-model'
import { outcomeText } from '../messages'
import { annualOutcomeSchema, yearSchema } from '../model'
import { demotionFailing, missingYear, thirdYear } from '../params'
import { ladderActionText, ruleTexts } from '../rule-messages'
import { ruleFaults } from './faults'

const parameters = { failing: demotionFailing, thirdYear, missingYear }
const ladderYearSchema = z.object({
  year: yearSchema,
  /** Null: no result of this year. */
  outcome: annualOutcomeSchema.nullable(),
  /** A confirmed promotion or reinstatement stands before this result. */
  cleared: z.boolean().default(false),
  /** The standing when this year is judged; null: as the chain leaves it. */
  grade: gradeSchema.nullable().default(null),
  standby: z.boolean().nullable().default(null)
})
export type LadderYear = z.output<typeof ladderYearSchema>

const stateShape = { grade: gradeSchema, standby: z.boolean(), failures: z.int().min(0), demotions: z.int().min(0) }
const input = z.object({
  grade: gradeSchema,
  standby: stateShape.standby.default(false),
  /** Failing years and demotions in a row before the first of the years. */
  failures: stateShape.failures.default(0),
  demotions: stateShape.demotions.default(0),
  /** From early to late, none left out. */
  years: z.array(ladderYearSchema).max(200)
})
const output = z.object({ steps: z.array(ladderStepSchema), ...stateShape })
type Input = z.output<typeof input>
export type DemotionOutcome = z.output<typeof output>
type DemotionWork = Work<typeof parameters>
/** Where the ladder stands between two years. */
export type LadderState = Pick<DemotionOutcome, 'grade' | 'standby' | 'failures' | 'demotions'>

/**
 * 降级阶梯: the first failing year warns, the next in a row takes one grade, the third does what the pack says. A passing year, a promotion
 * or a reinstatement clears the counters; a year without a result freezes them or breaks the chain. Never below G1: a swallowed step still
 * counts. Standby stops the ladder until people reinstate. Source: slides; the third year is where two of their sentences collide.
 * @example from G4, failing three times → warning, down one to G3, down two to G1 and standby
 */
export const demotionRule = defineRule({
  id: 'grade.demotion',
  title: ruleTexts.ref('rule.demotion'),
  source: ruleTexts.ref('source.slides'),
  parameters,
  input,
  output,
  compute(given, work): DemotionOutcome {
    refuseBadInput(given, work)
    const policy = { failing: work.parameter('failing'), thirdYear: work.parameter('thirdYear'), missingYear: work.parameter('missingYear') }
    let state: LadderState = { grade: given.grade, standby: given.standby, failures: given.failures, demotions: given.demotions }
    noteStart(state, work)
    const steps = given.years.map((year) => {
      const step = stepOf(startOf(state, year), year, policy)
      noteStep(step, year, policy, work)
      state = { grade: step.to, standby: step.standby, failures: step.failures, demotions: step.demotions }
      return step
    })
    return { steps, ...state }
  }
})

type Policy = Readonly<{ failing: readonly string[]; thirdYear: 'both' | 'downTwo' | 'standby'; missingYear: 'freeze' | 'break' }>
const cleared = { failures: 0, demotions: 0 }

/** The state in which a year is judged: what people decided since the last one goes before the chain. */
function startOf(state: LadderState, year: LadderYear): LadderState {
  const standby = year.standby ?? (year.cleared ? false : state.standby)
  return { ...state, ...(year.cleared ? cleared : {}), grade: year.grade ?? state.grade, standby }
}

function stepOf(state: LadderState, { year, outcome }: LadderYear, policy: Policy): LadderStep {
  const { grade, standby, failures, demotions } = state
  const still: LadderStep = { year, outcome, action: 'onStandby', from: grade, to: grade, standby, failures, demotions, swallowed: 0 }
  if (standby) return still
  if (outcome === null) return { ...still, action: 'noResult', ...(policy.missingYear === 'break' ? cleared : {}) }
  if (!policy.failing.includes(outcome)) return { ...still, action: 'pass', ...cleared }
  const failing = { ...still, failures: failures + 1 }
  if (failing.failures === 1) return { ...failing, action: 'warning' }
  if (failing.failures === 2) return { ...down(failing, 1), action: 'downOne' }
  if (policy.thirdYear === 'standby') return { ...failing, action: 'standby', standby: true }
  if (policy.thirdYear === 'downTwo') return { ...down(failing, 2), action: 'downTwo' }
  return { ...down(failing, 2), action: 'downTwoAndStandby', standby: true }
}

/** So many grades down, as far as there are any; a swallowed step is a demotion all the same. */
function down(step: LadderStep, count: number): LadderStep {
  const place = grades.indexOf(step.from)
  const to: Grade = grades[Math.max(place - count, 0)] ?? step.from
  return { ...step, to, demotions: step.demotions + 1, swallowed: Math.max(count - place, 0) }
}

function noteStart({ grade, failures, demotions }: LadderState, work: DemotionWork): void {
  work.result(
    () => ruleTexts.ref('step.start'),
    grade,
    'grades',
    () => ruleTexts.ref('step.start.counters', { failures, demotions })
  )
}

function noteStep(step: LadderStep, { cleared: isCleared }: LadderYear, { missingYear: missing }: Policy, work: DemotionWork): void {
  const { year, outcome, action, from, to, failures, demotions, swallowed } = step
  if (isCleared) work.condition(() => ruleTexts.ref('step.cleared', { year }), true)
  if (action === 'noResult') work.condition(() => ruleTexts.ref('step.breaks', { year }), missing === 'break')
  const counters = { from: gradeText(from), failures, demotions }
  work.result(
    () => ruleTexts.ref('step.year', { year, outcome: outcomeText(outcome), action: ladderActionText(action) }),
    to,
    'grades',
    () => (swallowed > 0 ? ruleTexts.ref('step.year.swallowed', { ...counters, swallowed }) : ruleTexts.ref('step.year.from', counters))
  )
}

function refuseBadInput({ failures, demotions, years }: Input, work: DemotionWork): void {
  if (demotions > 0 && demotions >= failures)
    work.refuse(ruleFaults.make('countersDisagree', { failures, demotions }, { place: { field: 'demotions' }, value: String(demotions) }))
  years.forEach(({ year }, index) => {
    const previous = years[index - 1]?.year
    if (previous === undefined || year === previous + 1) return
    const code = year <= previous ? 'yearsNotInOrder' : 'yearsWithGap'
    work.refuse(ruleFaults.make(code, { year, previous }, { place: { field: 'years' }, value: String(year) }))
  })
}
