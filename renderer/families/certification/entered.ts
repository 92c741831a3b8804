import { certificationTables, type ExamResult, type PersonResult, type Round, type SupervisorRating } from '../../../shared/families/certification'
import { addMonths, lastMonthOf, monthOf, monthsEndingWith, periodOf, type CivilDate, type CivilMonth } from '../../../shared/kernel/civil-date'
import type { Tables } from '../../../shared/workspace/tables'

/** The exam record that counts in a round: of its period, else one whose sheet named none. */
export function examOf({ examResults }: Pick<Tables, 'examResults'>, staffNo: string, { round, month }: Round): ExamResult | undefined {
  const { key } = certificationTables.examResults
  return examResults.get(key({ staffNo, period: periodOf(month), round })) ?? examResults.get(key({ staffNo, period: null, round }))
}

/** The ratings that count in a round, by person; dated ones go before those whose sheet named no period. */
export function ratingsFor(
  { supervisorRatings }: Pick<Tables, 'supervisorRatings'>,
  { month }: Pick<Round, 'month'>
): ReadonlyMap<string, readonly SupervisorRating[]> {
  const period = periodOf(month)
  const dated = new Map<string, SupervisorRating[]>()
  const undated = new Map<string, SupervisorRating[]>()
  for (const rating of supervisorRatings.values()) {
    if (rating.period !== null && rating.period !== period) continue
    const into = rating.period === null ? undated : dated
    into.set(rating.staffNo, [...(into.get(rating.staffNo) ?? []), rating])
  }
  return new Map([...undated, ...dated])
}

export type RatingRow = { readonly key: string; readonly person: PersonResult; readonly rating: SupervisorRating | null; readonly alone: boolean }

/** One row a rater; a person whom nobody rated yet has an empty one. */
export function ratingRows(people: readonly PersonResult[], ratings: ReadonlyMap<string, readonly SupervisorRating[]>): RatingRow[] {
  return people.flatMap((person): RatingRow[] => {
    const own = ratings.get(person.staffNo) ?? []
    return own.length === 0
      ? [{ key: person.staffNo, person, rating: null, alone: true }]
      : own.map((rating) => ({ key: `${person.staffNo}|${rating.rater}`, person, rating, alone: own.length === 1 }))
  })
}

/** The months that a round may end with: two years back and half a year on from the proposed one, newest first. */
export const choosableMonths = (proposed: CivilMonth): CivilMonth[] => monthsEndingWith(addMonths(proposed, 6), 31).toReversed()

/** Proposes the last month that has scores; without any, the end of the half-year that is over. */
export function proposedMonth({ monthlyPerformance }: Pick<Tables, 'monthlyPerformance'>, today: CivilDate): CivilMonth {
  let latest: CivilMonth | null = null
  for (const { month } of monthlyPerformance.values()) if (latest === null || month > latest) latest = month
  return latest ?? addMonths(lastMonthOf(periodOf(monthOf(today))), -6)
}
