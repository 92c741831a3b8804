import { z } from 'zod'
import { modelVersionSchema } from '../families/competency'
import { assessorCodeSchema } from '../families/evaluation'
import { roundSchema } from '../families/certification'
import { yearSchema } from '../families/grade'
import { planYearSchema } from '../families/planning'
import { gradeSchema, staffNumberSchema } from '../families/roster'
import { entry } from './define'
import { deliverySchema, handle } from './parts'

const ofRound = roundSchema.shape
const someOrAll = z.array(staffNumberSchema).max(20_000).nullable()
const ofYear = { year: yearSchema }
/** A document that can be asked for. */
export const documentRequestSchema = z.discriminatedUnion('kind', [
  /** 反馈报告 of some people, or of everyone in the round; one file each in a zip, or all in one file. */
  z.object({ kind: z.literal('personReports'), ...ofRound, staffNos: someOrAll, together: z.boolean() }),
  /** 评定结果签字表 */
  z.object({ kind: z.literal('resultSheet'), ...ofRound }),
  /** 现场评价表 to fill in by hand, for one assessor or without a name. */
  z.object({ kind: z.literal('paperForm'), ...ofRound, assessor: assessorCodeSchema.nullable() }),
  /** 领取码清单: the codes of the assessor files of a round, to be told and signed for. */
  z.object({ kind: z.literal('seatCodes'), ...ofRound }),
  z.object({ kind: z.literal('publicity'), ...ofRound }),
  /** Certificates of a round, or those of some people. */
  z.object({ kind: z.literal('certificates'), ...ofRound, staffNos: someOrAll }),
  /** 能力标准手册 */
  z.object({ kind: z.literal('handbook'), ...modelVersionSchema.shape }),
  /** 等级模型与任职资格 */
  z.object({ kind: z.literal('gradeModel'), ...modelVersionSchema.shape }),
  /** 等级调整审批表 of some people whose grade is to change, or of all of them. */
  z.object({ kind: z.literal('gradeApproval'), ...ofYear, staffNos: someOrAll }),
  /** 等级调整公示名单 */
  z.object({ kind: z.literal('gradePublicity'), ...ofYear }),
  /** 年度考核警告书 */
  z.object({ kind: z.literal('gradeWarnings'), ...ofYear, staffNos: someOrAll }),
  /** 等级调整通知书 */
  z.object({ kind: z.literal('gradeNotices'), ...ofYear, staffNos: someOrAll }),
  /** 集团客户经理人力资源规划报告 */
  z.object({ kind: z.literal('planningReport'), year: planYearSchema }),
  /** 职责书 by post and grade: of one of them or of all; one file each in a zip, or all in one file. */
  z.object({ kind: z.literal('dutyBooks'), year: planYearSchema, post: z.string().max(40).nullable(), grade: gradeSchema.nullable(), together: z.boolean() })
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
