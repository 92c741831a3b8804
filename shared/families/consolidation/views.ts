import type { Period } from '../../kernel/civil-date'
import { divide, exact, multiply, roundHalfUp, type DecimalText } from '../../kernel/decimal'
import { computeRule, type RuleBook, type TraceNode } from '../../kernel/rule'
import type { TablesOf } from '../../kernel/table'
import type { TextRef } from '../../kernel/texts'
import { statusSchema, type RoundNumber } from '../certification'
import { grades, type Grade } from '../roster'
import { peopleText, texts } from './messages'
import { aboutKey, consolidationTables, type City, type Difference, type ProvinceDecision, type ReceivedPackage, type SubmittedPerson } from './model'
import { smallestGroup } from './params'
import { mergeRule, suppressRule, type MergeInput, type MergeOutcome, type SuppressOutcome } from './rules'

export type ConsolidationTables = Pick<TablesOf<typeof consolidationTables>, 'cities' | 'receivedPackages' | 'submittedPeople' | 'provinceDecisions'>
export type ConsolidationQuestion = { readonly period: Period; readonly book: RuleBook }

/** A table of people across cities; null where a number is hidden. */
export type CrossTable = SuppressOutcome & { readonly rows: readonly string[]; readonly columns: readonly string[] }
/** 通过率 of one target grade over the province; null where too few were judged. */
export type PassRate = {
  readonly round: RoundNumber
  readonly month: string
  readonly target: Grade
  readonly judged: number | null
  readonly passed: number | null
  readonly percent: DecimalText | null
}
/** Somebody whom the province certifies or confirms: G5-G6 of round 2, or a nomination. */
export type Candidate = {
  readonly person: SubmittedPerson
  readonly about: ProvinceDecision['about']
  readonly target: Grade
  readonly composite: string | null
  readonly status: string | null
  readonly decision: ProvinceDecision | null
}
export type ConsolidationFinding = { readonly key: string; readonly city: string | null; readonly text: TextRef }

/** One period of all cities. Names of rows are cities' codes, or `pooledCities`; their names are in the register. */
export type Consolidation = {
  readonly period: Period
  readonly merged: MergeOutcome
  readonly packages: readonly ReceivedPackage[]
  readonly people: readonly SubmittedPerson[]
  readonly smallestGroup: number
  readonly byGrade: CrossTable
  readonly byStatus: readonly (CrossTable & { readonly round: RoundNumber; readonly month: string })[]
  readonly byMovement: CrossTable
  readonly passRates: readonly PassRate[]
  readonly candidates: readonly Candidate[]
  readonly findings: readonly ConsolidationFinding[]
  readonly differences: readonly (Difference & { readonly city: string })[]
}

const packName = ({ id, version }: { readonly id: string; readonly version: string }): string => `${id} ${version}`
const byPlace = ({ cities }: Pick<ConsolidationTables, 'cities'>): City[] =>
  [...cities.values()].toSorted((a, b) => a.order - b.order || (a.code < b.code ? -1 : 1))

/** What the rule of consolidation asks of a period. */
export function mergeQuestion({ cities, receivedPackages, submittedPeople }: ConsolidationTables, period: Period): MergeInput {
  const packages = [...receivedPackages.values()].filter((one) => one.period === period)
  const known = new Set(packages.map(({ digest }) => digest))
  return {
    expected: byPlace({ cities }).map(({ code }) => code),
    packages: packages.map(({ digest, city, revision, state, pack, totals }) => ({
      digest,
      city,
      revision,
      returned: state === 'returned',
      pack: packName(pack),
      stated: totals.people
    })),
    people: [...submittedPeople.values()]
      .filter(({ digest }) => known.has(digest))
      .map(({ digest, staffNo, name, identity }) => ({ digest, staffNo, name, identity }))
  }
}

/** 汇总 of a period, whole; null where the rules refuse. Pure, computed from what was taken in, never stored. */
export function consolidate(tables: ConsolidationTables, { period, book }: ConsolidationQuestion): Consolidation | null {
  const run = computeRule(mergeRule, mergeQuestion(tables, period), book, { trace: false })
  if (!run.ok) return null
  const merged = run.value.value
  const current = new Map(merged.current.map(({ digest, city }) => [digest, city]))
  const packages = [...tables.receivedPackages.values()].filter(({ digest }) => current.has(digest))
  const people = [...tables.submittedPeople.values()].filter(({ digest }) => current.has(digest)).toSorted(inOrder(byPlace(tables)))
  const cities = [...new Set([...byPlace(tables).map(({ code }) => code), ...current.values()])].filter((code) =>
    merged.current.some(({ city }) => city === code)
  )
  const { rows, rowOf } = rowsOfCities(people, cities, leastOf(book))
  const table = (columns: readonly string[], of: readonly (readonly [city: string, column: string])[], known: 'none' | 'rows' = 'none'): CrossTable =>
    crossTable(
      rows,
      columns,
      of.map(([city, column]) => [rowOf(city), column]),
      book,
      known
    )
  return {
    period,
    merged,
    packages,
    people,
    smallestGroup: leastOf(book),
    byGrade: table(
      grades,
      people.map(({ city, grade }) => [city, grade]),
      'rows'
    ),
    byStatus: roundsOf(people).map(({ round, month }) => ({
      round,
      month,
      ...table(
        statusSchema.options,
        people.flatMap(({ city, rounds }) =>
          rounds.filter((one) => one.round === round && one.month === month).map(({ status }): [string, string] => [city, status])
        ),
        'rows'
      )
    })),
    byMovement: table(
      kindsOf(people),
      people.flatMap(({ city, movement }) => (movement ? [[city, movement.kind]] : []))
    ),
    passRates: passRates(people, book),
    candidates: candidatesOf(people, tables.provinceDecisions),
    findings: findingsOf(merged, packages, tables.cities, returnedIn(tables, period)),
    differences: packages.flatMap(({ city, differences }) => differences.map((one) => ({ ...one, city })))
  }
}

/** The working of a period's consolidation. */
export function explainConsolidation(tables: ConsolidationTables, { period, book }: ConsolidationQuestion): TraceNode | null {
  const run = computeRule(mergeRule, mergeQuestion(tables, period), book, { trace: true })
  return run.ok ? run.value.trace : null
}

const leastOf = (book: RuleBook): number => {
  const found = book.find(smallestGroup.path)
  return found ? smallestGroup.schema.parse(found.value) : 1
}

function inOrder(cities: readonly City[]): (a: SubmittedPerson, b: SubmittedPerson) => number {
  const place = new Map(cities.map(({ code }, index) => [code, index]))
  const of = (code: string): number => place.get(code) ?? cities.length
  return (a, b) => of(a.city) - of(b.city) || (a.city === b.city ? (a.staffNo < b.staffNo ? -1 : 1) : a.city < b.city ? -1 : 1)
}

/** People counted by two marks, small groups hidden; `known` names totals that another table tells. */
export function crossTable(
  rows: readonly string[],
  columns: readonly string[],
  of: readonly (readonly [row: string, column: string])[],
  book: RuleBook,
  known: 'none' | 'rows' | 'columns' = 'none'
): CrossTable {
  const rowAt = new Map(rows.map((row, index) => [row, index]))
  const columnAt = new Map(columns.map((column, index) => [column, index]))
  const counts = rows.map(() => columns.map(() => 0))
  for (const [row, column] of of) {
    const line = counts[rowAt.get(row) ?? -1]
    const at = columnAt.get(column)
    if (line && at !== undefined) line[at] = (line[at] ?? 0) + 1
  }
  const run = computeRule(suppressRule, { counts, known: isTold(counts, known, leastOf(book)) ? known : 'none' }, book, { trace: false })
  const nothing: SuppressOutcome = { cells: [], rowTotals: [], columnTotals: [], total: null, hidden: 0 }
  return { rows, columns, ...(run.ok ? run.value.value : nothing) }
}
/** A total that is small is told nowhere. */
function isTold(counts: readonly (readonly number[])[], known: 'none' | 'rows' | 'columns', least: number): boolean {
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
  const totals = known === 'rows' ? counts.map(sum) : (counts[0] ?? []).map((_, column) => sum(counts.map((row) => row[column] ?? 0)))
  return totals.every((total) => total >= least)
}

/** Stands for the cities that are too small for a row of their own, taken together. */
export const pooledCities = '*'
/** The row of each city: its own, or that of the small ones together. They are pooled before anything is counted, so that every table has the same rows. */
function rowsOfCities(
  people: readonly SubmittedPerson[],
  cities: readonly string[],
  least: number
): { readonly rows: readonly string[]; rowOf(city: string): string } {
  const sizes = new Map(cities.map((city) => [city, 0]))
  for (const { city } of people) sizes.set(city, (sizes.get(city) ?? 0) + 1)
  const bySize = [...sizes].toSorted(([, a], [, b]) => a - b)
  const pooled = new Set<string>()
  let together = 0
  for (const [city, size] of bySize) {
    if (size >= least && (pooled.size === 0 || together >= least)) break
    pooled.add(city)
    together += size
  }
  const alone = cities.filter((city) => !pooled.has(city))
  return { rows: pooled.size === 0 ? alone : [...alone, pooledCities], rowOf: (city) => (pooled.has(city) ? pooledCities : city) }
}

type OfRound = Pick<SubmittedPerson['rounds'][number], 'round' | 'month'>
function roundsOf(people: readonly SubmittedPerson[]): OfRound[] {
  const known = new Map<string, OfRound>()
  for (const { rounds } of people) for (const { round, month } of rounds) known.set(`${round}|${month}`, { round, month })
  return [...known].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one)
}
const kindsOf = (people: readonly SubmittedPerson[]): string[] => [...new Set(people.flatMap(({ movement }) => (movement ? [movement.kind] : [])))].toSorted()

/** 通过率 by target over the province; what a rate would tell of few people is hidden, and what would give it away. */
function passRates(people: readonly SubmittedPerson[], book: RuleBook): PassRate[] {
  return roundsOf(people).flatMap(({ round, month }) => {
    const judged = people.flatMap(({ rounds }) => rounds.filter((one) => one.round === round && one.month === month && isJudged(one.status)))
    const targets = grades.filter((grade) => judged.some(({ target }) => target === grade))
    // How many passed and failed in all is told by the table of statuses.
    const table = crossTable(
      targets,
      ['pass', 'fail'],
      judged.map(({ target, status }) => [target ?? '', status]),
      book,
      'columns'
    )
    return targets.map((target, index): PassRate => {
      const [passed = null] = table.cells[index] ?? []
      const count = table.rowTotals[index] ?? null
      const percent = passed === null || count === null || count === 0 ? null : roundHalfUp(multiply(divide(exact(passed), exact(count)), exact(100)), 1)
      return { round, month, target, judged: count, passed, percent }
    })
  })
}
const isJudged = (status: SubmittedPerson['rounds'][number]['status']): boolean => status === 'pass' || status === 'fail'

const certifiedByProvince: ReadonlySet<Grade | null> = new Set<Grade>(['G5', 'G6'])
/** G5-G6 of round 2, and nominations of the grade adjustment, with what was decided. */
export function candidatesOf(people: readonly SubmittedPerson[], decisions: ConsolidationTables['provinceDecisions']): Candidate[] {
  return people.flatMap((person): Candidate[] => {
    const decided = (about: ProvinceDecision['about']): ProvinceDecision | null =>
      decisions.get(consolidationTables.provinceDecisions.key({ period: person.period, city: person.city, staffNo: person.staffNo, about })) ?? null
    const certified = person.rounds.flatMap(({ round, month, target, composite, status }): Candidate[] => {
      if (round !== 2 || target === null || !certifiedByProvince.has(target) || status === 'notInRound') return []
      const about = { kind: 'certification', round, month } as const
      return [{ person, about, target, composite, status, decision: decided(about) }]
    })
    const { movement } = person
    if (movement?.kind !== 'nomination') return certified
    const about = { kind: 'nomination', year: movement.year } as const
    return [...certified, { person, about, target: movement.to, composite: null, status: null, decision: decided(about) }]
  })
}
/** Names a candidate among those of a period. */
export const candidateKey = ({ person: { city, staffNo }, about }: Pick<Candidate, 'person' | 'about'>): string => `${city}|${staffNo}|${aboutKey(about)}`

type Returned = ReadonlyMap<string, number>
/** By city the newest revision of a period that went back to it. */
function returnedIn({ receivedPackages }: Pick<ConsolidationTables, 'receivedPackages'>, period: Period): Returned {
  const found = new Map<string, number>()
  for (const { city, revision, state, period: of } of receivedPackages.values())
    if (of === period && state === 'returned') found.set(city, Math.max(revision, found.get(city) ?? 0))
  return found
}

function findingsOf(
  merged: MergeOutcome,
  packages: readonly ReceivedPackage[],
  cities: ConsolidationTables['cities'],
  returned: Returned
): ConsolidationFinding[] {
  const nameOf = (code: string): string => cities.get(code)?.name ?? code
  return [
    ...merged.missing.map((city) => {
      const back = returned.get(city)
      const text =
        back === undefined ? texts.ref('finding.missing', { city: nameOf(city) }) : texts.ref('finding.returned', { city: nameOf(city), revision: back })
      return { key: `missing.${city}`, city, text }
    }),
    ...merged.unreconciled.map((one) => ({
      key: `unreconciled.${one.city}`,
      city: one.city,
      text: texts.ref('finding.unreconciled', { ...one, city: nameOf(one.city) })
    })),
    ...packages
      .filter(({ differenceCount }) => differenceCount > 0)
      .map(({ city, differenceCount: count }) => ({ key: `differences.${city}`, city, text: texts.ref('finding.differences', { city: nameOf(city), count }) })),
    ...merged.twice.map((one) => ({
      key: `twice.${one.places.map(({ city, staffNo }) => `${city}|${staffNo}`).join('.')}`,
      city: null,
      text: texts.ref(one.by === 'identity' ? 'finding.twice.identity' : 'finding.twice.staffNo', { people: peopleText(one, nameOf) })
    })),
    ...(merged.packs.length > 1
      ? [
          {
            key: 'packs',
            city: null,
            text: texts.ref('finding.packs', { packs: merged.packs.map(({ pack, cities: of }) => texts.ref('finding.pack', { pack, cities: of.map(nameOf) })) })
          }
        ]
      : []),
    ...packages
      .filter(({ openPoints }) => openPoints > 0)
      .map(({ city, openPoints: count }) => ({ key: `openPoints.${city}`, city, text: texts.ref('finding.openPoints', { city: nameOf(city), count }) }))
  ]
}
