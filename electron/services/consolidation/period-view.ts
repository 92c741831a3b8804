import type { Round } from '../../../shared/families/certification'
import type { ProvinceDecision, ReceivedPackage, SubmittedPerson } from '../../../shared/families/consolidation'
import type { Period } from '../../../shared/kernel/civil-date'
import type { Tables } from '../../../shared/workspace/tables'

/** What of a period lies in the province's file: current packages by the order of cities, their people, and the decisions. */
export type PeriodView = {
  readonly period: Period
  readonly cities: readonly { readonly code: string; readonly name: string; readonly current: ReceivedPackage | null; readonly returned: boolean }[]
  readonly rounds: readonly Round[]
  readonly people: readonly SubmittedPerson[]
  readonly decisions: ReadonlyMap<string, ProvinceDecision>
  cityName(code: string): string
  peopleIn(code: string): readonly SubmittedPerson[]
}

export function periodView(tables: Tables, period: Period): PeriodView {
  const packages = [...tables.receivedPackages.values()].filter((one) => one.period === period)
  const current = new Map(packages.filter(({ state }) => state === 'current').map((one) => [one.city, one]))
  const returned = new Set(packages.filter(({ state }) => state === 'returned').map(({ city }) => city))
  const cities = citiesIn(tables, packages).map(({ code, name }) => ({
    code,
    name,
    current: current.get(code) ?? null,
    returned: !current.has(code) && returned.has(code)
  }))
  const names = new Map(cities.map(({ code, name }) => [code, name]))
  const byCity = peopleByCity(tables, [...current.values()])
  return {
    period,
    cities,
    rounds: roundsOf([...current.values()]),
    people: cities.flatMap(({ code }) => byCity.get(code) ?? []),
    decisions: tables.provinceDecisions,
    cityName: (code) => names.get(code) ?? code,
    peopleIn: (code) => byCity.get(code) ?? []
  }
}

type Named = { readonly code: string; readonly name: string }
/** The register in its order; then cities that sent something and were struck off it since. */
function citiesIn({ cities }: Pick<Tables, 'cities'>, packages: readonly ReceivedPackage[]): Named[] {
  const registered = [...cities.values()].toSorted((a, b) => a.order - b.order || (a.code < b.code ? -1 : 1))
  const others = [...new Set(packages.map(({ city }) => city))].filter((code) => !cities.has(code)).toSorted()
  return [...registered, ...others.map((code) => ({ code, name: code }))]
}

function roundsOf(packages: readonly ReceivedPackage[]): Round[] {
  const rounds = new Map(packages.flatMap(({ contents }) => contents.rounds.map((round) => [`${round.month}|${round.round}`, round] as const)))
  return [...rounds].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, round]) => round)
}

function peopleByCity({ submittedPeople }: Pick<Tables, 'submittedPeople'>, packages: readonly ReceivedPackage[]): ReadonlyMap<string, SubmittedPerson[]> {
  const byCity = new Map<string, SubmittedPerson[]>(packages.map(({ city }) => [city, []]))
  const digests = new Set(packages.map(({ digest }) => digest))
  for (const person of submittedPeople.values()) if (digests.has(person.digest)) byCity.get(person.city)?.push(person)
  for (const people of byCity.values()) people.sort((a, b) => (a.staffNo < b.staffNo ? -1 : 1))
  return byCity
}
