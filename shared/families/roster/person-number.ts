import { z } from 'zod'

/** 工号 */
export const staffNumberSchema = z.string().regex(/^[0-9A-Z][0-9A-Z-]{0,23}$/)
