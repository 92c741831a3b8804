import type { RuleBook } from '../../kernel/rule'
import { grades, type Grade, type Person, type Spell } from '../roster'
import type { LadderStep, PersonMovement } from './annual-model'
import { spellsKnown, type Past, type Start } from './annual-standing'
import { climb, movementOfStep } from './ladder'
import type { AnnualOutcome, GradeDecision, GradeYear, Movement } from './model'
import type { LadderState, LadderYear } from './rules/demotion'

/** What a person's annual results come to. */
export type Chain = {
  readonly steps: readonly LadderStep[]
  readonly replayed: PersonMovement['replayed']
  /** Where the person would stand now had the corrected results been known; null: where the person does stand. */
  readonly corrected: { readonly grade: Grade; readonly standby: boolean; readonly step: LadderStep } | null
}

/** Every year from the first result to the one that is judged, with the standing that the person really had. */
export function ladderYears(person: Person, year: GradeYear, past: Past): LadderYear[] {
  const results = past.resultsOf(person.staffNo)
  const first = Math.min(results[0]?.year ?? year.resultYear, firstDecided(person, past) ?? year.resultYear)
  const outcomes = new Map<number, AnnualOutcome>(results.map((one) => [one.year, one.outcome]))
  const clearing = clearingSpells(past.spellsOf(person.staffNo), year)
  return Array.from({ length: year.resultYear - first + 1 }, (_, index) => {
    const of = first + index
    const { grade, standby } = past.startAfter(person, of)
    return { year: of, outcome: outcomes.get(of) ?? null, cleared: clearing.some((spell) => clears(spell, of, past)), grade, standby }
  })
}
/** A result may have been taken away since it was decided upon. */
const firstDecided = ({ staffNo }: Person, { closed, decisionOf }: Past): number | undefined =>
  closed.find(({ year }) => laddered.has(decisionOf(year, staffNo)?.kind ?? 'none'))?.resultYear
const clearingSpells = (spells: readonly Spell[], { inForce }: GradeYear): readonly Spell[] =>
  spells.filter(({ cause, from }) => (cause === 'promotion' || cause === 'reinstatement') && (inForce === null || from < inForce.effectiveOn))
/**
 * A promotion or reinstatement clears the results of the years before its own. One between the end of a year and the day on which the year
 * is judged stands before that judgement too: older years do not count against the person.
 */
function clears({ from }: Spell, resultYear: number, past: Past): boolean {
  const since = Number(from.slice(0, 4))
  return since === resultYear || (since === resultYear + 1 && from <= past.dayAfter(resultYear))
}

/** The ladder of one person, with what corrected results would have changed in years that are closed. */
export function chainOf(person: Person, year: GradeYear, past: Past, book: RuleBook): Chain {
  const years = ladderYears(person, year, past)
  const [first] = years
  const steps = first ? climb(book, { grade: first.grade ?? person.grade, standby: false, failures: 0, demotions: 0 }, years) : []
  const differing = past.closed.filter((one) => differs(person, one, steps, past) && !isSettled(person, one, year, past))
  const since = differing[0]?.resultYear
  if (since === undefined) return { steps, replayed: [], corrected: null }
  return { steps, ...replay({ person, year, past, book, years, steps, since, differing: new Set(differing.map((one) => one.resultYear)) }) }
}

type Closed = { readonly start: Start; readonly decided: Movement; readonly proposed: Movement; readonly decision: GradeDecision | null }
/** What was decided in a closed year. Nominations count once the province confirmed them; who was not decided about stayed as before. */
function closedOf(person: Person, { year, resultYear }: GradeYear, past: Past): Closed {
  const start = past.startAfter(person, resultYear)
  const decision = past.decisionOf(year, person.staffNo)
  const same: Movement = { kind: 'none', to: start.grade, standby: start.standby }
  const unconfirmed = decision?.kind === 'nomination' && decision.answer?.state !== 'confirmed'
  return { start, decision, decided: decision && !unconfirmed ? decision : same, proposed: decision?.proposed ?? same }
}
/** What the ladder had to say of a decision: promotions are no matter of the ladder. */
const ladderPart = ({ kind, to, standby }: Movement, { grade, standby: before }: Start): Movement =>
  laddered.has(kind) ? { kind, to, standby } : { kind: 'none', to: grade, standby: before }
const laddered: ReadonlySet<Movement['kind']> = new Set(['warning', 'demotion', 'standby'])
const isSame = (a: Movement, b: Movement): boolean => a.kind === b.kind && a.to === b.to && a.standby === b.standby

/** Whether the ladder now says what was neither proposed nor decided then. An override of people stands. */
function differs(person: Person, closed: GradeYear, steps: readonly LadderStep[], past: Past): boolean {
  const step = steps.find((one) => one.year === closed.resultYear)
  const { start, decided, proposed } = closedOf(person, closed, past)
  if (decided.kind === 'correction' || proposed.kind === 'correction') return false
  const stage = step ? stageOfStep[step.action] : 0
  return !stagesOf(decided, start).includes(stage) && !stagesOf(proposed, start).includes(stage)
}
/**
 * Which failing year in a row an action answers. Stages are compared and not grades: another pack may since have changed what the third year
 * costs, and that corrects nothing that was decided under the old one.
 */
const stageOfStep: Readonly<Record<LadderStep['action'], number>> = {
  pass: 0,
  noResult: 0,
  onStandby: 0,
  warning: 1,
  downOne: 2,
  downTwo: 3,
  standby: 3,
  downTwoAndStandby: 3
}
function stagesOf({ kind, to }: Movement, { grade }: Start): readonly number[] {
  if (kind === 'warning') return [1]
  if (kind === 'standby') return [3]
  if (kind !== 'demotion') return [0]
  const steps = grades.indexOf(grade) - grades.indexOf(to)
  // At the lowest grade both are one step or none.
  return steps >= 2 ? [3] : to === 'G1' ? [2, 3] : [2]
}

/** Whether people have decided about a correction since, one way or the other. */
function isSettled(person: Person, { year: of, inForce }: GradeYear, year: GradeYear, past: Past): boolean {
  const decided = past.closed.some((one) => {
    const decision = one.year > of ? past.decisionOf(one.year, person.staffNo) : null
    return decision?.kind === 'correction' || decision?.proposed?.kind === 'correction'
  })
  return (
    decided ||
    spellsKnown(past.spellsOf(person.staffNo), year).some(({ cause, from }) => cause === 'correction' && inForce !== null && from > inForce.effectiveOn)
  )
}

type Replay = {
  readonly person: Person
  readonly year: GradeYear
  readonly past: Past
  readonly book: RuleBook
  readonly years: readonly LadderYear[]
  readonly steps: readonly LadderStep[]
  /** The first year that went differently. */
  readonly since: number
  readonly differing: ReadonlySet<number>
}
/** Goes through the years again from the first one that differs: the ladder by the corrected results, everything else as it happened. */
function replay(given: Replay): Pick<Chain, 'replayed' | 'corrected'> {
  const { person, year, past, book, years, steps, since, differing } = given
  const before = steps.find((one) => one.year === since - 1)
  let state: LadderState = { ...standingAt(person, since, past), failures: before?.failures ?? 0, demotions: before?.demotions ?? 0 }
  const replayed: PersonMovement['replayed'] = []
  for (const one of years.filter((of) => of.year >= since)) {
    const [step] = climb(book, state, [{ ...one, grade: state.grade, standby: state.standby }])
    if (!step) return { replayed, corrected: null }
    if (one.year === year.resultYear) return { replayed, corrected: correctedTo(person, year, past, state, step) }
    const closed = past.closed.find(({ resultYear }) => resultYear === one.year)
    if (closed && differing.has(one.year)) {
      const { kind, to, standby } = closedOf(person, closed, past).decided
      replayed.push({ year: closed.year, decided: { kind, to, standby }, replayed: movementOfStep(step) })
    }
    state = { ...standingAfter(given, closed, step), failures: step.failures, demotions: step.demotions }
  }
  return { replayed, corrected: null }
}
function standingAt(person: Person, resultYear: number, past: Past): { grade: Grade; standby: boolean } {
  const { grade, standby } = past.startAfter(person, resultYear)
  return { grade, standby }
}

function correctedTo(person: Person, { resultYear }: GradeYear, past: Past, { grade, standby }: LadderState, step: LadderStep): Chain['corrected'] {
  const now = past.startAfter(person, resultYear)
  return grade === now.grade && standby === now.standby ? null : { grade, standby, step }
}

/** Where the replay leaves somebody before the next year: the ladder's step, then whatever else really happened in between. */
function standingAfter({ person, past }: Replay, closed: GradeYear | undefined, step: LadderStep): { grade: Grade; standby: boolean } {
  const next = standingAt(person, step.year + 1, past)
  const now = standingAt(person, step.year, past)
  // Nobody decided by this ladder: what happened is the difference between the two days.
  if (!closed) return { grade: shifted(step.from, now.grade, next.grade), standby: now.standby === next.standby ? step.standby : next.standby }
  const { start, decided, proposed } = closedOf(person, closed, past)
  const replayed = movementOfStep(step)
  const follows = isSame(ladderPart(decided, start), ladderPart(proposed, start))
  const own = follows && (replayed.kind !== 'none' || laddered.has(decided.kind)) ? replayed : { ...decided, to: shifted(step.from, start.grade, decided.to) }
  return { grade: shifted(own.to, decided.to, next.grade), standby: next.standby === decided.standby ? own.standby : next.standby }
}
/** A grade moved as far as another one moved, never off the ladder. */
function shifted(grade: Grade, from: Grade, to: Grade): Grade {
  const place = grades.indexOf(grade) + grades.indexOf(to) - grades.indexOf(from)
  return grades[Math.min(Math.max(place, 0), grades.length - 1)] ?? grade
}
