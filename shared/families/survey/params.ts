import { z } from 'zod'
import { defineParameter } from '../../kernel/parameter'
import { baselineKeySchema } from './model'
import { parameterTexts } from './parameter-messages'

const path = (name: string): string => `survey.${name}`

/** What the slides found, percent by finding. */
export const surveyBaseline = defineParameter({
  path: path('baseline'),
  unit: 'percent',
  title: parameterTexts.ref('baseline'),
  meaning: parameterTexts.ref('baseline.meaning'),
  schema: z.record(baselineKeySchema, z.number().min(0).max(100))
})
export const surveyConfidence = defineParameter({
  path: path('confidence'),
  unit: 'percent',
  title: parameterTexts.ref('confidence'),
  meaning: parameterTexts.ref('confidence.meaning'),
  schema: z.union([z.literal(90), z.literal(95), z.literal(99)])
})
/** Cells of fewer people are not shown. */
export const surveyLeastCell = defineParameter({
  path: path('leastCell'),
  unit: 'people',
  title: parameterTexts.ref('leastCell'),
  meaning: parameterTexts.ref('leastCell.meaning'),
  schema: z.int().min(1).max(50)
})
/** Below this expected count in any cell an exact test is made. */
export const surveyLeastExpected = defineParameter({
  path: path('leastExpected'),
  unit: 'people',
  title: parameterTexts.ref('leastExpected'),
  meaning: parameterTexts.ref('leastExpected.meaning'),
  schema: z.number().min(1).max(50)
})

/** Every parameter of the family; a pack must have them all. */
export const surveyParameters = [surveyBaseline, surveyConfidence, surveyLeastCell, surveyLeastExpected]
