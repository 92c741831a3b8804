import { allParameters } from '../../../shared/families'
import { consolidate, type Consolidation, type ReceivedPackage, type SubmittedPerson } from '../../../shared/families/consolidation'
import { lastDayOf, lastMonthOf, type Period } from '../../../shared/kernel/civil-date'
import type { RuleBook } from '../../../shared/kernel/rule'
import { packFor } from '../../../shared/standard/in-force'
import { ruleBook, type StandardPack } from '../../../shared/standard/pack'
import type { Tables } from '../../../shared/workspace/tables'

/** A city of the register, and what counts of what it sent. */
export type CityView = {
  readonly code: string
  readonly name: string
  readonly current: ReceivedPackage | null
  /** Its newest package went back to it, and nothing of it counts. */
  readonly returned: boolean
}
/** A consolidated period by cities: the register in its order, then cities that were struck off it since they sent something. */
export type PeriodView = Consolidation & {
  readonly cities: readonly CityView[]
  cityName(code: string): string
  peopleIn(code: string): readonly SubmittedPerson[]
}

/** The rules by which the province consolidates a period: its present pack on the period's last day. */
export const periodBook = (tables: Parameters<typeof packFor>[0], period: Period, builtIn: StandardPack): RuleBook =>
  ruleBook(packFor(tables, null, builtIn), lastDayOf(lastMonthOf(period)), allParameters)

export function periodView(tables: Tables, period: Period, builtIn: StandardPack): PeriodView {
  const whole = consolidate(tables, { period, book: periodBook(tables, period, builtIn) })
  if (!whole) throw new Error('the rule of consolidation refuses what the tables hold')
  const sent = [...tables.receivedPackages.values()].filter((one) => one.period === period)
  const current = new Map(whole.packages.map((one) => [one.city, one]))
  const cities = citiesIn(tables, sent).map(({ code, name }): CityView => {
    const counted = current.get(code) ?? null
    return { code, name, current: counted, returned: counted === null && sent.some(({ city }) => city === code) }
  })
  const names = new Map(cities.map(({ code, name }) => [code, name]))
  const byCity = new Map<string, SubmittedPerson[]>(cities.map(({ code }) => [code, []]))
  for (const person of whole.people) byCity.get(person.city)?.push(person)
  return { ...whole, cities, cityName: (code) => names.get(code) ?? code, peopleIn: (code) => byCity.get(code) ?? [] }
}

function citiesIn({ cities }: Pick<Tables, 'cities'>, sent: readonly ReceivedPackage[]): { readonly code: string; readonly name: string }[] {
  const registered = [...cities.values()].toSorted((a, b) => a.order - b.order || (a.code < b.code ? -1 : 1))
  const others = [...new Set(sent.map(({ city }) => city))].filter((code) => !cities.has(code)).toSorted()
  return [...registered, ...others.map((code) => ({ code, name: code }))]
}
