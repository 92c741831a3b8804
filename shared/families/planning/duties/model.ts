import { z } from 'zod'
import { planYearSchema, words } from '../words'

/** 售前 售中 售后 内部 */
export const phases = ['preSale', 'inSale', 'afterSale', 'internal'] as const
export const phaseSchema = z.enum(phases)
export type Phase = z.infer<typeof phaseSchema>
/** 顾问型 关系型 事务型 */
export const orientations = ['advisor', 'relationship', 'administration'] as const
export const orientationSchema = z.enum(orientations)
export type Orientation = z.infer<typeof orientationSchema>

export const dutyCodeSchema = z.string().regex(/^[A-Z]\d{2,3}$/)
const names = z.array(words(80).min(1)).max(20)

/** One duty of the catalogue (职责目录); time sheets are read by the same list. */
export const dutyContentSchema = z.object({
  duty: dutyCodeSchema,
  /** Place in lists. */
  order: z.int().min(0).max(999),
  name: words(60).min(1),
  /** Other names under which sheets have it. */
  aliases: z.array(words(60).min(1)).max(20),
  phase: phaseSchema,
  orientation: orientationSchema,
  description: words(600),
  /** 考核指标 by name. */
  indicators: names,
  /** Codes of competencies of the model. */
  competencies: z.array(z.string().max(12)).max(20),
  /** 课程 by name. */
  courses: names
})
export const dutySchema = dutyContentSchema.extend({ year: planYearSchema })
export type DutyContent = z.infer<typeof dutyContentSchema>
export type Duty = z.infer<typeof dutySchema>

/** 负责执行 R, 批准担责 A, 咨询 C, 知会 I. */
export const roleLetters = ['R', 'A', 'C', 'I'] as const
export const roleLetterSchema = z.enum(roleLetters)
export type RoleLetter = z.infer<typeof roleLetterSchema>
export const dutyRoleContentSchema = z.object({
  duty: dutyCodeSchema,
  post: words(40).min(1),
  /** One or more letters, in the order R A C I; a post that performs and answers has R and A. */
  roles: z.array(roleLetterSchema).min(1).max(4)
})
/** What a post is to a duty. */
export const dutyRoleSchema = dutyRoleContentSchema.extend({ year: planYearSchema })
export type DutyRoleContent = z.infer<typeof dutyRoleContentSchema>
export type DutyRole = z.infer<typeof dutyRoleSchema>

type OfDuty = { readonly year: number; readonly duty: string }
export const dutyTables = {
  duties: { row: dutySchema, key: ({ year, duty }: OfDuty) => `${year}|${duty}` },
  dutyRoles: { row: dutyRoleSchema, key: ({ year, duty, post }: OfDuty & { readonly post: string }) => `${year}|${duty}|${post}` }
} as const
