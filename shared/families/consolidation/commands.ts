import { z } from 'zod'
import { defineCommand, type AnyCommand } from '../../kernel/command'
import { fail, ok } from '../../kernel/result'
import { isSame } from '../../kernel/same'
import { officeCodeSchema } from '../../trust'
import { faults } from './faults'
import { texts } from './messages'
import { citySchema, type City, type consolidationTables } from './model'

type Definitions = typeof consolidationTables

const saveCity = defineCommand<Definitions, City>({
  name: 'consolidation.saveCity',
  input: citySchema,
  summary: ({ name }) => texts.ref('command.saveCity', { name }),
  plan(after, { cities }) {
    const before = cities.get(after.code) ?? null
    const namesake = [...cities.values()].find(({ name, code }) => name === after.name && code !== after.code)
    if (namesake) return fail(faults.make('nameTaken', { name: namesake.name, code: namesake.code }, { value: after.name }))
    return ok(isSame(before, after) ? [] : [{ table: 'cities', key: after.code, before, after }])
  }
})

const removeCity = defineCommand<Definitions, Pick<City, 'code'>>({
  name: 'consolidation.removeCity',
  input: z.object({ code: officeCodeSchema }),
  summary: ({ code }, { cities }) => texts.ref('command.removeCity', { name: cities.get(code)?.name ?? code }),
  plan({ code }, { cities, receivedPackages }) {
    const before = cities.get(code)
    if (!before) return fail(faults.make('unknownCity', { code }, { value: code }))
    if ([...receivedPackages.values()].some(({ city }) => city === code)) return fail(faults.make('cityInUse', { name: before.name }))
    return ok([{ table: 'cities', key: code, before, after: null }])
  }
})

/** Edits of the family that people make in the window. */
export const consolidationCommands: readonly AnyCommand<Definitions>[] = [saveCity, removeCity]
