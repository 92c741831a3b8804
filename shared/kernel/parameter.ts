import type { z } from 'zod'
import type { TextRef } from './texts'

/** What a figure counts. A pack must state the same unit, so that a share in permyriad is not read as percent. */
export const units = ['percent', 'score', 'month', 'year', 'day', 'people', 'hour', 'customers', 'choice', 'grades', 'names', 'none'] as const
export type Unit = (typeof units)[number]

/** One figure (or choice, or table of figures) of the rules: what it means. Its values live in the standard pack. */
export type Parameter<T = unknown> = {
  readonly path: string
  readonly title: TextRef
  readonly meaning: TextRef
  readonly unit: Unit
  /** Shape and conditions of the value, e.g. weights that sum to 100. */
  readonly schema: z.ZodType<T>
  /** True where the province lets a city set its own value (市定). */
  readonly citySettable: boolean
}
export type ParameterValue<P> = P extends Parameter<infer T> ? T : never

/** Declares a parameter. @example defineParameter({ path: 'certification.decision.examMinimum', unit: 'score', schema: z.number(), … }) */
export const defineParameter = <T>(parameter: Omit<Parameter<T>, 'citySettable'> & { citySettable?: boolean }): Parameter<T> => ({
  citySettable: false,
  ...parameter
})
