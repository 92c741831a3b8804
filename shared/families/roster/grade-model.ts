import { z } from 'zod'

/** 等级, lowest first: 见习 助理 初级 中级 高级 特级. */
export const grades = ['G1', 'G2', 'G3', 'G4', 'G5', 'G6'] as const
export const gradeSchema = z.enum(grades)
export type Grade = z.infer<typeof gradeSchema>
