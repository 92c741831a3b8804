import { z } from 'zod'
import { defineParameter } from '../../../kernel/parameter'
import { parameterTexts } from '../parameter-messages'
import { share } from '../shares'

const range = (least: number, most: number) =>
  z.object({ from: z.number().min(least).max(most), to: z.number().min(least).max(most) }).refine(({ from, to }) => from <= to, { message: 'from is above to' })

/** Within what a figure makes sense at all; who moves figures to see what happens stops there. */
export const legal = {
  workingDays: { least: 1, most: 31 },
  hoursPerDay: { least: 1, most: 24 },
  utilisation: { least: 1, most: 100 },
  fixedHours: { least: 0, most: 744 }
} as const
const within = ({ least, most }: { readonly least: number; readonly most: number }) => z.number().min(least).max(most)
/** What a standard may say in any pack. */
export const mostTimes = 1000
export const mostHours = 744

export const workingDays = defineParameter({
  path: 'headcount.workingDays',
  unit: 'day',
  title: parameterTexts.ref('workingDays'),
  meaning: parameterTexts.ref('workingDays.meaning'),
  citySettable: true,
  schema: within(legal.workingDays)
})
export const hoursPerDay = defineParameter({
  path: 'headcount.hoursPerDay',
  unit: 'hour',
  title: parameterTexts.ref('hoursPerDay'),
  meaning: parameterTexts.ref('hoursPerDay.meaning'),
  citySettable: true,
  schema: within(legal.hoursPerDay)
})
export const utilisation = defineParameter({
  path: 'headcount.utilisation',
  unit: 'percent',
  title: parameterTexts.ref('utilisation'),
  meaning: parameterTexts.ref('utilisation.meaning'),
  citySettable: true,
  schema: within(legal.utilisation)
})
/** Leave, training and the like: each a share of time that is not there. */
export const shrinkage = defineParameter({
  path: 'headcount.shrinkage',
  unit: 'percent',
  title: parameterTexts.ref('shrinkage'),
  meaning: parameterTexts.ref('shrinkage.meaning'),
  citySettable: true,
  schema: z
    .array(z.object({ name: z.string().trim().min(1).max(40), percent: share }))
    .max(20)
    .refine((parts) => new Set(parts.map(({ name }) => name)).size === parts.length, { message: 'a name is there twice' })
})
export const fixedHours = defineParameter({
  path: 'headcount.fixedHours',
  unit: 'hour',
  title: parameterTexts.ref('fixedHours'),
  meaning: parameterTexts.ref('fixedHours.meaning'),
  citySettable: true,
  schema: within(legal.fixedHours)
})
export const loadBands = defineParameter({
  path: 'headcount.loadBands',
  unit: 'none',
  title: parameterTexts.ref('loadBands'),
  meaning: parameterTexts.ref('loadBands.meaning'),
  schema: z
    .object({ idle: z.number().min(0).max(10), overloaded: z.number().min(0).max(10) })
    .refine(({ idle, overloaded }) => idle < overloaded, { message: 'idle is not below overloaded' })
})
/** Where whole heads are made: in each county, or for the city and then shared out. */
export const rounding = defineParameter({
  path: 'headcount.rounding',
  unit: 'choice',
  title: parameterTexts.ref('rounding'),
  meaning: parameterTexts.ref('rounding.meaning'),
  citySettable: true,
  schema: z.enum(['unit', 'city'])
})
/** Other customers that one manager serves, for the ratio method. */
export const othersPerManager = defineParameter({
  path: 'headcount.othersPerManager',
  unit: 'customers',
  title: parameterTexts.ref('othersPerManager'),
  meaning: parameterTexts.ref('othersPerManager.meaning'),
  citySettable: true,
  schema: z.number().min(0.1).max(10_000)
})
/** Within what a service standard is believable. */
export const plausibleTimes = defineParameter({
  path: 'headcount.plausibleTimes',
  unit: 'none',
  title: parameterTexts.ref('plausibleTimes'),
  meaning: parameterTexts.ref('plausibleTimes.meaning'),
  schema: range(0, mostTimes)
})
export const plausibleHours = defineParameter({
  path: 'headcount.plausibleHours',
  unit: 'hour',
  title: parameterTexts.ref('plausibleHours'),
  meaning: parameterTexts.ref('plausibleHours.meaning'),
  schema: range(0, mostHours)
})
/** By how much each figure is moved in the tornado. */
export const sensitivityStep = defineParameter({
  path: 'headcount.sensitivityStep',
  unit: 'percent',
  title: parameterTexts.ref('sensitivityStep'),
  meaning: parameterTexts.ref('sensitivityStep.meaning'),
  schema: z.number().min(1).max(50)
})

export const headcountParameters = [
  workingDays,
  hoursPerDay,
  utilisation,
  shrinkage,
  fixedHours,
  loadBands,
  rounding,
  othersPerManager,
  plausibleTimes,
  plausibleHours,
  sensitivityStep
]
