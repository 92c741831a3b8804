import { planYearSchema, type Plan } from '../../../shared/families/planning'
import { parseCivilDate, type CivilDate } from '../../../shared/kernel/civil-date'

/** The form in which a plan is begun. `from`: the year of an earlier plan; empty: the standard. */
export type BeginDraft = { readonly year: string; readonly asOf: string; readonly from: string }
export type BeginProblem = 'year' | 'exists' | 'asOf'
export type BeginInput = { readonly year: number; readonly asOf: CivilDate; readonly from: number | null }

export const yearEnd = (year: number | string): string => `${year}-12-31`
const readYear = (text: string): number | undefined => planYearSchema.safeParse(Number(text.normalize('NFKC').trim() || Number.NaN)).data

/** This year, or the one after the newest plan; drawn up for its end. */
export function usualDraft(plans: readonly Plan[], today: CivilDate): BeginDraft {
  const newest = plans.reduce((last, { year }) => Math.max(last, year), 0)
  const year = Math.max(Number(today.slice(0, 4)), newest + 1)
  return { year: String(year), asOf: yearEnd(year), from: newest === 0 ? '' : String(newest) }
}
/** Another year; a day that was the old year's end becomes the new one's. */
export function withYear(draft: BeginDraft, year: string): BeginDraft {
  const next = readYear(year)
  const before = readYear(draft.year)
  // Half a year's number has no end: the day still stands at the end of the year that was there before.
  const wasEnd = draft.asOf === '' || (before === undefined ? draft.asOf.endsWith('-12-31') : draft.asOf === yearEnd(before))
  return { ...draft, year, asOf: next !== undefined && wasEnd ? yearEnd(next) : draft.asOf }
}
/** Reads the form; a problem for each field that says nothing usable. */
export function readBegin(draft: BeginDraft, plans: readonly Plan[]): { readonly input: BeginInput | null; readonly problems: readonly BeginProblem[] } {
  const year = readYear(draft.year)
  const asOf = parseCivilDate(draft.asOf)
  const exists = plans.some((plan) => plan.year === year)
  const problems: BeginProblem[] = [
    ...(year === undefined ? (['year'] as const) : exists ? (['exists'] as const) : []),
    ...(asOf === null ? (['asOf'] as const) : [])
  ]
  if (year === undefined || asOf === null || exists) return { input: null, problems }
  return { input: { year, asOf, from: draft.from === '' ? null : Number(draft.from) }, problems }
}
