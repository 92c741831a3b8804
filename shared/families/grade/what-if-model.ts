import { components, type Component, type PersonResult, type RoundResult } from '../certification'
import { grades, type Grade } from '../roster'
import type { Bands } from './params'
import type { Headcounts } from './model'

/** What people may drag. Everything else of the pack stays as it is. */
export type WhatIfValues = {
  readonly weights: Readonly<Record<Component, number>>
  readonly passMarks: Partial<Readonly<Record<Grade, number>>>
  readonly examMinimum: number
  readonly bands: Readonly<Bands>
  /** 名额 set by hand; a grade without one has the places that its band or establishment leaves. */
  readonly quotas: Partial<Readonly<Record<Grade, number>>>
}
/** What a what-if takes as given. */
export type WhatIfRules = {
  readonly reweightMinimum: number
  readonly bound: 'wholeHead' | 'outward'
  /** 核定编制 of the year that ranks by this round; it goes before the bands. */
  readonly establishment: Headcounts
}

/** How somebody comes out: the higher, the further. The numbers are those of the columns. */
export const whatIfOutcomes = ['out', 'pending', 'fail', 'waiting', 'tied', 'within'] as const
export type WhatIfOutcome = (typeof whatIfOutcomes)[number]
export const outcomeCodes = { out: 0, pending: 1, fail: 2, waiting: 3, tied: 4, within: 5 } as const satisfies Record<WhatIfOutcome, number>
/** How far an outcome is: not passed, behind the places, on their line, within them. */
export const outcomeRanks = Uint8Array.of(0, 0, 0, 1, 2, 3)

/** Marks of one person in `flags`. */
export const whatIfFlags = { otherGateFailed: 1, lacksPaper: 2, reweight: 4, counted: 8 } as const

/**
 * The population as columns, in the order of the round. Scores are whole hundredths, −1 where there is none; grades are counted from 0;
 * a target of −1 takes no part. 19 bytes a person.
 */
export type WhatIfColumns = {
  readonly count: number
  readonly exam: Int32Array
  readonly performance: Int32Array
  readonly supervisor: Int32Array
  readonly target: Int8Array
  readonly grade: Uint8Array
  readonly county: Uint16Array
  readonly flags: Uint8Array
  /** Names of the counties, by their number in the column. */
  readonly counties: readonly string[]
}

/** Hundredths of a score as rules give it. */
export const hundredths = (score: string | null): number => (score === null ? -1 : Math.round(Number(score) * 100))

/** Empty columns for so many people. */
export const emptyColumns = (count: number, counties: readonly string[]): WhatIfColumns => ({
  count,
  exam: new Int32Array(count).fill(-1),
  performance: new Int32Array(count).fill(-1),
  supervisor: new Int32Array(count).fill(-1),
  target: new Int8Array(count).fill(-1),
  grade: new Uint8Array(count),
  county: new Uint16Array(count),
  flags: new Uint8Array(count),
  counties
})

/** Who stands where besides the round. */
export type WhatIfPeople = {
  /** Counts as a head and may take a place: not on standby, no transfer with too few months. */
  counted(staffNo: string): boolean
  /** Reasons for which the pack allows a composite over the remaining components. */
  readonly reweightReasons: readonly string[]
}

/** The columns of a computed round. What people decided over the rules is not looked at: a what-if asks what the rules would say. */
export function whatIfColumns({ people }: RoundResult, about: WhatIfPeople): WhatIfColumns {
  const counties = [...new Set(people.map(({ county }) => county))].toSorted()
  const numbers = new Map(counties.map((county, number) => [county, number]))
  const columns = emptyColumns(people.length, counties)
  people.forEach((person, index) => {
    for (const component of components) columns[component][index] = hundredths(person[component])
    columns.target[index] = person.target === null ? -1 : grades.indexOf(person.target)
    columns.grade[index] = grades.indexOf(person.grade)
    columns.county[index] = numbers.get(person.county) ?? 0
    columns.flags[index] = flagsOf(person, about)
  })
  return columns
}

const draggedGates: ReadonlySet<string> = new Set(['belowPassMark', 'belowExamMinimum'])
function flagsOf({ staffNo, reasons, missing, exam, reweight }: PersonResult, { counted, reweightReasons }: WhatIfPeople): number {
  const otherGateFailed = reasons.some(({ code }) => !draggedGates.has(code))
  // With an exam score a paper can only be missing for a minimum of its own, which no weight mends.
  const lacksPaper = exam !== null && missing.some(({ code }) => code === 'paper')
  const mayReweight = reweight !== null && reweightReasons.includes(reweight)
  return (
    (otherGateFailed ? whatIfFlags.otherGateFailed : 0) |
    (lacksPaper ? whatIfFlags.lacksPaper : 0) |
    (mayReweight ? whatIfFlags.reweight : 0) |
    (counted(staffNo) ? whatIfFlags.counted : 0)
  )
}
