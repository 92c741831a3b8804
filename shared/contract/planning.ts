import { z } from 'zod'
import { planYearSchema } from '../families/planning'
import { entry } from './define'
import { deliverySchema } from './parts'

export const planningEntries = {
  /** The result workbook of a plan, opened in the file or not. */
  'exports.planning': entry('read', z.object({ year: planYearSchema }), deliverySchema)
}
