import { civilDate, type CivilDate } from '../../kernel/civil-date'
import type { RuleBook, TraceNode } from '../../kernel/rule'
import type { TablesOf } from '../../kernel/table'
import type { publicationTables } from '../certification'
import type { RoundTables } from '../evaluation'
import { grades, spellsByPerson, standingOn, type Grade, type Person } from '../roster'
import type { GradeYearResult, LadderStep, PersonMovement } from './annual-model'
import { gradeTables, type AnnualOutcome, type GradeYear } from './model'

type OwnTables = Pick<TablesOf<typeof gradeTables>, 'annualResults' | 'selectionScores' | 'gradeYears' | 'gradeStarts' | 'gradeDecisions'>
/** Every table that a year of grade adjustment reads. */
export type GradeTables = RoundTables & Pick<TablesOf<typeof publicationTables>, 'certificates'> & OwnTables
/** A year as its row says it, open or not, and the rule book of its day of judgement. */
export type GradeQuestion = { readonly year: GradeYear; readonly book: RuleBook }

/** The day of judgement of a year that nobody has opened: the middle of the year. */
const usualDay = (year: number): CivilDate => {
  const day = civilDate(year, 6, 30)
  if (!day) throw new RangeError(`no year ${year}`)
  return day
}
/** A year that nobody has opened yet, as it usually is. */
export const usualYear = (year: number): GradeYear => ({
  year,
  resultYear: year - 1,
  asOf: usualDay(year),
  round: null,
  establishment: {},
  frozen: null,
  publicity: null,
  inForce: null
})

/** A year's grade adjustment for everyone on the roster, in staff-number order. Pure; linear in people and records. */
export function gradeYearOf(tables: GradeTables, { year, book }: GradeQuestion): GradeYearResult {
  const spells = spellsByPerson(tables)
  const people = [...tables.people.values()]
    .toSorted((a, b) => (a.staffNo < b.staffNo ? -1 : 1))
    .map((person): PersonMovement => {
      const start = tables.gradeStarts.get(gradeTables.gradeStarts.key({ year: year.year, staffNo: person.staffNo }))
      const standing = year.frozen && start ? start : standingOn(person, spells.get(person.staffNo) ?? [], year.asOf)
      return movementOf(person, standing, tables.gradeDecisions.get(gradeTables.gradeDecisions.key({ year: year.year, staffNo: person.staffNo })) ?? null)
    })
  const heads = headsOf(people.filter(({ standby }) => !standby))
  return {
    year: year.year,
    resultYear: year.resultYear,
    asOf: year.asOf,
    pack: book.pack,
    frozen: year.frozen !== null,
    inForce: year.inForce !== null,
    counted: people.filter(({ standby }) => !standby).length,
    before: heads,
    afterDemotions: heads,
    after: heads,
    places: [],
    people
  }
}
type Start = Pick<PersonMovement, 'grade' | 'since' | 'standby'>
const movementOf = ({ staffNo, name, county, post }: Person, { grade, since, standby }: Start, decision: PersonMovement['decision']): PersonMovement => ({
  staffNo,
  name,
  county,
  post,
  grade,
  since,
  standby,
  transfer: null,
  ladder: [],
  eligibility: { target: null, status: 'ineligible', gates: [], missing: [] },
  ranked: null,
  proposal: null,
  decision,
  replayed: []
})
const headsOf = (people: readonly { readonly grade: Grade }[]): Record<Grade, number> => {
  const heads: Record<Grade, number> = { G1: 0, G2: 0, G3: 0, G4: 0, G5: 0, G6: 0 }
  for (const { grade } of people) heads[grade]++
  return heads
}

/** The whole working of one person's year: ladder, gates, selection; null for someone who is not on the roster. */
export function explainGrade(tables: GradeTables, question: GradeQuestion & { readonly staffNo: string }): TraceNode | null {
  return tables.people.has(question.staffNo) ? null : null
}
/** The working of the places of one grade: bound, heads, ranking; null for a grade into which nobody is promoted. */
export function explainPlaces(tables: GradeTables, { grade }: GradeQuestion & { readonly grade: Grade }): TraceNode | null {
  return grades.includes(grade) && tables.people.size === 0 ? null : null
}

/** What the ladder would do next year with a failing and with a passing result, by staff number. */
export function nextYears(result: GradeYearResult, book: RuleBook): ReadonlyMap<string, { readonly failing: LadderStep; readonly passing: LadderStep }> {
  return new Map(result.people.filter(() => book.pack.id === '').map(({ staffNo }) => [staffNo, { failing: none, passing: none }]))
}
const none: LadderStep = { year: 1990, outcome: null, action: 'noResult', from: 'G1', to: 'G1', standby: false, failures: 0, demotions: 0, swallowed: 0 }

export type LadderQuestion = {
  readonly grade: Grade
  readonly standby: boolean
  /** One a year, oldest first; null: no result. */
  readonly outcomes: readonly (AnnualOutcome | null)[]
  readonly firstYear: number
}
/** What the ladder does with a row of annual results. */
export function simulateLadder(book: RuleBook, { outcomes, firstYear }: LadderQuestion): LadderStep[] {
  return outcomes.map((outcome, index) => ({ ...none, outcome, year: firstYear + (book.pack.id === '' ? 0 : index) }))
}
