import { z } from 'zod'
import { civilDateSchema, completedMonths } from '../../../kernel/civil-date'
import { exact } from '../../../kernel/decimal'
import { defineRule, type Work } from '../../../kernel/rule'
import type { TextRef } from '../../../kernel/texts'
import { grades, gradeSchema, gradeText, type Grade } from '../../roster'
import { eligibilitySchema, transferSchema, type Eligibility, type GradeMissing, type PromotionGate } from '../annual-model'
import { kindText, outcomeText } from '../messages'
import { annualOutcomes, annualResultSchema, movementKindSchema } from '../model'
import { promotionLeastOutcome, promotionMonths, promotionResults } from '../params'
import { ruleTexts } from '../rule-messages'
import { certificateOnDaySchema, certificateText, isValidFor, refuseBadCertificates } from './certificates'
import { ruleFaults } from './faults'

const parameters = { months: promotionMonths, results: promotionResults, least: promotionLeastOutcome }
const input = z.object({
  grade: gradeSchema,
  /** The day of judgement. */
  asOf: civilDateSchema,
  /** Since when in this grade; null: nobody knows. */
  since: civilDateSchema.nullable(),
  standby: z.boolean().default(false),
  /** What the ladder does to the person this year. */
  consequence: movementKindSchema.default('none'),
  transfer: transferSchema.nullable().default(null),
  /** Annual results that count for this year, in any order. */
  results: z.array(annualResultSchema.pick({ year: true, outcome: true })).default([]),
  certificates: z.array(certificateOnDaySchema).default([]),
  /** Null: conduct records were never taken in. */
  activeDiscipline: z.boolean().nullable().default(null)
})
type Input = z.output<typeof input>
export type EligibilityInput = Input
type Rising = Exclude<Grade, 'G6'>
type EligibilityWork = Work<typeof parameters>
type Gate = PromotionGate['gate']

/**
 * 晋级资格: whether somebody may apply for the grade above, gate by gate with what is required and what is there. One step at a time.
 * A missing day in grade or missing annual results make it pending, whatever the other gates say. Completed months: the last day of a month
 * counts as the day. Source: the slides name the gates, their figures are the pack's.
 * @example G2 since 2025-07-01, as of 2026-06-30 → 11 months of 12: not eligible
 */
export const eligibilityRule = defineRule({
  id: 'grade.promotion.eligibility',
  title: ruleTexts.ref('rule.eligibility'),
  source: ruleTexts.ref('source.gates'),
  parameters,
  input,
  output: eligibilitySchema,
  compute(given, work): Eligibility {
    refuseBadInput(given, work)
    const missing: GradeMissing[] = []
    const gates: PromotionGate[] = []
    const check = (gate: Gate, met: boolean, required: TextRef, actual: TextRef): void => {
      work.condition(() => ruleTexts.ref('step.gate', { gate: ruleTexts.ref(`gate.${gate}`), required, actual }), met)
      gates.push({ gate, met, required, actual })
    }
    const { grade } = given
    check('topGrade', grade !== 'G6', ruleTexts.ref('required.topGrade'), gradeText(grade))
    if (grade === 'G6') return { target: null, status: 'ineligible', gates, missing }
    const target = grades[grades.indexOf(grade) + 1] ?? grade
    work.result(() => ruleTexts.ref('step.target'), target, 'grades')
    checkStanding(given, check)
    checkMonths(given, grade, missing, check, work)
    checkResults(given, grade, missing, check, work)
    const certificate = given.certificates.some((one) => isValidFor(one, target, given.asOf))
    check(
      'certificate',
      certificate,
      ruleTexts.ref('required.certificate', { grade: gradeText(target) }),
      certificateText(given.certificates, target, given.asOf)
    )
    check('discipline', given.activeDiscipline !== true, ruleTexts.ref('required.discipline'), disciplineText(given))
    const complete = work.condition(() => ruleTexts.ref('step.nothingMissing'), missing.length === 0)
    return { target, status: complete ? (gates.every(({ met }) => met) ? 'eligible' : 'ineligible') : 'pending', gates, missing }
  }
})

type Check = (gate: Gate, met: boolean, required: TextRef, actual: TextRef) => void

function checkStanding({ standby, transfer, consequence }: Input, check: Check): void {
  check('standby', !standby, ruleTexts.ref('required.standby'), ruleTexts.ref(standby ? 'actual.standby' : 'actual.inPost'))
  if (transfer) {
    const { from, months, required, enough } = transfer
    check('transfer', enough, ruleTexts.ref('required.transfer', { months: required }), ruleTexts.ref('actual.transfer', { from, months }))
  } else check('transfer', true, ruleTexts.ref('required.noTransfer'), ruleTexts.ref('actual.noTransfer'))
  const hasNone = consequence === 'none'
  check('warning', hasNone, ruleTexts.ref('required.warning'), hasNone ? ruleTexts.ref('actual.nothing') : kindText(consequence))
}

function checkMonths({ since, asOf }: Input, grade: Rising, missing: GradeMissing[], check: Check, work: EligibilityWork): void {
  const least = work.parameter('months')[grade]
  const required = ruleTexts.ref('required.months', { months: least })
  if (since === null) {
    missing.push({ code: 'gradeSince', path: 'since', label: ruleTexts.ref('missing.gradeSince') })
    check('months', false, required, ruleTexts.ref('actual.noSince'))
    return
  }
  const months = completedMonths(since, asOf)
  work.value(
    () => ruleTexts.ref('step.months'),
    exact(months),
    'month',
    () => ruleTexts.ref('step.months.formula', { since, day: asOf })
  )
  check('months', months >= least, required, ruleTexts.ref('actual.months', { months, since }))
}

function checkResults({ results }: Input, grade: Rising, missing: GradeMissing[], check: Check, work: EligibilityWork): void {
  const count = work.parameter('results')[grade]
  if (count === 0) {
    check('annualResults', true, ruleTexts.ref('required.noResults'), ruleTexts.ref('actual.notLooked'))
    return
  }
  const least = work.parameter('least')
  const latest = results.toSorted((a, b) => b.year - a.year).slice(0, count)
  const required = ruleTexts.ref('required.results', { count, least: outcomeText(least) })
  if (latest.length === 0) missing.push({ code: 'annualResult', path: 'results', label: ruleTexts.ref('missing.annualResult') })
  const reached = latest.every(({ outcome }) => annualOutcomes.indexOf(outcome) <= annualOutcomes.indexOf(least))
  check('annualResults', latest.length > 0 && reached, required, resultsText(latest))
}
const resultsText = (results: Input['results']): TextRef =>
  results.length === 0
    ? ruleTexts.ref('actual.noResults')
    : ruleTexts.ref('actual.results', { results: results.map(({ year, outcome }) => ruleTexts.ref('actual.result', { year, outcome: outcomeText(outcome) })) })

const disciplineText = ({ activeDiscipline }: Input): TextRef =>
  ruleTexts.ref(activeDiscipline === null ? 'actual.noConduct' : activeDiscipline ? 'actual.discipline' : 'actual.nothing')

function refuseBadInput({ since, asOf, results, certificates }: Input, work: EligibilityWork): void {
  if (since !== null && since > asOf) work.refuse(ruleFaults.make('sinceAfterDay', { since, day: asOf }, { place: { field: 'since' }, value: since }))
  const seen = new Set<number>()
  for (const { year } of results) {
    if (seen.has(year)) work.refuse(ruleFaults.make('yearTwice', { year }, { place: { field: 'results' }, value: String(year) }))
    seen.add(year)
  }
  refuseBadCertificates(certificates, work.refuse)
}
