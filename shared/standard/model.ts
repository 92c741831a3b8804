import { z } from 'zod'
import { civilDateSchema, type CivilDate } from '../kernel/civil-date'
import { cardSchema, digestSchema, fingerprintSchema } from '../trust'
import { packSchema, provenances } from './pack'

const words = (most: number) => z.string().trim().max(most)

export const packRefSchema = z.object({ id: z.string().min(1).max(60), version: z.string().min(1).max(30) })
export type PackRef = z.infer<typeof packRefSchema>

/** 发布: what the province states of a pack that it issues. */
export const issueSchema = z.object({
  /** Counts the province's packs: a later one has a higher number, an earlier one is not taken in again. */
  sequence: z.int().min(1),
  issuedOn: civilDateSchema,
  /** First day of the cycles that are computed with it; an earlier pack stays legal for a period that ended before. */
  validFrom: civilDateSchema,
  /** Last day on which new cycles may begin with it; null: until the next one. */
  expiresOn: civilDateSchema.nullable(),
  /** Digest of the pack that it follows; null for the first. */
  previous: digestSchema.nullable(),
  issuer: words(60).min(1),
  note: words(1000)
})
export type PackIssue = z.infer<typeof issueSchema>

/** A standard pack file (.hcstd): canonical JSON. The signature is the province's, Ed25519 over the canonical JSON of `{card, issue, pack}`. */
export const packFileSchema = z.object({
  format: z.literal('hengcai-standard-file'),
  formatVersion: z.literal(1),
  pack: packSchema,
  issue: issueSchema,
  card: cardSchema,
  signature: z.string().regex(/^[A-Za-z0-9_-]{86}$/)
})
export type PackFile = z.infer<typeof packFileSchema>

/**
 * A pack that the file knows. `issued`: signed by a province that this file trusts, or issued here. `builtIn`: the example that
 * comes with the application, kept because something was computed with it. `trial` (试算): unsigned or signed by somebody
 * unknown; it may be looked at, compared and tried, and computes nothing that counts.
 */
export const storedPackSchema = z.object({
  ...packRefSchema.shape,
  digest: digestSchema,
  content: packSchema,
  standing: z.enum(['issued', 'builtIn', 'trial']),
  issue: issueSchema.nullable(),
  signedBy: fingerprintSchema.nullable(),
  /** The signer's card and signature as they came, so that the file can be handed on; left out where nobody signed. */
  seal: packFileSchema.pick({ card: true, signature: true }).optional(),
  takenInOn: civilDateSchema,
  by: words(40)
})
export type StoredPack = z.infer<typeof storedPackSchema>

/** Why a pack opens as 试算 only: nobody signed it, or the signer's key is not here, was not compared by people, or was lost. */
export const trialReasons = ['unsigned', 'unknownSigner', 'notCompared', 'keyLost'] as const
export const trialReasonSchema = z.enum(trialReasons)
export type TrialReason = z.infer<typeof trialReasonSchema>

/** Which pack new cycles are computed with; without the row it is the built-in one. One row. */
export const packChoiceSchema = z.object({ ...packRefSchema.shape, since: civilDateSchema, by: words(40) })
export type PackChoice = z.infer<typeof packChoiceSchema>

/** A cycle that stays with the pack that it was computed with: `round|1|2026-06`, `gradeYear|2026`, `plan|2026`. */
export const cycleSchema = z.string().regex(/^(round\|[12]\|\d{4}-\d{2}|gradeYear\|\d{4}|plan\|\d{4})$/)
export type Cycle = string
export const roundCycle = ({ round, month }: { readonly round: number; readonly month: string }): Cycle => `round|${round}|${month}`
export const gradeYearCycle = ({ year }: { readonly year: number }): Cycle => `gradeYear|${year}`
export const planCycle = ({ year }: { readonly year: number }): Cycle => `plan|${year}`
export const cyclePackSchema = z.object({ cycle: cycleSchema, ...packRefSchema.shape })
export type CyclePack = z.infer<typeof cyclePackSchema>

/** 市定: a value of the city's own, in force from a day on, where the pack lets a city set it. It travels with the submission. */
export const cityValueSchema = z.object({
  path: z.string().min(1).max(120),
  from: civilDateSchema,
  value: z.json(),
  reason: words(300).min(1),
  by: words(40),
  on: civilDateSchema
})
export type CityValue = z.infer<typeof cityValueSchema>

/** A pack that the province is working on. */
export const packDraftSchema = z.object({
  draft: z.string().min(1).max(40),
  base: packRefSchema,
  content: packSchema,
  validFrom: civilDateSchema,
  expiresOn: civilDateSchema.nullable(),
  note: words(1000),
  by: words(40),
  on: civilDateSchema
})
export type PackDraft = z.infer<typeof packDraftSchema>

export const provenanceSchema = z.enum(provenances)

type Ref = { readonly id: string; readonly version: string }
export const packKey = ({ id, version }: Ref): string => `${id}|${version}`
/** The tables of the standard. */
export const standardTables = {
  packs: { row: storedPackSchema, key: packKey },
  packChoice: { row: packChoiceSchema, key: () => 'choice' },
  cyclePacks: { row: cyclePackSchema, key: ({ cycle }: { readonly cycle: string }) => cycle },
  cityValues: { row: cityValueSchema, key: ({ path, from }: { readonly path: string; readonly from: CivilDate }) => `${path}|${from}` },
  packDrafts: { row: packDraftSchema, key: ({ draft }: { readonly draft: string }) => draft }
} as const
