import { z } from 'zod'
import { civilDateSchema } from '../../kernel/civil-date'
import { defineParameter } from '../../kernel/parameter'
import { parameterTexts } from './parameter-messages'

const path = (name: string): string => `certification.${name}`

export const effectiveMinimumPeople = defineParameter({
  path: path('effectiveWeights.minimumPeople'),
  unit: 'people',
  title: parameterTexts.ref('effectiveMinimumPeople'),
  meaning: parameterTexts.ref('effectiveMinimumPeople.meaning'),
  schema: z.int().min(2).max(10_000)
})
export const borderlineWidth = defineParameter({
  path: path('borderline.width'),
  unit: 'score',
  title: parameterTexts.ref('borderlineWidth'),
  meaning: parameterTexts.ref('borderlineWidth.meaning'),
  schema: z.number().min(0).max(100)
})
export const publicityWorkingDays = defineParameter({
  path: path('publicity.workingDays'),
  unit: 'day',
  title: parameterTexts.ref('publicityWorkingDays'),
  meaning: parameterTexts.ref('publicityWorkingDays.meaning'),
  schema: z.int().min(1).max(60)
})

const yearSchema = z.object({ off: z.array(civilDateSchema), work: z.array(civilDateSchema) })
/** Each year's arrangement: free days and the weekend days that are worked instead, all of that year, no day in both. */
const calendarSchema = z.record(z.string().regex(/^\d{4}$/), yearSchema).superRefine((calendar, context) => {
  for (const [year, { off, work }] of Object.entries(calendar)) {
    const days = [...off, ...work]
    const wrong = days.find((day, index) => !day.startsWith(`${year}-`) || days.indexOf(day) !== index)
    if (wrong !== undefined) context.addIssue({ code: 'custom', message: `${wrong} is of another year than ${year}, or there twice`, input: wrong })
  }
})
export const holidays = defineParameter({
  path: path('publicity.holidays'),
  unit: 'none',
  title: parameterTexts.ref('holidays'),
  meaning: parameterTexts.ref('holidays.meaning'),
  schema: calendarSchema
})
export type Holidays = z.output<typeof calendarSchema>

export const certificateMonths = defineParameter({
  path: path('certificate.months'),
  unit: 'month',
  title: parameterTexts.ref('certificateMonths'),
  meaning: parameterTexts.ref('certificateMonths.meaning'),
  schema: z.int().min(1).max(120)
})

/** The parameters of what follows a round's results. */
export const publicationParameters = [effectiveMinimumPeople, borderlineWidth, publicityWorkingDays, holidays, certificateMonths]
