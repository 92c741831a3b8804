import { lastDayOf } from '../kernel/civil-date'
import type { RuleBook } from '../kernel/rule'
import { statusSchema, type RoundResult, type Status } from '../families/certification'
import { roundOf } from '../families/evaluation'
import { gradeYearOf, movementKinds, type GradeYearResult, type Movement, type MovementKind } from '../families/grade'
import { headcountOf, type HeadcountResult } from '../families/planning'
import { packHere, packInForce, type BuiltIn } from '../standard/in-force'
import { gradeYearCycle, planCycle, roundCycle, type Cycle } from '../standard/model'
import { ruleBook, type StandardPack } from '../standard/pack'
import type { Tables } from './tables'

/** A figure under the one pack and under the other. */
export type BeforeAfter<T> = { readonly before: T; readonly after: T }
export type RoundChange = {
  readonly staffNo: string
  readonly name: string
  readonly target: BeforeAfter<string | null>
  readonly composite: BeforeAfter<string | null>
  /** As calculated; what people decided over it stays. */
  readonly status: BeforeAfter<Status>
}
export type RoundEffect = {
  readonly cycle: Cycle
  readonly round: RoundResult['round']
  readonly month: RoundResult['month']
  readonly people: number
  readonly statuses: BeforeAfter<Readonly<Record<Status, number>>>
  readonly changes: readonly RoundChange[]
}
export type MovementChange = {
  readonly staffNo: string
  readonly name: string
  /** What the rules propose; `none` where nothing changes. */
  readonly movement: BeforeAfter<Movement>
  /** Place in the selection; null: no part in it, or no score. */
  readonly rank: BeforeAfter<number | null>
}
export type GradeYearEffect = {
  readonly cycle: Cycle
  readonly year: number
  readonly people: number
  readonly movements: BeforeAfter<Readonly<Record<MovementKind, number>>>
  readonly changes: readonly MovementChange[]
}
/** Whole heads that a plan requires; null: not to be computed. */
export type PlanEffect = {
  readonly cycle: Cycle
  readonly year: number
  readonly heads: BeforeAfter<number | null>
  /** Counties whose heads change, in the order of their names. */
  readonly units: readonly ({ readonly unit: string } & BeforeAfter<number | null>)[]
}
export type PackEffect = { readonly rounds: readonly RoundEffect[]; readonly gradeYears: readonly GradeYearEffect[]; readonly plans: readonly PlanEffect[] }

type Compared = {
  /** Null: each cycle's own pack, as it is computed now. */
  readonly before: StandardPack | null
  readonly after: StandardPack
} & BuiltIn
type Books = BeforeAfter<RuleBook>

/** What it would change in the results of a file were every cycle computed with another pack; the city's own values stay. Pure. */
export function effectOf(tables: Tables, compared: Compared): PackEffect {
  const books = booksOf(tables, compared)
  return {
    rounds: [...tables.rounds.values()]
      .map((round) => ({ cycle: roundCycle(round), ...round }))
      .toSorted((a, b) => (a.cycle < b.cycle ? -1 : 1))
      .map(({ cycle, round, month }) =>
        roundEffect(
          cycle,
          both(books(cycle, lastDayOf(month)), (book) => roundOf(tables, { round, month, book }))
        )
      ),
    gradeYears: [...tables.gradeYears.values()]
      .toSorted((a, b) => a.year - b.year)
      .map((year) => {
        const cycle = gradeYearCycle(year)
        return gradeYearEffect(
          cycle,
          both(books(cycle, year.asOf), (book) => gradeYearOf(tables, { year, book }))
        )
      }),
    plans: [...tables.plans.values()]
      .toSorted((a, b) => a.year - b.year)
      .map((plan) => {
        const cycle = planCycle(plan)
        return planEffect(
          cycle,
          plan.year,
          both(books(cycle, plan.asOf), (book) => headcountOf(tables, { plan, book }))
        )
      })
  }
}

const both = <T>({ before, after }: Books, compute: (book: RuleBook) => T): BeforeAfter<T> => ({ before: compute(before), after: compute(after) })

function booksOf(tables: Tables, { before, after, builtIn, parameters }: Compared): (cycle: Cycle, day: RuleBook['day']) => Books {
  const given = { builtIn, parameters }
  const laidOver = (pack: StandardPack) => packHere(tables, pack, parameters)
  return (cycle, day) => ({
    before: ruleBook(before ? laidOver(before) : packInForce(tables, cycle, given), day, parameters),
    after: ruleBook(laidOver(after), day, parameters)
  })
}

/** How many there are of each, none left out. */
function countsOf<K extends string>(kinds: readonly K[], of: readonly K[]): Record<K, number> {
  const counts = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<K, number>
  for (const kind of of) counts[kind]++
  return counts
}

function roundEffect(cycle: Cycle, results: BeforeAfter<RoundResult>): RoundEffect {
  const { before, after } = results
  const changes = before.people.flatMap((was, index): RoundChange[] => {
    const is = after.people[index]
    if (!is || (was.composite === is.composite && was.status === is.status && was.target === is.target)) return []
    const { staffNo, name } = was
    const pair = <T>(value: (person: typeof was) => T): BeforeAfter<T> => ({ before: value(was), after: value(is) })
    return [{ staffNo, name, target: pair(({ target }) => target), composite: pair(({ composite }) => composite), status: pair(({ status }) => status) }]
  })
  const statuses = ({ people }: RoundResult) =>
    countsOf(
      statusSchema.options,
      people.map(({ status }) => status)
    )
  const { round, month, people } = before
  return { cycle, round, month, people: people.length, statuses: { before: statuses(before), after: statuses(after) }, changes }
}

type MovedPerson = GradeYearResult['people'][number]
const movementOf = ({ proposal, grade, standby }: MovedPerson): Movement =>
  proposal ? { kind: proposal.kind, to: proposal.to, standby: proposal.standby } : { kind: 'none', to: grade, standby }
const rankOf = ({ ranked }: MovedPerson): number | null => ranked?.rank ?? null

function gradeYearEffect(cycle: Cycle, { before, after }: BeforeAfter<GradeYearResult>): GradeYearEffect {
  const changes = before.people.flatMap((was, index): MovementChange[] => {
    const is = after.people[index]
    if (!is) return []
    const movement = { before: movementOf(was), after: movementOf(is) }
    const rank = { before: rankOf(was), after: rankOf(is) }
    const { kind, to, standby } = movement.before
    const stays = kind === movement.after.kind && to === movement.after.to && standby === movement.after.standby && rank.before === rank.after
    return stays ? [] : [{ staffNo: was.staffNo, name: was.name, movement, rank }]
  })
  const movements = ({ people }: GradeYearResult) =>
    countsOf(
      movementKinds,
      people.map((person) => movementOf(person).kind)
    )
  return { cycle, year: before.year, people: before.people.length, movements: { before: movements(before), after: movements(after) }, changes }
}

function planEffect(cycle: Cycle, year: number, { before, after }: BeforeAfter<HeadcountResult>): PlanEffect {
  const required = (result: HeadcountResult): ReadonlyMap<string, number> =>
    new Map(result.ok ? result.units.map(({ unit, required: heads }) => [unit, heads]) : [])
  const [was, is] = [required(before), required(after)]
  const units = [...new Set([...was.keys(), ...is.keys()])]
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map((unit) => ({ unit, before: was.get(unit) ?? null, after: is.get(unit) ?? null }))
    .filter((unit) => unit.before !== unit.after)
  const heads = (result: HeadcountResult): number | null => (result.ok ? result.city.required : null)
  return { cycle, year, heads: { before: heads(before), after: heads(after) }, units }
}
