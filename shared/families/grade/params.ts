import { z } from 'zod'
import { defineParameter } from '../../kernel/parameter'
import { grades } from '../roster'
import { annualOutcomeSchema } from './model'
import { parameterTexts } from './parameter-messages'

const path = (name: string): string => `grade.${name}`
const hundredths = (value: number): number => Math.round(value * 100)
/** Percent with at most two decimals: what packs write and rules count exactly. */
const share = z
  .number()
  .min(0)
  .max(100)
  .refine((value) => Number.isFinite(value) && String(value) === String(hundredths(value) / 100), { message: 'at most two decimals' })

const bandsSchema = z.record(z.enum(grades), z.object({ from: share, to: share })).superRefine((bands, context) => {
  for (const grade of grades)
    if (bands[grade].from > bands[grade].to) context.addIssue({ code: 'custom', message: `${grade}: from ${bands[grade].from} is above to ${bands[grade].to}` })
  const sum = (end: 'from' | 'to'): number => grades.reduce((total, grade) => total + hundredths(bands[grade][end]), 0) / 100
  if (sum('from') > 100) context.addIssue({ code: 'custom', message: `the minima sum to ${sum('from')}, above 100` })
  if (sum('to') < 100) context.addIssue({ code: 'custom', message: `the maxima sum to ${sum('to')}, below 100` })
})
export type Bands = z.output<typeof bandsSchema>

export const distributionBands = defineParameter({
  path: path('distribution.bands'),
  unit: 'percent',
  title: parameterTexts.ref('bands'),
  meaning: parameterTexts.ref('bands.meaning'),
  schema: bandsSchema
})
/** Which bound limits promotions where a share is no whole number of people. */
export const annualBound = defineParameter({
  path: path('annual.bound'),
  unit: 'choice',
  title: parameterTexts.ref('bound'),
  meaning: parameterTexts.ref('bound.meaning'),
  schema: z.enum(['wholeHead', 'outward'])
})
export const projectionRates = defineParameter({
  path: path('projection.rates'),
  unit: 'percent',
  title: parameterTexts.ref('rates'),
  meaning: parameterTexts.ref('rates.meaning'),
  schema: z.object({
    promotion: z.record(z.enum(['G1', 'G2', 'G3', 'G4', 'G5']), share),
    demotion: z.record(z.enum(['G2', 'G3', 'G4', 'G5', 'G6']), share),
    leaving: z.record(z.enum(grades), share)
  })
})

export const promotionMonths = defineParameter({
  path: path('promotion.months'),
  unit: 'month',
  title: parameterTexts.ref('months'),
  meaning: parameterTexts.ref('months.meaning'),
  schema: z.record(z.enum(['G1', 'G2', 'G3', 'G4', 'G5']), z.int().min(0).max(240))
})
export const promotionResults = defineParameter({
  path: path('promotion.annualResults'),
  unit: 'year',
  title: parameterTexts.ref('annualResults'),
  meaning: parameterTexts.ref('annualResults.meaning'),
  schema: z.record(z.enum(['G1', 'G2', 'G3', 'G4', 'G5']), z.int().min(0).max(10))
})
export const promotionLeastOutcome = defineParameter({
  path: path('promotion.leastOutcome'),
  unit: 'choice',
  title: parameterTexts.ref('leastOutcome'),
  meaning: parameterTexts.ref('leastOutcome.meaning'),
  schema: annualOutcomeSchema
})
export const selectionWeights = defineParameter({
  path: path('promotion.selectionWeights'),
  unit: 'percent',
  title: parameterTexts.ref('selectionWeights'),
  meaning: parameterTexts.ref('selectionWeights.meaning'),
  schema: z
    .object({ ability: share, competition: share })
    .refine(({ ability, competition }) => hundredths(ability) + hundredths(competition) === hundredths(100), { message: 'the weights must sum to 100' })
})
export const abilitySources = ['sheet', 'competencyMatch', 'composite'] as const
export const abilitySource = defineParameter({
  path: path('promotion.abilitySource'),
  unit: 'choice',
  title: parameterTexts.ref('abilitySource'),
  meaning: parameterTexts.ref('abilitySource.meaning'),
  schema: z.enum(abilitySources)
})
export const selectionFullMark = defineParameter({
  path: path('promotion.fullMark'),
  unit: 'score',
  title: parameterTexts.ref('fullMark'),
  meaning: parameterTexts.ref('fullMark.meaning'),
  schema: z.number().min(1).max(200)
})

export const demotionFailing = defineParameter({
  path: path('demotion.failing'),
  unit: 'names',
  title: parameterTexts.ref('failing'),
  meaning: parameterTexts.ref('failing.meaning'),
  schema: z.array(annualOutcomeSchema).min(1)
})
export const thirdYearChoices = ['both', 'downTwo', 'standby'] as const
export const thirdYear = defineParameter({
  path: path('demotion.thirdYear'),
  unit: 'choice',
  title: parameterTexts.ref('thirdYear'),
  meaning: parameterTexts.ref('thirdYear.meaning'),
  schema: z.enum(thirdYearChoices)
})
export const missingYear = defineParameter({
  path: path('demotion.missingYear'),
  unit: 'choice',
  title: parameterTexts.ref('missingYear'),
  meaning: parameterTexts.ref('missingYear.meaning'),
  schema: z.enum(['freeze', 'break'])
})
export const transferMonths = defineParameter({
  path: path('transfer.months'),
  unit: 'month',
  title: parameterTexts.ref('transferMonths'),
  meaning: parameterTexts.ref('transferMonths.meaning'),
  schema: z.int().min(0).max(60)
})
export const recertificationMonths = defineParameter({
  path: path('recertification.months'),
  unit: 'month',
  title: parameterTexts.ref('recertificationMonths'),
  meaning: parameterTexts.ref('recertificationMonths.meaning'),
  schema: z.int().min(0).max(36)
})

/** Every parameter of the family; a pack must have them all. */
export const gradeParameters = [
  distributionBands,
  annualBound,
  projectionRates,
  promotionMonths,
  promotionResults,
  promotionLeastOutcome,
  selectionWeights,
  abilitySource,
  selectionFullMark,
  demotionFailing,
  thirdYear,
  missingYear,
  transferMonths,
  recertificationMonths
]
