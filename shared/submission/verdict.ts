import { z } from 'zod'
import { faultSchema } from '../kernel/result'
import { differenceSchema } from '../families/consolidation'
import { digestSchema } from '../trust'

/**
 * What a package that arrives is found to be. Only `ok` and `okDiffers` can be taken in; `packMismatch` too where the province
 * says so explicitly. Each has one sentence and one way out.
 */
export const verdicts = [
  'ok',
  /** Sound and signed, but the recomputation does not bear out what it states. */
  'okDiffers',
  'duplicate',
  /** An older revision than the one that is there. */
  'stale',
  /** The same revision twice with different content, or one that does not follow from what is there. */
  'fork',
  'wrongRecipient',
  'unknownCity',
  'badSignature',
  /** An entry's bytes are not those that the manifest states; the entry is named. */
  'changedBytes',
  /** Computed with a pack that the province did not issue, or not for that period; what differs is named. */
  'packMismatch',
  'newerSchema',
  /** Control totals and data do not agree. */
  'totalsDiffer',
  /** Not a sealed file of ours at all. */
  'notPackage',
  /** Sealed bytes were cut or changed on the way. */
  'damaged',
  /** It holds what no package holds: other names, paths, too much. */
  'unsafe',
  /** Sound outside, but its content is not what its schema says. */
  'malformed'
] as const
export const verdictSchema = z.enum(verdicts)
export type Verdict = z.infer<typeof verdictSchema>

/** One package of an inbox as the province sees it before taking it in. */
export const inspectedSchema = z.object({
  file: z.string(),
  verdict: verdictSchema,
  /** Why, with places; null for `ok`. */
  fault: faultSchema.nullable(),
  digest: digestSchema.nullable(),
  city: z.object({ code: z.string(), name: z.string() }).nullable(),
  period: z.string().nullable(),
  revision: z.int().nullable(),
  sealedOn: z.string().nullable(),
  people: z.int().nullable(),
  openPoints: z.int().nullable(),
  differences: z.array(differenceSchema),
  differenceCount: z.int(),
  /** Paths of parameters in which its pack differs from the province's. */
  packDifferences: z.array(z.string())
})
export type Inspected = z.infer<typeof inspectedSchema>
