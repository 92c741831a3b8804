import { z } from 'zod'
import { civilDateSchema } from '../../kernel/civil-date'
import { conductTables } from './conduct'
import { gradeSchema, grades, type Grade } from './grade-model'
import { staffNumberSchema } from './person-number'
import { spellTables } from './spells'

export { grades, gradeSchema, staffNumberSchema, type Grade }

/** One account manager, as the roster (花名册) says. */
export const personSchema = z.object({
  staffNo: staffNumberSchema,
  name: z.string().min(1).max(40),
  sex: z.enum(['male', 'female']).optional(),
  identityNumber: z.string().max(18).optional(),
  county: z.string().min(1).max(40),
  post: z.string().min(1).max(40),
  grade: gradeSchema,
  /** 任现等级时间 */
  gradeSince: civilDateSchema.optional(),
  /** 入司日期 */
  hireDate: civilDateSchema.optional(),
  education: z.string().max(40).optional(),
  /** 相关行业经验, months */
  relatedExperienceMonths: z.int().min(0).max(720).optional()
})
export type Person = z.infer<typeof personSchema>

/** The tables of the family. */
export const rosterTables = { people: { row: personSchema, key: ({ staffNo }: { staffNo: string }) => staffNo }, ...conductTables, ...spellTables } as const
