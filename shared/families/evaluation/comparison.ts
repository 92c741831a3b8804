import { exact, mean, roundHalfUp, subtract, type Exact } from '../../kernel/decimal'
import type { RuleBook } from '../../kernel/rule'
import { finalStatus, type PersonResult, type Round, type Status } from '../certification'
import { competencyTables, inListOrder, type Competency, type Model } from '../competency'
import type { Grade } from '../roster'
import { assessOnSite } from './assessment'
import type { CompetencyOutcome, OnSitePerson } from './assessment-model'
import { competenciesOf } from './checks'
import { roundOf, type RoundTables } from './round'

export type CompareQuestion = Round & { readonly book: RuleBook }
/** A figure of two rounds; the change is null where one of them lacks it. */
export type Change = { readonly earlier: string | null; readonly later: string | null; readonly change: string | null }
export type CompetencyChange = Change & {
  readonly code: string
  readonly name: string
  /** False where the versions of the model differ and nobody said how their levels correspond. */
  readonly comparable: boolean
}
export type PersonChange = {
  readonly staffNo: string
  readonly name: string
  readonly county: string
  readonly grade: Grade
  readonly target: { readonly earlier: Grade | null; readonly later: Grade | null }
  readonly status: { readonly earlier: Status; readonly later: Status }
  readonly composite: Change
  readonly exam: Change
  readonly performance: Change
  readonly supervisor: Change
  readonly match: Change
  readonly competencies: readonly CompetencyChange[]
}
/** Means over the people who have the figure in both rounds; all null where there are too few of them to stay unrecognised. */
export type GroupChange = Change & { readonly n: number; readonly suppressed: boolean }
export type CountyChange = { readonly county: string; readonly people: number; readonly composite: GroupChange; readonly match: GroupChange }
export type RoundComparison = {
  readonly later: Round
  readonly earlier: Round
  readonly people: readonly PersonChange[]
  readonly counties: readonly CountyChange[]
  readonly overall: { readonly people: number; readonly composite: GroupChange; readonly match: GroupChange }
  readonly competencies: readonly (GroupChange & { readonly code: string; readonly name: string })[]
}

/** A mean over fewer people tells what single ones scored. */
export const smallestGroup = 3

/** Two rounds side by side: by person, county and competency. Everyone who took part in one of them, in staff-number order. Pure. */
export function compareRounds(tables: RoundTables, later: CompareQuestion, earlier: CompareQuestion): RoundComparison {
  const [now, old] = [readRound(tables, later), readRound(tables, earlier)]
  const translate = translator(tables, old.model, now.model)
  const people = now.results.flatMap((result): PersonChange[] => {
    const before = old.byNumber.get(result.staffNo)
    if (!before || !(tookPart(result) || tookPart(before))) return []
    return [personChange(result, before, { now: now.onSite.get(result.staffNo), old: old.onSite.get(result.staffNo), translate })]
  })
  const counties = [...new Set(people.map(({ county }) => county))].toSorted()
  const competencies = now.model ? competenciesOf(tables, now.model) : []
  return {
    later: { round: later.round, month: later.month },
    earlier: { round: earlier.round, month: earlier.month },
    people,
    counties: counties.map((county) => ({ county, ...groupOf(people.filter((one) => one.county === county)) })),
    overall: groupOf(people),
    competencies: inListOrder(competencies).map(({ code, name }) => ({ code, name, ...competencyMeans(people, code) }))
  }
}

type Reading = {
  readonly results: readonly PersonResult[]
  readonly byNumber: ReadonlyMap<string, PersonResult>
  readonly onSite: ReadonlyMap<string, OnSitePerson>
  readonly model: Model | null
}
function readRound(tables: RoundTables, question: CompareQuestion): Reading {
  const { people: results } = roundOf(tables, question)
  const { people, model } = assessOnSite(tables, question)
  return {
    results,
    byNumber: new Map(results.map((result) => [result.staffNo, result])),
    onSite: new Map(people.map((person) => [person.staffNo, person])),
    model
  }
}
const tookPart = ({ status, composite }: PersonResult): boolean => status !== 'notInRound' || composite !== null

function changeOf(earlier: string | null | undefined, later: string | null | undefined): Change {
  const both = typeof earlier === 'string' && typeof later === 'string'
  return { earlier: earlier ?? null, later: later ?? null, change: both ? roundHalfUp(subtract(exact(later), exact(earlier))) : null }
}

type OnSitePair = { readonly now: OnSitePerson | undefined; readonly old: OnSitePerson | undefined; readonly translate: Translate }
function personChange(now: PersonResult, old: PersonResult, onSite: OnSitePair): PersonChange {
  const { staffNo, name, county, grade } = now
  return {
    staffNo,
    name,
    county,
    grade,
    target: { earlier: old.target, later: now.target },
    status: { earlier: finalStatus(old), later: finalStatus(now) },
    composite: changeOf(old.composite, now.composite),
    exam: changeOf(old.exam, now.exam),
    performance: changeOf(old.performance, now.performance),
    supervisor: changeOf(old.supervisor, now.supervisor),
    match: changeOf(onSite.old?.match, onSite.now?.match),
    competencies: competencyChanges(onSite)
  }
}
function competencyChanges({ now, old, translate }: OnSitePair): CompetencyChange[] {
  const earlier = new Map<string, { actual: string | null; comparable: boolean }>()
  for (const outcome of old?.outcomes ?? []) {
    const read = translate(outcome)
    if (read) earlier.set(read.code, read)
  }
  return (now?.outcomes ?? []).map(({ code, name, actual }) => {
    const before = earlier.get(code)
    // Levels of another version stand beside each other, but are not subtracted.
    const comparable = before?.comparable ?? old === undefined
    const { change, ...both } = changeOf(before?.actual, actual)
    return { code, name, ...both, change: comparable ? change : null, comparable }
  })
}

type Translate = (outcome: CompetencyOutcome) => { readonly code: string; readonly actual: string | null; readonly comparable: boolean } | null
/** Reads levels of the earlier round in the later one's version: the same version as they are, another one only as a person said. */
function translator({ levelMappings }: RoundTables, from: Model | null, to: Model | null): Translate {
  if (from && to && from.model === to.model && from.version === to.version) return ({ code, actual }) => ({ code, actual, comparable: true })
  return ({ code, actual }) => {
    const mapping =
      from && to && from.model === to.model
        ? levelMappings.get(competencyTables.levelMappings.key({ model: from.model, from: from.version, to: to.version, code }))
        : undefined
    if (!mapping) return { code, actual, comparable: false }
    if (mapping.toCode === null) return null
    const unchanged = Object.entries(mapping.levels).every(([level, now]) => now === Number(level))
    if (unchanged) return { code: mapping.toCode, actual, comparable: true }
    const whole = actual === null ? undefined : Object.entries(mapping.levels).find(([level]) => roundHalfUp(exact(level)) === actual)?.[1]
    // Between two levels nobody said what it corresponds to.
    return typeof whole === 'number'
      ? { code: mapping.toCode, actual: roundHalfUp(exact(whole)), comparable: true }
      : { code: mapping.toCode, actual, comparable: false }
  }
}

const groupOf = (people: readonly PersonChange[]): Omit<CountyChange, 'county'> => ({
  people: people.length,
  composite: meanChange(people.map(({ composite }) => composite)),
  match: meanChange(people.map(({ match }) => match))
})
const competencyMeans = (people: readonly PersonChange[], code: Competency['code']): GroupChange =>
  meanChange(people.flatMap(({ competencies }) => competencies.filter((one) => one.code === code)))

function meanChange(changes: readonly Change[]): GroupChange {
  const pairs = changes.flatMap(({ earlier, later, change }): [Exact, Exact][] =>
    change === null || earlier === null || later === null ? [] : [[exact(earlier), exact(later)]]
  )
  if (pairs.length < smallestGroup) return { earlier: null, later: null, change: null, n: pairs.length, suppressed: pairs.length > 0 }
  const [before, after] = [mean(pairs.map(([one]) => one)), mean(pairs.map(([, one]) => one))]
  return { ...changeOf(roundHalfUp(before), roundHalfUp(after)), change: roundHalfUp(subtract(after, before)), n: pairs.length, suppressed: false }
}
