import { z } from 'zod'
import { fail, ok, type Result } from '../../kernel/result'
import { gradeText, grades, staffNumberSchema, type Grade } from '../roster'
import { change, defineCommand, knownPerson, nameOf, openYear, planOf, type Tables } from './command-parts'
import { faults } from './faults'
import { kindText, texts } from './messages'
import { gradeAppealSchema, gradeDecisionSchema, gradePublicitySchema, gradeTables, yearSchema, type GradeDecision } from './model'

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
    for (const decision of decisions) {
      const checked = checkDecision(tables, decision)
      if (!checked.ok) return checked
    }
    return ok(
      decisions.flatMap((decision) => {
        const key = gradeTables.gradeDecisions.key({ year, staffNo: decision.staffNo })
        const before = tables.gradeDecisions.get(key)
        // Deciding the same again must not lose what the province answered, nor when it was decided first.
        if (before && isSameDecision(before, decision)) return []
        return change(tables, 'gradeDecisions', key, { ...decision, year, answer: null })
      })
    )
  }
})
const isSameDecision = (a: GradeDecision, b: z.output<typeof decisionInput>): boolean =>
  a.kind === b.kind && a.to === b.to && a.standby === b.standby && a.from === b.from && a.reason === b.reason

function checkDecision(tables: Tables, { staffNo, kind, from, to, standby, proposed, reason }: z.output<typeof decisionInput>): Result<null> {
  const known = knownPerson(tables, staffNo)
  if (!known.ok) return known
  const name = nameOf(tables, staffNo)
  const follows = proposed !== null && proposed.kind === kind && proposed.to === to && proposed.standby === standby
  const isNothing = proposed === null && kind === 'none'
  if (!follows && !isNothing && reason === '') return fail(faults.make('reasonNeeded', { name }, { place: { field: 'reason' } }))
  if ((kind === 'promotion' || kind === 'nomination') && stepsUp(from, to) !== 1)
    return fail(faults.make('notOneStep', { name, from: gradeText(from), to: gradeText(to) }, { place: { field: 'to' }, value: to }))
  return ok(null)
}
const stepsUp = (from: Grade, to: Grade): number => grades.indexOf(to) - grades.indexOf(from)

const undecide = defineCommand({
  name: 'grade.undecide',
  input: z.object({ year: yearSchema, staffNos: z.array(staffNumberSchema).min(1).max(20_000) }),
  summary: ({ year, staffNos }) => texts.ref('command.undecide', { year, count: staffNos.length }),
  plan({ year, staffNos }, tables) {
    const now = openYear(tables, year)
    if (!now.ok) return now
    return ok(staffNos.flatMap((staffNo) => change(tables, 'gradeDecisions', gradeTables.gradeDecisions.key({ year, staffNo }), null)))
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
    if (given.state !== 'open' && given.answer === '') return fail(faults.make('answerNeeded', {}, { place: { field: 'answer' } }))
    return planOf(tables, 'gradeAppeals', key, { ...now, ...given })
  }
})

/** Edits between the proposals and the day when they are in force. */
export const decidingCommands = [decide, undecide, publish, withdraw, receiveAppeal, answerAppeal]
