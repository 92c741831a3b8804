import { z } from 'zod'
import { civilDateSchema, type CivilDate } from '../../kernel/civil-date'
import { staffNumberSchema } from './person-number'

/** 奖惩记录. A punishment counts until the last day of its term; without one it counts for good. */
export const conductRecordSchema = z.object({
  staffNo: staffNumberSchema,
  on: civilDateSchema,
  kind: z.enum(['reward', 'discipline']),
  content: z.string().trim().min(1).max(200),
  until: civilDateSchema.nullable()
})
export type ConductRecord = z.infer<typeof conductRecordSchema>

type Named = Pick<ConductRecord, 'staffNo' | 'on' | 'kind' | 'content'>
export const conductTables = {
  conductRecords: { row: conductRecordSchema, key: ({ staffNo, on, kind, content }: Named) => `${staffNo}|${on}|${kind}|${content}` }
} as const

/** Whether a record is a punishment in force on a day, both ends included. */
export const isActiveDiscipline = ({ kind, on, until }: ConductRecord, day: CivilDate): boolean =>
  kind === 'discipline' && on <= day && (until === null || until >= day)

/** Who has a punishment in force on a day; null where no conduct record was ever taken in, so that nothing can be said. */
export function disciplinedOn(records: ReadonlyMap<string, ConductRecord>, day: CivilDate): ReadonlySet<string> | null {
  if (records.size === 0) return null
  return new Set([...records.values()].filter((record) => isActiveDiscipline(record, day)).map(({ staffNo }) => staffNo))
}
