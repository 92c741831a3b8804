import { z } from 'zod'
import { civilDateSchema } from '../../kernel/civil-date'
import { scoreSchema } from '../../kernel/decimal'
import { textRefSchema } from '../../kernel/result'
import { grades, gradeSchema, staffNumberSchema } from '../roster'
import { annualOutcomeSchema, gradeDecisionSchema, movementSchema, yearSchema } from './model'

/** What the ladder does in one year. `none`: nothing to judge yet; `pass`: a passing year; `onStandby`: the ladder stands still. */
export const ladderActions = ['pass', 'warning', 'downOne', 'downTwo', 'standby', 'downTwoAndStandby', 'noResult', 'onStandby'] as const
export const ladderStepSchema = z.object({
  year: yearSchema,
  outcome: annualOutcomeSchema.nullable(),
  action: z.enum(ladderActions),
  from: gradeSchema,
  to: gradeSchema,
  standby: z.boolean(),
  /** Failing years in a row, this one included. */
  failures: z.int().min(0),
  /** Demotions in a row, swallowed ones included. */
  demotions: z.int().min(0),
  /** Steps that G1 swallowed. */
  swallowed: z.int().min(0)
})
export type LadderStep = z.infer<typeof ladderStepSchema>

/** Gates of an application for promotion, in the order in which they are shown. */
export const promotionGates = ['topGrade', 'standby', 'transfer', 'warning', 'months', 'annualResults', 'certificate', 'discipline'] as const
export const gateSchema = z.object({
  gate: z.enum(promotionGates),
  met: z.boolean(),
  /** Said in words, e.g. 满 12 个月 / 11 个月. */
  required: textRefSchema,
  actual: textRefSchema
})
export type PromotionGate = z.infer<typeof gateSchema>
/** An input that a proposal lacks: what, and where it would be entered. */
export const gradeMissingSchema = z.object({
  code: z.enum(['gradeSince', 'annualResult', 'ability', 'competition', 'refused']),
  path: z.string(),
  label: textRefSchema
})
export type GradeMissing = z.infer<typeof gradeMissingSchema>
export const eligibilitySchema = z.object({
  /** One grade above; null at the top. */
  target: gradeSchema.nullable(),
  /** `pending`: something is missing, whatever the other gates say. */
  status: z.enum(['eligible', 'ineligible', 'pending']),
  gates: z.array(gateSchema),
  missing: z.array(gradeMissingSchema)
})
export type Eligibility = z.infer<typeof eligibilitySchema>

/** Where an eligible person came out of the selection for one target grade. */
export const rankingStates = ['within', 'tied', 'waiting', 'incomplete'] as const
export const rankedSchema = z.object({
  staffNo: staffNumberSchema,
  ability: scoreSchema.nullable(),
  competition: scoreSchema.nullable(),
  score: scoreSchema.nullable(),
  /** 1, 2, 2, 4; null without a score. */
  rank: z.int().min(1).nullable(),
  /** `within` the quota; `tied` on its line, for people to decide; `waiting` behind it; `incomplete`: a score is missing. */
  state: z.enum(rankingStates),
  /** The place exists only if the province confirms the nominations above it. */
  conditional: z.boolean()
})
export type Ranked = z.infer<typeof rankedSchema>

/** The places of one grade: G6 down to G2. */
export const placesSchema = z.object({
  grade: gradeSchema,
  authority: z.enum(['city', 'province']),
  /** After demotions and transfers and the promotions from this grade upwards. */
  heads: z.int().min(0),
  upper: z.int().min(0),
  source: z.enum(['band', 'establishment']),
  vacancies: z.int().min(0),
  /** Of them, only open if the province confirms nominations from this grade. */
  conditional: z.int().min(0),
  ranking: z.array(rankedSchema)
})
export type Places = z.infer<typeof placesSchema>

export const allHeadcountsSchema = z.record(z.enum(grades), z.int().min(0))

/** Someone who came from another post, and whether the months with scores are enough. */
export const transferSchema = z.object({ from: civilDateSchema, months: z.int().min(0), required: z.int().min(0), enough: z.boolean() })

/** A past year whose result was corrected after it had been decided: what the ladder says now against what was decided. */
export const replayDifferenceSchema = z.object({ year: yearSchema, decided: movementSchema, replayed: movementSchema })

/** Everything that a year says of one person. */
export const personMovementSchema = z.object({
  staffNo: staffNumberSchema,
  name: z.string(),
  county: z.string(),
  post: z.string(),
  grade: gradeSchema,
  since: civilDateSchema.nullable(),
  standby: z.boolean(),
  /** Null: not from another post within the year. */
  transfer: transferSchema.nullable(),
  /** Every year of the ladder that is known, oldest first; the last one is the year's own. */
  ladder: z.array(ladderStepSchema),
  eligibility: eligibilitySchema,
  ranked: rankedSchema.nullable(),
  /** What the rules propose; null: nothing changes. */
  proposal: movementSchema.extend({ rule: z.string(), authority: z.enum(['city', 'province']) }).nullable(),
  /** What people decided; null: not yet, or nothing to decide. */
  decision: gradeDecisionSchema.nullable(),
  replayed: z.array(replayDifferenceSchema)
})
export type PersonMovement = z.infer<typeof personMovementSchema>

/** A year's grade adjustment, computed for everyone on the roster, in staff-number order. */
export const gradeYearResultSchema = z.object({
  year: yearSchema,
  resultYear: yearSchema,
  asOf: civilDateSchema,
  pack: z.object({ id: z.string(), version: z.string() }),
  frozen: z.boolean(),
  inForce: z.boolean(),
  /** Account managers who count: not on standby, no transfer with too few months. */
  counted: z.int().min(0),
  before: allHeadcountsSchema,
  /** After demotions and transfers. */
  afterDemotions: allHeadcountsSchema,
  /** As the rules propose, nominations confirmed. */
  after: allHeadcountsSchema,
  places: z.array(placesSchema),
  people: z.array(personMovementSchema)
})
export type GradeYearResult = z.infer<typeof gradeYearResultSchema>
