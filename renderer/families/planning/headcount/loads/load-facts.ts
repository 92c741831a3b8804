import type { ManagerPlace } from '../../../../../shared/families/planning'
import type { Share, SurveyResult } from '../../../../../shared/families/survey'
import { divide, exact, mean, multiply, roundHalfUp, type DecimalText } from '../../../../../shared/kernel/decimal'

export const loadBandKinds = ['overloaded', 'normal', 'idle'] as const
export type LoadBand = (typeof loadBandKinds)[number]
/** Loads of a city: how many people in each band, and between what they lie. Null loads are counted apart. */
export type LoadFacts = {
  readonly counted: number
  readonly unknown: number
  readonly bands: Readonly<Record<LoadBand, number>>
  readonly mean: DecimalText | null
  readonly most: DecimalText | null
  readonly least: DecimalText | null
}
export function loadFacts(managers: readonly ManagerPlace[]): LoadFacts {
  const loads = managers.flatMap(({ load }) => (load === null ? [] : [load]))
  const sorted = loads.toSorted((a, b) => Number(a) - Number(b))
  const count = (band: LoadBand): number => managers.filter((one) => one.band === band).length
  return {
    counted: loads.length,
    unknown: managers.length - loads.length,
    bands: { overloaded: count('overloaded'), normal: count('normal'), idle: count('idle') },
    mean: loads.length === 0 ? null : roundHalfUp(mean(loads.map(exact))),
    least: sorted[0] ?? null,
    most: sorted.at(-1) ?? null
  }
}
/** Percent of people, one decimal. */
export const percentOfPeople = (part: number, whole: number): DecimalText => roundHalfUp(divide(multiply(exact(part), exact(100)), exact(whole)), 1)

export type LoadBin = { readonly from: DecimalText; /** Null: and above. */ readonly to: DecimalText | null; readonly count: number }
const width = 25
const most = 8
/** People by load in steps of a quarter, the last step open. Empty steps at the upper end are left out. */
export function loadBins(managers: readonly ManagerPlace[]): LoadBin[] {
  const counts = Array.from({ length: most + 1 }, () => 0)
  for (const { load } of managers) {
    if (load === null) continue
    // Loads have two decimals, so their hundredths are whole.
    const index = Math.min(most, Math.floor(Math.round(Number(load) * 100) / width))
    counts[index] = (counts[index] ?? 0) + 1
  }
  const last = counts.findLastIndex((count) => count > 0)
  const edge = (index: number): DecimalText => ((index * width) / 100).toFixed(2)
  return counts.slice(0, last + 1).map((count, index) => ({ from: edge(index), to: index === most ? null : edge(index + 1), count }))
}

/** What the survey says of overload in people's own words; null without such a question or where it is suppressed. */
export function reportedOverload(survey: SurveyResult | null): Share | null {
  for (const { baselines } of survey?.questions ?? []) {
    const share = baselines.find(({ baseline }) => baseline === 'overload')?.share
    if (share) return share
  }
  return null
}
