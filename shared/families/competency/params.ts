import { z } from 'zod'
import { defineParameter } from '../../kernel/parameter'
import { parameterTexts } from './parameter-messages'

const path = (name: string): string => `competency.${name}`
const levels = z.number().min(0).max(5)
const percent = z.number().min(0).max(100)

export const aggregateMethod = defineParameter({
  path: path('aggregate.method'),
  unit: 'choice',
  title: parameterTexts.ref('method'),
  meaning: parameterTexts.ref('method.meaning'),
  schema: z.enum(['mean', 'trimmed', 'median'])
})
export const minimumAssessors = defineParameter({
  path: path('aggregate.minimumAssessors'),
  unit: 'people',
  title: parameterTexts.ref('minimumAssessors'),
  meaning: parameterTexts.ref('minimumAssessors.meaning'),
  schema: z.int().min(1).max(30)
})
export const trimFrom = defineParameter({
  path: path('aggregate.trimFrom'),
  unit: 'people',
  title: parameterTexts.ref('trimFrom'),
  meaning: parameterTexts.ref('trimFrom.meaning'),
  // Below three nothing would be left once the highest and the lowest are dropped.
  schema: z.int().min(3).max(30)
})
export const wideRange = defineParameter({
  path: path('aggregate.wideRange'),
  unit: 'none',
  title: parameterTexts.ref('wideRange'),
  meaning: parameterTexts.ref('wideRange.meaning'),
  schema: levels
})

export const competentFrom = defineParameter({
  path: path('gap.competentFrom'),
  unit: 'percent',
  title: parameterTexts.ref('competentFrom'),
  meaning: parameterTexts.ref('competentFrom.meaning'),
  schema: percent
})
export const basicFrom = defineParameter({
  path: path('gap.basicFrom'),
  unit: 'percent',
  title: parameterTexts.ref('basicFrom'),
  meaning: parameterTexts.ref('basicFrom.meaning'),
  schema: percent
})

export const minimumTargets = defineParameter({
  path: path('reliability.minimumTargets'),
  unit: 'people',
  title: parameterTexts.ref('minimumTargets'),
  meaning: parameterTexts.ref('minimumTargets.meaning'),
  schema: z.int().min(2).max(1000)
})
export const confidence = defineParameter({
  path: path('reliability.confidence'),
  unit: 'percent',
  title: parameterTexts.ref('confidence'),
  meaning: parameterTexts.ref('confidence.meaning'),
  schema: z.number().min(50).max(99.9)
})
export const leniencyErrors = defineParameter({
  path: path('reliability.leniencyErrors'),
  unit: 'none',
  title: parameterTexts.ref('leniencyErrors'),
  meaning: parameterTexts.ref('leniencyErrors.meaning'),
  schema: z.number().min(0).max(10)
})
export const leniencyLevels = defineParameter({
  path: path('reliability.leniencyLevels'),
  unit: 'none',
  title: parameterTexts.ref('leniencyLevels'),
  meaning: parameterTexts.ref('leniencyLevels.meaning'),
  schema: levels
})
export const haloSpread = defineParameter({
  path: path('reliability.haloSpread'),
  unit: 'none',
  title: parameterTexts.ref('haloSpread'),
  meaning: parameterTexts.ref('haloSpread.meaning'),
  schema: levels
})
export const middleFrom = defineParameter({
  path: path('reliability.middleFrom'),
  unit: 'none',
  title: parameterTexts.ref('middleFrom'),
  meaning: parameterTexts.ref('middleFrom.meaning'),
  schema: levels
})
export const middleTo = defineParameter({
  path: path('reliability.middleTo'),
  unit: 'none',
  title: parameterTexts.ref('middleTo'),
  meaning: parameterTexts.ref('middleTo.meaning'),
  schema: levels
})
export const middleShare = defineParameter({
  path: path('reliability.middleShare'),
  unit: 'percent',
  title: parameterTexts.ref('middleShare'),
  meaning: parameterTexts.ref('middleShare.meaning'),
  schema: percent
})
export const middleSpread = defineParameter({
  path: path('reliability.middleSpread'),
  unit: 'percent',
  title: parameterTexts.ref('middleSpread'),
  meaning: parameterTexts.ref('middleSpread.meaning'),
  schema: percent
})

/** Every parameter of the family; a pack must have them all. */
export const competencyParameters = [
  aggregateMethod,
  minimumAssessors,
  trimFrom,
  wideRange,
  competentFrom,
  basicFrom,
  minimumTargets,
  confidence,
  leniencyErrors,
  leniencyLevels,
  haloSpread,
  middleFrom,
  middleTo,
  middleShare,
  middleSpread
]
