import { z } from 'zod'
import { faultSchema, textRefSchema } from '../kernel/result'
import { windowChangeSchema, windowTables } from '../workspace/tables'

export const nothing = z.object({})
/** Names a thing that the host holds; a window never sees a path. */
export const handle = z.string().min(1).max(80)

export const sessionSchema = z.object({
  /** Changes with every opening, so that a window knows when its mirror is of another file. */
  id: z.string(),
  company: z.string(),
  fileName: z.string(),
  sample: z.boolean(),
  sequence: z.int(),
  savedAt: z.string(),
  canUndo: z.boolean(),
  canRedo: z.boolean(),
  rowCounts: z.record(z.enum(windowTables), z.int()),
  /** What happened on opening that people must know: a torn tail dropped, opened read-only, migrated. */
  notices: z.array(faultSchema)
})
export type Session = z.infer<typeof sessionSchema>

/** What every acknowledged edit answers: it is on disk. */
export const acknowledgedSchema = z.object({
  sequence: z.int(),
  savedAt: z.string(),
  canUndo: z.boolean(),
  canRedo: z.boolean(),
  summary: textRefSchema.nullable(),
  changes: z.array(windowChangeSchema)
})
export type Acknowledged = z.infer<typeof acknowledgedSchema>

/** A file handed over: saved where the user chose, or waiting at a download address of this host; null when the user cancelled. */
export const deliverySchema = z.object({ name: z.string(), download: z.string().nullable() }).nullable()
export type Delivery = z.infer<typeof deliverySchema>
