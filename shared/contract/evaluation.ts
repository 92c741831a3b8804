import { z } from 'zod'
import { roundSchema } from '../families/certification'
import { competencyCodeSchema, modelContentSchema } from '../families/competency'
import { assessorCodeSchema, seatCodeTextSchema } from '../families/evaluation'
import { staffNumberSchema } from '../families/roster'
import { civilDateSchema } from '../kernel/civil-date'
import { faultSchema } from '../kernel/result'
import { entry } from './define'
import { acknowledgedSchema, deliverySchema, handle, nothing, sessionSchema } from './parts'

const ofRound = roundSchema.shape
/** Where somebody was in interview mode: it opens there again after a power cut. */
export const interviewPlaceSchema = z.object({
  ...ofRound,
  assessor: assessorCodeSchema,
  staffNo: staffNumberSchema,
  code: competencyCodeSchema.nullable(),
  /** Name of the field that had the focus. */
  field: z.string().max(40)
})
export type InterviewPlace = z.infer<typeof interviewPlaceSchema>

/** One assessor file as the merge sees it. */
export const seatFileSummarySchema = z.object({
  file: z.string(),
  /** Null with a fault: the file was not taken. */
  assessor: z.string().nullable(),
  name: z.string(),
  candidates: z.int(),
  submitted: z.int(),
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  conflicts: z.int(),
  fault: faultSchema.nullable()
})
export type SeatFileSummary = z.infer<typeof seatFileSummarySchema>
/** A file that was handed out and the code that opens it; the code is null where it went back to HR, which knows it. */
export const handedOutSchema = z.object({ delivery: deliverySchema, code: seatCodeTextSchema.nullable(), saved: acknowledgedSchema.nullable() })
export type HandedOut = z.infer<typeof handedOutSchema>
export const toldCodeSchema = z.object({ assessor: assessorCodeSchema, name: z.string(), code: seatCodeTextSchema, on: civilDateSchema })
export type ToldCode = z.infer<typeof toldCodeSchema>
const pin = z.string().regex(/^\d{4,8}$/)

export const evaluationEntries = {
  /** The built-in competency model. */
  'standard.model': entry('read', nothing, modelContentSchema),
  'evaluation.place': entry('read', nothing, z.object({ place: interviewPlaceSchema.nullable() })),
  'evaluation.keepPlace': entry('write', z.object({ place: interviewPlaceSchema.nullable() }), z.null()),
  /** Null takes the PIN away. */
  'evaluation.setPin': entry('write', z.object({ assessor: assessorCodeSchema, pin: pin.nullable() }), acknowledgedSchema),
  /** After some wrong ones there is a wait. */
  'evaluation.checkPin': entry(
    'read',
    z.object({ assessor: assessorCodeSchema, pin: z.string().max(20) }),
    z.object({ right: z.boolean(), waitSeconds: z.int() })
  ),
  /** 评委文件: hands one assessor's seat out under a new code, or in again from the assessor's own laptop. */
  'evaluation.seatFile': entry('write', z.object({ ...ofRound, assessor: assessorCodeSchema }), handedOutSchema),
  /** The codes of the newest file of each assessor of a round, to be told to them. */
  'evaluation.seatCodes': entry('read', z.object(ofRound), z.object({ codes: z.array(toldCodeSchema) })),
  /**
   * On the assessor's laptop: makes a workspace of an uploaded assessor file and opens it; one that is there already is gone on
   * with. A sealed file wants its code.
   */
  'evaluation.openSeat': entry('write', z.object({ upload: handle, code: seatCodeTextSchema.optional() }), sessionSchema),
  /** Files open with the codes that they were handed out by; others with those that somebody typed. */
  'evaluation.previewSeats': entry(
    'read',
    z.object({ uploads: z.array(handle).min(1).max(60), codes: z.array(seatCodeTextSchema).max(20).optional() }),
    z.object({ preview: handle, files: z.array(seatFileSummarySchema) })
  ),
  'evaluation.acceptSeats': entry('write', z.object({ preview: handle }), acknowledgedSchema)
}
