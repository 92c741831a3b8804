import { z } from 'zod'
import { compareText, roundHalfUp, exact, scoreSchema } from '../../../kernel/decimal'
import { defineRule, type Work } from '../../../kernel/rule'
import { gradeSchema } from '../../roster'
import { distanceSchema, missingSchema, reasonSchema, statusSchema, type Missing, type Reason, type Status } from '../assessment-model'
import { texts } from '../messages'
import { paperSchema, reweightReasonSchema, roundNumberSchema } from '../model'
import { authority, compositeWeights, examMinimum, paperMinima, passMarks, requiredGates } from '../params'
import { compositeRule, type CompositeOutcome } from './composite'
import { distances } from './distance'

const parameters = { weights: compositeWeights, passMarks, examMinimum, paperMinima, furtherGates: requiredGates, authority }
const componentSchema = z.object({ score: scoreSchema.nullable(), missing: z.array(missingSchema).default([]) })
const input = z.object({
  round: roundNumberSchema,
  /** Null: the person is not in this round. */
  target: gradeSchema.nullable(),
  exam: componentSchema.extend({ absent: z.boolean().default(false), papers: z.partialRecord(paperSchema, scoreSchema).default({}) }),
  performance: componentSchema,
  supervisor: componentSchema,
  reweight: reweightReasonSchema.nullable().default(null),
  /** No core competency below the target; null where this round does not collect it. */
  coreCompetenciesMet: z.boolean().nullable().default(null),
  /** Discipline in force; null where this round does not collect it. */
  activeDiscipline: z.boolean().nullable().default(null)
})
export const decisionOutput = z.object({
  status: statusSchema,
  composite: scoreSchema.nullable(),
  authority: z.enum(['city', 'province']).nullable(),
  passMark: scoreSchema.nullable(),
  reasons: z.array(reasonSchema),
  missing: z.array(missingSchema),
  notApplicable: z.array(z.string()),
  distances: z.array(distanceSchema)
})
type Input = z.output<typeof input>
export type DecisionOutcome = z.output<typeof decisionOutput>
type DecisionWork = Work<typeof parameters>
type Gates = { readonly reasons: Reason[]; readonly notApplicable: string[]; readonly passMark: string; readonly examMinimum: string }

/**
 * 认证结论: pass, fail, pending or not in this round, with every failed gate, everything missing, who certifies, and the
 * distance of each component. Anything missing makes it pending, even where a gate fails already.
 * Gates compare rounded scores. Source: rules of the programme; pass marks and minima are the pack's.
 * @example target G4, composite 70.00, exam 50.00 → pass; composite 69.99 → fail
 */
export const decisionRule = defineRule({
  id: 'certification.decision',
  title: texts.ref('rule.decision'),
  source: texts.ref('source.slides'),
  parameters,
  input,
  output: decisionOutput,
  compute(given, work): DecisionOutcome {
    const { score, missing: without } = work.call(compositeRule, {
      exam: given.exam.score,
      performance: given.performance.score,
      supervisor: given.supervisor.score,
      reweight: given.reweight
    })
    const missing = missingFor(given, score)
    if (!work.condition(() => texts.ref('step.targetStated'), given.target !== null) || given.target === null) {
      work.result(() => texts.ref('step.decision'), 'notInRound', 'choice')
      return { status: 'notInRound', composite: score, authority: null, passMark: null, reasons: [], missing, notApplicable: [], distances: [] }
    }
    const gates = checkGates(given, given.target, score, missing, work)
    const complete = work.condition(() => texts.ref('step.nothingMissing'), missing.length === 0)
    const status: Status = complete ? (gates.reasons.length === 0 ? 'pass' : 'fail') : 'pending'
    work.result(() => texts.ref('step.decision'), status, 'choice')
    return {
      status,
      composite: score,
      authority: work.parameter('authority')[given.target],
      passMark: gates.passMark,
      reasons: gates.reasons,
      missing,
      notApplicable: gates.notApplicable,
      distances: distancesOf(given, { score, missing: without }, gates, work)
    }
  }
})

/** What is lacking: of every component without a composite, else only of what a gate still asks for. */
function missingFor({ exam, performance, supervisor }: Input, composite: string | null): Missing[] {
  if (composite === null) return [...exam.missing, ...performance.missing, ...supervisor.missing]
  return exam.score === null ? exam.missing : []
}

function checkGates(given: Input, target: z.infer<typeof gradeSchema>, composite: string | null, missing: Missing[], work: DecisionWork): Gates {
  const reasons: Reason[] = []
  const passMark = roundHalfUp(exact(work.parameter('passMarks')[target] ?? 0))
  const minimum = roundHalfUp(exact(work.parameter('examMinimum')))
  if (
    composite !== null &&
    !work.condition(() => texts.ref('step.gateComposite', { actual: composite, required: passMark }), compareText(composite, passMark) >= 0)
  )
    reasons.push({ code: 'belowPassMark', gate: 'composite', required: passMark, actual: composite })
  const exam = given.exam.score
  if (exam !== null && !work.condition(() => texts.ref('step.gateExam', { actual: exam, required: minimum }), compareText(exam, minimum) >= 0))
    reasons.push({ code: 'belowExamMinimum', gate: 'exam', required: minimum, actual: exam })
  checkPapers(given, reasons, missing, work)
  return { reasons, passMark, examMinimum: minimum, notApplicable: checkFurtherGates(given, reasons, work) }
}

function checkPapers({ exam }: Input, reasons: Reason[], missing: Missing[], work: DecisionWork): void {
  for (const [name, least] of Object.entries(work.parameter('paperMinima'))) {
    const paper = paperSchema.parse(name)
    const required = roundHalfUp(exact(least))
    const actual = exam.absent ? '0.00' : exam.papers[paper]
    const label = texts.ref(`paper.${paper}`)
    if (actual === undefined) {
      if (!missing.some(({ path }) => path === `exam.marks.${paper}`))
        missing.push({ code: 'paper', path: `exam.marks.${paper}`, label: texts.ref('missing.paper', { paper: label }) })
    } else if (!work.condition(() => texts.ref('step.gatePaper', { paper: label, actual, required }), compareText(actual, required) >= 0))
      reasons.push({ code: 'belowPaperMinimum', gate: `paper.${paper}`, required, actual })
  }
}

/** Gates that the pack asks for and this round collects; the others are listed as not applicable. */
function checkFurtherGates(given: Input, reasons: Reason[], work: DecisionWork): string[] {
  const asked = work.parameter('furtherGates')
  const notApplicable: string[] = []
  const check = (gate: 'coreCompetencies' | 'discipline', met: boolean | null, code: Reason['code'], label: 'step.gateCore' | 'step.gateDiscipline'): void => {
    if (!asked.includes(gate) || met === null) notApplicable.push(gate)
    else if (!work.condition(() => texts.ref(label), met)) reasons.push({ code, gate, required: 'true', actual: 'false' })
  }
  check('coreCompetencies', given.coreCompetenciesMet, 'coreCompetencyGap', 'step.gateCore')
  check('discipline', given.activeDiscipline === null ? null : !given.activeDiscipline, 'activeDiscipline', 'step.gateDiscipline')
  return notApplicable
}

function distancesOf(given: Input, composite: Pick<CompositeOutcome, 'score' | 'missing'>, gates: Gates, work: DecisionWork): DecisionOutcome['distances'] {
  if (composite.score === null) return []
  const otherGates = gates.reasons.every(({ code }) => code === 'belowPassMark' || code === 'belowExamMinimum')
  return distances({
    scores: { exam: given.exam.score, performance: given.performance.score, supervisor: given.supervisor.score },
    weights: work.parameter('weights'),
    passMark: gates.passMark,
    examMinimum: gates.examMinimum,
    otherGatesPass: otherGates
  })
}
