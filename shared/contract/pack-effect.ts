import { z } from 'zod'
import { statusSchema } from '../families/certification'
import { movementKindSchema, movementSchema, yearSchema } from '../families/grade'
import { planYearSchema } from '../families/planning'
import { roundSchema } from '../families/certification'
import { periodSchema } from '../kernel/civil-date'
import { packSchema } from '../standard/pack'
import { entry } from './define'
import { handle } from './parts'

const listOf = <T extends z.ZodType>(item: T) => z.array(item).readonly()
const pair = <T extends z.ZodType>(value: T) => z.object({ before: value, after: value })
const count = z.int().min(0)
const text = z.string().nullable()
const cycle = z.string()
const who = { staffNo: z.string(), name: z.string() }

/** What another pack would change, cycle by cycle: the shape of `PackEffect`, over all the cities of a period. */
export const packEffectSchema = z.object({
  rounds: listOf(
    z.object({
      cycle,
      ...roundSchema.shape,
      people: count,
      statuses: pair(z.record(statusSchema, count)),
      changes: listOf(z.object({ ...who, target: pair(text), composite: pair(text), status: pair(statusSchema) }))
    })
  ),
  gradeYears: listOf(
    z.object({
      cycle,
      year: yearSchema,
      people: count,
      movements: pair(z.record(movementKindSchema, count)),
      changes: listOf(z.object({ ...who, movement: pair(movementSchema), rank: pair(z.int().nullable()) }))
    })
  ),
  plans: listOf(
    z.object({
      cycle,
      year: planYearSchema,
      heads: pair(z.int().nullable()),
      /** Cities whose heads change. */
      units: listOf(z.object({ unit: z.string(), before: z.int().nullable(), after: z.int().nullable() }))
    })
  )
})

export const packEffectEntries = {
  /** Province: what a pack would change in the results of the newest period that was received; `before` null: the packs of the packages themselves. */
  'consolidation.packEffect': entry(
    'read',
    z.object({ before: packSchema.nullable(), after: packSchema, job: handle.optional() }),
    z.object({ period: periodSchema.nullable(), cities: count, effect: packEffectSchema })
  )
}
