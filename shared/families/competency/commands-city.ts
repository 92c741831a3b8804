import { z } from 'zod'
import { fail, ok } from '../../kernel/result'
import { changeTo, defineCommand, versionIn, type Tables } from './command-parts'
import { faults } from './faults'
import { texts } from './messages'
import { cityCompetencySchema, competencyTables, levelMappingSchema, type CityCompetency, type LevelMapping } from './model'

const hasCompetency = ({ competencies }: Tables, model: string, version: number, code: string): boolean =>
  competencies.has(competencyTables.competencies.key({ model, version, code }))
const noLevels: LevelMapping['levels'] = { 1: null, 2: null, 3: null, 4: null, 5: null }

const saveMapping = defineCommand({
  name: 'competency.saveMapping',
  input: z.object({ mapping: levelMappingSchema }),
  summary: ({ mapping: { code, from, to } }) => texts.ref('command.saveMapping', { code, from, to }),
  plan({ mapping }, tables) {
    const { model, from, to, code, toCode } = mapping
    if (from === to) return fail(faults.make('sameVersion', { version: to }, { value: String(to) }))
    for (const version of [from, to]) {
      const found = versionIn(tables, { model, version })
      if (!found.ok) return found
    }
    if (!hasCompetency(tables, model, from, code)) return fail(faults.make('unknownCompetency', { version: from, code }, { value: code }))
    if (toCode !== null && !hasCompetency(tables, model, to, toCode))
      return fail(faults.make('unknownCompetency', { version: to, code: toCode }, { value: toCode }))
    // A competency that was given up has no levels to go to.
    const after = toCode === null ? { ...mapping, levels: noLevels } : mapping
    return ok(changeTo(tables, 'levelMappings', competencyTables.levelMappings.key(mapping), after))
  }
})

const saveCityCompetency = defineCommand<{ item: CityCompetency }>({
  name: 'competency.saveCityCompetency',
  input: z.object({ item: cityCompetencySchema }),
  summary: ({ item: { name, code } }) => texts.ref('command.saveCity', { name, code }),
  plan: ({ item }, tables) => ok(changeTo(tables, 'cityCompetencies', item.code, item))
})
const removeCityCompetency = defineCommand({
  name: 'competency.removeCityCompetency',
  input: cityCompetencySchema.pick({ code: true }),
  summary: ({ code }, { cityCompetencies }) => texts.ref('command.removeCity', { name: cityCompetencies.get(code)?.name ?? code, code }),
  plan: ({ code }, tables) => ok(changeTo(tables, 'cityCompetencies', code, null))
})

/** Edits of what stands beside the versions: how levels of an old one are read in a newer one, and the city's own model. */
export const cityCommands = [saveMapping, saveCityCompetency, removeCityCompetency]
