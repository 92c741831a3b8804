import { z } from 'zod'
import { explainTexts } from '../../../kernel/explain'
import type { Parameter } from '../../../kernel/parameter'
import type { TextRef } from '../../../kernel/texts'
import { baselineKeySchema, baselineText, surveyParameters } from '../../survey'
import { dutyCatalogue, startingMatrix } from '../duties/params'
import { phases, phaseSchema } from '../duties/model'
import { phaseText, texts as planningTexts } from '../messages'
import { planningParameters } from '../params'
import { bookOfPlan, type PlanQuestion } from '../plan'
import { postCatalogue } from '../posts/params'
import { valueTexts as texts } from './values-messages'

/** A parameter as a plan uses it. */
export type ParameterInUse = {
  readonly path: string
  readonly title: TextRef
  readonly value: TextRef
  /** 市定 with the city's ground, else the pack's provenance and source. */
  readonly provenance: string
  readonly source: string
}

/** Every parameter behind a plan, in the order of the steps. */
export function parametersInUse(question: PlanQuestion): ParameterInUse[] {
  const book = bookOfPlan(question)
  const parameters: readonly Pick<Parameter, 'path' | 'title' | 'unit'>[] = [...surveyParameters, ...planningParameters]
  return parameters.flatMap(({ path, title, unit }) => {
    const found = book.find(path)
    return found ? [{ path, title, value: valueText(path, found.value, unit), provenance: found.provenance, source: found.source }] : []
  })
}
/** 仍按假设取值的参数 */
export const assumptionsOf = (question: PlanQuestion): ParameterInUse[] => parametersInUse(question).filter(({ provenance }) => provenance === 'assumption')
export const provenanceText = (provenance: string): TextRef => ({ key: `explain.provenance.${provenance}` })

const rangeSchema = z.object({ from: z.number(), to: z.number() })
const bandsSchema = z.object({ idle: z.number(), overloaded: z.number() })
const partsSchema = z.array(z.object({ name: z.string(), percent: z.number() }))
const namesSchema = z.array(z.string())
const profileSchema = z.record(phaseSchema, z.number())
const baselineSchema = z.record(baselineKeySchema, z.number())
const roundingSchema = z.enum(['unit', 'city'])
const catalogues: readonly string[] = [postCatalogue.path, dutyCatalogue.path, startingMatrix.path]

/** A parameter's value as people read it. */
export function valueText(path: string, value: unknown, unit: Parameter['unit']): TextRef {
  if (Array.isArray(value) && catalogues.includes(path)) return texts.ref('count', { count: value.length })
  const profile = profileSchema.safeParse(value)
  if (profile.success) {
    const { data } = profile
    return texts.ref('list', { items: phases.map((phase) => texts.ref('percentOf', { name: phaseText(phase), percent: data[phase] })) })
  }
  const baseline = baselineSchema.safeParse(value)
  if (baseline.success) {
    const { data } = baseline
    return texts.ref('list', { items: baselineKeySchema.options.map((key) => texts.ref('percentOf', { name: baselineText(key), percent: data[key] })) })
  }
  return typeof value === 'number' && unit === 'percent' ? texts.ref('percent', { value }) : shapedText(value, explainTexts.ref(`unit.${unit}`))
}
function shapedText(value: unknown, unit: TextRef): TextRef {
  const range = rangeSchema.safeParse(value)
  if (range.success) return texts.ref('measured', { value: texts.ref('range', range.data), unit })
  const bands = bandsSchema.safeParse(value)
  if (bands.success) return texts.ref('bands', bands.data)
  const parts = partsSchema.safeParse(value)
  if (parts.success) return parts.data.length === 0 ? texts.ref('unset') : texts.ref('list', { items: parts.data.map((part) => texts.ref('percentOf', part)) })
  const names = namesSchema.safeParse(value)
  if (names.success) return texts.ref('list', { items: names.data })
  const rounding = roundingSchema.safeParse(value)
  if (rounding.success) return planningTexts.ref(`rounding.${rounding.data}`)
  return texts.ref('measured', { value: typeof value === 'number' || typeof value === 'string' ? value : JSON.stringify(value), unit })
}
