import { z } from 'zod'
import { civilDateSchema, type CivilDate } from '../../kernel/civil-date'
import { fail, ok, type Result } from '../../kernel/result'
import { firstSpell, rosterTables, spellsByPerson, staffNumberSchema, standingOn, type Person, type Spell, type SpellCause } from '../roster'
import { change, defineCommand, knownYear, nameOf, openYear, type Change, type Tables } from './command-parts'
import { isPublished } from './decision-state'
import { faults } from './faults'
import { causeText, texts } from './messages'
import { gradeDecisionSchema, gradeTables, yearSchema, type GradeDecision, type GradeStart, type GradeYear, type MovementKind } from './model'

const causes: Partial<Record<MovementKind, SpellCause>> = {
  demotion: 'demotion',
  standby: 'standby',
  promotion: 'promotion',
  reinstatement: 'reinstatement',
  correction: 'correction'
}
/** The cause under which a decision enters the history; null: it does not move anyone (yet). */
function causeOf({ kind, answer }: Pick<GradeDecision, 'kind' | 'answer'>): SpellCause | null {
  if (kind === 'nomination') return answer?.state === 'confirmed' ? 'promotion' : null
  return causes[kind] ?? null
}
/** The decisions of a year that move people as they stand. */
export const movedBy = (decisions: Iterable<GradeDecision>, year: number): GradeDecision[] =>
  [...decisions].filter((decision) => decision.year === year && causeOf(decision) !== null)

const forceInput = z.object({
  year: yearSchema,
  effectiveOn: civilDateSchema,
  on: civilDateSchema,
  by: z.string().trim().max(40),
  document: z.string().trim().max(80)
})
/** Everything that follows from a year's decisions in one edit, so that one undo takes the whole year back. */
const putInForce = defineCommand({
  name: 'grade.putInForce',
  input: forceInput,
  summary: ({ year, effectiveOn }, tables) =>
    texts.ref('command.putInForce', { year, day: effectiveOn, count: movedBy(tables.gradeDecisions.values(), year).length }),
  plan({ year, effectiveOn, on, by, document }, tables) {
    const known = knownYear(tables, year)
    // Said a second time it is no mistake and changes nothing.
    if (known.ok && known.value.inForce?.effectiveOn === effectiveOn && known.value.inForce.document === document) return ok([])
    const now = openYear(tables, year)
    if (!now.ok) return now
    const hindrance = whyNotInForce(tables, now.value, { effectiveOn, on })
    if (!hindrance.ok) return hindrance
    const standings = startsFor(tables, now.value)
    const history = spellsByPerson(tables)
    const moves = movedBy(tables.gradeDecisions.values(), year).flatMap((decision) =>
      moveChanges(tables, decision, { from: decision.answer?.effectiveOn ?? effectiveOn, document: decision.answer?.document || document, history }, standings)
    )
    const starts = now.value.frozen ? [] : [...standings.values()].flatMap((start) => change(tables, 'gradeStarts', gradeTables.gradeStarts.key(start), start))
    const after: GradeYear = { ...now.value, frozen: now.value.frozen ?? { on, by }, inForce: { effectiveOn, on, by, document } }
    return ok([...starts, ...moves, ...change(tables, 'gradeYears', String(year), after)])
  }
})

type ForceDays = { readonly effectiveOn: CivilDate; /** The day on which it is put in force. */ readonly on: CivilDate }
/** What stands in the way of putting a year in force: nothing decided, open objections, a list that still hangs, records of a later day. */
export function whyNotInForce(tables: Tables, { year, publicity }: GradeYear, { effectiveOn, on }: ForceDays): Result<null> {
  const decisions = [...tables.gradeDecisions.values()].filter((decision) => decision.year === year)
  if (decisions.length === 0) return fail(faults.make('nothingDecided', { year }))
  const count = [...tables.gradeAppeals.values()].filter((appeal) => appeal.year === year && appeal.state === 'open').length
  if (count > 0) return fail(faults.make('appealsOpen', { count }))
  // A year of warnings and demotions only has no list to publish.
  if (!publicity && decisions.some(({ kind }) => isPublished(kind))) return fail(faults.make('notPublished', { year }))
  if (publicity && on <= publicity.endsOn) return fail(faults.make('publicityRunning', { until: publicity.endsOn }))
  if (publicity && effectiveOn <= publicity.endsOn)
    return fail(faults.make('beforePublicityEnds', { day: effectiveOn, until: publicity.endsOn }, { place: { field: 'effectiveOn' }, value: effectiveOn }))
  const [later] = recordsInTheWay(tables, decisions, effectiveOn)
  return later ? laterRecord(tables, later) : ok(null)
}

/** Records on or after the day on which a decision would take effect: one written before them would contradict what they say. */
export function recordsInTheWay({ spells }: Pick<Tables, 'spells'>, decisions: readonly GradeDecision[], effectiveOn: CivilDate): Spell[] {
  const days = new Map(decisions.flatMap((one): [string, CivilDate][] => (causeOf(one) ? [[one.staffNo, one.answer?.effectiveOn ?? effectiveOn]] : [])))
  const first = new Map<string, Spell>()
  for (const spell of spells.values()) {
    const day = days.get(spell.staffNo)
    const known = first.get(spell.staffNo)
    if (day !== undefined && spell.from >= day && (!known || spell.from < known.from)) first.set(spell.staffNo, spell)
  }
  return [...first.values()]
}
const laterRecord = (tables: Tables, { staffNo, from, cause }: Spell): Result<never> =>
  fail(faults.make('laterRecord', { name: nameOf(tables, staffNo), from, cause: causeText(cause) }))

/** Where everyone stood: as frozen, else on the day of judgement. */
function startsFor(tables: Tables, { year, asOf, frozen }: GradeYear): ReadonlyMap<string, GradeStart> {
  const spells = spellsByPerson(tables)
  return new Map(
    [...tables.people.values()].map((person): [string, GradeStart] => {
      const kept = frozen ? tables.gradeStarts.get(gradeTables.gradeStarts.key({ year, staffNo: person.staffNo })) : undefined
      const { grade, since, standby } = standingOn(person, spells.get(person.staffNo) ?? [], asOf)
      return [person.staffNo, kept ?? { year, staffNo: person.staffNo, county: person.county, post: person.post, grade, since, standby }]
    })
  )
}

type Effect = { readonly from: CivilDate; readonly document: string; readonly history: ReadonlyMap<string, readonly Spell[]> }
function moveChanges(tables: Tables, decision: GradeDecision, { from, document, history }: Effect, starts: ReadonlyMap<string, GradeStart>): Change[] {
  const person = tables.people.get(decision.staffNo)
  const start = starts.get(decision.staffNo)
  const cause = causeOf(decision)
  if (!person || !start || !cause) return []
  const { staffNo, post, county } = person
  const spell: Spell = { staffNo, from, cause, grade: decision.to, standby: decision.standby, post, county, document }
  const initial = firstSpell(person, from, start)
  // A first record on the same day would be the same row.
  const first = history.has(staffNo) || initial.from === from ? [] : change(tables, 'spells', rosterTables.spells.key(initial), initial)
  // What came later stands: only its document was corrected.
  const overtaken = history.get(staffNo)?.some((one) => one.from > from) === true
  const after: Person = overtaken || decision.to === person.grade ? person : { ...person, grade: decision.to, gradeSince: from }
  return [...first, ...change(tables, 'spells', rosterTables.spells.key(spell), spell), ...change(tables, 'people', staffNo, after)]
}

const answerInput = z.object({ year: yearSchema, staffNo: staffNumberSchema }).extend(gradeDecisionSchema.shape.answer.unwrap().shape)
/** The province's answer to a nomination. In a year that is in force already a confirmed one moves the person at once. */
const answerNomination = defineCommand({
  name: 'grade.answerNomination',
  input: answerInput,
  summary: ({ staffNo, state }, tables) => texts.ref('command.answerNomination', { name: nameOf(tables, staffNo), state: texts.ref(`answer.${state}`) }),
  plan({ year, staffNo, ...answer }, tables) {
    const key = gradeTables.gradeDecisions.key({ year, staffNo })
    const decision = tables.gradeDecisions.get(key)
    const known = knownYear(tables, year)
    if (!known.ok) return known
    if (decision?.kind !== 'nomination') return fail(faults.make('unknownNomination', { name: nameOf(tables, staffNo), year }))
    if (answer.state === 'confirmed' && answer.effectiveOn === null) return fail(faults.make('answerWithoutDay', {}, { place: { field: 'effectiveOn' } }))
    const after: GradeDecision = { ...decision, answer }
    const row = change(tables, 'gradeDecisions', key, after)
    if (known.value.inForce === null || row.length === 0) return ok(row)
    // What an answer has moved is history by now: taking it back is an undo or a correction, not another answer.
    const before = decision.answer?.state === 'confirmed' ? decision.answer : null
    if (before?.effectiveOn && (answer.state !== 'confirmed' || answer.effectiveOn !== before.effectiveOn))
      return fail(faults.make('nominationMoved', { name: nameOf(tables, staffNo), day: before.effectiveOn }))
    if (answer.state !== 'confirmed' || answer.effectiveOn === null) return ok(row)
    const own = rosterTables.spells.key({ staffNo, from: answer.effectiveOn })
    const [later] = recordsInTheWay(tables, [after], answer.effectiveOn).filter((spell) => before === null || rosterTables.spells.key(spell) !== own)
    if (later) return laterRecord(tables, later)
    const effect = { from: answer.effectiveOn, document: answer.document, history: spellsByPerson(tables) }
    return ok([...row, ...moveChanges(tables, after, effect, startsFor(tables, known.value))])
  }
})

/** Edits that move people. */
export const forceCommands = [putInForce, answerNomination]
