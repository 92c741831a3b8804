import { z } from 'zod'
import { defineParameter } from '../../../kernel/parameter'
import { parameterTexts } from '../parameter-messages'
import { dutyContentSchema, dutyRoleContentSchema } from './model'

/** Duties that a new plan begins with; time sheets are read by their names. */
export const dutyCatalogue = defineParameter({
  path: 'duties.catalogue',
  unit: 'names',
  title: parameterTexts.ref('dutyCatalogue'),
  meaning: parameterTexts.ref('dutyCatalogue.meaning'),
  citySettable: true,
  schema: z
    .array(dutyContentSchema)
    .min(1)
    .max(100)
    .refine((duties) => new Set(duties.map(({ duty }) => duty)).size === duties.length, { message: 'a duty is there twice' })
})
/** Who does what in a new plan. */
export const startingMatrix = defineParameter({
  path: 'duties.matrix',
  unit: 'names',
  title: parameterTexts.ref('startingMatrix'),
  meaning: parameterTexts.ref('startingMatrix.meaning'),
  citySettable: true,
  schema: z.array(dutyRoleContentSchema).max(2000)
})
/** Share of all A above which one post answers for too much. */
export const accountableShare = defineParameter({
  path: 'duties.accountableShare',
  unit: 'percent',
  title: parameterTexts.ref('accountableShare'),
  meaning: parameterTexts.ref('accountableShare.meaning'),
  schema: z.number().min(1).max(100)
})
/** Most posts that may perform one duty. */
export const mostResponsible = defineParameter({
  path: 'duties.mostResponsible',
  unit: 'none',
  title: parameterTexts.ref('mostResponsible'),
  meaning: parameterTexts.ref('mostResponsible.meaning'),
  schema: z.int().min(1).max(20)
})

export const dutyParameters = [dutyCatalogue, startingMatrix, accountableShare, mostResponsible]
