import { z } from 'zod'
import { isSame } from '../../kernel/same'
import type { Parameter } from '../../kernel/parameter'
import type { RuleBook } from '../../kernel/rule'
import { certificationParameters, components, componentSchema, reweightReasonSchema, type Component } from '../certification'
import { gradeSchema } from '../roster'
import type { Headcounts, WhatIfProposal } from './model'
import { headcountsSchema } from './model'
import { annualBound, distributionBands } from './params'
import type { WhatIfRules, WhatIfValues } from './what-if-model'

/** Where the values stand in a pack; quotas stand in none, as a pack leaves them to bands and establishment. */
export const whatIfPaths = {
  weights: 'certification.composite.weights',
  passMarks: 'certification.decision.passMarks',
  examMinimum: 'certification.decision.examMinimum',
  bands: distributionBands.path,
  quotas: 'whatIf.quotas'
} as const
export type WhatIfField = keyof typeof whatIfPaths
export const whatIfFields: readonly WhatIfField[] = ['weights', 'passMarks', 'examMinimum', 'bands', 'quotas']

const score = z.number().min(0).max(100)
const schemas = {
  weights: z.record(componentSchema, score),
  passMarks: z.partialRecord(gradeSchema, score),
  examMinimum: score,
  bands: distributionBands.schema,
  quotas: headcountsSchema
} as const
const read = <T>(book: RuleBook, path: string, schema: z.ZodType<T>): T | null => schema.safeParse(book.find(path)?.value).data ?? null

/** The pack's own values; null where the pack lacks one of them for the day. */
export function packValues(book: RuleBook): WhatIfValues | null {
  const weights = read(book, whatIfPaths.weights, schemas.weights)
  const passMarks = read(book, whatIfPaths.passMarks, schemas.passMarks)
  const examMinimum = read(book, whatIfPaths.examMinimum, schemas.examMinimum)
  const bands = read(book, whatIfPaths.bands, schemas.bands)
  return weights && passMarks && examMinimum !== null && bands ? { weights, passMarks, examMinimum, bands, quotas: {} } : null
}
/** What a what-if of this book takes as given. */
export const packRules = (book: RuleBook, establishment: Headcounts): WhatIfRules => ({
  reweightMinimum: read(book, 'certification.composite.reweightMinimum', score) ?? 100,
  bound: read(book, annualBound.path, annualBound.schema) ?? 'wholeHead',
  establishment
})
export const packReweightReasons = (book: RuleBook): readonly string[] =>
  read(book, 'certification.composite.reweightReasons', z.array(reweightReasonSchema)) ?? []

/** The fields whose value is not the pack's. */
export const changedFields = (values: WhatIfValues, pack: WhatIfValues): WhatIfField[] => whatIfFields.filter((field) => !isSame(values[field], pack[field]))

/** What a proposal keeps: only what differs from the pack, by its path. */
export const proposalParameters = (values: WhatIfValues, pack: WhatIfValues): WhatIfProposal['parameters'] =>
  Object.fromEntries(changedFields(values, pack).map((field) => [whatIfPaths[field], z.json().parse(values[field])]))

/** A proposal over the values of today. A figure that cannot be read any more is left as the pack has it. */
export function proposalValues(parameters: WhatIfProposal['parameters'], pack: WhatIfValues): WhatIfValues {
  const kept = <F extends WhatIfField>(field: F, schema: z.ZodType<WhatIfValues[F]>): WhatIfValues[F] =>
    schema.safeParse(parameters[whatIfPaths[field]]).data ?? pack[field]
  return {
    weights: kept('weights', schemas.weights),
    passMarks: kept('passMarks', schemas.passMarks),
    examMinimum: kept('examMinimum', schemas.examMinimum),
    bands: kept('bands', schemas.bands),
    quotas: kept('quotas', schemas.quotas)
  }
}

const declared: ReadonlyMap<string, Parameter> = new Map(
  [...certificationParameters, distributionBands].map((parameter): [string, Parameter] => [parameter.path, parameter])
)
/** Fields whose value no pack could hold, e.g. bands whose maxima sum to less than 100. */
export const unfitFields = (values: WhatIfValues): WhatIfField[] =>
  whatIfFields.filter((field) => declared.get(whatIfPaths[field])?.schema.safeParse(values[field]).success === false)

const whole = 10_000
const units = (percent: number): number => Math.round(percent * 100)
/**
 * Sets one weight and takes the difference from the others in proportion to `from`, so that the sum stays 100: whole percents as long as
 * everything is whole, hundredths otherwise; what does not divide goes to the larger remainder, then to the first.
 */
export function rebalance(from: WhatIfValues['weights'], moved: Component, value: number): WhatIfValues['weights'] {
  const own = Math.min(whole, Math.max(0, units(value)))
  const step = [own, ...components.map((component) => units(from[component]))].every((one) => one % 100 === 0) ? 100 : 1
  const others = components.filter((component) => component !== moved)
  const sum = others.reduce((total, component) => total + units(from[component]), 0)
  const rest = (whole - own) / step
  const exactShares = others.map((component) => (sum === 0 ? rest / others.length : (rest * units(from[component])) / sum))
  const shares = exactShares.map(Math.floor)
  const order = exactShares.map((share, index) => ({ index, left: share - Math.floor(share) })).toSorted((a, b) => b.left - a.left || a.index - b.index)
  const lacking = rest - shares.reduce((total, share) => total + share, 0)
  for (const { index } of order.slice(0, Math.round(lacking))) shares[index] = (shares[index] ?? 0) + 1
  const shareOf = (component: Component): number => (component === moved ? own : (shares[others.indexOf(component)] ?? 0) * step) / 100
  return { exam: shareOf('exam'), performance: shareOf('performance'), supervisor: shareOf('supervisor') }
}
