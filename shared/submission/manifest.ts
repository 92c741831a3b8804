import { z } from 'zod'
import { civilDateSchema, periodSchema } from '../kernel/civil-date'
import { contentsSchema, controlTotalsSchema } from '../families/consolidation'
import { roundSchema } from '../families/certification'
import { cardSchema, digestSchema, fingerprintSchema, officeCodeSchema } from '../trust'

/** The schema of packages that this program writes; a higher one is refused by name. */
export const packageSchemaVersion = 1
/** The first release that reads this schema: said to whoever meets a newer one. */
export const firstRelease = '0.5.0'

/** Names inside a sealed package, in the order in which they are written. Nothing else may be in it. */
export const packageEntries = {
  manifest: 'manifest.json',
  signature: 'manifest.sig',
  sums: 'SHA256SUMS'
} as const
export const submissionEntries = {
  tables: 'data/tables.json',
  results: 'data/results.json',
  traces: 'data/traces.json',
  pack: 'standard/pack.json',
  workbook: 'workbook/results.xlsx'
} as const
export const replyEntries = { reply: 'data/reply.json' } as const
export const assessorEntries = { seat: 'data/seat.json' } as const

export const manifestEntrySchema = z.object({ name: z.string().max(80), bytes: z.int().min(0), sha256: digestSchema })
export type ManifestEntry = z.infer<typeof manifestEntrySchema>

/** What every envelope of ours states first, whatever it carries. Canonical JSON; its SHA-256 is the package's digest. */
export const envelopeHeadSchema = z.looseObject({
  format: z.enum(['hengcai-submission', 'hengcai-reply', 'hengcai-assessor']),
  schema: z.int().min(1),
  /** The first release that reads this schema. */
  needs: z.string().max(30),
  entries: z.array(manifestEntrySchema).max(32)
})
export type EnvelopeHead = z.infer<typeof envelopeHeadSchema>

const common = {
  schema: z.literal(packageSchemaVersion),
  needs: z.string().max(30),
  application: z.string().max(30),
  /** The signer's card, so that its fingerprint can be compared; trust comes from the receiver's table, never from here. */
  signer: cardSchema,
  /** The office that it is sealed to. */
  recipient: fingerprintSchema,
  sealedOn: civilDateSchema,
  sealedBy: z.string().max(40),
  entries: z.array(manifestEntrySchema).max(32)
}

export const submissionManifestSchema = z.object({
  format: z.literal('hengcai-submission'),
  ...common,
  period: periodSchema,
  city: z.object({ code: officeCodeSchema, name: z.string().min(1).max(60) }),
  revision: z.int().min(1),
  /** Digest of the revision before; null for the first. */
  previous: digestSchema.nullable(),
  pack: z.object({ id: z.string().max(60), version: z.string().max(30), digest: digestSchema }),
  /** Release of the rules that the results were computed with: that of the application. */
  rules: z.string().max(30),
  contents: contentsSchema,
  totals: controlTotalsSchema,
  openPoints: z.int().min(0)
})
export type SubmissionManifest = z.infer<typeof submissionManifestSchema>

export const replyManifestSchema = z.object({
  format: z.literal('hengcai-reply'),
  ...common,
  city: officeCodeSchema,
  period: periodSchema,
  /** Digest of the package that it answers. */
  package: digestSchema,
  number: z.int().min(1)
})
export type ReplyManifest = z.infer<typeof replyManifestSchema>

/** The envelope of an assessor file. It is sealed by a code that people tell each other; an office without keys signs nothing. */
export const assessorManifestSchema = z.object({
  format: z.literal('hengcai-assessor'),
  ...common,
  signer: cardSchema.nullable(),
  /** Whoever has the code: no key is named. */
  recipient: z.null(),
  company: z.string().min(1).max(60),
  ...roundSchema.shape,
  /** Names the handing out, as in the seat itself. */
  issue: z.string().min(1).max(40)
})
export type AssessorManifest = z.infer<typeof assessorManifestSchema>
