import { addMonths, civilDate, lastDayOf, monthOf, type CivilDate } from '../../kernel/civil-date'
import { divide, exact, multiply, subtract } from '../../kernel/decimal'
import type { RuleBook } from '../../kernel/rule'
import type { TextRef } from '../../kernel/texts'
import { grades, standingOn, type Grade, type Person, type Spell } from '../roster'
import { projectionRates } from './params'
import { byGrade } from './rules/bands'
import type { YearlyRates } from './rules/projection'
import { structureTexts as texts } from './structure-messages'

const yearsLookedAt = 3

/** Who was in a grade at the beginning of a year, and how many of them stood higher or lower at its end; several years added up. */
export type GradeHistory = { readonly present: number; readonly up: number; readonly down: number }
/** Where a projection starts from. */
export type StructureRates = {
  /** Null where the pack has none. */
  readonly rates: YearlyRates | null
  /** Null where nobody moved in these years, so that the pack's rates stand alone. */
  readonly history: Readonly<Record<Grade, GradeHistory>> | null
  readonly sentence: TextRef
}
type Tables = { readonly people: ReadonlyMap<string, Person> }

/**
 * Yearly rates from the grade histories of everyone on the roster, over the last three years; whoever has no history stands where the
 * roster says, since the day that it says. A roster does not know who left, so that leaving is taken from the pack, and so are grades
 * that nobody was in; shares of those who stayed are made shares of all by it.
 */
export function ratesOf({ people }: Tables, spells: ReadonlyMap<string, readonly Spell[]>, day: CivilDate, book: RuleBook): StructureRates {
  const days = Array.from({ length: yearsLookedAt + 1 }, (_, index) => yearsBefore(day, yearsLookedAt - index))
  const from = days[0] ?? day
  const history = historyOf(people, spells, days)
  const pack = projectionRates.schema.safeParse(book.find(projectionRates.path)?.value).data ?? null
  const moved = grades.some((grade) => history[grade].up + history[grade].down > 0)
  if (!moved || !pack) return { rates: pack, history: null, sentence: texts.ref('rates.pack', { from, to: day }) }
  const known = (grade: Grade, kind: 'up' | 'down', otherwise: number): number => {
    const { present, [kind]: count } = history[grade]
    return present === 0 ? otherwise : shareOfAll(count, present, pack.leaving[grade])
  }
  const rates: YearlyRates = {
    promotion: {
      G1: known('G1', 'up', pack.promotion.G1),
      G2: known('G2', 'up', pack.promotion.G2),
      G3: known('G3', 'up', pack.promotion.G3),
      G4: known('G4', 'up', pack.promotion.G4),
      G5: known('G5', 'up', pack.promotion.G5)
    },
    demotion: {
      G2: known('G2', 'down', pack.demotion.G2),
      G3: known('G3', 'down', pack.demotion.G3),
      G4: known('G4', 'down', pack.demotion.G4),
      G5: known('G5', 'down', pack.demotion.G5),
      G6: known('G6', 'down', pack.demotion.G6)
    },
    leaving: pack.leaving
  }
  return { rates, history, sentence: texts.ref('rates.history', { from, to: day }) }
}

/** Percent with two places; rounded down, so that the three rates of a grade never sum above 100. */
function shareOfAll(count: number, present: number, leaving: number): number {
  const { numerator, denominator } = multiply(divide(exact(count), exact(present)), subtract(exact(100), exact(leaving)))
  return Number((numerator * 100n) / denominator) / 100
}

function historyOf(
  people: ReadonlyMap<string, Person>,
  spells: ReadonlyMap<string, readonly Spell[]>,
  days: readonly CivilDate[]
): Record<Grade, GradeHistory> {
  const history = byGrade(() => ({ present: 0, up: 0, down: 0 }))
  for (const person of people.values()) {
    const own = spells.get(person.staffNo) ?? []
    days.slice(1).forEach((end, index) => {
      const start = days[index] ?? end
      const before = standingOn(person, own, start)
      // A year put in force writes records for those who move only: without those who stayed, everybody would seem to move.
      const known = before.spell !== null || (own.length === 0 && before.since !== null && before.since <= start)
      if (!known || before.standby) return
      const after = standingOn(person, own, end)
      history[before.grade].present++
      if (after.grade > before.grade) history[before.grade].up++
      if (after.grade < before.grade) history[before.grade].down++
    })
  }
  return history
}

/** The same day so many years before; 29 February becomes the 28th. */
function yearsBefore(day: CivilDate, years: number): CivilDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return civilDate(year - years, month, date) ?? lastDayOf(addMonths(monthOf(day), -12 * years))
}
