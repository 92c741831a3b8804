import { z } from 'zod'
import { civilDateSchema } from '../kernel/civil-date'

const words = (most: number) => z.string().trim().max(most)

/** Who works with a file: a city or prefecture company, or the province. */
export const offices = ['city', 'province'] as const
export const officeSchema = z.enum(offices)
export type Office = z.infer<typeof officeSchema>
/** A company's short code in submissions and file names, e.g. MY; given by the province. */
export const officeCodeSchema = z.string().regex(/^[0-9A-Z][0-9A-Z-]{0,11}$/)

/** 24 digits of a card's SHA-256: short enough to be read out on the telephone, long enough that none can be made to match. */
export const fingerprintSchema = z.string().regex(/^\d{24}$/)
export type Fingerprint = z.infer<typeof fingerprintSchema>
/** As it is read out: six groups of four. */
export const sayFingerprint = (fingerprint: string): string => fingerprint.replace(/(\d{4})(?=\d)/g, '$1 ')

/** SHA-256 in lower-case hexadecimal. */
export const digestSchema = z.string().regex(/^[0-9a-f]{64}$/)
const base64url = (length: number) => z.string().regex(new RegExp(`^[A-Za-z0-9_-]{${length}}$`))

/** 密钥名片: the public keys of one office. It may be shown to anybody. */
export const cardSchema = z.object({
  office: officeSchema,
  code: officeCodeSchema,
  name: words(60).min(1),
  /** Ed25519 public key, 32 bytes. */
  signing: base64url(43),
  /** X25519 recipients as age writes them: the province's working key and its reserve key, a city's one key. */
  recipients: z
    .array(z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/))
    .min(1)
    .max(2),
  createdOn: civilDateSchema
})
export type KeyCard = z.infer<typeof cardSchema>

/** A signature over a card by the key that it replaces. */
export const endorsementSchema = z.object({ by: fingerprintSchema, signature: base64url(86) })
export type Endorsement = z.infer<typeof endorsementSchema>

/** The file that a card travels in. `signature` is by the card's own key; `endorsement` by the key that it replaces, where there is one. */
export const cardFileSchema = z.object({
  format: z.literal('hengcai-key-card'),
  formatVersion: z.literal(1),
  card: cardSchema,
  signature: base64url(86),
  endorsement: endorsementSchema.nullable()
})
export type CardFile = z.infer<typeof cardFileSchema>

export const retirementReasons = ['rotated', 'lost'] as const
export const retirementReasonSchema = z.enum(retirementReasons)
export type RetirementReason = z.infer<typeof retirementReasonSchema>
export const comparedHow = ['telephone', 'inPerson', 'endorsed'] as const

const retirementSchema = z.object({
  on: civilDateSchema,
  by: words(40),
  /** `lost`: what it signed later is not believed, and it vouches for no successor. */
  why: retirementReasonSchema,
  note: words(300)
})

/** A card of somebody else's, and whether people have compared its fingerprint. */
export const trustedKeySchema = z.object({
  fingerprint: fingerprintSchema,
  card: cardSchema,
  /** Null: received, but nobody has compared it yet; nothing signed by it is believed. */
  compared: z.object({ on: civilDateSchema, by: words(40), how: z.enum(comparedHow), with: words(40) }).nullable(),
  retired: retirementSchema.nullable()
})
export type TrustedKey = z.infer<typeof trustedKeySchema>

/** A card of this office's own. What is secret of it lies on the machine, never in the file. */
export const ownKeySchema = z.object({
  fingerprint: fingerprintSchema,
  card: cardSchema,
  by: words(40),
  /** When the recovery sheet was printed or saved last; null: never, which pre-flight warns of. */
  recoveryOn: civilDateSchema.nullable(),
  /** By the key that this one replaced; absent where there was none, or where it was lost. */
  endorsement: endorsementSchema.optional(),
  retired: retirementSchema.nullable()
})
export type OwnKey = z.infer<typeof ownKeySchema>

/** 单位: which office the file belongs to. One row. */
export const officeRowSchema = z.object({ office: officeSchema, code: officeCodeSchema })
export type OfficeRow = z.infer<typeof officeRowSchema>

type OfFingerprint = { readonly fingerprint: string }
/** The tables of trust. */
export const trustTables = {
  office: { row: officeRowSchema, key: () => 'office' },
  ownKeys: { row: ownKeySchema, key: ({ fingerprint }: OfFingerprint) => fingerprint },
  trustedKeys: { row: trustedKeySchema, key: ({ fingerprint }: OfFingerprint) => fingerprint }
} as const
