import { z } from 'zod'
import { civilDateSchema } from '../../kernel/civil-date'
import { decimalSchema } from '../../kernel/decimal'
import { appealSchema, roundSchema } from '../certification'
import { gradeSchema, staffNumberSchema, type Grade } from '../roster'
import { attachmentTables } from './attachment-model'

const words = (most: number) => z.string().trim().max(most)
export const yearSchema = z.int().min(1990).max(2100)

/** 年度考核结果, best first: 优秀 良好 合格 不合格. */
export const annualOutcomes = ['excellent', 'good', 'qualified', 'unqualified'] as const
export const annualOutcomeSchema = z.enum(annualOutcomes)
export type AnnualOutcome = z.infer<typeof annualOutcomeSchema>
/** One person's result of one year. A year without a record is a year without a result (未参加). */
export const annualResultSchema = z.object({ staffNo: staffNumberSchema, year: yearSchema, outcome: annualOutcomeSchema })
export type AnnualResult = z.infer<typeof annualResultSchema>

/** A panel member's mark of 竞聘评价; several are averaged. */
export const panelMarkSchema = z.object({ assessor: words(40).min(1), mark: decimalSchema })
/** 竞聘 of one year: 能力及潜力评价 where it has a sheet of its own, and 竞聘评价, as one mark or as marks of a panel; out of 100. */
export const selectionScoreSchema = z.object({
  staffNo: staffNumberSchema,
  year: yearSchema,
  ability: decimalSchema.nullable(),
  competition: decimalSchema.nullable(),
  panel: z.array(panelMarkSchema).max(30)
})
export type SelectionScore = z.infer<typeof selectionScoreSchema>

export const headcountsSchema = z.partialRecord(gradeSchema, z.int().min(0).max(1_000_000))
export type Headcounts = Partial<Record<Grade, number>>

/** What may be proposed or decided for one person in one year. `none`: as before. */
export const movementKinds = ['none', 'warning', 'demotion', 'standby', 'promotion', 'nomination', 'reinstatement', 'correction'] as const
export const movementKindSchema = z.enum(movementKinds)
export type MovementKind = z.infer<typeof movementKindSchema>
export const movementSchema = z.object({ kind: movementKindSchema, to: gradeSchema, standby: z.boolean() })
export type Movement = z.infer<typeof movementSchema>

/** One line of a published list, as it was published. */
export const publishedMovementSchema = z.object({
  staffNo: staffNumberSchema,
  name: words(40),
  county: words(40),
  kind: movementKindSchema,
  from: gradeSchema,
  to: gradeSchema
})
export type PublishedMovement = z.infer<typeof publishedMovementSchema>
export const gradePublicitySchema = z.object({
  startsOn: civilDateSchema,
  endsOn: civilDateSchema,
  workingDays: z.int().min(1).max(60),
  number: words(60),
  list: z.array(publishedMovementSchema).max(20_000)
})
export type GradePublicity = z.infer<typeof gradePublicitySchema>

/** 年度等级调整 of one year. */
export const gradeYearSchema = z.object({
  year: yearSchema,
  /** The newest 年度考核 that counts; usually the year before. */
  resultYear: yearSchema,
  /** The day as of which months in grade, certificates and punishments are judged. */
  asOf: civilDateSchema,
  /** The certification round from which composite and competency match come, where the pack ranks by one of them. */
  round: roundSchema.nullable(),
  /** 核定编制 per grade where the city has one; it goes before the bands. */
  establishment: headcountsSchema,
  /** The day on which grades and posts were frozen, and by whom; null: they follow the roster. */
  frozen: z.object({ on: civilDateSchema, by: words(40) }).nullable(),
  publicity: gradePublicitySchema.nullable(),
  /** Once in force nothing of the year changes any more, but answers to nominations. */
  inForce: z.object({ effectiveOn: civilDateSchema, on: civilDateSchema, by: words(40), document: words(80) }).nullable()
})
export type GradeYear = z.infer<typeof gradeYearSchema>

/** Where somebody stood when a year's inputs were frozen. */
export const gradeStartSchema = z.object({
  year: yearSchema,
  staffNo: staffNumberSchema,
  county: words(40),
  post: words(40),
  grade: gradeSchema,
  since: civilDateSchema.nullable(),
  standby: z.boolean()
})
export type GradeStart = z.infer<typeof gradeStartSchema>

/** What people decided for one person in one year. What the rules proposed stays beside it. */
export const gradeDecisionSchema = movementSchema.extend({
  year: yearSchema,
  staffNo: staffNumberSchema,
  from: gradeSchema,
  /** What the rules proposed, and the rule that did; null: nothing. */
  proposed: movementSchema.extend({ rule: words(60) }).nullable(),
  /** Must be there where the decision differs from the proposal. */
  reason: words(300),
  by: words(40),
  on: civilDateSchema,
  /** Of a nomination: what the province answered; null: not yet. */
  answer: z.object({ state: z.enum(['confirmed', 'refused']), on: civilDateSchema, effectiveOn: civilDateSchema.nullable(), document: words(80) }).nullable()
})
export type GradeDecision = z.infer<typeof gradeDecisionSchema>

/** 异议 against a published list of grade changes: as one against a round's results, but of a year. */
export const gradeAppealSchema = appealSchema.omit({ round: true, month: true }).extend({ year: yearSchema })
export type GradeAppeal = z.infer<typeof gradeAppealSchema>

/** 试算 kept as a proposal to the province: which figures, and what they would change. */
export const whatIfProposalSchema = z.object({
  proposal: z.string().min(1).max(40),
  title: words(80).min(1),
  round: roundSchema,
  /** Parameter path → value, only those that differ from the pack. */
  parameters: z.record(z.string(), z.json()),
  pack: z.object({ id: z.string(), version: z.string() }),
  /** What was seen when it was saved: people, how many passed and were within the quota before and with it. */
  effect: z.object({ people: z.int(), passBefore: z.int(), passAfter: z.int(), crossUp: z.int(), crossDown: z.int() }),
  note: words(600),
  by: words(40),
  on: civilDateSchema
})
export type WhatIfProposal = z.infer<typeof whatIfProposalSchema>

type OfYear = { readonly year: number }
type OfPerson = { readonly staffNo: string }
/** The tables of the family. */
export const gradeTables = {
  annualResults: { row: annualResultSchema, key: ({ staffNo, year }: OfPerson & OfYear) => `${staffNo}|${year}` },
  selectionScores: { row: selectionScoreSchema, key: ({ staffNo, year }: OfPerson & OfYear) => `${staffNo}|${year}` },
  gradeYears: { row: gradeYearSchema, key: ({ year }: OfYear) => String(year) },
  gradeStarts: { row: gradeStartSchema, key: ({ year, staffNo }: OfPerson & OfYear) => `${year}|${staffNo}` },
  gradeDecisions: { row: gradeDecisionSchema, key: ({ year, staffNo }: OfPerson & OfYear) => `${year}|${staffNo}` },
  gradeAppeals: { row: gradeAppealSchema, key: ({ year, appeal }: OfYear & { appeal: number }) => `${year}|${appeal}` },
  whatIfProposals: { row: whatIfProposalSchema, key: ({ proposal }: Pick<WhatIfProposal, 'proposal'>) => proposal },
  ...attachmentTables
} as const
