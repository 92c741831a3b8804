import { z } from 'zod'
import { defineParameter, type Parameter } from '../../kernel/parameter'
import { parameterTexts } from './parameter-messages'

const path = (name: string): string => `consolidation.${name}`
const keepOrSend = z.enum(['keep', 'send'])

/** Cells of fewer people are not shown in views across cities. */
export const smallestGroup = defineParameter({
  path: path('smallestGroup'),
  unit: 'people',
  title: parameterTexts.ref('smallestGroup'),
  meaning: parameterTexts.ref('smallestGroup.meaning'),
  schema: z.int().min(1).max(50)
})
/** Whether identity numbers go to the province. */
export const identityNumbers = defineParameter({
  path: path('identityNumbers'),
  unit: 'choice',
  title: parameterTexts.ref('identityNumbers'),
  meaning: parameterTexts.ref('identityNumbers.meaning'),
  schema: keepOrSend
})
/** Whether evidence in words goes to the province. */
export const evidence = defineParameter({
  path: path('evidence'),
  unit: 'choice',
  title: parameterTexts.ref('evidence'),
  meaning: parameterTexts.ref('evidence.meaning'),
  schema: keepOrSend
})

/** Every parameter of the family; a pack must have them all. */
export const consolidationParameters = [smallestGroup, identityNumbers, evidence] as readonly Parameter[]
