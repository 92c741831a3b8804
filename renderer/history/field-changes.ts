import type { RowChange } from '../../shared/workspace/tables'

export type FieldChange = { readonly field: string; readonly before: unknown; readonly after: unknown }

/** The fields in which a row differs before and after. */
export function fieldChanges({ before, after }: Pick<RowChange, 'before' | 'after'>): FieldChange[] {
  const left = new Map<string, unknown>(Object.entries(before ?? {}))
  const right = new Map<string, unknown>(Object.entries(after ?? {}))
  return [...new Set([...left.keys(), ...right.keys()])]
    .map((field) => ({ field, before: left.get(field), after: right.get(field) }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after))
}
