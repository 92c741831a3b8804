import { othersPerManager, rounding, shrinkage, type PlanScenario } from '../../../../../shared/families/planning'
import { decimalSchema, type DecimalText } from '../../../../../shared/kernel/decimal'
import { readFigure } from '../common/figures'
import { figureParameters, hoursFigures, readHoursFigure, readShrinkage, shrinkageDraft, type HoursFigure, type ShrinkageDraft } from '../hours/hours-draft'

/** Figures that a scenario may change, each one number. */
export const scenarioFigures = [...hoursFigures, 'othersPerManager'] as const
export type ScenarioFigure = (typeof scenarioFigures)[number]
export type Growth = 'customers' | 'hours'

/** A scenario as it is typed; an empty field leaves the plan's figure. */
export type ScenarioDraft = {
  readonly title: string
  readonly note: string
  readonly figures: Readonly<Record<ScenarioFigure, string>>
  /** Null: as the plan has it. */
  readonly shrinkage: readonly ShrinkageDraft[] | null
  readonly rounding: '' | 'unit' | 'city'
  readonly growth: Readonly<Record<Growth, Readonly<Record<string, string>>>>
}
const noFigures = { workingDays: '', hoursPerDay: '', utilisation: '', fixedHours: '', othersPerManager: '' }
export const emptyScenario: ScenarioDraft = { title: '', note: '', figures: noFigures, shrinkage: null, rounding: '', growth: { customers: {}, hours: {} } }

const pathOf = (figure: ScenarioFigure): string => (figure === 'othersPerManager' ? othersPerManager : figureParameters[figure]).path
export function scenarioDraft({ title, note, own, customers, hours }: PlanScenario): ScenarioDraft {
  const text = (figure: ScenarioFigure): string => {
    const value = own[pathOf(figure)]
    return typeof value === 'number' ? String(value) : ''
  }
  const shrunk = shrinkage.schema.safeParse(own[shrinkage.path]).data
  return {
    title,
    note,
    figures: {
      workingDays: text('workingDays'),
      hoursPerDay: text('hoursPerDay'),
      utilisation: text('utilisation'),
      fixedHours: text('fixedHours'),
      othersPerManager: text('othersPerManager')
    },
    shrinkage: shrunk ? shrinkageDraft(shrunk) : null,
    rounding: rounding.schema.safeParse(own[rounding.path]).data ?? '',
    growth: { customers, hours }
  }
}

/** A figure that a scenario takes; null where it does not. */
export function readScenarioFigure(figure: ScenarioFigure, text: string): number | null {
  if (figure !== 'othersPerManager') return readHoursFigure(figure satisfies HoursFigure, text)
  const read = readFigure(text)
  return (read === null ? undefined : othersPerManager.schema.safeParse(Number(read)).data) ?? null
}
/** Percent by which something grows, at least −100; null where it is none. */
export function readGrowth(text: string): DecimalText | null {
  const read = readFigure(text.replace(/^\s*[+＋]/, ''))
  return read !== null && Number(read) >= -100 && Number(read) <= 1000 ? (decimalSchema.safeParse(read).data ?? null) : null
}

export type ScenarioProblem = 'title' | 'figures' | 'shrinkage' | 'growth' | 'same'
/** The scenario once it can be read; what keeps it from that otherwise. A scenario changes something. */
export function readScenario(
  draft: ScenarioDraft,
  place: Pick<PlanScenario, 'year' | 'scenario'>
): { readonly scenario: PlanScenario | null; readonly problems: readonly ScenarioProblem[] } {
  const title = draft.title.trim()
  const typed = scenarioFigures.filter((figure) => draft.figures[figure].trim() !== '')
  const figures = typed.map((figure) => ({ path: pathOf(figure), value: readScenarioFigure(figure, draft.figures[figure]) }))
  const shrunk = draft.shrinkage === null ? null : readShrinkage(draft.shrinkage)
  const customers = growthOf(draft.growth.customers)
  const hours = growthOf(draft.growth.hours)
  const own = {
    ...Object.fromEntries(figures.map(({ path, value }) => [path, value])),
    ...(shrunk === null ? {} : { [shrinkage.path]: shrunk.map((one) => ({ ...one })) }),
    ...(draft.rounding === '' ? {} : { [rounding.path]: draft.rounding })
  }
  const changes = Object.keys(own).length + Object.keys(customers ?? {}).length + Object.keys(hours ?? {}).length
  const problems: ScenarioProblem[] = [
    ...(title === '' ? (['title'] as const) : []),
    ...(figures.some(({ value }) => value === null) ? (['figures'] as const) : []),
    ...(draft.shrinkage !== null && shrunk === null ? (['shrinkage'] as const) : []),
    ...(customers === null || hours === null ? (['growth'] as const) : [])
  ]
  if (problems.length === 0 && changes === 0) problems.push('same')
  if (problems.length > 0 || customers === null || hours === null) return { scenario: null, problems }
  return { scenario: { ...place, title, note: draft.note.trim(), own, customers, hours }, problems }
}
/** Percents by tier, without those that change nothing; null where one cannot be read. */
function growthOf(texts: Readonly<Record<string, string>>): Record<string, DecimalText> | null {
  const read = Object.entries(texts).flatMap(([tier, text]) => (text.trim() === '' ? [] : [{ tier, percent: readGrowth(text) }]))
  const growth: Record<string, DecimalText> = {}
  for (const { tier, percent } of read) {
    if (percent === null) return null
    if (percent !== '0') growth[tier] = percent
  }
  return growth
}

/** A key for one more scenario that sorts after those that are there, so that they stand in the order in which they were made. */
export function nextScenario(there: readonly Pick<PlanScenario, 'scenario'>[]): string {
  const numbers = there.map(({ scenario }) => (/^\d{1,9}$/.test(scenario) ? Number(scenario) : 0))
  return String(Math.max(0, ...numbers) + 1).padStart(4, '0')
}
