import { z } from 'zod'
import { contentsSchema, provinceDecisionSchema, replyContentSchema } from '../families/consolidation'
import { periodSchema } from '../kernel/civil-date'
import { textRefSchema } from '../kernel/result'
import { inspectedSchema } from '../submission/verdict'
import { digestSchema } from '../trust'
import { entry } from './define'
import { acknowledgedSchema, deliverySchema, handle } from './parts'

const asked = { period: periodSchema, contents: contentsSchema }

/** One line of the pre-flight list. `stop`: nothing is sealed before it is mended. */
export const preflightItemSchema = z.object({
  key: z.string(),
  severity: z.enum(['stop', 'warning', 'note']),
  text: textRefSchema,
  /** Where it is mended, as an address of the window; empty where there is none. */
  address: z.string(),
  count: z.int().min(0)
})
export type PreflightItem = z.infer<typeof preflightItemSchema>

export const replyPreviewSchema = z.object({ file: z.string(), content: replyContentSchema, known: z.boolean() })

export const submissionEntries = {
  /** What a package of the period would hold, and what stands in its way. */
  'submission.preflight': entry('read', z.object(asked), z.object({ items: z.array(preflightItemSchema), revision: z.int(), people: z.int() })),
  /** Seals the package, hands it over, and notes it. Where it is written to a chosen place it is read back and compared first. */
  'submission.seal': entry('write', z.object({ ...asked, job: handle.optional() }), z.object({ acknowledged: acknowledgedSchema, delivery: deliverySchema })),
  /** Compares a file as it lies on the stick with what was sealed. */
  'submission.compare': entry('read', z.object({ upload: handle, digest: digestSchema }), z.object({ same: z.boolean() })),
  /** City: reads a reply; nothing is changed. */
  'submission.readReply': entry('read', z.object({ upload: handle }), replyPreviewSchema),
  /** City: keeps it and carries its decisions out. */
  'submission.takeReply': entry('write', z.object({ upload: handle }), acknowledgedSchema),

  /** Province: opens, verifies and recomputes packages; nothing is changed. */
  'consolidation.inspect': entry(
    'read',
    z.object({ uploads: z.array(handle).min(1).max(600), job: handle.optional() }),
    z.object({ inbox: handle, packages: z.array(inspectedSchema) })
  ),
  /** Province: takes those of the inbox in that may be: by digest; `despitePack` names those with a pack mismatch. */
  'consolidation.take': entry(
    'write',
    z.object({ inbox: handle, digests: z.array(digestSchema).min(1).max(600), despitePack: z.array(digestSchema).max(600), job: handle.optional() }),
    acknowledgedSchema
  ),
  /** Province: verifies and recomputes what is there once more. */
  'consolidation.recheck': entry('write', z.object({ period: periodSchema, job: handle.optional() }), acknowledgedSchema),
  /** Province: the consolidated list, totals and differences of a period as a workbook. */
  'exports.consolidation': entry('read', z.object({ period: periodSchema }), deliverySchema),
  /** Province: decides for people of the consolidated list. */
  'consolidation.decide': entry('write', z.object({ decisions: z.array(provinceDecisionSchema).min(1).max(20_000) }), acknowledgedSchema),
  /** Province: seals a reply to each named package: one file, or a zip of several. */
  'consolidation.reply': entry(
    'write',
    z.object({
      digests: z.array(digestSchema).min(1).max(600),
      outcome: z.enum(['received', 'returned', 'decided']),
      note: z.string().trim().max(1000),
      job: handle.optional()
    }),
    z.object({ acknowledged: acknowledgedSchema, delivery: deliverySchema })
  ),

  /** 数据移交: Parquet and CSV twins with their schema; the table of keys is handed over apart, and only when asked. */
  'analysis.export': entry('read', z.object({ periods: z.array(periodSchema).max(40), part: z.enum(['data', 'keys']), job: handle.optional() }), deliverySchema)
}
