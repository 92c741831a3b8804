import type { Period } from '../kernel/civil-date'
import { finalStatus } from '../families/certification'
import type { SubmittedPerson } from '../families/consolidation'
import { outcomeOf, type PersonMovement } from '../families/grade'
import type { Tables } from '../workspace/tables'
import type { StatedResults } from './results'

type Of = { readonly digest: string; readonly city: string; readonly period: Period }
type Found = { readonly people: Tables['people']; readonly results: StatedResults; readonly identities: Readonly<Record<string, string>> }

/** The people of a package, as they were computed again: one row each, in staff-number order. */
export function submittedPeopleOf(of: Of, { people, results, identities }: Found): SubmittedPerson[] {
  const rounds = results.rounds.map(({ round, month, people: rows }) => ({ round, month, rows: new Map(rows.map((row) => [row.staffNo, row])) }))
  const years = results.gradeYears.map(({ year, people: rows }) => ({ year, rows: new Map(rows.map((row) => [row.staffNo, row])) }))
  return [...people.values()]
    .toSorted((a, b) => (a.staffNo < b.staffNo ? -1 : 1))
    .map(({ staffNo, name, county, post, grade }) => ({
      ...of,
      staffNo,
      name,
      county,
      post,
      grade,
      identity: identities[staffNo] ?? '',
      rounds: rounds.flatMap(({ round, month, rows }) => {
        const row = rows.get(staffNo)
        return row ? [{ round, month, target: row.target, composite: row.composite, status: finalStatus(row) }] : []
      }),
      movement: years.map(({ year, rows }) => movementOf(year, rows.get(staffNo))).findLast((one) => one !== null) ?? null
    }))
}

function movementOf(year: number, row: PersonMovement | undefined): SubmittedPerson['movement'] {
  const movement = row ? outcomeOf(row) : null
  return movement === null || movement.kind === 'none' ? null : { ...movement, year, decided: row?.decision !== null }
}
