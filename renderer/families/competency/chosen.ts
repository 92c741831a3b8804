import { competencyTables, contentOf, modelsIn, type Model, type ModelContent, type ModelTables } from '../../../shared/families/competency'
import type { Tables } from '../../../shared/workspace/tables'

const keyOf = competencyTables.models.key
/** A version of a model that can be looked at: the company's own, or the built-in one. */
export type Offered = { readonly model: Model; readonly own: boolean }
/** The version on screen; `editable`: it is the company's own and nobody was rated by it yet. */
export type Chosen = Offered & { readonly content: ModelContent; readonly editable: boolean }

/** Every version that can be looked at: the company's, newest first, then the built-in one where it was not adopted. */
export function offeredModels(tables: Pick<Tables, 'models'>, builtIn: ModelContent | null): Offered[] {
  const own = modelsIn(tables).map((model) => ({ model, own: true }))
  return builtIn && !tables.models.has(keyOf(builtIn.model)) ? [...own, { model: builtIn.model, own: false }] : own
}

/** The version that the address names; else the one that may still be changed, else the newest, else the built-in one. */
export function chosenModel(
  tables: ModelTables,
  builtIn: ModelContent | null,
  named: { readonly model: string; readonly version: number } | null
): Chosen | null {
  const offered = offeredModels(tables, builtIn)
  const one =
    offered.find(({ model }) => named && model.model === named.model && model.version === named.version) ??
    offered.find(({ model, own }) => own && !model.locked) ??
    offered[0]
  const content = one && (one.own ? contentOf(tables, one.model) : builtIn)
  return one && content ? { ...one, content, editable: one.own && !one.model.locked } : null
}
/** The version that an address names, if it is one. */
export function readVersion(model: string | undefined, version: string | undefined): { readonly model: string; readonly version: number } | null {
  return model && version && /^\d{1,4}$/.test(version) ? { model, version: Number(version) } : null
}

/** The version on screen and the one that it was made from; else the two newest. */
export function usualPair(models: readonly Model[], shown: Model): { readonly from: Model; readonly to: Model } | null {
  const base = models.find((one) => one.model === shown.model && one.version === shown.basedOn)
  if (base) return { from: base, to: shown }
  const later = models.find((one) => one.model === shown.model && one.basedOn === shown.version)
  if (later) return { from: shown, to: later }
  const [newest, before] = models
  return newest && before ? { from: before, to: newest } : null
}

/** How many ratings were given by each version, by the key of the version. */
export function ratingCounts({ evaluations, ratings }: Pick<Tables, 'evaluations' | 'ratings'>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { round, month, level, notObserved } of ratings.values()) {
    const evaluation = evaluations.get(`${round}|${month}`)
    if (!evaluation || (level === null && !notObserved)) continue
    counts.set(keyOf(evaluation), (counts.get(keyOf(evaluation)) ?? 0) + 1)
  }
  return counts
}
