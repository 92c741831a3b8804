import { z } from 'zod'
import { defineParameter } from '../../kernel/parameter'
import { parameterTexts } from './parameter-messages'

const path = (name: string): string => `evaluation.${name}`

export const panelMinimumCandidates = defineParameter({
  path: path('panelEqualisation.minimumCandidates'),
  unit: 'people',
  title: parameterTexts.ref('minimumCandidates'),
  meaning: parameterTexts.ref('minimumCandidates.meaning'),
  schema: z.int().min(1).max(1000)
})
export const panelCap = defineParameter({
  path: path('panelEqualisation.cap'),
  unit: 'score',
  title: parameterTexts.ref('cap'),
  meaning: parameterTexts.ref('cap.meaning'),
  schema: z.number().min(1).max(1000)
})

/** Every parameter of the family; a pack must have them all. */
export const evaluationParameters = [panelMinimumCandidates, panelCap]
