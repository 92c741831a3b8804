import { z } from 'zod'

const hundredths = (value: number): number => Math.round(value * 100)
/** Percent with at most two decimals: what packs write and rules count exactly. */
export const share = z
  .number()
  .min(0)
  .max(100)
  .refine((value) => String(value) === String(hundredths(value) / 100), { message: 'at most two decimals' })
/** Whether percents with at most two decimals sum to 100 exactly. */
export const sumsTo100 = (values: readonly number[]): boolean => values.reduce((total, value) => total + hundredths(value), 0) === hundredths(100)
