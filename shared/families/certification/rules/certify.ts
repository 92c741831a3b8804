import { z } from 'zod'
import { civilMonthSchema } from '../../../kernel/civil-date'
import { decimalSchema, scoreSchema } from '../../../kernel/decimal'
import { defineRule } from '../../../kernel/rule'
import { gradeSchema } from '../../roster'
import { texts } from '../messages'
import { indicatorScoresSchema, markSchema, paperSchema, reweightReasonSchema, roundNumberSchema } from '../model'
import { decisionOutput, decisionRule } from './decision'
import { examRule, type ExamOutcome } from './exam'
import { performanceRule } from './performance'
import { supervisorRule } from './supervisor'
import { targetRule } from './target'

const input = z.object({
  round: roundNumberSchema,
  month: civilMonthSchema,
  grade: gradeSchema,
  stated: gradeSchema.nullable().optional(),
  reweight: reweightReasonSchema.nullable().default(null),
  /** Null: the person has no exam record in this round. */
  exam: z.object({ absent: z.boolean().default(false), marks: z.partialRecord(paperSchema, markSchema) }).nullable(),
  scores: z.array(z.object({ month: civilMonthSchema, score: decimalSchema })),
  satisfaction: decimalSchema.nullable().default(null),
  raters: z.array(z.object({ rater: z.string(), sheets: z.array(indicatorScoresSchema).min(1) })),
  coreCompetenciesMet: z.boolean().nullable().default(null),
  activeDiscipline: z.boolean().nullable().default(null)
})
/** The decision, with what it was made of. */
const output = decisionOutput.extend({
  target: gradeSchema.nullable(),
  absent: z.boolean(),
  exam: scoreSchema.nullable(),
  performance: scoreSchema.nullable(),
  supervisor: scoreSchema.nullable()
})
export type CertifyInput = z.output<typeof input>
export type CertifyOutcome = z.output<typeof output>

const noExam: ExamOutcome = { score: null, absent: false, papers: {}, missing: [{ code: 'noExam', path: 'exam', label: texts.ref('missing.noExam') }] }

/**
 * 认证: one person in one round, from raw marks to the decision: the rules of the family in their order, each taking the
 * others' rounded outputs. Its trace is the whole answer to "why?".
 */
export const certifyRule = defineRule({
  id: 'certification.certify',
  title: texts.ref('rule.certify'),
  source: texts.ref('source.slides'),
  parameters: {},
  input,
  output,
  compute(given, work): CertifyOutcome {
    const { target } = work.call(targetRule, { round: given.round, grade: given.grade, ...(given.stated === undefined ? {} : { stated: given.stated }) })
    const exam = given.exam === null ? noExam : work.call(examRule, { round: given.round, ...given.exam })
    const performance = work.call(performanceRule, { month: given.month, scores: given.scores, satisfaction: given.satisfaction })
    const supervisor = work.call(supervisorRule, { raters: given.raters })
    const { reweight, coreCompetenciesMet, activeDiscipline, round } = given
    const decision = work.call(decisionRule, { round, target, exam, performance, supervisor, reweight, coreCompetenciesMet, activeDiscipline })
    const { status, composite, authority, passMark, reasons, missing, notApplicable, distances } = decision
    return {
      target,
      status,
      absent: exam.absent,
      exam: exam.score,
      performance: performance.score,
      supervisor: supervisor.score,
      composite,
      authority,
      passMark,
      reasons,
      missing,
      notApplicable,
      distances
    }
  }
})
