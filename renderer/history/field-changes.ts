import type { RowChange, Tables } from '../../shared/workspace/tables'

export type FieldChange = { readonly field: string; readonly before: unknown; readonly after: unknown }

/** The fields in which a row differs before and after. */
export function fieldChanges({ before, after }: { readonly before: object | null; readonly after: object | null }): FieldChange[] {
  const left = new Map<string, unknown>(Object.entries(before ?? {}))
  const right = new Map<string, unknown>(Object.entries(after ?? {}))
  return [...new Set([...left.keys(), ...right.keys()])]
    .map((field) => ({ field, before: left.get(field), after: right.get(field) }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after))
}

/** Of sheets the fields that people filled in; how a merge keeps count of edits is nobody's news. */
export const readableChanges = (change: RowChange): FieldChange[] =>
  fieldChanges(change).filter(({ field }) => !sheetTables.includes(change.table) || !['edit', 'origin', 'known'].includes(field))

const sheetTables: readonly RowChange['table'][] = ['ratings', 'seats', 'ratingConflicts']
/** Whether a change is of a sheet that is not submitted: what an assessor put down there is nobody else's to see, only that it changed. */
export function isOfOpenSheet({ table, key }: Pick<RowChange, 'table' | 'key'>, { seats }: Pick<Tables, 'seats'>): boolean {
  if (!sheetTables.includes(table)) return false
  // The keys of ratings and conflicts begin with that of their sheet: round, month, person, assessor.
  const sheet = key.split('|').slice(0, 4).join('|')
  return seats.get(sheet)?.state !== 'submitted'
}
/** A PIN as it is kept helps to guess it: its salt and digest are never shown. */
export const isSecret = (table: RowChange['table'], field: string): boolean => table === 'assessors' && field === 'pin'
