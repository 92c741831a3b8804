import type { StandardPack } from '../../../../shared/standard/pack'
import type { PackEffect } from '../../../../shared/workspace/pack-effect'
import type { MutableTables } from '../../../../shared/workspace/tables'

/** `before` null: each cycle's own pack. */
export type EffectQuestion = { readonly before: StandardPack | null; readonly after: StandardPack; readonly builtIn: StandardPack }
/** The document table by table, then the question. */
export type ToEffect = { readonly kind: 'tables'; readonly tables: Partial<MutableTables> } | ({ readonly kind: 'ask' } & EffectQuestion)
/** Null: it could not be computed with what the packs say. */
export type FromEffect = { readonly effect: PackEffect | null }
