import { z } from 'zod'
import { civilDateSchema } from '../../kernel/civil-date'
import { decimalSchema } from '../../kernel/decimal'
import { gradeSchema, staffNumberSchema } from '../roster'
import { dutyTables } from './duties/model'
import { headcountTables } from './headcount/model'
import { positioningTables } from './positioning/model'
import { customerTables } from './posts/model'
import { planYearSchema, words } from './words'

export { planYearSchema } from './words'

/** Chapters of the planning report to which HR may add words of its own. */
export const reportChapters = ['summary', 'survey', 'positioning', 'posts', 'duties', 'headcount', 'next'] as const
export const reportChapterSchema = z.enum(reportChapters)
export type ReportChapter = z.infer<typeof reportChapterSchema>

/** A figure that the city set for this plan in place of the pack's (市定), with its ground. */
export const ownValueSchema = z.object({ value: z.json(), reason: words(300) })
export type OwnValue = z.infer<typeof ownValueSchema>

/** 人力规划 of one year. */
export const planSchema = z.object({
  year: planYearSchema,
  /** The day for which it is drawn up: parameters and employment of that day count. */
  asOf: civilDateSchema,
  /** Parameter path → the city's own value. */
  own: z.record(z.string(), ownValueSchema),
  /** 省下达的编制上限 for the whole city; null: none. */
  cap: z.int().min(0).max(1_000_000).nullable(),
  /** 劳动效率法: monthly income that one manager should carry, in yuan; null: the method is not used. */
  incomePerManager: decimalSchema.nullable(),
  /** 预算法: yearly labour budget and yearly cost of one manager, in yuan; null: the method is not used. */
  budget: z.object({ total: decimalSchema, costPerManager: decimalSchema }).nullable(),
  /** What HR adds to a chapter of the report. */
  remarks: z.partialRecord(reportChapterSchema, words(3000)),
  /** Once finished nothing of the plan changes any more; people stay as they were. */
  finished: z.object({ on: civilDateSchema, by: words(40) }).nullable()
})
export type Plan = z.infer<typeof planSchema>

/** A manager as a finished plan keeps them. */
export const planPersonSchema = z.object({
  year: planYearSchema,
  staffNo: staffNumberSchema,
  name: words(40),
  county: words(40),
  post: words(40),
  grade: gradeSchema
})
export type PlanPerson = z.infer<typeof planPersonSchema>

type OfYear = { readonly year: number }
/** The tables of the family; each belongs to a plan by its year. */
export const planningTables = {
  plans: { row: planSchema, key: ({ year }: OfYear) => String(year) },
  planPeople: { row: planPersonSchema, key: ({ year, staffNo }: OfYear & { readonly staffNo: string }) => `${year}|${staffNo}` },
  ...positioningTables,
  ...customerTables,
  ...dutyTables,
  ...headcountTables
} as const
