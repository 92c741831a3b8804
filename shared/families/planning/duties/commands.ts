import { z } from 'zod'
import type { AnyCommand } from '../../../kernel/command'
import { fail, ok } from '../../../kernel/result'
import { change, defineCommand, inOpenPlan, planOf, type Definitions, type Tables } from '../command-parts'
import { faults } from '../faults'
import { planningTables } from '../model'
import { dutiesFaults, dutiesTexts as texts } from './messages'
import { dutyRoleSchema, dutySchema, roleLetters, roleLetterSchema } from './model'

const nameOfDuty = (tables: Tables, given: { readonly year: number; readonly duty: string }): string =>
  tables.duties.get(planningTables.duties.key(given))?.name ?? given.duty

const saveDuty = defineCommand({
  name: 'planning.saveDuty',
  input: dutySchema,
  summary: ({ year, name }) => texts.ref('command.saveDuty', { year, name }),
  plan: (duty, tables) => inOpenPlan(tables, duty.year, () => planOf(tables, 'duties', planningTables.duties.key(duty), duty))
})
/** Time that was recorded would belong to nothing, so a duty with time stays. */
const removeDuty = defineCommand({
  name: 'planning.removeDuty',
  input: dutySchema.pick({ year: true, duty: true }),
  summary: (given, tables) => texts.ref('command.removeDuty', { year: given.year, name: nameOfDuty(tables, given) }),
  plan: (given, tables) =>
    inOpenPlan(tables, given.year, () => {
      const { year, duty } = given
      if (!tables.duties.has(planningTables.duties.key(given))) return fail(faults.make('unknownDuty', { duty }, { place: { field: 'duty' }, value: duty }))
      const count = [...tables.timeRecords.values()].filter((record) => record.year === year && (record.values[duty] ?? '0') !== '0').length
      if (count > 0) return fail(dutiesFaults.make('hasTime', { name: nameOfDuty(tables, given), count }, { place: { field: 'duty' }, value: duty }))
      const roles = [...tables.dutyRoles].flatMap(([key, role]) => (role.year === year && role.duty === duty ? change(tables, 'dutyRoles', key, null) : []))
      return ok([...roles, ...change(tables, 'duties', planningTables.duties.key(given), null)])
    })
})
const setRoles = defineCommand({
  name: 'planning.setRoles',
  /** No letter at all: the post has nothing to do with the duty. */
  input: dutyRoleSchema.extend({ roles: z.array(roleLetterSchema).max(4) }),
  summary: (given, tables) => texts.ref('command.setRoles', { year: given.year, post: given.post, duty: nameOfDuty(tables, given) }),
  plan: (given, tables) =>
    inOpenPlan(tables, given.year, () => {
      const key = planningTables.dutyRoles.key(given)
      if (given.roles.length === 0) return planOf(tables, 'dutyRoles', key, null)
      const { duty, post } = given
      if (!tables.duties.has(planningTables.duties.key(given))) return fail(faults.make('unknownDuty', { duty }, { place: { field: 'duty' }, value: duty }))
      if (!tables.planPosts.has(planningTables.planPosts.key(given)))
        return fail(faults.make('unknownPost', { post }, { place: { field: 'post' }, value: post }))
      return planOf(tables, 'dutyRoles', key, { ...given, roles: roleLetters.filter((letter) => given.roles.includes(letter)) })
    })
})

/** Edits of the catalogue of duties and of the matrix. */
export const dutiesCommands: readonly AnyCommand<Definitions>[] = [saveDuty, removeDuty, setRoles]
