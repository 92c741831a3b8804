import { z } from 'zod'
import { comparisonSchema, baselineKeySchema, questionTypeSchema } from '../model'

const optionSchema = z.string().trim().min(1).max(200)
/** One question and what each respondent answered to it. */
export const tabulateInput = z.object({
  type: questionTypeSchema,
  /** In the order in which they are shown; of a scale its points, lowest first. */
  options: z.array(optionSchema).max(200).default([]),
  comparisons: z.array(comparisonSchema).max(10).default([]),
  /** One entry a respondent: what was chosen or written; null: not answered; empty: of several choices none was taken. */
  answers: z.array(z.array(z.string().max(1000)).max(200).nullable()).max(100_000)
})
export type TabulateInput = z.output<typeof tabulateInput>

const decimal = z.string().regex(/^-?\d+(?:\.\d+)?$/)
const shareSchema = z.object({ count: z.int().min(0), percent: decimal, low: decimal, high: decimal })
export const tabulateOutput = z.object({
  base: z.int().min(0),
  missing: z.int().min(0),
  options: z.array(
    z.object({ option: z.string(), share: shareSchema.nullable(), withheld: z.enum(['small', 'protects']).nullable(), ofResponses: decimal.nullable() })
  ),
  summary: z.object({ mean: decimal, median: decimal, least: decimal, greatest: decimal }).nullable(),
  baselines: z.array(
    z.object({
      baseline: baselineKeySchema,
      expected: decimal,
      options: z.array(z.string()),
      share: shareSchema.nullable(),
      verdict: z.enum(['same', 'higher', 'lower']).nullable()
    })
  )
})
export type TabulateOutcome = z.output<typeof tabulateOutput>
