import { z } from 'zod'
import { fail, ok, type Result } from '../../kernel/result'
import { isSame } from '../../kernel/same'
import { gradeText, grades, staffNumberSchema } from '../roster'
import { change, defineCommand, knownPerson, nameOf, openYear, planOf, type Change, type Tables } from './command-parts'
import { followsProposal, isSameMovement } from './decision-state'
import { faults } from './faults'
import { kindText, texts } from './messages'
import { gradeAppealSchema, gradeDecisionSchema, gradePublicitySchema, gradeTables, yearSchema, type GradeDecision, type MovementKind } from './model'

const decisionInput = gradeDecisionSchema.omit({ year: true, answer: true })
const decide = defineCommand({
  name: 'grade.decide',
  input: z.object({ year: yearSchema, decisions: z.array(decisionInput).min(1).max(20_000) }),
  summary({ year, decisions }, tables) {
    const [first, second] = decisions
    if (!first || second) return texts.ref('command.decide', { year, count: decisions.length })
    return texts.ref('command.decideOne', {
      name: nameOf(tables, first.staffNo),
      kind: kindText(first.kind),
      from: gradeText(first.from),
      to: gradeText(first.to)
    })
  },
  plan({ year, decisions }, tables) {
    const now = openYear(tables, year)
    if (!now.ok) return now
    // Named twice in one edit, the later one holds.
    const given = new Map(decisions.map((decision) => [decision.staffNo, decision]))
    const changes: Change[] = []
    for (const decision of given.values()) {
      const checked = checkDecision(tables, decision)
      if (!checked.ok) return checked
      const key = gradeTables.gradeDecisions.key({ year, staffNo: decision.staffNo })
      const before = tables.gradeDecisions.get(key)
      // Deciding the same again loses neither what the province answered nor who decided it first.
      if (!before || !isSameDecision(before, decision))
        changes.push(...change(tables, 'gradeDecisions', key, { ...decision, year, answer: before && isSameMove(before, decision) ? before.answer : null }))
    }
    return ok(changes)
  }
})
type DecisionInput = z.output<typeof decisionInput>
const isSameMove = (a: GradeDecision, b: DecisionInput): boolean => a.from === b.from && isSameMovement(a, b)
const isSameDecision = (a: GradeDecision, b: DecisionInput): boolean => isSameMove(a, b) && a.reason === b.reason && isSame(a.proposed, b.proposed)

function checkDecision(tables: Tables, decision: DecisionInput): Result<null> {
  const { staffNo, kind, from, to, reason } = decision
  const known = knownPerson(tables, staffNo)
  if (!known.ok) return known
  const name = nameOf(tables, staffNo)
  if (!followsProposal(decision) && reason === '') return fail(faults.make('reasonNeeded', { name }, { place: { field: 'reason' } }))
  const steps = grades.indexOf(to) - grades.indexOf(from)
  const place = { place: { field: 'to' }, value: to }
  const step = { name, from: gradeText(from), to: gradeText(to) }
  if ((kind === 'promotion' || kind === 'nomination') && steps !== 1) return fail(faults.make('notOneStep', step, place))
  if (!fitsGrades(kind, steps)) return fail(faults.make('kindAgainstGrade', { ...step, kind: kindText(kind) }, place))
  return ok(null)
}
/** A warning keeps the grade; a demotion or standby never raises it, as G1 may swallow the step. */
function fitsGrades(kind: MovementKind, steps: number): boolean {
  if (kind === 'none' || kind === 'warning') return steps === 0
  return (kind !== 'demotion' && kind !== 'standby') || steps <= 0
}

const undecide = defineCommand({
  name: 'grade.undecide',
  input: z.object({ year: yearSchema, staffNos: z.array(staffNumberSchema).min(1).max(20_000) }),
  summary: ({ year, staffNos }) => texts.ref('command.undecide', { year, count: staffNos.length }),
  plan({ year, staffNos }, tables) {
    const now = openYear(tables, year)
    if (!now.ok) return now
    return ok([...new Set(staffNos)].flatMap((staffNo) => change(tables, 'gradeDecisions', gradeTables.gradeDecisions.key({ year, staffNo }), null)))
  }
})

const publish = defineCommand({
  name: 'grade.publish',
  input: z.object({ year: yearSchema, publicity: gradePublicitySchema }),
  summary: ({ year, publicity: { list, endsOn } }) => texts.ref('command.publish', { year, count: list.length, until: endsOn }),
  plan({ year, publicity }, tables) {
    const now = openYear(tables, year)
    if (!now.ok) return now
    const { startsOn, endsOn } = publicity
    if (endsOn < startsOn) return fail(faults.make('endsBeforeStart', { from: startsOn, until: endsOn }, { place: { field: 'endsOn' }, value: endsOn }))
    return planOf(tables, 'gradeYears', String(year), { ...now.value, publicity })
  }
})
const withdraw = defineCommand({
  name: 'grade.withdraw',
  input: z.object({ year: yearSchema }),
  summary: ({ year }) => texts.ref('command.withdraw', { year }),
  plan({ year }, tables) {
    const now = openYear(tables, year)
    return now.ok ? planOf(tables, 'gradeYears', String(year), { ...now.value, publicity: null }) : now
  }
})

const receiveAppeal = defineCommand({
  name: 'grade.receiveAppeal',
  input: gradeAppealSchema.pick({ year: true, staffNo: true, by: true, receivedOn: true, ground: true }),
  summary: ({ staffNo }, tables) => texts.ref('command.receiveAppeal', { name: nameOf(tables, staffNo) }),
  plan(given, tables) {
    const now = openYear(tables, given.year)
    if (!now.ok) return now
    const known = knownPerson(tables, given.staffNo)
    if (!known.ok) return known
    const appeal = [...tables.gradeAppeals.values()].reduce((highest, one) => (one.year === given.year ? Math.max(highest, one.appeal) : highest), 0) + 1
    const row = { ...given, appeal, state: 'open' as const, answer: '', answeredOn: null, handler: '' }
    return planOf(tables, 'gradeAppeals', gradeTables.gradeAppeals.key(row), row)
  }
})
const answerAppeal = defineCommand({
  name: 'grade.answerAppeal',
  input: gradeAppealSchema.pick({ year: true, appeal: true, state: true, answer: true, answeredOn: true, handler: true }),
  summary: ({ state, ...which }, tables) =>
    texts.ref('command.answerAppeal', {
      name: nameOf(tables, tables.gradeAppeals.get(gradeTables.gradeAppeals.key(which))?.staffNo ?? ''),
      state: texts.ref(`appeal.${state}`)
    }),
  plan(given, tables) {
    const key = gradeTables.gradeAppeals.key(given)
    const now = tables.gradeAppeals.get(key)
    if (!now) return fail(faults.make('unknownAppeal', { appeal: given.appeal }))
    const year = openYear(tables, given.year)
    if (!year.ok) return year
    if (given.state !== 'open' && given.answer === '') return fail(faults.make('answerNeeded', {}, { place: { field: 'answer' } }))
    return planOf(tables, 'gradeAppeals', key, { ...now, ...given })
  }
})

/** Edits between the proposals and the day when they are in force. */
export const decidingCommands = [decide, undecide, publish, withdraw, receiveAppeal, answerAppeal]
