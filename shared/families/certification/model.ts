import { z } from 'zod'
import { civilMonthSchema, periodSchema, type CivilMonth, type Period } from '../../kernel/civil-date'
import { decimalSchema } from '../../kernel/decimal'
import { gradeSchema, staffNumberSchema } from '../roster'

/** 轮次: round 1 certifies G2-G4, round 2 G5-G6. */
export const roundNumberSchema = z.union([z.literal(1), z.literal(2)])
export type RoundNumber = z.infer<typeof roundNumberSchema>

/** 卷 of an exam: 知识测验 个性测验 情景模拟 结构化访谈 方案演讲. */
export const papers = ['knowledge', 'personality', 'simulation', 'interview', 'presentation'] as const
export const paperSchema = z.enum(papers)
export type Paper = z.infer<typeof paperSchema>

/** 构成 of the composite score: 考试 过往绩效 主管评价. */
export const components = ['exam', 'performance', 'supervisor'] as const
export const componentSchema = z.enum(components)
export type Component = z.infer<typeof componentSchema>

/** The five indicators of the supervisor rating. */
export const indicators = ['dailyWork', 'teamwork', 'planning', 'crisisHandling', 'timeManagement'] as const
export const indicatorSchema = z.enum(indicators)
export type Indicator = z.infer<typeof indicatorSchema>

/** Reasons for which the pack may allow a composite over the remaining components. */
export const reweightReasons = ['new', 'transferred', 'leave'] as const
export const reweightReasonSchema = z.enum(reweightReasons)
export type ReweightReason = z.infer<typeof reweightReasonSchema>

/** A raw mark and its full mark. */
export const markSchema = z.object({ raw: decimalSchema, full: decimalSchema })
export type Mark = z.infer<typeof markSchema>

/**
 * Exam marks of one person in one round. `period` is null where the sheet names none: such marks count for
 * any period in which the person has no dated ones.
 */
export const examResultSchema = z.object({
  staffNo: staffNumberSchema,
  period: periodSchema.nullable(),
  round: roundNumberSchema,
  /** 缺考 */
  absent: z.boolean(),
  marks: z.partialRecord(paperSchema, markSchema)
})
export type ExamResult = z.infer<typeof examResultSchema>

/** 月度绩效: the appraisal score of one month. */
export const monthlyPerformanceSchema = z.object({ staffNo: staffNumberSchema, month: civilMonthSchema, score: decimalSchema })
export type MonthlyPerformance = z.infer<typeof monthlyPerformanceSchema>

/** 客户经理满意度 of one half-year. */
export const satisfactionSchema = z.object({ staffNo: staffNumberSchema, period: periodSchema, score: decimalSchema })
export type Satisfaction = z.infer<typeof satisfactionSchema>

/** One filled-in rating sheet; an indicator without a mark is left out. */
export const indicatorScoresSchema = z.partialRecord(indicatorSchema, decimalSchema)
export type IndicatorScores = z.infer<typeof indicatorScoresSchema>

/** Sheets of one rater for one person that are kept at the most. */
export const mostSheets = 50
/** 主管评价: all sheets of one rater for one person. `period` as in ExamResult. `rater` is empty where the sheet names none. */
export const supervisorRatingSchema = z.object({
  staffNo: staffNumberSchema,
  period: periodSchema.nullable(),
  rater: z.string().max(40),
  sheets: z.array(indicatorScoresSchema).min(1).max(mostSheets)
})
export type SupervisorRating = z.infer<typeof supervisorRatingSchema>

/** A certification round of one period, ending with the given month of performance scores. */
export const roundSchema = z.object({ round: roundNumberSchema, month: civilMonthSchema })
export type Round = z.infer<typeof roundSchema>

/** What HR states for one person in a round; a person without such a record takes part with the default target. */
export const participationSchema = z.object({
  round: roundNumberSchema,
  month: civilMonthSchema,
  staffNo: staffNumberSchema,
  /** 申报级别 stated by HR; null: not in this round. */
  target: gradeSchema.nullable().optional(),
  reweight: reweightReasonSchema.optional()
})
export type Participation = z.infer<typeof participationSchema>

const undated = '-'
type Person = { readonly staffNo: string }
/** The tables of the family. */
export const certificationTables = {
  examResults: {
    row: examResultSchema,
    key: ({ staffNo, period, round }: Person & { period: Period | null; round: RoundNumber }) => `${staffNo}|${period ?? undated}|${round}`
  },
  monthlyPerformance: { row: monthlyPerformanceSchema, key: ({ staffNo, month }: Person & { month: CivilMonth }) => `${staffNo}|${month}` },
  satisfaction: { row: satisfactionSchema, key: ({ staffNo, period }: Person & { period: Period }) => `${staffNo}|${period}` },
  supervisorRatings: {
    row: supervisorRatingSchema,
    key: ({ staffNo, period, rater }: Person & { period: Period | null; rater: string }) => `${staffNo}|${period ?? undated}|${rater}`
  },
  rounds: { row: roundSchema, key: ({ round, month }: Round) => `${round}|${month}` },
  participations: { row: participationSchema, key: ({ round, month, staffNo }: Person & Round) => `${round}|${month}|${staffNo}` }
} as const
