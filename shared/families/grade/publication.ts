import type { CivilDate } from '../../kernel/civil-date'
import { grades, type Grade, type Spell } from '../roster'
import type { GradeYearResult, PersonMovement, Places } from './annual-model'
import { recordsInTheWay } from './commands-force'
import { decisionStateOf, isPublished } from './decision-state'
import type { GradeAppeal, GradePublicity, GradeYear, PublishedMovement } from './model'

/** Who is to be published as decided: by county, then from the highest grade down. */
export function proposedList({ people }: Pick<GradeYearResult, 'people'>): PublishedMovement[] {
  return people
    .flatMap(({ staffNo, name, county, decision }): PublishedMovement[] =>
      decision && isPublished(decision.kind) ? [{ staffNo, name, county, kind: decision.kind, from: decision.from, to: decision.to }] : []
    )
    .toSorted(byCountyAndGrade)
}
const height = (grade: Grade): number => grades.indexOf(grade)
function byCountyAndGrade(a: PublishedMovement, b: PublishedMovement): number {
  if (a.county !== b.county) return a.county < b.county ? -1 : 1
  const higher = height(b.to) - height(a.to)
  return higher !== 0 ? higher : a.staffNo < b.staffNo ? -1 : 1
}

export type MovementDifference = { readonly staffNo: string; readonly name: string; readonly kind: 'added' | 'gone' | 'changed' }
/** What is decided now against what was published: a list that hangs on the wall must not drift unseen. */
export function changesSincePublication({ list }: Pick<GradePublicity, 'list'>, result: Pick<GradeYearResult, 'people'>): MovementDifference[] {
  const now = new Map(proposedList(result).map((one) => [one.staffNo, one]))
  const before = new Set(list.map(({ staffNo }) => staffNo))
  const kept = list.flatMap(({ staffNo, name, kind, from, to }): MovementDifference[] => {
    const other = now.get(staffNo)
    if (!other) return [{ staffNo, name, kind: 'gone' }]
    return other.kind === kind && other.from === from && other.to === to ? [] : [{ staffNo, name, kind: 'changed' }]
  })
  const added = [...now.values()].flatMap(({ staffNo, name }): MovementDifference[] => (before.has(staffNo) ? [] : [{ staffNo, name, kind: 'added' }]))
  return [...kept, ...added]
}

/** What stands between a year and its effective day, in the order in which people deal with it. */
export const hindranceKinds = [
  'ties',
  'undecided',
  'outdated',
  'conditional',
  'nothingDecided',
  'notPublished',
  'changed',
  'appeals',
  'publicityRunning',
  'beforePublicityEnds',
  'laterRecord'
] as const
/** What is said, but stops nothing: people without a score, more promotions than places, nominations without an answer. */
export const cautionKinds = ['incomplete', 'overQuota', 'unanswered'] as const
type Named<K> = { readonly kind: K; readonly staffNos: readonly string[] }
export type Hindrance = Named<(typeof hindranceKinds)[number]>
export type Caution = Named<(typeof cautionKinds)[number]>
/** How far a year is. `blocked` is empty when it can be put in force. */
export type YearState = {
  readonly stage: 'deciding' | 'publishing' | 'waiting' | 'ready' | 'inForce'
  readonly blocked: readonly Hindrance[]
  readonly cautions: readonly Caution[]
}
type Used = { readonly gradeAppeals: ReadonlyMap<string, GradeAppeal>; readonly spells: ReadonlyMap<string, Spell> }
type Question = { readonly year: GradeYear; readonly result: GradeYearResult; readonly effectiveOn: CivilDate | null; readonly today: CivilDate }

/** The state of a year, and everything that blocks putting it in force. */
export function yearState(tables: Used, { year, result, effectiveOn, today }: Question): YearState {
  if (year.inForce) return { stage: 'inForce', blocked: [], cautions: cautionsOf(result) }
  const deciding = decidingHindrances(result)
  const published = publicityHindrances(tables, { year, result, today })
  const day = effectiveOn === null ? [] : dayHindrances(tables, year, result.people, effectiveOn)
  const running = published.some(({ kind }) => kind === 'publicityRunning' || kind === 'appeals')
  const stage = deciding.length > 0 ? 'deciding' : published.length === 0 ? 'ready' : running ? 'waiting' : 'publishing'
  return { stage, blocked: [...deciding, ...published, ...day], cautions: cautionsOf(result) }
}

const named = <K extends string>(kind: K, people: readonly { readonly staffNo: string }[]): Named<K>[] =>
  people.length === 0 ? [] : [{ kind, staffNos: people.map(({ staffNo }) => staffNo) }]

function decidingHindrances(result: GradeYearResult): Hindrance[] {
  const { people, places } = result
  const inState = (state: string): readonly PersonMovement[] => people.filter((person) => decisionStateOf(person) === state)
  const ties = places.flatMap((place) => openTies(place, people))
  const open: Hindrance[] = [
    ...named('ties', ties),
    ...named('undecided', inState('undecided')),
    ...named('outdated', inState('outdated')),
    ...named(
      'conditional',
      places.flatMap((place) => unfoundedPlaces(place, people))
    )
  ]
  // Where something waits to be decided, that is what is said.
  return open.length > 0 || people.some(({ decision }) => decision) ? open : [{ kind: 'nothingDecided', staffNos: [] }]
}

const risesTo = ({ decision }: PersonMovement, grade: Grade): boolean =>
  decision !== null && decision.to === grade && (decision.kind === 'promotion' || decision.kind === 'nomination')

/** Those tied on the quota line about whom nobody has decided, while a place is still to be given. */
export function openTies({ grade, vacancies, ranking }: Places, people: readonly PersonMovement[]): PersonMovement[] {
  const tied = new Set(ranking.flatMap(({ staffNo, state }) => (state === 'tied' ? [staffNo] : [])))
  if (people.filter((person) => risesTo(person, grade)).length >= vacancies && vacancies > 0) return []
  return people.filter(({ staffNo, decision }) => tied.has(staffNo) && decision === null)
}

/**
 * Promotions decided by the city into places that only the province opens, while it has confirmed fewer nominations than they need. The best
 * take the places that are sure. Nominations into such places wait for the province anyway.
 */
function unfoundedPlaces({ grade, authority, vacancies, conditional, ranking }: Places, people: readonly PersonMovement[]): PersonMovement[] {
  if (authority === 'province' || conditional === 0) return []
  const order = new Map(ranking.map(({ staffNo }, index) => [staffNo, index]))
  const placeOf = ({ staffNo }: PersonMovement): number => order.get(staffNo) ?? ranking.length
  const rising = people.filter((person) => risesTo(person, grade)).toSorted((one, other) => placeOf(one) - placeOf(other))
  const confirmed = people.filter(({ decision }) => decision?.kind === 'nomination' && decision.from === grade && decision.answer?.state === 'confirmed')
  return rising.slice(vacancies - conditional + confirmed.length, vacancies)
}

function publicityHindrances({ gradeAppeals }: Pick<Used, 'gradeAppeals'>, { year, result, today }: Omit<Question, 'effectiveOn'>): Hindrance[] {
  const { publicity } = year
  const appeals = [...gradeAppeals.values()].filter((one) => one.year === year.year && one.state === 'open')
  if (!publicity) return [...named('notPublished', proposedList(result)), ...named('appeals', appeals)]
  const running: Hindrance[] = today <= publicity.endsOn ? [{ kind: 'publicityRunning', staffNos: [] }] : []
  return [...named('changed', changesSincePublication(publicity, result)), ...named('appeals', appeals), ...running]
}

function dayHindrances({ spells }: Pick<Used, 'spells'>, { publicity }: GradeYear, people: readonly PersonMovement[], effectiveOn: CivilDate): Hindrance[] {
  const early: Hindrance[] = publicity && effectiveOn <= publicity.endsOn ? [{ kind: 'beforePublicityEnds', staffNos: [] }] : []
  const decisions = people.flatMap(({ decision }) => (decision ? [decision] : []))
  return [...early, ...named('laterRecord', recordsInTheWay({ spells }, decisions, effectiveOn))]
}

function cautionsOf({ people, places }: GradeYearResult): Caution[] {
  const incomplete = places.flatMap(({ ranking }) => ranking.filter(({ state }) => state === 'incomplete'))
  const over = places.flatMap(({ grade, vacancies }) => people.filter((person) => risesTo(person, grade)).slice(vacancies))
  const unanswered = people.filter(({ decision }) => decision?.kind === 'nomination' && decision.answer === null)
  return [...named('incomplete', incomplete), ...named('overQuota', over), ...named('unanswered', unanswered)]
}
