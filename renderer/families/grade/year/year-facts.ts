import type { AnnualOutcome, GradeYear, GradeYearResult, LadderStep, PersonMovement } from '../../../../shared/families/grade'
import { spellsByPerson, standingOn, type Grade, type Person } from '../../../../shared/families/roster'
import type { CivilDate } from '../../../../shared/kernel/civil-date'
import type { Tables } from '../../../../shared/workspace/tables'

type Inputs = Pick<Tables, 'people' | 'annualResults' | 'spells'>
/** The roster and the history say something else about one person. */
export type StandingDifference = {
  readonly staffNo: string
  readonly name: string
  readonly roster: { readonly grade: Grade; readonly since: CivilDate | null }
  readonly history: { readonly grade: Grade; readonly since: CivilDate | null }
}
/** What the year is computed from and is not there. */
export type LackingInputs = {
  /** How many have a result of the year that counts. */
  readonly withResult: number
  readonly noResult: readonly PersonMovement[]
  /** Of them, those who have no result of any year either. */
  readonly neverResult: readonly PersonMovement[]
  readonly noSince: readonly PersonMovement[]
  readonly differs: readonly StandingDifference[]
}

export function lackingInputs(tables: Inputs, year: Pick<GradeYear, 'resultYear' | 'asOf'>, { people }: Pick<GradeYearResult, 'people'>): LackingInputs {
  const ofYear = new Set<string>()
  const ever = new Set<string>()
  for (const { staffNo, year: one } of tables.annualResults.values()) {
    if (one === year.resultYear) ofYear.add(staffNo)
    if (one <= year.resultYear) ever.add(staffNo)
  }
  const noResult = people.filter(({ staffNo }) => !ofYear.has(staffNo))
  return {
    withResult: people.length - noResult.length,
    noResult,
    neverResult: noResult.filter(({ staffNo }) => !ever.has(staffNo)),
    noSince: people.filter(({ since }) => since === null),
    differs: differencesOf(tables, year.asOf)
  }
}

/** Whoever the roster grades otherwise than the history on a day; people without a history differ from nothing. */
export function differencesOf(tables: Pick<Tables, 'people' | 'spells'>, day: CivilDate): StandingDifference[] {
  const spells = spellsByPerson(tables)
  return [...tables.people.values()].flatMap((person) => {
    const own = spells.get(person.staffNo)
    if (!own) return []
    // Without its own day in grade the roster cannot go before the history, so this is what the history alone says.
    const { gradeSince: _since, ...undated } = person
    const history = standingOn(undated, own, day)
    if (history.spell === null) return []
    const roster = { grade: person.grade, since: person.gradeSince ?? null }
    const same = roster.grade === history.grade && (roster.since === null || roster.since === history.since)
    return same ? [] : [{ staffNo: person.staffNo, name: person.name, roster, history: { grade: history.grade, since: history.since } }]
  })
}

/** The year's own step of somebody's ladder; null where there is none. */
export const stepOf = ({ ladder }: Pick<PersonMovement, 'ladder'>): LadderStep | null => ladder.at(-1) ?? null
/** Whom the ladder touches this year. */
export const ladderOf = ({ people }: Pick<GradeYearResult, 'people'>): PersonMovement[] =>
  people.filter((person) => {
    const action = stepOf(person)?.action
    return action !== undefined && action !== 'pass' && action !== 'noResult'
  })

export function countsOfLadder(people: readonly PersonMovement[]): { readonly warned: number; readonly lowered: number; readonly standby: number } {
  const counts = { warned: 0, lowered: 0, standby: 0 }
  for (const person of people) {
    const action = stepOf(person)?.action
    if (action === 'warning') counts.warned++
    else if (action === 'downOne' || action === 'downTwo') counts.lowered++
    else counts.standby++
  }
  return counts
}

/** Whose earlier decisions a corrected result no longer bears out, and about whom nobody has decided this year. */
export const replayedOpen = ({ people }: Pick<GradeYearResult, 'people'>): PersonMovement[] =>
  people.filter(({ replayed, decision }) => replayed.length > 0 && decision === null)

/** Results by person and year, for lists that show several years at once. */
export function outcomesOf({ annualResults }: Pick<Tables, 'annualResults'>): ReadonlyMap<string, ReadonlyMap<number, AnnualOutcome>> {
  const byPerson = new Map<string, Map<number, AnnualOutcome>>()
  for (const { staffNo, year, outcome } of annualResults.values()) {
    const already = byPerson.get(staffNo)
    if (already) already.set(year, outcome)
    else byPerson.set(staffNo, new Map([[year, outcome]]))
  }
  return byPerson
}

/** People whom a person may be looked up among. */
export type Named = Pick<Person, 'staffNo' | 'name' | 'county' | 'post' | 'grade'>
