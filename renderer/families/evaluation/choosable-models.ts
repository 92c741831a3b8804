import { competencyTables, type Model, type ModelContent } from '../../../shared/families/competency'
import type { Tables } from '../../../shared/workspace/tables'

const { key: keyOf } = competencyTables.models
/** The versions that can be chosen: those of the workspace, newest first, and the built-in one where it was not adopted yet. */
export function choosableModels({ models }: Pick<Tables, 'models'>, builtIn: ModelContent | null): { readonly model: Model; readonly builtIn: boolean }[] {
  const own = [...models.values()].toSorted((a, b) => (a.model === b.model ? b.version - a.version : a.model < b.model ? -1 : 1))
  const offered = own.map((model) => ({ model, builtIn: false }))
  return builtIn && !models.has(keyOf(builtIn.model)) ? [...offered, { model: builtIn.model, builtIn: true }] : offered
}
