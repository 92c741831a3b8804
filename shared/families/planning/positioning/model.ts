import { z } from 'zod'
import { decimalSchema } from '../../../kernel/decimal'
import { staffNumberSchema } from '../../roster'
import { planYearSchema } from '../words'

/** 一周工作时间记录: in hours as measured, or in percent as people say of themselves. */
export const timeUnits = ['hours', 'percent'] as const
export const timeUnitSchema = z.enum(timeUnits)
export type TimeUnit = z.infer<typeof timeUnitSchema>

/** One person's time by duty. */
export const timeRecordSchema = z.object({
  year: planYearSchema,
  staffNo: staffNumberSchema,
  unit: timeUnitSchema,
  /** Code of a duty → hours or percent. */
  values: z.record(z.string(), decimalSchema)
})
export type TimeRecord = z.infer<typeof timeRecordSchema>

export const positioningTables = {
  timeRecords: { row: timeRecordSchema, key: ({ year, staffNo }: { readonly year: number; readonly staffNo: string }) => `${year}|${staffNo}` }
} as const
