import { prepareEdit } from '../../../shared/workspace/command'
import { applyChanges, inverse, type MutableTables, type RowChange } from '../../../shared/workspace/tables'

/** Makes an edit on tables and gives its changes; a fault fails the test with its code. */
export function done(tables: MutableTables, command: string, input: unknown): readonly RowChange[] {
  const edit = prepareEdit(command, input, tables)
  if (!edit.ok) throw new Error(`${edit.fault.code} ${JSON.stringify(edit.fault.params)}`)
  applyChanges(tables, edit.value.changes)
  return edit.value.changes
}
/** The code with which an edit is refused; null where it is not. Nothing changes either way. */
export function refused(tables: MutableTables, command: string, input: unknown): string | null {
  const edit = prepareEdit(command, input, tables)
  return edit.ok ? null : edit.fault.code
}
export const undo = (tables: MutableTables, changes: readonly RowChange[]): void => applyChanges(tables, inverse(changes))
/** Everything that tables hold, to be compared. */
export const snapshot = (tables: MutableTables): unknown => structuredClone(tables)
