import type { CivilMonth } from '../../kernel/civil-date'
import type { TextRef } from '../../kernel/texts'
import type { RoundNumber } from '../certification'
import type { Layer, LevelNumber, Model, RatingLevel } from '../competency'
import type { Grade } from '../roster'
import type { Rating, Settlement, seatStates } from './model'

/** One rating that counts: of a submitted sheet. */
export type CountedRating = { readonly assessor: string; readonly level: RatingLevel | null; readonly notObserved: boolean }

/** What came out for one competency of one person. */
export type CompetencyOutcome = {
  readonly code: string
  readonly name: string
  readonly layer: Layer
  /** Null where no profile fits the person's post and target grade. */
  readonly required: LevelNumber | null
  readonly weight: number
  readonly core: boolean
  readonly ratings: readonly CountedRating[]
  readonly observed: number
  /** What the ratings come to, two decimals. */
  readonly calculated: string | null
  /** What people settled over it; the calculated value stays beside it. */
  readonly settled: Settlement | null
  /** What counts: the settled level, else the calculated one. */
  readonly actual: string | null
  readonly gap: string | null
  readonly flags: readonly ('fewAssessors' | 'wideRange')[]
}

export type SeatOutcome = {
  readonly assessor: string
  readonly state: (typeof seatStates)[number]
  /** Competencies that have a level or "not observed". */
  readonly rated: number
  readonly of: number
  readonly seconds: number
}

/** Where a candidate stands in the queue. */
export type CandidateState = 'waiting' | 'underWay' | 'done'

/** Everything that the on-site evaluation says of one candidate. */
export type OnSitePerson = {
  readonly staffNo: string
  readonly name: string
  readonly county: string
  readonly post: string
  readonly grade: Grade
  readonly target: Grade | null
  readonly panel: string
  readonly state: CandidateState
  readonly seats: readonly SeatOutcome[]
  readonly outcomes: readonly CompetencyOutcome[]
  /** match%, two decimals; null while something is unobserved or there is no profile. */
  readonly match: string | null
  readonly verdict: 'competent' | 'basic' | 'developing' | null
  /** Percent of the weight that was observed. */
  readonly coverage: string | null
  readonly coreMet: boolean | null
  /** Round 2: means over submitted sheets, two decimals; equalised over panels where HR asked for it and the guards hold. */
  readonly interview: string | null
  readonly presentation: string | null
  /** The means before equalising, always beside. */
  readonly interviewRaw: string | null
  readonly presentationRaw: string | null
  /** What is lacking, in words: sheets not submitted, competencies not observed, no profile for the post. */
  readonly missing: readonly { readonly code: 'sheet' | 'competency' | 'profile' | 'model'; readonly label: TextRef }[]
}

export type OnSiteResult = {
  readonly round: RoundNumber
  readonly month: CivilMonth
  readonly model: Model | null
  readonly people: readonly OnSitePerson[]
}

/** The evidence behind a person, oldest source first: what, by whom, when, why. */
export type LedgerEntry = {
  readonly kind: 'exam' | 'performance' | 'supervisor' | 'course' | 'rating' | 'consensus' | 'override' | 'decision' | 'appeal' | 'certificate'
  readonly what: TextRef
  readonly value: string
  readonly by: string
  /** Day or month, as known; empty where the source names none. */
  readonly when: string
  readonly why: string
}
export type RatingOf = Pick<Rating, 'round' | 'month' | 'staffNo' | 'assessor' | 'code'>
