import { exact, mean, roundHalfUp } from '../../kernel/decimal'
import type { TablesOf } from '../../kernel/table'
import type { Round } from '../certification'
import { isRated, type PlanTables } from './checks'
import { evaluationTables, type Candidate, type Panel, type Rating, type Seat } from './model'

/** The tables that an on-site evaluation reads, keyed as the workspace keys them. */
export type OnSiteTables = PlanTables & Pick<TablesOf<typeof evaluationTables>, 'assessors' | 'panels' | 'candidates' | 'seats' | 'ratings' | 'settlements'>
/** Whose rows are wanted; everyone's where nobody is named. */
export type Wanted = Round & { readonly staffNos?: ReadonlySet<string> }

const before = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
/** Candidates by panel, then in queue order. */
export const candidatesOf = ({ candidates }: Pick<OnSiteTables, 'candidates'>, { round, month, staffNos }: Wanted): Candidate[] =>
  [...candidates.values()]
    .filter((one) => one.round === round && one.month === month && (staffNos?.has(one.staffNo) ?? true))
    .toSorted((a, b) => before(a.panel, b.panel) || a.order - b.order || before(a.staffNo, b.staffNo))
export const panelsOf = ({ panels }: Pick<OnSiteTables, 'panels'>, { round, month }: Round): Map<string, Panel> =>
  new Map([...panels.values()].filter((one) => one.round === round && one.month === month).map((one) => [one.panel, one]))

/** One sheet with what is on it. */
export type Sheet = { readonly assessor: string; readonly seat: Seat | null; readonly ratings: ReadonlyMap<string, Rating> }
export const stateOf = ({ seat }: Sheet): Seat['state'] => seat?.state ?? 'open'

/** All sheets of a round by person; within one in the order of the panel, whoever else rated after it. One pass over the rows. */
export function sheetsOf(tables: OnSiteTables, wanted: Wanted, candidates: readonly Candidate[]): Map<string, readonly Sheet[]> {
  const panels = panelsOf(tables, wanted)
  const ratings = ratingsBySheet(tables, wanted)
  const others = assessorsByPerson(tables, wanted, ratings.keys())
  return new Map(
    candidates.map(({ staffNo, panel }) => {
      const assessors = new Set([...(panels.get(panel)?.assessors ?? []), ...[...(others.get(staffNo) ?? [])].toSorted(before)])
      const sheets = [...assessors].map((assessor): Sheet => {
        const key = evaluationTables.seats.key({ ...wanted, staffNo, assessor })
        return { assessor, seat: tables.seats.get(key) ?? null, ratings: ratings.get(`${staffNo}|${assessor}`) ?? none }
      })
      return [staffNo, sheets]
    })
  )
}
const none: ReadonlyMap<string, Rating> = new Map()

function ratingsBySheet({ ratings }: OnSiteTables, { round, month, staffNos }: Wanted): Map<string, Map<string, Rating>> {
  const bySheet = new Map<string, Map<string, Rating>>()
  for (const rating of ratings.values()) {
    if (rating.round !== round || rating.month !== month || !isRated(rating) || staffNos?.has(rating.staffNo) === false) continue
    const key = `${rating.staffNo}|${rating.assessor}`
    const sheet = bySheet.get(key)
    if (sheet) sheet.set(rating.code, rating)
    else bySheet.set(key, new Map([[rating.code, rating]]))
  }
  return bySheet
}

/** Who has a sheet of somebody, a member of the panel or not: what was put down once stays in sight. */
function assessorsByPerson({ seats }: OnSiteTables, { round, month, staffNos }: Wanted, sheets: Iterable<string>): Map<string, Set<string>> {
  const byPerson = new Map<string, Set<string>>()
  const add = (staffNo: string, assessor: string): void => {
    const already = byPerson.get(staffNo)
    if (already) already.add(assessor)
    else byPerson.set(staffNo, new Set([assessor]))
  }
  for (const seat of seats.values())
    if (
      seat.round === round &&
      seat.month === month &&
      (seat.state !== 'open' || seat.interview !== null || seat.presentation !== null) &&
      staffNos?.has(seat.staffNo) !== false
    )
      add(seat.staffNo, seat.assessor)
  for (const key of sheets) {
    const [staffNo = '', assessor = ''] = key.split('|')
    add(staffNo, assessor)
  }
  return byPerson
}

/** The sheets that count: a submitted one, and no other. */
export const countedSheets = (sheets: readonly Sheet[]): Sheet[] => sheets.filter((sheet) => stateOf(sheet) === 'submitted')
/** Mean of a mark over the sheets that count, rounded once; null where nobody gave one. */
export function meanMark(sheets: readonly Sheet[], paper: 'interview' | 'presentation'): string | null {
  const marks = countedSheets(sheets).flatMap(({ seat }) => (seat?.[paper] === null || seat?.[paper] === undefined ? [] : [exact(seat[paper])]))
  return marks.length === 0 ? null : roundHalfUp(mean(marks))
}
