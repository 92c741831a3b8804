import type { ControlTotals, Difference } from '../families/consolidation'
import { gradeYearCycle, planCycle, roundCycle } from '../standard/model'
import type { StatedResults } from './results'

const longestShown = 200
const mostListed = 200
/** The first differences, and how many there are. */
export type Differences = { readonly listed: readonly Difference[]; readonly count: number }

type Place = { readonly of: string; readonly subject: string; readonly field: string }
type Note = (place: Place, stated: unknown, recomputed: unknown) => void

/** Where stated results (parsed JSON, nothing of it believed) differ from those that were computed again. */
export function differencesOf(
  stated: unknown,
  recomputed: StatedResults,
  totals: { readonly stated: ControlTotals; readonly recomputed: ControlTotals }
): Differences {
  const listed: Difference[] = []
  let count = 0
  const note: Note = (place, one, other) => {
    count++
    if (listed.length < mostListed) listed.push({ ...place, stated: shown(one), recomputed: shown(other) })
  }
  const parts = isRecord(stated) ? stated : {}
  const compareAll = <T extends object>(name: keyof StatedResults, list: readonly T[], cycleOf: (one: T) => string): void => {
    const given = parts[name]
    const rows: readonly unknown[] = Array.isArray(given) ? given : []
    for (const [index, one] of list.entries()) walk(rows[index], one, { of: cycleOf(one), subject: '', field: '' }, note)
    if (rows.length > list.length) note({ of: 'totals', subject: '', field: name }, rows.length, list.length)
  }
  compareAll('rounds', recomputed.rounds, roundCycle)
  compareAll('gradeYears', recomputed.gradeYears, gradeYearCycle)
  compareAll('plans', recomputed.plans, planCycle)
  for (const part of ['rounds', 'gradeYears', 'plans'] as const)
    walk(totals.stated[part], totals.recomputed[part], { of: 'totals', subject: '', field: part }, note)
  return { listed, count }
}

/** Goes through both at once; what is undefined on one side and absent on the other is the same, as JSON has it. */
function walk(stated: unknown, recomputed: unknown, place: Place, note: Note): void {
  if (stated === recomputed) return
  if (Array.isArray(recomputed) && Array.isArray(stated)) return walkList(stated, recomputed, place, note)
  if (isRecord(recomputed) && isRecord(stated)) {
    for (const key of new Set([...Object.keys(recomputed), ...Object.keys(stated)]))
      walk(own(stated, key), own(recomputed, key), { ...place, field: below(place.field, key) }, note)
    return
  }
  note(place, stated, recomputed)
}

const subjectKeys = ['staffNo', 'unit', 'name'] as const
/** What a row is of, where it says so: the reader wants the person, not the number of the row. */
function subjectOf(row: unknown): string | null {
  if (!isRecord(row)) return null
  const key = subjectKeys.find((one) => typeof row[one] === 'string')
  return key === undefined ? null : String(row[key])
}
function walkList(stated: readonly unknown[], recomputed: readonly unknown[], place: Place, note: Note): void {
  const known = new Map<string, unknown>()
  const subjects = recomputed.map(subjectOf)
  const bySubject = place.subject === '' && subjects.every((one) => one !== null) && new Set(subjects).size === subjects.length
  if (bySubject) for (const row of stated) known.set(subjectOf(row) ?? '', row)
  for (const [index, row] of recomputed.entries()) {
    const subject = subjects[index] ?? null
    const at =
      bySubject && subject !== null
        ? { ...place, subject: subject.slice(0, 60), field: withoutPeople(place.field) }
        : { ...place, field: below(place.field, String(index)) }
    walk(bySubject && subject !== null ? known.get(subject) : stated[index], row, at, note)
  }
  if (stated.length > recomputed.length) note({ ...place, field: below(place.field, 'length') }, stated.length, recomputed.length)
}
const withoutPeople = (field: string): string => (field === 'people' ? '' : field)
const below = (field: string, key: string): string => (field === '' ? key : `${field}.${key}`).slice(0, 120)

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const own = (record: Record<string, unknown>, key: string): unknown => (Object.hasOwn(record, key) ? record[key] : undefined)
function shown(value: unknown): string {
  if (value === undefined || value === null) return '—'
  return (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, longestShown)
}
