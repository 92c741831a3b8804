import { z } from 'zod'
import { decimalSchema } from '../../../kernel/decimal'
import { planYearSchema, words } from '../words'

/** 次/月 次/季 次/年 */
export const frequencyUnits = ['month', 'quarter', 'year'] as const
export const frequencyUnitSchema = z.enum(frequencyUnits)
export type FrequencyUnit = z.infer<typeof frequencyUnitSchema>

/** 服务标准: how often a tier gets a service action, and how long it takes, travel included. */
export const serviceStandardSchema = z.object({
  year: planYearSchema,
  tier: words(12).min(1),
  action: words(40).min(1),
  times: decimalSchema,
  per: frequencyUnitSchema,
  hours: decimalSchema
})
export type ServiceStandard = z.infer<typeof serviceStandardSchema>

/** 情景: the plan with some figures changed, held beside it. */
export const scenarioContentSchema = z.object({
  scenario: z.string().regex(/^[0-9A-Za-z-]{1,40}$/),
  title: words(60).min(1),
  note: words(600),
  /** Parameter path → value. */
  own: z.record(z.string(), z.json()),
  /** Tier → percent by which its customers grow (negative: fall). */
  customers: z.record(z.string(), decimalSchema),
  /** Tier → percent by which its hours change. */
  hours: z.record(z.string(), decimalSchema)
})
export const planScenarioSchema = scenarioContentSchema.extend({ year: planYearSchema })
export type ScenarioContent = z.infer<typeof scenarioContentSchema>
export type PlanScenario = z.infer<typeof planScenarioSchema>

type OfYear = { readonly year: number }
export const headcountTables = {
  serviceStandards: {
    row: serviceStandardSchema,
    key: ({ year, tier, action }: OfYear & { readonly tier: string; readonly action: string }) => `${year}|${tier}|${action}`
  },
  planScenarios: { row: planScenarioSchema, key: ({ year, scenario }: OfYear & { readonly scenario: string }) => `${year}|${scenario}` }
} as const
