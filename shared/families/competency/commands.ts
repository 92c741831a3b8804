import { z } from 'zod'
import { defineCommand, type AnyCommand } from '../../kernel/command'
import { ok } from '../../kernel/result'
import { isSame } from '../../kernel/same'
import type { ChangeOf } from '../../kernel/table'
import { texts } from './messages'
import { competencyTables, modelContentSchema, type ModelContent } from './model'

type Definitions = typeof competencyTables
type Change = ChangeOf<Definitions>

/** The changes that put a whole version of a model into the tables; none for what is there already. */
export function adoptionOf(
  { model, competencies, profiles, grades }: ModelContent,
  tables: { readonly [T in keyof Definitions]: ReadonlyMap<string, unknown> }
): Change[] {
  const changes: Change[] = [
    { table: 'models', key: competencyTables.models.key(model), before: null, after: model },
    ...competencies.map((after): Change => ({ table: 'competencies', key: competencyTables.competencies.key(after), before: null, after })),
    ...profiles.map((after): Change => ({ table: 'profiles', key: competencyTables.profiles.key(after), before: null, after })),
    ...grades.map((after): Change => ({ table: 'gradeDescriptions', key: competencyTables.gradeDescriptions.key(after), before: null, after }))
  ]
  return changes.filter(({ table, key, after }) => !isSame(tables[table].get(key) ?? null, after))
}

const adoptModel: AnyCommand<Definitions> = defineCommand<Definitions, { content: ModelContent }>({
  name: 'competency.adoptModel',
  input: z.object({ content: modelContentSchema }),
  summary: ({ content: { model } }) => texts.ref('command.adopt', { title: model.title, version: model.version }),
  plan({ content }, tables) {
    // A version that is there already stays as it is: only a new version may differ.
    return ok(tables.models.has(competencyTables.models.key(content.model)) ? [] : adoptionOf(content, tables))
  }
})

/** Every edit of the family. */
export const competencyCommands = [adoptModel]
