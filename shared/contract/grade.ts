import { z } from 'zod'
import { attachmentSchema, yearSchema } from '../families/grade'
import { entry } from './define'
import { acknowledgedSchema, deliverySchema, handle } from './parts'

const scanOf = attachmentSchema.pick({ year: true, staffNo: true, by: true, on: true })

export const gradeEntries = {
  /** The result workbook of 年度等级调整 of one year, opened in the file or not. */
  'exports.grades': entry('read', z.object({ year: yearSchema }), deliverySchema),
  /** Keeps an uploaded scan of a signed form with a year's decisions; without a person it is of the whole year. */
  'attachments.add': entry('write', scanOf.extend({ upload: handle }), acknowledgedSchema),
  /** The scan itself; windows have only its name, size and digest. */
  'attachments.open': entry('read', attachmentSchema.pick({ attachment: true }), deliverySchema)
}
