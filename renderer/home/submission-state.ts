import type { Period } from '../../shared/kernel/civil-date'
import { isEmptyContents, newestSubmission, usualContents } from '../../shared/submission'
import type { Tables } from '../../shared/workspace/tables'
import { proposedPeriod, registerOf, type PackageState } from '../submission/city/submitted'

/** Where submission stands, as the cockpit says it. */
export type SubmissionLook =
  | { readonly kind: 'noOffice' | 'nothing' | 'noneReceived' }
  | { readonly kind: 'toSeal'; readonly period: Period }
  | { readonly kind: 'sealed'; readonly period: Period; readonly revision: number; readonly state: PackageState }
  | { readonly kind: 'received'; readonly period: Period; readonly count: number; readonly cities: number }

/** Of a city what of the period in work was sealed, of the province how many have submitted. */
export function submissionLook(tables: Tables): SubmissionLook {
  const office = tables.office.get('office')?.office
  if (office === undefined) return { kind: 'noOffice' }
  if (office === 'province') return receivedLook(tables)
  const period = proposedPeriod(tables)
  if (period === null || isEmptyContents(usualContents(tables, period))) return { kind: 'nothing' }
  const newest = newestSubmission(tables, period)
  if (!newest) return { kind: 'toSeal', period }
  const state = registerOf(tables).find(({ submission }) => submission.digest === newest.digest)?.state ?? 'waiting'
  return { kind: 'sealed', period, revision: newest.revision, state }
}

function receivedLook({ receivedPackages, cities }: Pick<Tables, 'receivedPackages' | 'cities'>): SubmissionLook {
  const current = [...receivedPackages.values()].filter(({ state }) => state === 'current')
  const period = current.map((one) => one.period).toSorted((a, b) => (a < b ? 1 : -1))[0]
  if (period === undefined) return { kind: 'noneReceived' }
  const count = current.filter((one) => one.period === period).length
  return { kind: 'received', period, count, cities: Math.max(count, cities.size) }
}
