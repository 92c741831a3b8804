import { z } from 'zod'
import { civilDateSchema, civilMonthSchema } from '../../kernel/civil-date'
import { scoreSchema } from '../../kernel/decimal'
import { textRefSchema } from '../../kernel/result'
import { gradeSchema, staffNumberSchema } from '../roster'
import { componentSchema, reweightReasonSchema, roundNumberSchema } from './model'

/** An input that a result lacks: what it is, where it would be entered, how people call it. */
export const missingSchema = z.object({
  code: z.enum(['noExam', 'paper', 'months', 'noPerformance', 'noRating', 'indicator', 'refused']),
  path: z.string(),
  label: textRefSchema
})
export type Missing = z.infer<typeof missingSchema>

/** A gate that was not passed. */
export const reasonSchema = z.object({
  code: z.enum(['belowPassMark', 'belowExamMinimum', 'belowPaperMinimum', 'coreCompetencyGap', 'activeDiscipline']),
  gate: z.string(),
  required: z.string(),
  actual: z.string()
})
export type Reason = z.infer<typeof reasonSchema>

/** 通过 未通过 待定 不在本轮 */
export const statusSchema = z.enum(['pass', 'fail', 'pending', 'notInRound'])
export type Status = z.infer<typeof statusSchema>

/** The smallest value of each component that would pass all gates, the others as they are; null where none up to 100 does. */
export const distanceSchema = z.object({ component: componentSchema, required: scoreSchema.nullable(), actual: scoreSchema })
export type Distance = z.infer<typeof distanceSchema>

/** Everything that a round says of one person. Scores are null where something is missing. */
export const personResultSchema = z.object({
  staffNo: staffNumberSchema,
  name: z.string(),
  county: z.string(),
  post: z.string(),
  grade: gradeSchema,
  gradeSince: civilDateSchema.nullable(),
  hireDate: civilDateSchema.nullable(),
  absent: z.boolean(),
  exam: scoreSchema.nullable(),
  performance: scoreSchema.nullable(),
  supervisor: scoreSchema.nullable(),
  composite: scoreSchema.nullable(),
  target: gradeSchema.nullable(),
  status: statusSchema,
  authority: z.enum(['city', 'province']).nullable(),
  passMark: scoreSchema.nullable(),
  reasons: z.array(reasonSchema),
  missing: z.array(missingSchema),
  /** Gates whose input this round does not collect. */
  notApplicable: z.array(z.string()),
  distances: z.array(distanceSchema),
  reweight: reweightReasonSchema.nullable(),
  /** What people decided over the calculated status, which stays as it is. */
  decided: z.object({ status: z.enum(['pass', 'fail']), reason: z.string(), by: z.string() }).nullable()
})
export type PersonResult = z.infer<typeof personResultSchema>
/** What holds in the end: the decision of people where there is one. */
export const finalStatus = ({ status, decided }: Pick<PersonResult, 'status' | 'decided'>): Status => decided?.status ?? status

/** A round computed for everyone on the roster, in staff-number order. */
export const roundResultSchema = z.object({
  round: roundNumberSchema,
  month: civilMonthSchema,
  pack: z.object({ id: z.string(), version: z.string() }),
  people: z.array(personResultSchema)
})
export type RoundResult = z.infer<typeof roundResultSchema>
