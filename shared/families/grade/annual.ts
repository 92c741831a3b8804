import { computeRule, type RuleBook } from '../../kernel/rule'
import type { Grade } from '../roster'
import type { GradeYearResult, Ranked } from './annual-model'
import { gather, personYear, type PersonYear } from './annual-person'
import { usualDay, type GradeQuestion, type GradeTables, type Past } from './annual-standing'
import type { GradeYear } from './model'
import { annualRule, type AnnualAdjustment, type AnnualPerson, type ProposedMovement } from './rules/annual'

export type { GradeQuestion, GradeTables } from './annual-standing'

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
export function gradeYearOf(tables: GradeTables, question: GradeQuestion): GradeYearResult {
  const { year, book } = question
  const gathered = gather(tables, question)
  const people = [...tables.people.values()].toSorted((a, b) => (a.staffNo < b.staffNo ? -1 : 1)).map((person) => personYear(person, gathered))
  const adjustment = adjust(annualInput(people, year), book)
  const movements = new Map(adjustment.movements.map((one) => [one.staffNo, one]))
  const ranked = new Map(adjustment.places.flatMap(({ ranking }) => ranking.map((one): [string, Ranked] => [one.staffNo, one])))
  const { counted, before, afterDemotions, after, places } = adjustment
  return {
    year: year.year,
    resultYear: year.resultYear,
    asOf: year.asOf,
    pack: book.pack,
    frozen: year.frozen !== null,
    inForce: year.inForce !== null,
    counted,
    before,
    afterDemotions,
    after,
    places,
    people: people.map((one) =>
      resultOf(one, { proposed: movements.get(one.person.staffNo), ranked: ranked.get(one.person.staffNo), past: gathered.past, year })
    )
  }
}

type Found = { readonly proposed: ProposedMovement | undefined; readonly ranked: Ranked | undefined; readonly past: Past; readonly year: GradeYear }
function resultOf({ person, start, transfer, chain, eligibility }: PersonYear, { proposed, ranked, past, year }: Found): GradeYearResult['people'][number] {
  const { staffNo, name } = person
  return {
    staffNo,
    name,
    county: start.county,
    post: start.post,
    grade: start.grade,
    since: start.since,
    standby: start.standby,
    transfer,
    ladder: [...chain.steps],
    eligibility,
    ranked: ranked ?? null,
    proposal: proposed ? { kind: proposed.kind, to: proposed.to, standby: proposed.standby, rule: proposed.rule, authority: proposed.authority } : null,
    decision: past.decisionOf(year.year, staffNo),
    replayed: chain.replayed
  }
}

/** What the rule of the whole year asks. */
export const annualInput = (people: readonly PersonYear[], { establishment }: GradeYear) => ({
  establishment,
  people: people.map(({ person, start, transfer, movement, candidate }): AnnualPerson => ({
    staffNo: person.staffNo,
    grade: start.grade,
    standby: start.standby,
    transferred: transfer?.enough ?? true,
    movement,
    candidate
  }))
})

/** A pack without a value for the day has no places; everyone's gates say which value is lacking. */
function adjust(input: ReturnType<typeof annualInput>, book: RuleBook): AnnualAdjustment {
  const run = computeRule(annualRule, input, book, { trace: false })
  if (run.ok) return run.value.value
  const heads: Record<Grade, number> = { G1: 0, G2: 0, G3: 0, G4: 0, G5: 0, G6: 0 }
  const counting = input.people.filter(({ transferred, standby }) => transferred && !standby)
  for (const { grade } of counting) heads[grade]++
  return { counted: counting.length, before: heads, afterDemotions: heads, after: heads, places: [], movements: [] }
}
