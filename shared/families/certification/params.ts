import { z } from 'zod'
import { defineParameter } from '../../kernel/parameter'
import { gradeSchema } from '../roster'
import { componentSchema, paperSchema, reweightReasonSchema } from './model'
import { parameterTexts } from './parameter-messages'
import { publicationParameters } from './params-publication'

const sumsTo100 = (weights: Partial<Record<string, number>>): boolean =>
  Math.round(Object.values(weights).reduce<number>((total, one) => total + (one ?? 0), 0) * 1e6) === 100e6
const share = z.number().min(0).max(100)
const score = z.number().min(0).max(100)
const paperWeights = z.partialRecord(paperSchema, share).refine(sumsTo100, { error: (issue) => `weights sum to ${sumOf(issue.input)}, not 100` })
const componentWeights = z.record(componentSchema, share).refine(sumsTo100, { error: (issue) => `weights sum to ${sumOf(issue.input)}, not 100` })
const sumOf = (input: unknown): number => Object.values(z.record(z.string(), z.number()).parse(input)).reduce((total, one) => total + one, 0)

const path = (name: string): string => `certification.${name}`
const weightsTitle = { unit: 'percent' as const }

export const examWeights1 = defineParameter({
  ...weightsTitle,
  path: path('exam.weights.round1'),
  title: parameterTexts.ref('examWeights1'),
  meaning: parameterTexts.ref('examWeights.meaning'),
  schema: paperWeights
})
export const examWeights2 = defineParameter({
  ...weightsTitle,
  path: path('exam.weights.round2'),
  title: parameterTexts.ref('examWeights2'),
  meaning: parameterTexts.ref('examWeights.meaning'),
  schema: paperWeights
})
export const fullMark = defineParameter({
  path: path('exam.fullMark'),
  unit: 'score',
  title: parameterTexts.ref('fullMark'),
  meaning: parameterTexts.ref('fullMark.meaning'),
  schema: z.record(paperSchema, z.number().positive())
})
export const missingPaper = defineParameter({
  path: path('exam.missingPaper'),
  unit: 'choice',
  title: parameterTexts.ref('missingPaper'),
  meaning: parameterTexts.ref('missingPaper.meaning'),
  schema: z.enum(['block', 'zero', 'reweight'])
})

export const windowMonths = defineParameter({
  path: path('performance.windowMonths'),
  unit: 'month',
  title: parameterTexts.ref('windowMonths'),
  meaning: parameterTexts.ref('windowMonths.meaning'),
  schema: z.int().min(1).max(36)
})
export const minimumMonths = defineParameter({
  path: path('performance.minimumMonths'),
  unit: 'month',
  title: parameterTexts.ref('minimumMonths'),
  meaning: parameterTexts.ref('minimumMonths.meaning'),
  schema: z.int().min(1).max(36)
})
export const satisfactionShare = defineParameter({
  path: path('performance.satisfactionShare'),
  unit: 'percent',
  title: parameterTexts.ref('satisfactionShare'),
  meaning: parameterTexts.ref('satisfactionShare.meaning'),
  schema: share
})

const fullMarkOf = z.number().positive()
export const performanceFullMark = defineParameter({
  path: path('performance.fullMark'),
  unit: 'score',
  title: parameterTexts.ref('performanceFullMark'),
  meaning: parameterTexts.ref('fullMark.meaning'),
  schema: fullMarkOf
})
export const supervisorFullMark = defineParameter({
  path: path('supervisor.fullMark'),
  unit: 'score',
  title: parameterTexts.ref('supervisorFullMark'),
  meaning: parameterTexts.ref('fullMark.meaning'),
  schema: fullMarkOf
})

export const compositeWeights = defineParameter({
  ...weightsTitle,
  path: path('composite.weights'),
  title: parameterTexts.ref('compositeWeights'),
  meaning: parameterTexts.ref('compositeWeights.meaning'),
  schema: componentWeights
})
export const reweightAllowed = defineParameter({
  path: path('composite.reweightReasons'),
  unit: 'names',
  title: parameterTexts.ref('reweightReasons'),
  meaning: parameterTexts.ref('reweightReasons.meaning'),
  schema: z.array(reweightReasonSchema)
})
export const reweightMinimum = defineParameter({
  path: path('composite.reweightMinimum'),
  unit: 'percent',
  title: parameterTexts.ref('reweightMinimum'),
  meaning: parameterTexts.ref('reweightMinimum.meaning'),
  schema: share
})

export const passMarks = defineParameter({
  path: path('decision.passMarks'),
  unit: 'score',
  title: parameterTexts.ref('passMarks'),
  meaning: parameterTexts.ref('passMarks.meaning'),
  schema: z.partialRecord(gradeSchema, score)
})
export const examMinimum = defineParameter({
  path: path('decision.examMinimum'),
  unit: 'score',
  title: parameterTexts.ref('examMinimum'),
  meaning: parameterTexts.ref('examMinimum.meaning'),
  schema: score
})
export const paperMinima = defineParameter({
  path: path('decision.paperMinima'),
  unit: 'score',
  title: parameterTexts.ref('paperMinima'),
  meaning: parameterTexts.ref('paperMinima.meaning'),
  schema: z.partialRecord(paperSchema, score)
})
export const requiredGates = defineParameter({
  path: path('decision.furtherGates'),
  unit: 'names',
  title: parameterTexts.ref('furtherGates'),
  meaning: parameterTexts.ref('furtherGates.meaning'),
  schema: z.array(z.enum(['coreCompetencies', 'discipline']))
})
export const authority = defineParameter({
  path: path('decision.authority'),
  unit: 'choice',
  title: parameterTexts.ref('authority'),
  meaning: parameterTexts.ref('authority.meaning'),
  schema: z.record(gradeSchema, z.enum(['city', 'province']))
})

const targets = z.record(gradeSchema, gradeSchema.nullable())
export const targets1 = defineParameter({
  path: path('target.round1'),
  unit: 'grades',
  title: parameterTexts.ref('targets1'),
  meaning: parameterTexts.ref('targets.meaning'),
  schema: targets
})
export const targets2 = defineParameter({
  path: path('target.round2'),
  unit: 'grades',
  title: parameterTexts.ref('targets2'),
  meaning: parameterTexts.ref('targets.meaning'),
  schema: targets
})
const certified = z.array(gradeSchema).min(1)
export const certified1 = defineParameter({
  path: path('target.certified1'),
  unit: 'grades',
  title: parameterTexts.ref('certified1'),
  meaning: parameterTexts.ref('certified.meaning'),
  schema: certified
})
export const certified2 = defineParameter({
  path: path('target.certified2'),
  unit: 'grades',
  title: parameterTexts.ref('certified2'),
  meaning: parameterTexts.ref('certified.meaning'),
  schema: certified
})

/** Every parameter of the family; a pack must have them all. */
export const certificationParameters = [
  examWeights1,
  examWeights2,
  fullMark,
  missingPaper,
  windowMonths,
  minimumMonths,
  satisfactionShare,
  performanceFullMark,
  supervisorFullMark,
  compositeWeights,
  reweightAllowed,
  reweightMinimum,
  passMarks,
  examMinimum,
  paperMinima,
  requiredGates,
  authority,
  targets1,
  targets2,
  certified1,
  certified2,
  ...publicationParameters
]
