import { z } from 'zod'
import { defineParameter } from '../../../kernel/parameter'
import { parameterTexts } from '../parameter-messages'
import { postContentSchema } from './model'

/** Tiers in their order, most important first. */
export const tierOrder = defineParameter({
  path: 'posts.tiers',
  unit: 'names',
  title: parameterTexts.ref('tiers'),
  meaning: parameterTexts.ref('tiers.meaning'),
  citySettable: true,
  schema: z
    .array(z.string().min(1).max(12))
    .min(1)
    .max(30)
    .refine((tiers) => new Set(tiers).size === tiers.length, { message: 'a tier is there twice' })
})
/** 重要集团 */
export const keyTiers = defineParameter({
  path: 'posts.keyTiers',
  unit: 'names',
  title: parameterTexts.ref('keyTiers'),
  meaning: parameterTexts.ref('keyTiers.meaning'),
  citySettable: true,
  schema: z.array(z.string().min(1).max(12)).min(1).max(30)
})
/** Posts that a new plan begins with. */
export const postCatalogue = defineParameter({
  path: 'posts.catalogue',
  unit: 'names',
  title: parameterTexts.ref('postCatalogue'),
  meaning: parameterTexts.ref('postCatalogue.meaning'),
  citySettable: true,
  schema: z
    .array(postContentSchema)
    .min(1)
    .max(30)
    .refine((posts) => new Set(posts.map(({ post }) => post)).size === posts.length, { message: 'a post is there twice' })
})
/** Key customers that one manager serves. */
export const customersPerManager = defineParameter({
  path: 'posts.customersPerManager',
  unit: 'customers',
  title: parameterTexts.ref('customersPerManager'),
  meaning: parameterTexts.ref('customersPerManager.meaning'),
  citySettable: true,
  schema: z
    .object({ from: z.number().min(0.1).max(1000), to: z.number().min(0.1).max(1000) })
    .refine(({ from, to }) => from <= to, { message: 'from is above to' })
})
/** Most customers that a rebalancing proposal moves. */
export const rebalancingMoves = defineParameter({
  path: 'posts.rebalancingMoves',
  unit: 'customers',
  title: parameterTexts.ref('rebalancingMoves'),
  meaning: parameterTexts.ref('rebalancingMoves.meaning'),
  citySettable: true,
  schema: z.int().min(1).max(500)
})

export const postParameters = [tierOrder, keyTiers, postCatalogue, customersPerManager, rebalancingMoves]
