import { z } from 'zod'
import { civilMonthSchema, periodSchema } from '../../kernel/civil-date'
import { defineCommand as define, type AnyCommand, type Command } from '../../kernel/command'
import { compareText, decimalSchema } from '../../kernel/decimal'
import { fail, ok, type Result } from '../../kernel/result'
import { isSame } from '../../kernel/same'
import type { ChangeOf, RowIn, TablesOf } from '../../kernel/table'
import { gradeSchema, gradeText, rosterTables, staffNumberSchema } from '../roster'
import { faults } from './faults'
import { texts } from './messages'
import {
  certificationTables,
  indicatorScoresSchema,
  paperSchema,
  reweightReasonSchema,
  roundNumberSchema,
  roundSchema,
  type ExamResult,
  type Participation
} from './model'

const definitions = { ...rosterTables, ...certificationTables }
type Definitions = typeof definitions
type Tables = TablesOf<Definitions>
type Changes = Result<readonly ChangeOf<Definitions>[]>
const defineCommand = <I>(command: Command<Definitions, I>): AnyCommand<Definitions> => define<Definitions, I>(command)

type WritableTable = 'examResults' | 'monthlyPerformance' | 'supervisorRatings' | 'participations' | 'rounds'
/** The change that makes a row be as given (null: be gone); none where it is so already. */
function change<T extends WritableTable>(tables: Tables, table: T, key: string, after: RowIn<Definitions, T> | null): Changes {
  const before = tables[table].get(key) ?? null
  return ok(isSame(before, after) ? [] : [{ table, key, before, after } as ChangeOf<Definitions>])
}
const nameOf = (tables: Tables, staffNo: string): string => tables.people.get(staffNo)?.name ?? staffNo
const knownPerson = (tables: Tables, staffNo: string): Result<null> =>
  tables.people.has(staffNo) ? ok(null) : fail(faults.make('unknownPerson', { staffNo }, { value: staffNo }))
const forPerson = (tables: Tables, staffNo: string, plan: () => Changes): Changes => {
  const known = knownPerson(tables, staffNo)
  return known.ok ? plan() : known
}
const inRange = (field: string, value: string, limit: string): Result<null> =>
  compareText(value, '0') < 0 || compareText(value, limit) > 0
    ? fail(faults.make('scoreOutOfRange', { field, value, limit }, { place: { field }, value }))
    : ok(null)

const openRound = defineCommand({
  name: 'certification.openRound',
  input: roundSchema,
  summary: ({ round, month }) => texts.ref('command.openRound', { round, month }),
  plan: (round, tables) => change(tables, 'rounds', certificationTables.rounds.key(round), round)
})

const participant = z.object({ round: roundNumberSchema, month: civilMonthSchema, staffNo: staffNumberSchema })
function changeParticipation(tables: Tables, who: z.output<typeof participant>, patch: (now: Participation) => Participation): Changes {
  const key = certificationTables.participations.key(who)
  const after = patch(tables.participations.get(key) ?? who)
  return change(tables, 'participations', key, after.target === undefined && after.reweight === undefined ? null : after)
}

const stateTarget = defineCommand({
  name: 'certification.stateTarget',
  input: participant.extend({ target: z.union([gradeSchema, z.null(), z.literal('default')]) }),
  summary({ staffNo, target }, tables) {
    const name = nameOf(tables, staffNo)
    if (target === 'default') return texts.ref('command.defaultTarget', { name })
    return target === null ? texts.ref('command.notInRound', { name }) : texts.ref('command.stateTarget', { name, target: gradeText(target) })
  },
  plan: ({ target, ...who }, tables) =>
    forPerson(tables, who.staffNo, () =>
      changeParticipation(tables, who, ({ target: _before, ...rest }) => (target === 'default' ? rest : { ...rest, target }))
    )
})

const stateReweight = defineCommand({
  name: 'certification.stateReweight',
  input: participant.extend({ reason: reweightReasonSchema.nullable() }),
  summary({ staffNo, reason }, tables) {
    const name = nameOf(tables, staffNo)
    return reason === null
      ? texts.ref('command.clearReweight', { name })
      : texts.ref('command.stateReweight', { name, reason: texts.ref(`reweight.${reason}`) })
  },
  plan: ({ reason, ...who }, tables) =>
    forPerson(tables, who.staffNo, () =>
      changeParticipation(tables, who, ({ reweight: _before, ...rest }) => (reason === null ? rest : { ...rest, reweight: reason }))
    )
})

const examOf = z.object({ round: roundNumberSchema, period: periodSchema, staffNo: staffNumberSchema })
/** The person's record of the period; a hand-entered mark goes on from marks whose sheet named no period. */
function examNow(tables: Tables, who: z.output<typeof examOf>): ExamResult {
  const undated = tables.examResults.get(certificationTables.examResults.key({ ...who, period: null }))
  return tables.examResults.get(certificationTables.examResults.key(who)) ?? { ...(undated ?? { absent: false, marks: {} }), ...who }
}

const enterMark = defineCommand({
  name: 'certification.enterMark',
  input: examOf.extend({ paper: paperSchema, raw: decimalSchema.nullable(), full: decimalSchema }),
  summary({ staffNo, paper, raw }, tables) {
    const shared = { name: nameOf(tables, staffNo), paper: texts.ref(`paper.${paper}`) }
    return raw === null ? texts.ref('command.clearMark', shared) : texts.ref('command.enterMark', { ...shared, raw })
  },
  plan: ({ paper, raw, full, ...who }, tables) =>
    forPerson(tables, who.staffNo, () => {
      const now = examNow(tables, who)
      const { [paper]: _before, ...marks } = now.marks
      if (raw === null) return change(tables, 'examResults', certificationTables.examResults.key(who), { ...now, marks })
      if (compareText(raw, full) > 0) return fail(faults.make('aboveFullMark', { paper: texts.ref(`paper.${paper}`), raw, full }, { value: raw }))
      const fits = inRange(paper, raw, full)
      return fits.ok
        ? change(tables, 'examResults', certificationTables.examResults.key(who), { ...now, absent: false, marks: { ...marks, [paper]: { raw, full } } })
        : fits
    })
})

const markAbsent = defineCommand({
  name: 'certification.markAbsent',
  input: examOf.extend({ absent: z.boolean() }),
  summary: ({ staffNo, absent }, tables) => texts.ref(absent ? 'command.markAbsent' : 'command.clearAbsent', { name: nameOf(tables, staffNo) }),
  plan: ({ absent, ...who }, tables) =>
    forPerson(tables, who.staffNo, () => {
      const now = examNow(tables, who)
      if (absent && Object.keys(now.marks).length > 0) return fail(faults.make('absentWithMarks', {}))
      return change(tables, 'examResults', certificationTables.examResults.key(who), { ...now, absent })
    })
})

/** The scale in force, which the window reads from the pack; out of 100 where it says none. */
const fullMark = decimalSchema.default('100')

const enterMonth = defineCommand({
  name: 'certification.enterMonth',
  input: z.object({ staffNo: staffNumberSchema, month: civilMonthSchema, score: decimalSchema.nullable(), full: fullMark }),
  summary({ staffNo, month, score }, tables) {
    const name = nameOf(tables, staffNo)
    return score === null ? texts.ref('command.clearMonth', { name, month }) : texts.ref('command.enterMonth', { name, month, score })
  },
  plan: ({ score, full, ...of }, tables) =>
    forPerson(tables, of.staffNo, () => {
      const key = certificationTables.monthlyPerformance.key(of)
      if (score === null) return change(tables, 'monthlyPerformance', key, null)
      const fits = inRange(of.month, score, full)
      return fits.ok ? change(tables, 'monthlyPerformance', key, { ...of, score }) : fits
    })
})

const enterRating = defineCommand({
  name: 'certification.enterRating',
  input: z.object({ staffNo: staffNumberSchema, period: periodSchema, rater: z.string().trim().max(40), scores: indicatorScoresSchema, full: fullMark }),
  summary: ({ staffNo, rater }, tables) => texts.ref('command.enterRating', { name: nameOf(tables, staffNo), rater: rater || texts.ref('rater.unnamed') }),
  plan: ({ scores, full, ...of }, tables) =>
    forPerson(tables, of.staffNo, () => {
      for (const [indicator, value] of Object.entries(scores)) {
        const fits = inRange(indicator, value, full)
        if (!fits.ok) return fits
      }
      const after = Object.keys(scores).length === 0 ? null : { ...of, sheets: [scores] }
      return change(tables, 'supervisorRatings', certificationTables.supervisorRatings.key(of), after)
    })
})

/** Every edit of the family. */
export const certificationCommands = [openRound, stateTarget, stateReweight, enterMark, markAbsent, enterMonth, enterRating]
