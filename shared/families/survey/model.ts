import { z } from 'zod'

const words = (most: number) => z.string().trim().max(most)
export const surveyYearSchema = z.int().min(1990).max(2100)

/** How a question is counted. `other`: kept and shown, never counted (time stamps, sources, free text). */
export const questionTypes = ['single', 'multiple', 'scale', 'number', 'text', 'other'] as const
export const questionTypeSchema = z.enum(questionTypes)
export type QuestionType = z.infer<typeof questionTypeSchema>

/** What the programme's slides found, to hold a survey against: 96, 97, 2/3, 70, 50, 75 and 80 %. */
export const baselineKeys = ['relationshipKeeper', 'relationshipDuty', 'overload', 'communication', 'trainingPoor', 'monitoringPoor', 'payImprovement'] as const
export const baselineKeySchema = z.enum(baselineKeys)
export type BaselineKey = z.infer<typeof baselineKeySchema>

/** Which options of a question say what a baseline says: their share is held against it. */
export const comparisonSchema = z.object({ baseline: baselineKeySchema, options: z.array(words(200).min(1)).min(1).max(50) })
export type Comparison = z.infer<typeof comparisonSchema>

/** One question of a survey, as recognised from its columns and as people corrected it. */
export const questionSchema = z.object({
  /** q1, q2 … in the order of the columns. */
  key: z.string().regex(/^q[1-9]\d{0,2}$/),
  /** The number that the form gave it; empty where it has none. */
  number: words(12),
  title: words(300).min(1),
  /** Its heading as the form gave it, by which a second export is recognised when the title has been corrected. */
  heading: words(600).optional(),
  type: questionTypeSchema,
  /** Every option in the order in which it is shown; of a scale its points, lowest first. */
  options: z.array(words(200).min(1)).max(200),
  comparisons: z.array(comparisonSchema).max(10)
})
export type Question = z.infer<typeof questionSchema>

/** The survey of a planning year: its questions, and how many could have answered. */
export const surveySchema = z.object({
  year: surveyYearSchema,
  title: words(120).min(1),
  /** How many people were asked; null: not known. The answer rate needs it. */
  population: z.int().min(1).max(1_000_000).nullable(),
  questions: z.array(questionSchema).min(1).max(300)
})
export type Survey = z.infer<typeof surveySchema>

/** One respondent. Answers are kept as given (chosen options or the written text), whatever the question's type is taken to be. */
export const surveyAnswerSchema = z.object({
  year: surveyYearSchema,
  /** 序号 */
  respondent: words(40).min(1),
  submittedAt: words(40),
  source: words(60),
  /** Question key → what was chosen or written; a question that is not there was not answered. */
  answers: z.record(z.string(), z.array(words(1000)).max(200))
})
export type SurveyAnswer = z.infer<typeof surveyAnswerSchema>

type OfYear = { readonly year: number }
/** The tables of the family. */
export const surveyTables = {
  surveys: { row: surveySchema, key: ({ year }: OfYear) => String(year) },
  surveyAnswers: { row: surveyAnswerSchema, key: ({ year, respondent }: OfYear & { readonly respondent: string }) => `${year}|${respondent}` }
} as const
