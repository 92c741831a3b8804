import { z } from 'zod'
import { modelVersionSchema } from '../families/competency'
import { assessorCodeSchema } from '../families/evaluation'
import { roundSchema } from '../families/certification'
import { staffNumberSchema } from '../families/roster'
import { entry } from './define'
import { deliverySchema, handle } from './parts'

const ofRound = roundSchema.shape
/** A document that can be asked for. */
export const documentRequestSchema = z.discriminatedUnion('kind', [
  /** 反馈报告 of some people, or of everyone in the round; one file each in a zip, or all in one file. */
  z.object({ kind: z.literal('personReports'), ...ofRound, staffNos: z.array(staffNumberSchema).max(20_000).nullable(), together: z.boolean() }),
  /** 评定结果签字表 */
  z.object({ kind: z.literal('resultSheet'), ...ofRound }),
  /** 现场评价表 to fill in by hand, for one assessor or without a name. */
  z.object({ kind: z.literal('paperForm'), ...ofRound, assessor: assessorCodeSchema.nullable() }),
  z.object({ kind: z.literal('publicity'), ...ofRound }),
  /** Certificates of a round, or those of some people. */
  z.object({ kind: z.literal('certificates'), ...ofRound, staffNos: z.array(staffNumberSchema).max(20_000).nullable() }),
  /** 能力标准手册 */
  z.object({ kind: z.literal('handbook'), ...modelVersionSchema.shape }),
  /** 等级模型与任职资格 */
  z.object({ kind: z.literal('gradeModel'), ...modelVersionSchema.shape })
])
export type DocumentRequest = z.infer<typeof documentRequestSchema>
export const documentFormats = ['word', 'pdf'] as const
export type DocumentFormat = (typeof documentFormats)[number]

export const documentEntries = {
  'documents.make': entry('read', z.object({ document: documentRequestSchema, format: z.enum(documentFormats), job: handle.optional() }), deliverySchema),
  /** Whether PDF can be made on this machine, and if not, why: told before somebody asks for 132 of them. */
  'documents.formats': entry('read', z.object({}), z.object({ word: z.literal(true), pdf: z.boolean() })),
  /** The competency model as a workbook, and its import's counterpart. */
  'exports.model': entry('read', modelVersionSchema, deliverySchema)
}
