import type { Round } from '../../../shared/families/certification'
import { evaluationTables, queueOf, type Assessor } from '../../../shared/families/evaluation'
import type { Tables } from '../../../shared/workspace/tables'
import { assessorsOf, panelsOf } from './names'

export type SeatToHandOut = { readonly assessor: Assessor; readonly panels: readonly string[]; readonly candidates: number; readonly submitted: number }
/** Who sits on a panel of the round, with how much there is to assess and is handed in. */
export function seatsOf(tables: Pick<Tables, 'assessors' | 'panels' | 'candidates' | 'seats'>, { round, month }: Round): SeatToHandOut[] {
  const panels = panelsOf(tables, { round, month })
  return assessorsOf(tables).flatMap((assessor): SeatToHandOut[] => {
    const own = panels.filter(({ assessors }) => assessors.includes(assessor.assessor))
    if (own.length === 0) return []
    const staffNos = own.flatMap(({ panel }) => queueOf(tables, { round, month, panel }).map(({ staffNo }) => staffNo))
    const submitted = staffNos.filter(
      (staffNo) => tables.seats.get(evaluationTables.seats.key({ round, month, staffNo, assessor: assessor.assessor }))?.state === 'submitted'
    )
    return [{ assessor, panels: own.map(({ panel }) => panel), candidates: staffNos.length, submitted: submitted.length }]
  })
}
