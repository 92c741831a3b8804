import type { z } from 'zod'
import { fail, ok } from '../../../kernel/result'
import { change, defineCommand, inOpenPlan } from '../command-parts'
import { faults } from '../faults'
import { planningParameter } from '../plan'
import { headcountEdits as texts } from './command-messages'
import { headcountTables, planScenarioSchema, serviceStandardSchema, type PlanScenario } from './model'
import { mostHours, mostTimes } from './params'
import { faultWithin } from './standards'

const standardKey = headcountTables.serviceStandards.key
const scenarioKey = headcountTables.planScenarios.key

/** The window has asked whether the rules of the day believe it; here only what no pack allows is refused. */
const saveStandard = defineCommand({
  name: 'planning.saveStandard',
  input: serviceStandardSchema,
  summary: ({ year, tier, action }) => texts.ref('saveStandard', { year, tier, action }),
  plan: (standard, tables) =>
    inOpenPlan(tables, standard.year, () => {
      const fault = faultWithin(standard, { from: 0, to: mostTimes }, { from: 0, to: mostHours })
      return fault ? fail(fault) : ok(change(tables, 'serviceStandards', standardKey(standard), standard))
    })
})
const removeStandard = defineCommand({
  name: 'planning.removeStandard',
  input: serviceStandardSchema.pick({ year: true, tier: true, action: true }),
  summary: ({ year, tier, action }) => texts.ref('removeStandard', { year, tier, action }),
  plan: (given, tables) => inOpenPlan(tables, given.year, () => ok(change(tables, 'serviceStandards', standardKey(given), null)))
})

/** Why a scenario cannot be computed; null where it can. */
function whyNot({ own, customers, hours }: PlanScenario) {
  for (const [path, value] of Object.entries(own)) {
    const place = { place: { field: path }, value: JSON.stringify(value) }
    const parameter = planningParameter(path)
    if (!parameter) return faults.make('unknownParameter', { path }, place)
    const fits = parameter.schema.safeParse(value)
    if (!fits.success) return faults.make('badValue', { name: parameter.title, problem: problemOf(fits.error) }, place)
  }
  for (const [kind, percents] of [['customers', customers] as const, ['hours', hours] as const])
    for (const [tier, percent] of Object.entries(percents))
      if (Number(percent) < -100) {
        const place = { place: { field: `${kind}.${tier}` }, value: percent }
        return faults.make('badValue', { name: texts.ref(`growth.${kind}`, { tier }), problem: texts.ref('growth.least') }, place)
      }
  return null
}
const problemOf = (error: z.ZodError): string => error.issues[0]?.message ?? ''

const saveScenario = defineCommand({
  name: 'planning.saveScenario',
  input: planScenarioSchema,
  summary: ({ year, title }) => texts.ref('saveScenario', { year, title }),
  plan: (scenario, tables) =>
    inOpenPlan(tables, scenario.year, () => {
      const fault = whyNot(scenario)
      return fault ? fail(fault) : ok(change(tables, 'planScenarios', scenarioKey(scenario), scenario))
    })
})
const removeScenario = defineCommand({
  name: 'planning.removeScenario',
  input: planScenarioSchema.pick({ year: true, scenario: true }),
  summary: (given, { planScenarios }) =>
    texts.ref('removeScenario', { year: given.year, title: planScenarios.get(scenarioKey(given))?.title ?? given.scenario }),
  plan: (given, tables) => inOpenPlan(tables, given.year, () => ok(change(tables, 'planScenarios', scenarioKey(given), null)))
})

export const headcountCommands = [saveStandard, removeStandard, saveScenario, removeScenario]
