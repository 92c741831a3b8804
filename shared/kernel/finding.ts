import { z } from 'zod'
import { faultSchema, type Fault } from './result'

/**
 * Something seen in a sheet, addressed as its reader sees it: a problem leaves its row out, a warning keeps it,
 * a passed-over row (title, subtotal, signature…) is only counted and listed.
 */
export const findingSeverities = ['problem', 'warning', 'passedOver'] as const
export type FindingSeverity = (typeof findingSeverities)[number]
export type Finding = Fault & { readonly severity: FindingSeverity; /** 1-based row of the sheet, 0 for the sheet as a whole. */ readonly row: number }
export const findingSchema = faultSchema.extend({ severity: z.enum(findingSeverities), row: z.int().min(0) })
