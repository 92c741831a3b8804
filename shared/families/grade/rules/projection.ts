import { z } from 'zod'
import { decimalSchema, exact, roundHalfUp, scoreSchema, showExact, type Exact } from '../../../kernel/decimal'
import { defineRule, type Work } from '../../../kernel/rule'
import { grades, gradeSchema, gradeText, type Grade } from '../../roster'
import { projectionRates } from '../params'
import { structureFaults as faults, structureTexts as texts } from '../structure-messages'
import { byGrade, type Heads } from './bands'
import { headsSchema } from './distribution'

export const rising = ['G1', 'G2', 'G3', 'G4', 'G5'] as const
export const falling = ['G2', 'G3', 'G4', 'G5', 'G6'] as const
export const mostYears = 10

const parameters = { rates: projectionRates }
const rateSchema = z
  .number()
  .min(0)
  .max(100)
  .refine((rate) => decimalSchema.safeParse(rate).success, { error: 'not a plain decimal' })
const input = z.object({
  counts: headsSchema,
  years: z.int().min(1).max(mostYears),
  /** Who comes new each year, by grade; usually into G1. */
  hires: z.partialRecord(gradeSchema, z.int().min(0).max(100_000)),
  /** Percent a year; without them those of the pack. */
  rates: z
    .object({
      promotion: z.record(z.enum(rising), rateSchema),
      demotion: z.record(z.enum(falling), rateSchema),
      leaving: z.record(z.enum(grades), rateSchema)
    })
    .optional()
})
const expected = z.record(z.enum(grades), scoreSchema)
const output = z.object({
  years: z.array(
    z.object({
      /** 0: now. */
      year: z.int(),
      heads: expected,
      total: scoreSchema,
      /** During the year that ends here. */
      hired: z.int(),
      left: scoreSchema
    })
  )
})
type Input = z.output<typeof input>
export type YearlyRates = NonNullable<Input['rates']>
export type ProjectionOutcome = z.output<typeof output>
type ProjectionWork = Work<typeof parameters>

/**
 * 结构推演: the heads to be expected when every year the same shares rise, fall and leave, and the same numbers come new. All of it
 * happens to who was there at the beginning of the year; nobody moves twice in one. Expected heads, not a forecast of persons: kept
 * exact over the years and rounded where shown. Nothing is lost: total = total before − left + hired. Refuses rates of a grade that
 * together are above 100.
 * @example 100 in G1, 50% promoted, 10% leaving, 5 hired → after a year 45.00 in G1, 50.00 in G2, 10.00 left
 */
export const projectionRule = defineRule({
  id: 'grade.projection',
  title: texts.ref('rule.projection'),
  source: texts.ref('source.projection'),
  parameters,
  input,
  output,
  compute({ counts, years, hires, rates }, work): ProjectionOutcome {
    const flows = flowsOf(rates ?? work.parameter('rates'), work)
    const yearly = byGrade((grade) => hires[grade] ?? 0)
    const hired = grades.reduce((sum, grade) => sum + yearly[grade], 0)
    let state: State = { heads: byGrade((grade) => BigInt(counts[grade])), denominator: 1n }
    const shown: ProjectionOutcome['years'] = [{ year: 0, ...shownHeads(state), hired: 0, left: '0.00' }]
    for (let year = 1; year <= years; year++) {
      const next = advance(state, flows, yearly)
      state = { heads: byGrade((grade) => sumOf(next.parts[grade])), denominator: next.denominator }
      noteYear(year, next, work)
      shown.push({ year, ...shownHeads(state), hired, left: roundHalfUp({ numerator: next.left, denominator: next.denominator }) })
    }
    return { years: shown }
  }
})

/** Whole parts of `whole` that rise, fall, leave and stay. */
type Flow = { readonly up: bigint; readonly down: bigint; readonly out: bigint; readonly stay: bigint }
type Flows = { readonly whole: bigint; readonly of: Readonly<Record<Grade, Flow>> }
/** Heads as whole numbers over one denominator, so that years stay exact. */
type State = { readonly heads: Readonly<Record<Grade, bigint>>; readonly denominator: bigint }

function flowsOf({ promotion, demotion, leaving }: YearlyRates, work: ProjectionWork): Flows {
  const all = [...Object.values(promotion), ...Object.values(demotion), ...Object.values(leaving)].map((rate) => exact(rate).denominator)
  const scale = all.reduce((most, denominator) => (denominator > most ? denominator : most), 1n)
  const parts = (rate: number): bigint => (exact(rate).numerator * scale) / exact(rate).denominator
  const whole = 100n * scale
  const flowOf = (grade: Grade): Flow => {
    const up = grade === 'G6' ? 0n : parts(promotion[grade])
    const down = grade === 'G1' ? 0n : parts(demotion[grade])
    const out = parts(leaving[grade])
    const stay = whole - up - down - out
    if (stay < 0n) refuseRates(grade, { numerator: up + down + out, denominator: scale }, work)
    const percent = (numerator: bigint): string => showExact({ numerator, denominator: scale })
    work.value(
      () => texts.ref('step.staying', { grade: gradeText(grade) }),
      { numerator: stay, denominator: scale },
      'percent',
      () => texts.ref('step.staying.formula', { up: percent(up), down: percent(down), out: percent(out) })
    )
    return { up, down, out, stay }
  }
  return { whole, of: byGrade(flowOf) }
}

function refuseRates(grade: Grade, sum: Exact, work: ProjectionWork): never {
  const value = showExact(sum)
  return work.refuse(faults.make('ratesAbove100', { grade: gradeText(grade), value }, { place: { field: `rates.${grade}` }, value }))
}

/** Where the heads of a grade come from at the end of a year. */
type Parts = { readonly stay: bigint; readonly up: bigint; readonly down: bigint; readonly hired: bigint }
type NextYear = { readonly parts: Readonly<Record<Grade, Parts>>; readonly left: bigint; readonly denominator: bigint }
const sumOf = ({ stay, up, down, hired }: Parts): bigint => stay + up + down + hired

function advance({ heads, denominator }: State, { whole, of }: Flows, hires: Heads): NextYear {
  const next = denominator * whole
  const flow = (grade: Grade | undefined, part: keyof Flow): bigint => (grade === undefined ? 0n : heads[grade] * of[grade][part])
  const parts = byGrade((grade): Parts => {
    const place = grades.indexOf(grade)
    return { stay: flow(grade, 'stay'), up: flow(grades[place - 1], 'up'), down: flow(grades[place + 1], 'down'), hired: BigInt(hires[grade]) * next }
  })
  return { parts, left: grades.reduce((sum, grade) => sum + flow(grade, 'out'), 0n), denominator: next }
}

function shownHeads({ heads, denominator }: State): Pick<ProjectionOutcome['years'][number], 'heads' | 'total'> {
  const numerator = grades.reduce((sum, grade) => sum + heads[grade], 0n)
  return { heads: byGrade((grade) => roundHalfUp({ numerator: heads[grade], denominator })), total: roundHalfUp({ numerator, denominator }) }
}

function noteYear(year: number, { parts, denominator }: NextYear, work: ProjectionWork): void {
  const shown = (numerator: bigint): string => roundHalfUp({ numerator, denominator })
  for (const grade of grades) {
    const { stay, up, down, hired } = parts[grade]
    work.result(
      () => texts.ref('step.expected', { year, grade: gradeText(grade) }),
      shown(sumOf(parts[grade])),
      'people',
      () => texts.ref('step.expected.formula', { stay: shown(stay), up: shown(up), down: shown(down), hired: shown(hired) })
    )
  }
}
