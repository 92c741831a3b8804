import { z } from 'zod'
import { civilDateSchema } from '../../../kernel/civil-date'
import { decimalSchema } from '../../../kernel/decimal'
import { staffNumberSchema } from '../../roster'
import { planYearSchema, words } from '../words'

/** 重要客户岗 城区客户岗 其他服务岗 支撑或管理岗 (serves no customers of its own). */
export const postKinds = ['keyAccount', 'urban', 'other', 'support'] as const
export const postKindSchema = z.enum(postKinds)
export type PostKind = z.infer<typeof postKindSchema>

export const postContentSchema = z.object({
  post: words(40).min(1),
  order: z.int().min(0).max(999),
  kind: postKindSchema,
  /** Tiers that it serves. */
  tiers: z.array(words(12).min(1)).max(30),
  /** Counties in which it serves them; empty: all. */
  counties: z.array(words(40).min(1)).max(100),
  /** 岗位设置目的 */
  purpose: words(600),
  /** 直接上级 */
  reportsTo: words(40)
})
/** A post as the plan sets it up. */
export const planPostSchema = postContentSchema.extend({ year: planYearSchema })
export type PostContent = z.infer<typeof postContentSchema>
export type PlanPost = z.infer<typeof planPostSchema>

/** Who serves a customer, with a share in percent where several do. */
export const servingSchema = z.object({ staffNo: staffNumberSchema, share: decimalSchema.nullable() })
export type Serving = z.infer<typeof servingSchema>

/** 集团客户 */
export const customerSchema = z.object({
  year: planYearSchema,
  /** 集团编码 */
  code: words(40).min(1),
  name: words(120).min(1),
  /** 客户级别, e.g. A1. */
  tier: words(12).min(1),
  /** 归属县区 */
  county: words(40).min(1),
  /** None: uncovered. Several without shares that sum to 100: covered more than once, for people to settle. */
  managers: z.array(servingSchema).max(20),
  /** 月均收入 in fen. */
  monthlyIncome: z.int().min(0).nullable(),
  /** 专线合同到期日 */
  contractEnd: civilDateSchema.nullable(),
  industry: words(40)
})
export type Customer = z.infer<typeof customerSchema>

type OfYear = { readonly year: number }
export const customerTables = {
  planPosts: { row: planPostSchema, key: ({ year, post }: OfYear & { readonly post: string }) => `${year}|${post}` },
  customers: { row: customerSchema, key: ({ year, code }: OfYear & { readonly code: string }) => `${year}|${code}` }
} as const
