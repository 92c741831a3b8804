import { defineCommand as define, type AnyCommand, type Command } from '../../kernel/command'
import { fail, ok, type Result } from '../../kernel/result'
import { isSame } from '../../kernel/same'
import type { ChangeOf, RowIn, TablesOf } from '../../kernel/table'
import { faults } from './faults'
import { competencyTables, type Model, type ModelVersion } from './model'

export type Definitions = typeof competencyTables
export type Tables = TablesOf<Definitions>
export type Change = ChangeOf<Definitions>
export type Changes = Result<readonly Change[]>
export const defineCommand = <I>(command: Command<Definitions, I>): AnyCommand<Definitions> => define<Definitions, I>(command)

/** The change that makes a row be as given (null: be gone); none where it is so already. */
export function changeTo<T extends keyof Definitions>(tables: Tables, table: T, key: string, after: RowIn<Definitions, T> | null): Change[] {
  const before = tables[table].get(key) ?? null
  return isSame(before, after) ? [] : [{ table, key, before, after } as unknown as Change]
}

/** The version that is named, or the reason why it cannot be. */
export function versionIn({ models }: Pick<Tables, 'models'>, { model, version }: ModelVersion): Result<Model> {
  const found = models.get(competencyTables.models.key({ model, version }))
  return found ? ok(found) : fail(faults.make('unknownVersion', { model, version }, { value: String(version) }))
}
/** Plans a change of what a version says. One that somebody has been rated by stays as it is. */
export function changeDraft(tables: Tables, of: ModelVersion, plan: (model: Model) => Changes): Changes {
  const found = versionIn(tables, of)
  if (!found.ok) return found
  const { locked, title, version } = found.value
  return locked ? fail(faults.make('locked', { title, version }, { value: title })) : plan(found.value)
}
