import {
  historyDifferences,
  type AnnualOutcome,
  type GradeYear,
  type GradeYearResult,
  type HistoryDifference,
  type LadderStep,
  type Movement,
  type PersonMovement
} from '../../../../shared/families/grade'
import { spellsByPerson, type Grade } from '../../../../shared/families/roster'
import type { CivilDate } from '../../../../shared/kernel/civil-date'
import type { Tables } from '../../../../shared/workspace/tables'

type Inputs = Pick<Tables, 'people' | 'annualResults' | 'spells'>
/** What the year is computed from and is not there. */
export type LackingInputs = {
  /** How many have a result of the year that counts. */
  readonly withResult: number
  readonly noResult: readonly PersonMovement[]
  /** Of them, those who have no result of any year either. */
  readonly neverResult: readonly PersonMovement[]
  /** Whom a rule cannot judge for want of a result or of the day in grade. */
  readonly unjudged: readonly PersonMovement[]
  readonly noSince: readonly PersonMovement[]
  readonly differs: readonly HistoryDifference[]
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
    unjudged: people.filter(({ eligibility }) => eligibility.missing.some(({ code }) => code === 'gradeSince' || code === 'annualResult')),
    noSince: people.filter(({ since }) => since === null),
    differs: historyDifferences(tables, year.asOf)
  }
}

/** The year's own step of somebody's ladder; null where there is none. */
export const stepOf = ({ ladder }: Pick<PersonMovement, 'ladder'>): LadderStep | null => ladder.at(-1) ?? null
/** Whom the ladder touches this year. */
export const ladderOf = ({ people }: Pick<GradeYearResult, 'people'>): PersonMovement[] => people.filter((person) => kindOf(person) !== null)

/** What the ladder comes to, coarsely: warned, down, on standby (this year's or still). */
export const ladderKinds = ['warned', 'lowered', 'standby'] as const
export type LadderKind = (typeof ladderKinds)[number]
export function ladderKindOf({ action }: Pick<LadderStep, 'action'>): LadderKind | null {
  if (action === 'pass' || action === 'noResult') return null
  if (action === 'warning') return 'warned'
  return action === 'downOne' || action === 'downTwo' ? 'lowered' : 'standby'
}
export const ofLadderKind = (people: readonly PersonMovement[], kind: LadderKind | ''): readonly PersonMovement[] =>
  kind === '' ? people : people.filter((person) => kind === kindOf(person))
const kindOf = (person: PersonMovement): LadderKind | null => {
  const step = stepOf(person)
  return step && ladderKindOf(step)
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

/** So many years stand side by side. */
const mostYears = 4
/** The years whose results are shown: those that are known, and at least the last three up to the one that counts. */
export function shownYears({ annualResults }: Pick<Tables, 'annualResults'>, resultYear: number): number[] {
  const years = new Set([resultYear - 2, resultYear - 1, resultYear])
  for (const { year } of annualResults.values()) if (year <= resultYear) years.add(year)
  return [...years].toSorted((a, b) => a - b).slice(-mostYears)
}

/** Certificates of each grade: those that count on a day, and those that do not (over, not begun, revoked). */
export function certificatesByGrade({ certificates }: Pick<Tables, 'certificates'>, day: CivilDate): Record<Grade, { valid: number; other: number }> {
  const none = () => ({ valid: 0, other: 0 })
  const counts: Record<Grade, { valid: number; other: number }> = { G1: none(), G2: none(), G3: none(), G4: none(), G5: none(), G6: none() }
  for (const { grade, issuedOn, validUntil, revoked } of certificates.values())
    counts[grade][revoked === null && issuedOn <= day && day <= validUntil ? 'valid' : 'other']++
  return counts
}

/** Since when everyone who is on standby on a day has been so, by the records; those without a record are not in it. */
export function standbySince(tables: Pick<Tables, 'spells'>, day: CivilDate): ReadonlyMap<string, CivilDate> {
  const since = new Map<string, CivilDate>()
  for (const [staffNo, spells] of spellsByPerson(tables)) {
    const past = spells.filter(({ from }) => from <= day)
    const lastInPost = past.findLastIndex(({ standby }) => !standby)
    const first = past[lastInPost + 1]
    if (first) since.set(staffNo, first.from)
  }
  return since
}

/** What becomes of somebody this year: as decided, else as proposed, else as before; a nomination only once the province confirmed it. */
export function effectOf({ grade, standby, decision, proposal }: PersonMovement): Movement {
  const effect = decision ?? proposal
  const waits = effect?.kind === 'nomination' && decision?.answer?.state !== 'confirmed'
  return effect === null || waits ? { kind: 'none', to: grade, standby } : effect
}
