import type { GradeYear } from '../../../../shared/families/grade'
import { addressOfStep } from './address'
import { gradeYearSteps } from './steps'

/** Where the list of years lives. */
export const addressOfYears = { all: 'all', path: '/grades/year/all' } as const

export type YearPlace = { readonly year: number; readonly step: string }
/** Reads `2026/inputs`; null where it is nothing of the kind. */
export function readPlace(text: string | null): YearPlace | null {
  const [, year, step] = /^(\d{4})\/(\w+)$/.exec(text ?? '') ?? []
  return year !== undefined && step !== undefined ? { year: Number(year), step } : null
}

/** Where work goes on: in the year asked for, else the one last worked on, else the newest; null where there is none. */
export function resumeAt(years: readonly GradeYear[], asked: GradeYear | null, last: YearPlace | null): string | null {
  const known = last === null ? undefined : years.find(({ year }) => year === last.year)
  const year = asked ?? known ?? years[0]
  if (!year) return null
  const steps = gradeYearSteps.map(({ key }) => key)
  const step = last?.year === year.year ? steps.find((key) => key === last.step) : undefined
  return addressOfStep(year.year, step ?? steps[0] ?? '')
}
