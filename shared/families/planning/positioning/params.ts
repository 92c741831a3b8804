import { z } from 'zod'
import { defineParameter } from '../../../kernel/parameter'
import { parameterTexts } from '../parameter-messages'
import { phases } from '../duties/model'
import { share, sumsTo100 } from '../shares'

/** Share of working time that each phase should take. */
export const timeTarget = defineParameter({
  path: 'positioning.target',
  unit: 'percent',
  title: parameterTexts.ref('timeTarget'),
  meaning: parameterTexts.ref('timeTarget.meaning'),
  citySettable: true,
  schema: z.record(z.enum(phases), share).refine((value) => sumsTo100(Object.values(value)), { message: 'the shares must sum to 100' })
})
/** By how much self-reported percents may miss 100 and still be brought there. */
export const timeTolerance = defineParameter({
  path: 'positioning.tolerance',
  unit: 'percent',
  title: parameterTexts.ref('timeTolerance'),
  meaning: parameterTexts.ref('timeTolerance.meaning'),
  schema: z.number().min(0).max(20)
})

export const positioningParameters = [timeTarget, timeTolerance]
