import { fixedHours, hoursPerDay, shrinkage, utilisation, workingDays } from '../../../../../shared/families/planning'
import { readFigure } from '../common/figures'

/** The figures of the calendar, each a parameter of its own. */
export const hoursFigures = ['workingDays', 'hoursPerDay', 'utilisation', 'fixedHours'] as const
export type HoursFigure = (typeof hoursFigures)[number]
export const figureParameters = { workingDays, hoursPerDay, utilisation, fixedHours } as const

export type ShrinkageValue = readonly { readonly name: string; readonly percent: number }[]
export type HoursValues = Readonly<Record<HoursFigure, number>> & { readonly shrinkage: ShrinkageValue }
export type ShrinkageDraft = { readonly name: string; readonly percent: string }
/** The same as it is typed. */
export type HoursDraft = Readonly<Record<HoursFigure, string>> & { readonly shrinkage: readonly ShrinkageDraft[] }

export const shrinkageDraft = (value: ShrinkageValue): ShrinkageDraft[] => value.map(({ name, percent }) => ({ name, percent: String(percent) }))
export const hoursDraft = ({ shrinkage, ...figures }: HoursValues): HoursDraft => ({
  workingDays: String(figures.workingDays),
  hoursPerDay: String(figures.hoursPerDay),
  utilisation: String(figures.utilisation),
  fixedHours: String(figures.fixedHours),
  shrinkage: shrinkageDraft(shrinkage)
})

/** A figure that its parameter takes; null where it does not. */
export function readHoursFigure(field: HoursFigure, text: string): number | null {
  const figure = readFigure(text)
  return (figure === null ? undefined : figureParameters[field].schema.safeParse(Number(figure)).data) ?? null
}

export type ShrinkageProblem = 'name' | 'twice' | 'percent'
/** What is wrong with one row of shrinkage; null where nothing is. */
export function shrinkageProblem(rows: readonly ShrinkageDraft[], index: number): ShrinkageProblem | null {
  const { name, percent } = rows[index] ?? { name: '', percent: '' }
  const named = clean(name)
  if (named === '') return 'name'
  if (rows.some((other, at) => at < index && clean(other.name) === named)) return 'twice'
  const figure = readFigure(percent)
  return figure !== null && shrinkage.schema.safeParse([{ name: named, percent: Number(figure) }]).success ? null : 'percent'
}
export function readShrinkage(rows: readonly ShrinkageDraft[]): ShrinkageValue | null {
  if (rows.some((_, index) => shrinkageProblem(rows, index) !== null)) return null
  return shrinkage.schema.safeParse(rows.map(({ name, percent }) => ({ name: clean(name), percent: Number(readFigure(percent)) }))).data ?? null
}
const clean = (name: string): string => name.normalize('NFKC').trim()

/** Every figure once all can be read. */
export function readHours(draft: HoursDraft): HoursValues | null {
  const [days, hours, used, fixed] = hoursFigures.map((field) => readHoursFigure(field, draft[field]))
  const shrunk = readShrinkage(draft.shrinkage)
  if (days === undefined || days === null || hours === undefined || hours === null || used === undefined || used === null) return null
  return fixed === undefined || fixed === null || shrunk === null
    ? null
    : { workingDays: days, hoursPerDay: hours, utilisation: used, fixedHours: fixed, shrinkage: shrunk }
}
