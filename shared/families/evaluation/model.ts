import { z } from 'zod'
import { civilDateSchema } from '../../kernel/civil-date'
import { decimalSchema } from '../../kernel/decimal'
import { roundSchema, type Round } from '../certification'
import { competencyCodeSchema, modelVersionSchema, ratingLevelSchema } from '../competency'
import { staffNumberSchema } from '../roster'

const ofRound = roundSchema.shape
const note = (most: number) => z.string().max(most)

/** 现场评价 of a round: by which version of the competency model people are rated. */
export const evaluationSchema = z.object({ ...ofRound, ...modelVersionSchema.shape })
export type Evaluation = z.infer<typeof evaluationSchema>

export const assessorCodeSchema = z.string().regex(/^[0-9A-Z][0-9A-Z-]{0,11}$/)
/** 评委. The PIN keeps one assessor's ratings from the next one's eyes on a shared laptop; only its salted digest is kept. */
export const assessorSchema = z.object({
  assessor: assessorCodeSchema,
  name: note(40).min(1),
  unit: note(60),
  pin: z.object({ salt: z.string().max(64), digest: z.string().max(128) }).nullable()
})
export type Assessor = z.infer<typeof assessorSchema>

/** 评委组: who sits together and rates the same candidates. */
export const panelSchema = z.object({
  ...ofRound,
  panel: note(20).min(1),
  assessors: z.array(assessorCodeSchema).max(30),
  /** Candidates were drawn by lot: what 二次平均 presupposes. */
  random: z.boolean()
})
export type Panel = z.infer<typeof panelSchema>

/** 候选人 in the queue of a panel. */
export const candidateSchema = z.object({ ...ofRound, staffNo: staffNumberSchema, panel: note(20).min(1), order: z.int().min(0).max(9999) })
export type Candidate = z.infer<typeof candidateSchema>

/** Counts the edits of one row, so that files filled in elsewhere merge in any order. `origin` names the laptop: `main`, or the issue of an assessor file. */
const edited = {
  edit: z.int().min(0),
  origin: z.string().max(40),
  /** By origin: the edits that this row knows of, so that a merge tells a later edit from one made beside it. Edits carry it on. */
  known: z.record(z.string().max(40), z.int().min(0)).optional()
}

export const seatStates = ['open', 'submitted', 'recused'] as const
export const seatStateSchema = z.enum(seatStates)
/** One assessor for one candidate: the whole sheet's state. A seat without a record is open and untouched. */
export const seatSchema = z.object({
  ...ofRound,
  staffNo: staffNumberSchema,
  assessor: assessorCodeSchema,
  state: seatStateSchema,
  /** Seconds spent so far. */
  seconds: z.int().min(0),
  /** Day and time for people; null until submitted. */
  submittedAt: note(40).nullable(),
  reopenings: z.array(z.object({ reason: note(200).min(1), by: note(40), at: note(40) })).max(50),
  /** 回避: why this assessor does not rate this candidate. */
  recusal: note(200).nullable(),
  /** Round 2: 结构化访谈 and 方案演讲, 0 to 100. */
  interview: decimalSchema.nullable(),
  presentation: decimalSchema.nullable(),
  ...edited
})
export type Seat = z.infer<typeof seatSchema>

export const evidenceParts = ['situation', 'task', 'action', 'result'] as const
export type EvidencePart = (typeof evidenceParts)[number]
export const longestEvidence = 2000
/** One assessor's rating of one competency of one candidate, with the evidence (STAR). Neither level nor `notObserved`: not rated yet. */
export const ratingSchema = z.object({
  ...ofRound,
  staffNo: staffNumberSchema,
  assessor: assessorCodeSchema,
  code: competencyCodeSchema,
  level: ratingLevelSchema.nullable(),
  notObserved: z.boolean(),
  /** Indicators that were seen, as level.index, e.g. 3.0. */
  seen: z.array(z.string().regex(/^[1-5]\.\d{1,2}$/)).max(60),
  situation: note(longestEvidence),
  task: note(longestEvidence),
  action: note(longestEvidence),
  result: note(longestEvidence),
  ...edited
})
export type Rating = z.infer<typeof ratingSchema>

/** What people settled over the calculated level of one competency: by consensus of the panel, or an override. Both values stay. */
export const settlementSchema = z.object({
  ...ofRound,
  staffNo: staffNumberSchema,
  code: competencyCodeSchema,
  kind: z.enum(['consensus', 'override']),
  level: ratingLevelSchema,
  /** What the ratings came to when it was settled; null where they came to nothing. */
  calculated: z.string().max(20).nullable(),
  reason: note(300).min(1),
  by: note(40)
})
export type Settlement = z.infer<typeof settlementSchema>

/** Two laptops changed the same rating (code) or the same seat (empty code): both are kept until somebody chooses. */
export const conflictSchema = z.object({
  ...ofRound,
  staffNo: staffNumberSchema,
  assessor: assessorCodeSchema,
  code: z.union([competencyCodeSchema, z.literal('')]),
  versions: z
    .array(z.union([ratingSchema, seatSchema]))
    .min(2)
    .max(12),
  chosen: z.string().max(40).nullable()
})
export type Conflict = z.infer<typeof conflictSchema>

/** A workspace that an assessor file made holds this one row: it shows only this assessor's seat. */
export const ownSeatSchema = z.object({ ...ofRound, assessor: assessorCodeSchema, issue: z.string().min(1).max(40), company: z.string().max(60) })
export type OwnSeat = z.infer<typeof ownSeatSchema>

/** 领取码: what opens an assessor file, made by the program and told to the assessor. */
export const seatCodeTextSchema = z.string().regex(/^\d{8}$/)
/** The code of one handing out. Only the host reads it: in HR's file to open what comes back, in the assessor's to seal it by the same. */
export const seatCodeSchema = z.object({
  ...ofRound,
  assessor: assessorCodeSchema,
  name: z.string().max(40),
  issue: z.string().min(1).max(40),
  code: seatCodeTextSchema,
  on: civilDateSchema
})
export type SeatCode = z.infer<typeof seatCodeSchema>

/** What HR chose for a person's report. */
export const reportChoiceSchema = z.object({
  ...ofRound,
  staffNo: staffNumberSchema,
  /** Evidence to quote, in the words that the person will read. */
  evidence: z.array(z.object({ code: competencyCodeSchema, text: note(600) })).max(20),
  /** 下一步建议 in HR's words; empty: what the gaps suggest. */
  next: note(1000)
})
export type ReportChoice = z.infer<typeof reportChoiceSchema>

/** 培训课程 that a person has taken: evidence beside ratings, whatever the round. */
export const courseRecordSchema = z.object({
  staffNo: staffNumberSchema,
  course: z.string().trim().min(1).max(80),
  completedOn: civilDateSchema,
  hours: decimalSchema.nullable(),
  /** Mark or outcome as the certificate of the course says it; empty where it says none. */
  outcome: z.string().trim().max(40)
})
export type CourseRecord = z.infer<typeof courseRecordSchema>

type OfPerson = Round & { readonly staffNo: string }
const personKey = ({ round, month, staffNo }: OfPerson): string => `${round}|${month}|${staffNo}`
/** The tables of the family. */
export const evaluationTables = {
  evaluations: { row: evaluationSchema, key: ({ round, month }: Round) => `${round}|${month}` },
  assessors: { row: assessorSchema, key: ({ assessor }: Pick<Assessor, 'assessor'>) => assessor },
  panels: { row: panelSchema, key: ({ round, month, panel }: Round & { panel: string }) => `${round}|${month}|${panel}` },
  candidates: { row: candidateSchema, key: personKey },
  seats: { row: seatSchema, key: (seat: OfPerson & { assessor: string }) => `${personKey(seat)}|${seat.assessor}` },
  ratings: { row: ratingSchema, key: (rating: OfPerson & { assessor: string; code: string }) => `${personKey(rating)}|${rating.assessor}|${rating.code}` },
  settlements: { row: settlementSchema, key: (settlement: OfPerson & { code: string }) => `${personKey(settlement)}|${settlement.code}` },
  ratingConflicts: {
    row: conflictSchema,
    key: (conflict: OfPerson & { assessor: string; code: string }) => `${personKey(conflict)}|${conflict.assessor}|${conflict.code}`
  },
  ownSeat: { row: ownSeatSchema, key: (_row: OwnSeat) => 'seat' },
  seatCodes: { row: seatCodeSchema, key: ({ issue }: Pick<SeatCode, 'issue'>) => issue },
  reportChoices: { row: reportChoiceSchema, key: personKey },
  courseRecords: {
    row: courseRecordSchema,
    key: ({ staffNo, completedOn, course }: Pick<CourseRecord, 'staffNo' | 'completedOn' | 'course'>) => `${staffNo}|${completedOn}|${course}`
  }
} as const
