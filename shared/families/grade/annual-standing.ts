import { civilDate, completedYears, type CivilDate } from '../../kernel/civil-date'
import type { RuleBook } from '../../kernel/rule'
import type { TablesOf } from '../../kernel/table'
import type { Certificate, publicationTables } from '../certification'
import type { RoundTables } from '../evaluation'
import { spellsByPerson, standingOn, type Grade, type Person, type Spell } from '../roster'
import { gradeTables, type AnnualOutcome, type GradeDecision, type GradeYear } from './model'
import type { CertificateOnDay } from './rules/certificates'

type OwnTables = Pick<TablesOf<typeof gradeTables>, 'annualResults' | 'selectionScores' | 'gradeYears' | 'gradeStarts' | 'gradeDecisions'>
/** Every table that a year of grade adjustment reads. */
export type GradeTables = RoundTables & Pick<TablesOf<typeof publicationTables>, 'certificates'> & OwnTables

/** A year as its row says it, open or not, and the rule book of its day of judgement. */
export type GradeQuestion = { readonly year: GradeYear; readonly book: RuleBook }

/** The day of judgement of a year that nobody has opened: the middle of the year. */
export function usualDay(year: number): CivilDate {
  const day = civilDate(year, 6, 30)
  if (!day) throw new RangeError(`no year ${year}`)
  return day
}

function endOf(year: number): CivilDate {
  const day = civilDate(year, 12, 31)
  if (!day) throw new RangeError(`no year ${year}`)
  return day
}

/** Where somebody stands when a year is judged. */
export type Start = {
  readonly county: string
  readonly post: string
  readonly grade: Grade
  readonly since: CivilDate | null
  readonly standby: boolean
}

/** What is known of everyone's past, gathered once so that asking for everyone stays linear. */
export type Past = {
  readonly spellsOf: (staffNo: string) => readonly Spell[]
  /** Results that count, oldest first. */
  readonly resultsOf: (staffNo: string) => readonly Result[]
  /** Where somebody stood when the results of a year were judged. */
  readonly startAfter: (person: Person, resultYear: number) => Start
  /** When the results of a year were judged. */
  readonly dayAfter: (resultYear: number) => CivilDate
  /** Earlier years in force, oldest first, with what was decided about somebody. */
  readonly closed: readonly GradeYear[]
  readonly decisionOf: (year: number, staffNo: string) => GradeDecision | null
}
export type Result = { readonly year: number; readonly outcome: AnnualOutcome }

export function pastOf(tables: GradeTables, year: GradeYear): Past {
  const spells = spellsByPerson(tables)
  const results = resultsByPerson(tables, year)
  const spellsOf = (staffNo: string): readonly Spell[] => spells.get(staffNo) ?? none
  const years = new Map<number, GradeYear>([[year.resultYear, year]])
  const earlier = [...tables.gradeYears.values()].filter((one) => one.year < year.year).toSorted((a, b) => a.year - b.year)
  for (const one of earlier) if (one.resultYear < year.resultYear) years.set(one.resultYear, one)
  const dayAfter = (resultYear: number): CivilDate => years.get(resultYear)?.asOf ?? usualDay(resultYear + 1)
  const startAfter = (person: Person, resultYear: number): Start => {
    const { staffNo } = person
    const judged = years.get(resultYear)
    const kept = judged?.frozen ? tables.gradeStarts.get(gradeTables.gradeStarts.key({ year: judged.year, staffNo })) : undefined
    if (kept) return kept
    // In a year that nobody opened here the history may show what was decided by then: its end comes before any of that.
    const day = judged ? judged.asOf : endOf(resultYear)
    const now = standingNow(person, spellsOf(staffNo), day)
    return resultYear === year.resultYear ? now : standingThen(startAfter(person, year.resultYear), spellsOf(staffNo), { day, now })
  }
  return {
    spellsOf,
    resultsOf: (staffNo) => results.get(staffNo) ?? none,
    startAfter,
    dayAfter,
    closed: earlier.filter((one) => one.inForce !== null && years.get(one.resultYear) === one),
    decisionOf: (ofYear, staffNo) => tables.gradeDecisions.get(gradeTables.gradeDecisions.key({ year: ofYear, staffNo })) ?? null
  }
}
const none: readonly never[] = []

function standingNow(person: Person, spells: readonly Spell[], day: CivilDate): Start {
  const { grade, since, standby } = standingOn(person, spells, day)
  return { county: person.county, post: person.post, grade, since, standby }
}
/**
 * On an earlier day: in the grade of the year that is judged, if it was held by then already; else as the history says, whose first record
 * stands for the time before it. The roster of today does not: putting a year in force changes it, and no closed year may change with it.
 */
function standingThen(own: Start, spells: readonly Spell[], { day, now }: { readonly day: CivilDate; readonly now: Start }): Start {
  const [first] = spells
  if (own.since !== null && own.since <= day) return { ...now, grade: own.grade, standby: spells.findLast(({ from }) => from <= day)?.standby ?? false }
  return first && first.from <= day ? now : { ...now, grade: first?.grade ?? own.grade, standby: false }
}

function resultsByPerson({ annualResults }: Pick<GradeTables, 'annualResults'>, { resultYear }: GradeYear): ReadonlyMap<string, readonly Result[]> {
  const byStaffNo = byPerson([...annualResults.values()].filter(({ year }) => year <= resultYear))
  return new Map([...byStaffNo].map(([staffNo, rows]) => [staffNo, rows.map(({ year, outcome }) => ({ year, outcome })).toSorted((a, b) => a.year - b.year)]))
}

/** Rows by staff number, in their order. */
export function byPerson<R extends { readonly staffNo: string }>(rows: Iterable<R>): ReadonlyMap<string, readonly R[]> {
  const found = new Map<string, R[]>()
  for (const row of rows) {
    const already = found.get(row.staffNo)
    if (already) already.push(row)
    else found.set(row.staffNo, [row])
  }
  return found
}

/** A certificate as the rules look at it. */
export const certificateOnDay = ({ number, grade, issuedOn, validUntil, revoked }: Certificate): CertificateOnDay => ({
  number,
  grade,
  issuedOn,
  validUntil,
  revokedOn: revoked?.on ?? null
})

/** The records of somebody that a year may know of: up to the day of judgement, without those that this very year wrote. */
export const spellsKnown = (spells: readonly Spell[], { asOf, inForce }: GradeYear): readonly Spell[] =>
  spells.filter(({ from }) => from <= asOf && (inForce === null || from < inForce.effectiveOn))

/** The latest transfer within a year before the day; null: none. */
export const latestTransfer = (spells: readonly Spell[], asOf: CivilDate): Spell | null =>
  spells.findLast(({ cause, from }) => cause === 'transfer' && from <= asOf && completedYears(from, asOf) < 1) ?? null
