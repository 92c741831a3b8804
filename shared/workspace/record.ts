import { z } from 'zod'
import { textRefSchema } from '../kernel/result'
import { rowChangeSchema } from './tables'

/** One acknowledged edit, as journalled: who, when, what, before and after. Sequence numbers, never clocks, give the order. */
export const recordSchema = z.object({
  sequence: z.int().min(1),
  /** ISO 8601 with offset, for people only. */
  at: z.string(),
  by: z.string(),
  command: z.string(),
  /** What was done, to be said in the reader's language. */
  summary: textRefSchema,
  changes: z.array(rowChangeSchema),
  /** The sequence of the record that this one takes back, or does again. */
  undoes: z.int().optional(),
  redoes: z.int().optional()
})
export type ChangeRecord = z.infer<typeof recordSchema>

/** What can be undone and redone, in order; derived from the records alone, so that it survives a restart. */
export type UndoState = { readonly undoable: readonly number[]; readonly redoable: readonly number[] }
export const noUndo: UndoState = { undoable: [], redoable: [] }

/** How far back undo reaches, so that an edit costs the same after ten thousand others; the history keeps them all. */
export const undoDepth = 1000

/** A new edit clears what could be redone; an undo moves its record over; a redo moves it back. */
export function afterRecord(state: UndoState, record: Pick<ChangeRecord, 'sequence' | 'undoes' | 'redoes'>): UndoState {
  if (record.undoes !== undefined) return { undoable: state.undoable.filter((one) => one !== record.undoes), redoable: [...state.redoable, record.undoes] }
  if (record.redoes !== undefined)
    return { undoable: [...state.undoable, record.redoes].slice(-undoDepth), redoable: state.redoable.filter((one) => one !== record.redoes) }
  return { undoable: [...state.undoable, record.sequence].slice(-undoDepth), redoable: [] }
}
