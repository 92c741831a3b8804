import { z } from 'zod'
import { scoreSchema } from '../../../kernel/decimal'
import type { Work } from '../../../kernel/rule'
import { confidence, haloSpread, leniencyErrors, leniencyLevels, middleFrom, middleShare, middleSpread, middleTo, minimumTargets } from '../params'

export const reliabilityParameters = {
  minimumTargets,
  confidence,
  leniencyErrors,
  leniencyLevels,
  haloSpread,
  middleFrom,
  middleTo,
  middleShare,
  middleSpread
}
export type ReliabilityWork = Work<typeof reliabilityParameters>

/**
 * Whether a statistic could be had, and if not, why:
 * tooFew 样本不足, notComparable 不可比 (nothing shared), undefined 无差异无法计算, incomplete 评分不全, notApplicable 不适用.
 */
export const statisticStatuses = ['ok', 'tooFew', 'notComparable', 'undefined', 'incomplete', 'notApplicable'] as const
export const statisticStatusSchema = z.enum(statisticStatuses)
export type StatisticStatus = z.infer<typeof statisticStatusSchema>
export type Obstacle = Exclude<StatisticStatus, 'ok'>

/** Three places, as such statistics are published. */
export const statisticSchema = z.string().regex(/^-?\d+\.\d{3}$/)
const status = statisticStatusSchema
const nullable = statisticSchema.nullable()

export const intraclassForms = ['icc11', 'icc21', 'icc31', 'icc1k', 'icc2k', 'icc3k'] as const
export const intraclassFormSchema = z.enum(intraclassForms)
export type IntraclassForm = z.infer<typeof intraclassFormSchema>
export const scales = ['nominal', 'ordinal', 'interval'] as const
export const scaleSchema = z.enum(scales)
export type Scale = z.infer<typeof scaleSchema>

const levelSchema = z.number().min(-1e6).max(1e6)
export const reliabilityInput = z.object({
  /** Rows are candidates, columns assessors; null: no rating. */
  ratings: z.array(z.array(levelSchema.nullable()).max(200)).max(20_000),
  scale: scaleSchema,
  /** Names of the columns; without them they are numbered. */
  assessors: z.array(z.string()).optional(),
  /** Ratings by competency, for the halo effect. */
  byItem: z.array(z.object({ assessor: z.string(), target: z.string(), item: z.string(), level: levelSchema })).optional()
})
export type ReliabilityInput = z.infer<typeof reliabilityInput>

/** The ends are null where the F distribution gives none. */
export const intervalSchema = z.object({ status, value: nullable, lower: nullable, upper: nullable })
export const coefficientSchema = z.object({ status, value: nullable })
export const assessorHabitsSchema = z.object({
  assessor: z.string(),
  /** Candidates rated. */
  ratings: z.int(),
  /** 宽严: above zero lenient, below severe; the assessors' values sum to zero. */
  leniency: z.object({ status, value: nullable, error: nullable, flagged: z.boolean() }),
  /** 晕轮: mean standard deviation within a candidate across competencies; mean correlation between competencies. */
  halo: z.object({ status, spread: nullable, correlation: nullable, flagged: z.boolean() }),
  /** 趋中: percent of ratings in the middle band; standard deviation in percent of the panel's for the same candidates. */
  central: z.object({ status, share: scoreSchema.nullable(), spread: scoreSchema.nullable(), flagged: z.boolean() })
})
export const reliabilityOutput = z.object({
  /** Candidates and assessors with at least one rating, ratings in all. */
  targets: z.int(),
  assessors: z.int(),
  ratings: z.int(),
  /** Every assessor rated every candidate. */
  complete: z.boolean(),
  icc: z.record(intraclassFormSchema, intervalSchema),
  alpha: z.record(scaleSchema, coefficientSchema),
  /** One for each column, in the order of the columns. */
  habits: z.array(assessorHabitsSchema)
})
export type ReliabilityOutcome = z.infer<typeof reliabilityOutput>
export type AssessorHabits = z.infer<typeof assessorHabitsSchema>
export type Interval = z.infer<typeof intervalSchema>
export type Coefficient = z.infer<typeof coefficientSchema>
