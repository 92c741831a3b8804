import { z } from 'zod'
import { civilDateSchema, civilMonthSchema } from '../../kernel/civil-date'
import { scoreSchema } from '../../kernel/decimal'
import { gradeSchema, staffNumberSchema } from '../roster'
import { roundNumberSchema, type Round } from './model'

const ofRound = { round: roundNumberSchema, month: civilMonthSchema }
const words = (most: number) => z.string().trim().max(most)

/** What people decided over a calculated status. Both values stay, with reason and name. */
export const decisionOverrideSchema = z.object({
  ...ofRound,
  staffNo: staffNumberSchema,
  status: z.enum(['pass', 'fail']),
  calculated: z.enum(['pass', 'fail', 'pending', 'notInRound']),
  reason: words(300).min(1),
  by: words(40),
  on: civilDateSchema
})
export type DecisionOverride = z.infer<typeof decisionOverrideSchema>

/** One line of a publicity list, as it was published. */
export const publishedSchema = z.object({
  staffNo: staffNumberSchema,
  name: words(40),
  county: words(40),
  grade: gradeSchema,
  target: gradeSchema,
  composite: scoreSchema.nullable()
})
export type Published = z.infer<typeof publishedSchema>

/** 公示 of a round: the list as it was published, and until when people may object. */
export const publicitySchema = z.object({
  ...ofRound,
  startsOn: civilDateSchema,
  /** Last day; working days, by the standard pack's calendar. */
  endsOn: civilDateSchema,
  workingDays: z.int().min(1).max(60),
  number: words(60),
  list: z.array(publishedSchema).max(20_000)
})
export type Publicity = z.infer<typeof publicitySchema>

/** 异议 against a published result, and what became of it. */
export const appealSchema = z.object({
  ...ofRound,
  appeal: z.int().min(1),
  staffNo: staffNumberSchema,
  /** Who objects; empty: anonymous. */
  by: words(40),
  receivedOn: civilDateSchema,
  ground: words(1000).min(1),
  state: z.enum(['open', 'upheld', 'rejected']),
  answer: words(1000),
  answeredOn: civilDateSchema.nullable(),
  handler: words(40)
})
export type Appeal = z.infer<typeof appealSchema>

/** 认证证书 */
export const certificateSchema = z.object({
  ...ofRound,
  number: words(60).min(1),
  staffNo: staffNumberSchema,
  grade: gradeSchema,
  issuedOn: civilDateSchema,
  validUntil: civilDateSchema,
  revoked: z.object({ on: civilDateSchema, reason: words(300).min(1), by: words(40) }).nullable()
})
export type Certificate = z.infer<typeof certificateSchema>

type OfRound = Round
/** What follows a round's results. */
export const publicationTables = {
  decisionOverrides: { row: decisionOverrideSchema, key: ({ round, month, staffNo }: OfRound & { staffNo: string }) => `${round}|${month}|${staffNo}` },
  publicities: { row: publicitySchema, key: ({ round, month }: OfRound) => `${round}|${month}` },
  appeals: { row: appealSchema, key: ({ round, month, appeal }: OfRound & { appeal: number }) => `${round}|${month}|${appeal}` },
  certificates: { row: certificateSchema, key: ({ number }: { number: string }) => number }
} as const
