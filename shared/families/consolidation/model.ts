import { z } from 'zod'
import { civilDateSchema, civilMonthSchema, periodSchema, type Period } from '../../kernel/civil-date'
import { scoreSchema } from '../../kernel/decimal'
import { digestSchema, fingerprintSchema, officeCodeSchema } from '../../trust'
import { roundNumberSchema, statusSchema } from '../certification'
import { movementSchema, yearSchema } from '../grade'
import { planYearSchema } from '../planning'
import { gradeSchema, staffNumberSchema } from '../roster'

const words = (most: number) => z.string().trim().max(most)

/** What a submission carries: rounds, grade adjustments and plans, as the city chose them. */
export const contentsSchema = z.object({
  rounds: z.array(z.object({ round: roundNumberSchema, month: civilMonthSchema })).max(12),
  gradeYears: z.array(yearSchema).max(4),
  plans: z.array(planYearSchema).max(4)
})
export type Contents = z.infer<typeof contentsSchema>

/** 校验合计: what the two sides must agree on. */
export const controlTotalsSchema = z.object({
  people: z.int().min(0),
  grades: z.record(gradeSchema, z.int().min(0)),
  /** Rows of each table in the package. */
  rows: z.record(z.string().max(60), z.int().min(0)),
  rounds: z.array(
    z.object({
      round: roundNumberSchema,
      month: civilMonthSchema,
      statuses: z.record(statusSchema, z.int().min(0)),
      /** Sum of all composite scores, exact. */
      compositeSum: z.string().regex(/^-?\d{1,12}(\.\d{1,12})?$/)
    })
  ),
  gradeYears: z.array(z.object({ year: yearSchema, movements: z.record(z.string().max(20), z.int().min(0)) })),
  plans: z.array(z.object({ year: planYearSchema, customers: z.int().min(0), heads: z.string().max(20).nullable() }))
})
export type ControlTotals = z.infer<typeof controlTotalsSchema>

const packSealSchema = z.object({ id: z.string().max(60), version: z.string().max(30), digest: digestSchema })

/** A stated value that the recomputation does not bear out. */
export const differenceSchema = z.object({
  /** `round|1|2026-06`, `gradeYear|2026`, `plan|2026`, or `totals`. */
  of: z.string().max(40),
  /** Staff number, county or post; empty: of the whole. */
  subject: z.string().max(60),
  /** Path of the value inside the result, e.g. composite. */
  field: z.string().max(120),
  stated: z.string().max(200),
  recomputed: z.string().max(200)
})
export type Difference = z.infer<typeof differenceSchema>

/** 地市名册: a city that the province expects submissions from. Its keys are in the table of trusted keys, by its code. */
export const citySchema = z.object({
  code: officeCodeSchema,
  name: words(60).min(1),
  order: z.int().min(0).max(9999)
})
export type City = z.infer<typeof citySchema>

/** A submission that the province took in. Only what was verified becomes a row. */
export const receivedPackageSchema = z.object({
  /** SHA-256 of its manifest. */
  digest: digestSchema,
  city: officeCodeSchema,
  period: periodSchema,
  revision: z.int().min(1),
  previous: digestSchema.nullable(),
  sealedOn: civilDateSchema,
  sealedBy: words(40),
  signer: fingerprintSchema,
  application: words(30),
  pack: packSealSchema,
  contents: contentsSchema,
  totals: controlTotalsSchema,
  fileName: words(120),
  receivedOn: civilDateSchema,
  by: words(40),
  /** Of a period and city the newest revision is current; older ones are kept. `returned`: the province wants it anew. */
  state: z.enum(['current', 'superseded', 'returned']),
  /** The first of them; `differenceCount` says how many there are. */
  differences: z.array(differenceSchema).max(200),
  differenceCount: z.int().min(0),
  /** What the pre-flight list still showed when it was sealed. */
  openPoints: z.int().min(0)
})
export type ReceivedPackage = z.infer<typeof receivedPackageSchema>

/** The signed zip of a received package, so that its signature can be proved again and a working be shown. No window gets it. */
export const packageContentSchema = z.object({ digest: digestSchema, base64: z.string().max(300_000_000) })
export type PackageContent = z.infer<typeof packageContentSchema>

/** One person of a received package, as recomputed. */
export const submittedPersonSchema = z.object({
  digest: digestSchema,
  city: officeCodeSchema,
  period: periodSchema,
  staffNo: staffNumberSchema,
  name: words(40),
  county: words(40),
  post: words(40),
  grade: gradeSchema,
  /** Is the same person as in another city's package, by identity digest; empty where the package has none. */
  identity: z.string().max(64),
  rounds: z.array(
    z.object({
      round: roundNumberSchema,
      month: civilMonthSchema,
      target: gradeSchema.nullable(),
      composite: scoreSchema.nullable(),
      status: statusSchema
    })
  ),
  movement: movementSchema.extend({ year: yearSchema, decided: z.boolean() }).nullable()
})
export type SubmittedPerson = z.infer<typeof submittedPersonSchema>

/** What the province decided for one person: a certification for G5-G6 (round 2), or a nomination of the grade adjustment. */
export const provinceDecisionSchema = z.object({
  period: periodSchema,
  city: officeCodeSchema,
  staffNo: staffNumberSchema,
  about: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('certification'), round: roundNumberSchema, month: civilMonthSchema }),
    z.object({ kind: z.literal('nomination'), year: yearSchema })
  ]),
  target: gradeSchema,
  decision: z.enum(['confirmed', 'refused']),
  reason: words(300),
  document: words(80),
  effectiveOn: civilDateSchema.nullable(),
  by: words(40),
  on: civilDateSchema
})
export type ProvinceDecision = z.infer<typeof provinceDecisionSchema>
export const aboutKey = (about: ProvinceDecision['about']): string =>
  about.kind === 'certification' ? `round|${about.round}|${about.month}` : `gradeYear|${about.year}`

/** 回执与批复 to one city, bound to one package. */
export const replyContentSchema = z.object({
  city: officeCodeSchema,
  period: periodSchema,
  revision: z.int().min(1),
  /** Digest of the package that it answers. */
  package: digestSchema,
  /** Several replies may answer one package: a receipt first, decisions later. */
  number: z.int().min(1),
  outcome: z.enum(['received', 'returned', 'decided']),
  note: words(1000),
  differences: z.array(differenceSchema).max(200),
  differenceCount: z.int().min(0),
  decisions: z.array(provinceDecisionSchema).max(20_000),
  repliedOn: civilDateSchema,
  by: words(40)
})
export type ReplyContent = z.infer<typeof replyContentSchema>

/** A reply as its sender and its receiver keep it. */
export const replySchema = z.object({
  /** SHA-256 of its manifest. */
  digest: digestSchema,
  content: replyContentSchema,
  fileName: words(120),
  /** When it was sealed (province) or taken in (city). */
  on: civilDateSchema,
  by: words(40)
})
export type Reply = z.infer<typeof replySchema>

/** 上报: a package that this city sealed. */
export const submissionSchema = z.object({
  digest: digestSchema,
  period: periodSchema,
  revision: z.int().min(1),
  previous: digestSchema.nullable(),
  sealedOn: civilDateSchema,
  by: words(40),
  fileName: words(120),
  /** SHA-256 of the sealed file itself, so that a copy on a stick can be compared without opening it. */
  fileDigest: digestSchema,
  pack: packSealSchema,
  contents: contentsSchema,
  totals: controlTotalsSchema,
  recipient: fingerprintSchema,
  openPoints: z.int().min(0)
})
export type Submission = z.infer<typeof submissionSchema>

/** What makes ids of people in analysis files opaque, and the same ones over the years. No window gets it. */
export const analysisSaltSchema = z.object({ salt: z.string().regex(/^[0-9a-f]{64}$/) })

type OfDigest = { readonly digest: string }
/** The tables of the family. */
export const consolidationTables = {
  cities: { row: citySchema, key: ({ code }: Pick<City, 'code'>) => code },
  receivedPackages: { row: receivedPackageSchema, key: ({ digest }: OfDigest) => digest },
  packageContents: { row: packageContentSchema, key: ({ digest }: OfDigest) => digest },
  submittedPeople: { row: submittedPersonSchema, key: ({ digest, staffNo }: OfDigest & { staffNo: string }) => `${digest}|${staffNo}` },
  provinceDecisions: {
    row: provinceDecisionSchema,
    key: ({ period, city, staffNo, about }: { period: Period; city: string; staffNo: string; about: ProvinceDecision['about'] }) =>
      `${period}|${city}|${staffNo}|${aboutKey(about)}`
  },
  replies: { row: replySchema, key: ({ digest }: OfDigest) => digest },
  submissions: { row: submissionSchema, key: ({ digest }: OfDigest) => digest },
  analysisSalt: { row: analysisSaltSchema, key: () => 'salt' }
} as const
