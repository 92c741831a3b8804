import type { Round } from '../../../shared/families/certification'
import { evaluationTables, evidenceParts, seatSchema, type Conflict, type Rating, type Seat } from '../../../shared/families/evaluation'
import type { Tables } from '../../../shared/workspace/tables'

/** One version of a rating or of a sheet, as far as it may be shown. */
export type ShownVersion = {
  readonly origin: string
  readonly edit: number
  /** Null while the sheet is not submitted: nobody but the assessor sees what stands on it. */
  readonly rating: (Pick<Rating, 'level' | 'notObserved'> & { readonly evidence: readonly string[] }) | null
  readonly seat: Pick<Seat, 'state' | 'seconds' | 'interview' | 'presentation'> | null
  /** This is the one that counts now. */
  readonly shown: boolean
}
export type ShownConflict = { readonly conflict: Conflict; readonly blind: boolean; readonly versions: readonly ShownVersion[] }

/** The conflicts of a round, those to be settled first; of sheets that are not submitted only where the versions come from. */
export function conflictsOf(tables: Pick<Tables, 'ratingConflicts' | 'seats' | 'ratings'>, { round, month }: Round): ShownConflict[] {
  return [...tables.ratingConflicts.values()]
    .filter((conflict) => conflict.round === round && conflict.month === month)
    .toSorted((a, b) => Number(a.chosen !== null) - Number(b.chosen !== null) || (keyOf(a) < keyOf(b) ? -1 : 1))
    .map((conflict) => {
      const seat = tables.seats.get(evaluationTables.seats.key(conflict))
      const blind = seat?.state !== 'submitted'
      const visible = conflict.code === '' ? seat : tables.ratings.get(evaluationTables.ratings.key(conflict))
      const versions = conflict.versions.map((version) => ({ ...shownOf(version, blind), shown: isShown(conflict, version, visible) }))
      return { conflict, blind, versions }
    })
}
const keyOf = evaluationTables.ratingConflicts.key
// A choice is an edit of its own and carries its own origin; then the conflict says which version was taken.
const isShown = ({ chosen }: Conflict, { origin, edit }: Conflict['versions'][number], visible: Rating | Seat | undefined): boolean =>
  chosen === null ? visible?.origin === origin && visible.edit === edit : chosen === origin

function shownOf(version: Conflict['versions'][number], blind: boolean): Omit<ShownVersion, 'shown'> {
  const { origin, edit } = version
  if ('code' in version) {
    const { level, notObserved } = version
    const evidence = evidenceParts.map((part) => version[part].trim()).filter((text) => text !== '')
    return { origin, edit, rating: blind ? null : { level, notObserved, evidence }, seat: null }
  }
  const { state, seconds, interview, presentation } = seatSchema.parse(version)
  return { origin, edit, rating: null, seat: blind ? { state, seconds, interview: null, presentation: null } : { state, seconds, interview, presentation } }
}
