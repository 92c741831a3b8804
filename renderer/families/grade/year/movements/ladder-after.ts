import {
  nextYears,
  simulateLadder,
  type AnnualOutcome,
  type GradeYearResult,
  type LadderStep,
  type NextYear,
  type PersonMovement
} from '../../../../../shared/families/grade'
import type { RuleBook } from '../../../../../shared/kernel/rule'
import { effectOf } from '../year-facts'

/** What next year would bring one person with a failing and with a passing result; null where the pack has no ladder. */
export const nextYearOf = (result: GradeYearResult, book: RuleBook, person: PersonMovement): NextYear | null =>
  nextYears({ ...result, people: [person] }, book).get(person.staffNo) ?? null

/** What the years after this one would bring with these outcomes, if this year's decision (where there is none yet, the proposal) takes effect. */
export function yearsAfter(result: GradeYearResult, book: RuleBook, person: PersonMovement, outcomes: readonly (AnnualOutcome | null)[]): LadderStep[] {
  const { to, standby, kind } = effectOf(person)
  const last = person.ladder.at(-1)
  const isCleared = kind === 'promotion' || kind === 'nomination' || kind === 'reinstatement'
  const counters = last && !isCleared ? { failures: last.failures, demotions: last.demotions } : { failures: 0, demotions: 0 }
  return simulateLadder(book, { grade: to, standby, ...counters, outcomes, firstYear: result.resultYear + 1 })
}
