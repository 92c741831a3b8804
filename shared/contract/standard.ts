import { z } from 'zod'
import { issueSchema, packRefSchema, trialReasonSchema } from '../standard/model'
import { packSchema } from '../standard/pack'
import { fingerprintSchema } from '../trust'
import { entry } from './define'
import { acknowledgedSchema, deliverySchema, handle } from './parts'

/** What reading a pack file found, before anything is taken in. */
export const packPreviewSchema = z.object({
  file: z.string(),
  pack: packSchema,
  issue: issueSchema.nullable(),
  /** Why it opens as 试算 only; null: signed by a province that this file trusts. */
  trialBecause: trialReasonSchema.nullable(),
  signedBy: fingerprintSchema.nullable(),
  known: z.boolean()
})
export type PackPreview = z.infer<typeof packPreviewSchema>

export const standardEntries = {
  /** Reads a .hcstd (or an unsigned pack as JSON): format, units, bounds, signature, sequence, expiry. */
  'standard.readPack': entry('read', z.object({ upload: handle }), packPreviewSchema),
  /** Keeps it: issued where it may be, else as 试算. Nothing is computed with it until it is adopted. */
  'standard.takePack': entry('write', z.object({ upload: handle }), acknowledgedSchema),
  /** 启用: new cycles are computed with it; those that are there stay with the pack that they were computed with. */
  'standard.adopt': entry('write', packRefSchema, acknowledgedSchema),
  /** Province: signs a draft, keeps it as issued and hands the file over. */
  'standard.issue': entry('write', z.object({ draft: z.string().max(40) }), z.object({ acknowledged: acknowledgedSchema, delivery: deliverySchema })),
  /** An issued pack once more as a file. */
  'standard.packFile': entry('read', packRefSchema, deliverySchema)
}
