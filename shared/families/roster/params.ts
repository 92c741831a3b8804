import { z } from 'zod'
import { defineParameter, type Parameter } from '../../kernel/parameter'
import type { RuleBook } from '../../kernel/rule'
import { texts } from './messages'
import { gradeSchema } from './model'

export const minimumHireAge = defineParameter({
  path: 'roster.minimumHireAge',
  unit: 'year',
  title: texts.ref('parameter.minimumHireAge'),
  meaning: texts.ref('parameter.minimumHireAge.meaning'),
  schema: z.int().min(1).max(60)
})
export const serialDays = defineParameter({
  path: 'roster.serialDays',
  unit: 'day',
  title: texts.ref('parameter.serialDays'),
  meaning: texts.ref('parameter.serialDays.meaning'),
  schema: z.object({ first: z.int(), last: z.int() }).refine(({ first, last }) => first < last, { error: 'first must be below last' })
})
export const gradeNames = defineParameter({
  path: 'roster.gradeNames',
  unit: 'names',
  title: texts.ref('parameter.gradeNames'),
  meaning: texts.ref('parameter.gradeNames.meaning'),
  schema: z.record(gradeSchema, z.array(z.string().min(1)).min(1))
})

/** Every parameter of the family; a pack must have them all. */
export const rosterParameters = [minimumHireAge, serialDays, gradeNames]

/** A parameter's value for the reading of sheets; a checked pack has it from its first day on. */
export function valueForReading<T>(parameter: Parameter<T>, book: RuleBook): T {
  const found = book.find(parameter.path)
  if (!found) throw new RangeError(`no value of ${parameter.path} in force on ${book.day}`)
  return parameter.schema.parse(found.value)
}
