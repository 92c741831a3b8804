import { z } from 'zod'
import { defineCommand as define, type AnyCommand } from '../../kernel/command'
import { fail, ok } from '../../kernel/result'
import { isSame } from '../../kernel/same'
import { changeDraft, changeTo, defineCommand, versionIn, type Change, type Definitions } from './command-parts'
import { cityCommands } from './commands-city'
import { contentCommands } from './commands-content'
import { contentOf, newestOf } from './content'
import { faults } from './faults'
import { texts } from './messages'
import { competencyTables, modelContentSchema, modelSchema, modelVersionSchema, type Model, type ModelContent } from './model'

/** The changes that put a whole version of a model into the tables; none for what is there already. Nothing of it can get into another version. */
export function adoptionOf(
  { model, competencies, profiles, grades }: ModelContent,
  tables: { readonly [T in keyof Definitions]: ReadonlyMap<string, unknown> }
): Change[] {
  const of = { model: model.model, version: model.version }
  const within = <R extends object>(row: R): R & typeof of => ({ ...row, ...of })
  const changes: Change[] = [
    { table: 'models', key: competencyTables.models.key(model), before: null, after: model },
    ...competencies.map(within).map((after): Change => ({ table: 'competencies', key: competencyTables.competencies.key(after), before: null, after })),
    ...profiles.map(within).map((after): Change => ({ table: 'profiles', key: competencyTables.profiles.key(after), before: null, after })),
    ...grades.map(within).map((after): Change => ({ table: 'gradeDescriptions', key: competencyTables.gradeDescriptions.key(after), before: null, after }))
  ]
  return changes.filter(({ table, key, after }) => !isSame(tables[table].get(key) ?? null, after))
}

const adoptModel: AnyCommand<Definitions> = define<Definitions, { content: ModelContent }>({
  name: 'competency.adoptModel',
  input: z.object({ content: modelContentSchema }),
  summary: ({ content: { model } }) => texts.ref('command.adopt', { title: model.title, version: model.version }),
  plan({ content }, tables) {
    // A version that is there already stays as it is: only a new version may differ.
    return ok(tables.models.has(competencyTables.models.key(content.model)) ? [] : adoptionOf(content, tables))
  }
})

const { title, note, model } = modelSchema.shape
const mostVersions = 9999

const newVersion = defineCommand({
  name: 'competency.newVersion',
  input: z.object({ model, from: modelSchema.shape.version, title, note }),
  summary: ({ model, from, title }, tables) => texts.ref('command.newVersion', { title, from, version: (newestOf(tables, model)?.version ?? from) + 1 }),
  plan({ model, from, title, note }, tables) {
    const source = versionIn(tables, { model, version: from })
    if (!source.ok) return source
    const content = contentOf(tables, { model, version: from })
    const version = (newestOf(tables, model)?.version ?? from) + 1
    if (version > mostVersions) return fail(faults.make('versionsFull', { limit: mostVersions }, { value: String(version) }))
    const made: Model = { model, version, title, note, locked: false, basedOn: from }
    return ok(content ? adoptionOf({ ...content, model: made }, tables) : [])
  }
})

const renameModel = defineCommand({
  name: 'competency.renameModel',
  input: z.object({ ...modelVersionSchema.shape, title, note }),
  summary: ({ version, title }) => texts.ref('command.rename', { version, title }),
  plan: ({ title, note, ...of }, tables) =>
    changeDraft(tables, of, (before) => ok(changeTo(tables, 'models', competencyTables.models.key(of), { ...before, title, note })))
})

const lockModel = defineCommand({
  name: 'competency.lockModel',
  input: modelVersionSchema,
  summary: (of, { models }) => texts.ref('command.lock', { title: models.get(competencyTables.models.key(of))?.title ?? of.model, version: of.version }),
  plan(of, tables) {
    const found = versionIn(tables, of)
    return found.ok ? ok(changeTo(tables, 'models', competencyTables.models.key(of), { ...found.value, locked: true })) : found
  }
})

/** Every edit of the family. */
export const competencyCommands = [adoptModel, newVersion, renameModel, lockModel, ...contentCommands, ...cityCommands]
