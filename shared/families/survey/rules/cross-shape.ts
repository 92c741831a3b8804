import { z } from 'zod'
import { tabulateInput } from './tabulate-shape'

export const crossInput = z.object({
  /** The two questions with the answers of the same respondents in the same order. */
  row: tabulateInput,
  column: tabulateInput
})
export type CrossInput = z.output<typeof crossInput>

const decimal = z.string().regex(/^-?\d+(?:\.\d+)?$/)
const total = z.object({ option: z.string(), total: z.int().min(0).nullable() })
export const crossObstacles = ['oneOption', 'tooFew', 'tooLarge', 'multiple'] as const
export const crossOutput = z.object({
  /** Respondents who answered both. */
  base: z.int().min(0),
  rowOptions: z.array(total),
  columnOptions: z.array(total),
  /** Percent of the row; null: suppressed. */
  cells: z.array(z.array(z.object({ count: z.int().min(0), percent: decimal }).nullable())),
  test: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('chiSquare'), statistic: decimal, degrees: z.int(), p: decimal, least: decimal }),
    z.object({ kind: z.literal('fisher'), p: decimal, least: decimal }),
    z.object({ kind: z.literal('none'), why: z.enum(crossObstacles) })
  ])
})
export type CrossOutcome = z.output<typeof crossOutput>
