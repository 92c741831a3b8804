import { z } from 'zod'
import type { AnyCommand } from '../../kernel/command'
import { compareText, decimalSchema } from '../../kernel/decimal'
import { fail, ok, type Result } from '../../kernel/result'
import { isSame } from '../../kernel/same'
import { certificationTables, certificationTexts, roundSchema } from '../certification'
import { competencyCodeSchema, competencyTables, ratingLevelSchema, type Competency } from '../competency'
import { grades, staffNumberSchema, type Grade } from '../roster'
import { asked, competenciesOf, lackOf, type SheetOf } from './checks'
import { commandTexts as texts } from './command-messages'
import {
  all,
  change,
  changeSeat,
  competencyName,
  defineCommand,
  edited,
  knownAssessor,
  knownCandidate,
  knownCompetency,
  knownEvaluation,
  originOf,
  ownSheet,
  seatOf,
  sheetNames,
  type Change,
  type Changes,
  type Definitions,
  type Tables
} from './commands-common'
import { faults } from './faults'
import { texts as names } from './messages'
import { assessorCodeSchema, evaluationTables, evidenceParts, longestEvidence, ratingSchema, seatSchema, type Evaluation, type Rating } from './model'

const sheet = { ...roundSchema.shape, staffNo: staffNumberSchema, assessor: assessorCodeSchema }
const secondsSchema = seatSchema.shape.seconds
const fullMark = '100'

/** What every edit of a sheet presupposes; gives the evaluation. */
function knownSheet(tables: Tables, of: SheetOf): Result<Evaluation> {
  const known = all(ownSheet(tables, of.assessor), knownAssessor(tables, of.assessor), knownCandidate(tables, of))
  return known.ok ? knownEvaluation(tables, of) : known
}
/** A sheet that may be written on. */
function openSheet(tables: Tables, of: SheetOf): Result<Evaluation> {
  const known = knownSheet(tables, of)
  if (!known.ok) return known
  const { state } = seatOf(tables, of)
  if (state === 'submitted') return fail(faults.make('sheetSubmitted', sheetNames(tables, of)))
  return state === 'recused' ? fail(faults.make('sheetRecused', sheetNames(tables, of))) : known
}
const onOpenSheet = (tables: Tables, of: SheetOf, plan: (evaluation: Evaluation) => Changes): Changes => {
  const open = openSheet(tables, of)
  return open.ok ? plan(open.value) : open
}
/** The timer only goes on: an older total that arrives late takes nothing away. */
const spent = (tables: Tables, of: SheetOf, seconds: number | undefined): Change[] =>
  seconds === undefined ? [] : changeSeat(tables, of, { seconds: Math.max(seconds, seatOf(tables, of).seconds) })

// Evidence of any length is taken in here, so that the refusal can name its part and the limit.
const evidence = z.string().max(1_000_000).optional()
const patchSchema = z.object({
  level: ratingLevelSchema.nullable().optional(),
  notObserved: z.boolean().optional(),
  seen: ratingSchema.shape.seen.optional(),
  situation: evidence,
  task: evidence,
  action: evidence,
  result: evidence
})
type Patch = z.output<typeof patchSchema>

const rate = defineCommand({
  name: 'evaluation.rate',
  input: z.object({ ...sheet, code: competencyCodeSchema, patch: patchSchema, seconds: secondsSchema.optional() }),
  summary: ({ code, ...of }, tables) => texts.ref('rate', { ...sheetNames(tables, of), competency: competencyName(tables, of, code) }),
  plan: ({ code, patch, seconds, round, month, staffNo, assessor }, tables) =>
    onOpenSheet(tables, { round, month, staffNo, assessor }, (evaluation) => {
      const of = { round, month, staffNo, assessor, code }
      const fits = all(knownCompetency(tables, evaluation, code), consistent(code, patch), shortEnough(patch))
      return fits.ok ? ok([...rated(tables, evaluation, of, patch), ...spent(tables, of, seconds)]) : fits
    })
})

const unrated = { level: null, notObserved: false, seen: [], situation: '', task: '', action: '', result: '' } satisfies Partial<Rating>
function rated(tables: Tables, evaluation: Evaluation, of: SheetOf & { code: string }, patch: Patch): Change[] {
  const key = evaluationTables.ratings.key(of)
  const before: Rating = tables.ratings.get(key) ?? { ...of, ...unrated, edit: 0, origin: originOf(tables) }
  const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
  // The newer of the two takes the place of the older one: one key press is enough to change one's mind.
  const excluded = patch.notObserved === true ? { level: null } : patch.level !== undefined && patch.level !== null ? { notObserved: false } : {}
  const wanted = { ...given, ...excluded }
  if (isSame(before, { ...before, ...wanted })) return []
  return [...change(tables, 'ratings', key, edited(tables, before, wanted)), ...locked(tables, evaluation)]
}
/** Whoever was rated was rated by this version: it must not change any more. */
function locked(tables: Tables, evaluation: Evaluation): Change[] {
  const key = competencyTables.models.key(evaluation)
  const model = tables.models.get(key)
  return model ? change(tables, 'models', key, { ...model, locked: true }) : []
}
const consistent = (code: string, { level, notObserved }: Patch): Result<null> =>
  level !== undefined && level !== null && notObserved === true
    ? fail(faults.make('levelWithNotObserved', { code, level }, { place: { field: 'level' }, value: level }))
    : ok(null)
function shortEnough(patch: Patch): Result<null> {
  const part = evidenceParts.find((one) => (patch[one]?.length ?? 0) > longestEvidence)
  if (part === undefined) return ok(null)
  const length = patch[part]?.length ?? 0
  return fail(
    faults.make('evidenceTooLong', { part: names.ref(`part.${part}`), length, limit: longestEvidence }, { place: { field: part }, value: String(length) })
  )
}

const markSchema = decimalSchema.nullable().optional()
const mark = defineCommand({
  name: 'evaluation.mark',
  input: z.object({ ...sheet, interview: markSchema, presentation: markSchema }),
  summary: (of, tables) => texts.ref('mark', sheetNames(tables, of)),
  plan: ({ interview, presentation, ...of }, tables) =>
    onOpenSheet(tables, of, () => {
      const fits = all(inRange('interview', interview), inRange('presentation', presentation))
      if (!fits.ok) return fits
      return ok(changeSeat(tables, of, { ...(interview === undefined ? {} : { interview }), ...(presentation === undefined ? {} : { presentation }) }))
    })
})
function inRange(paper: 'interview' | 'presentation', value: string | null | undefined): Result<null> {
  if (value === null || value === undefined || (compareText(value, '0') >= 0 && compareText(value, fullMark) <= 0)) return ok(null)
  return fail(faults.make('markOutOfRange', { paper: certificationTexts.ref(`paper.${paper}`), value, limit: fullMark }, { place: { field: paper }, value }))
}

const spend = defineCommand({
  name: 'evaluation.spend',
  input: z.object({ ...sheet, seconds: secondsSchema }),
  summary: (of, tables) => texts.ref('spend', sheetNames(tables, of)),
  plan: ({ seconds, ...of }, tables) => onOpenSheet(tables, of, () => ok(spent(tables, of, seconds)))
})

const clock = seatSchema.shape.submittedAt.unwrap()
const submit = defineCommand({
  name: 'evaluation.submit',
  // The competencies that are asked for depend on the standard pack, which the window reads; without them, what the post asks for anyway.
  input: z.object({ ...sheet, at: clock.min(1), codes: z.array(competencyCodeSchema).max(200).optional() }),
  summary: (of, tables) => texts.ref('submit', sheetNames(tables, of)),
  plan: ({ at, codes, ...of }, tables) =>
    onOpenSheet(tables, of, (evaluation) => {
      const wanted = codes ? chosen(tables, evaluation, codes) : ok(askedAnyway(tables, evaluation, of))
      if (!wanted.ok) return wanted
      const lack = lackOf(tables, of, wanted.value)
      if (lack.length > 0) {
        const what = lack.slice(0, mostNamed).map(({ label }) => label)
        return fail(faults.make('sheetLacks', { ...sheetNames(tables, of), count: lack.length, what }, { place: { field: lack[0]?.code } }))
      }
      return ok(changeSeat(tables, of, { state: 'submitted', submittedAt: at }))
    })
})
const mostNamed = 3
function chosen(tables: Tables, evaluation: Evaluation, codes: readonly string[]): Result<Competency[]> {
  const known = all(...codes.map((code) => knownCompetency(tables, evaluation, code)))
  return known.ok ? ok(competenciesOf(tables, evaluation).filter(({ code }) => codes.includes(code))) : known
}
/** Of the stated target's profile; where none is stated, what the profiles of the present grade and the next one have in common. */
function askedAnyway(tables: Tables, evaluation: Evaluation, { round, month, staffNo }: SheetOf): Competency[] {
  const everything = competenciesOf(tables, evaluation)
  const person = tables.people.get(staffNo)
  if (!person) return everything
  const stated = tables.participations.get(certificationTables.participations.key({ round, month, staffNo }))?.target
  const next = grades[grades.indexOf(person.grade) + 1] ?? person.grade
  const possible: readonly Grade[] = stated ? [stated] : stated === null ? [] : [person.grade, next]
  const profiles = possible.flatMap((grade) => tables.profiles.get(competencyTables.profiles.key({ ...evaluation, post: person.post, grade })) ?? [])
  return asked(everything, profiles)
}

const mostReopenings = 50
const reopen = defineCommand({
  name: 'evaluation.reopen',
  input: z.object({ ...sheet, reason: z.string().trim().min(1).max(200), by: z.string().max(40), at: clock }),
  summary: ({ reason, ...of }, tables) => texts.ref('reopen', { ...sheetNames(tables, of), reason }),
  plan({ reason, by, at, ...of }, tables) {
    const known = knownSheet(tables, of)
    if (!known.ok) return known
    const { state, reopenings } = seatOf(tables, of)
    if (state !== 'submitted') return fail(faults.make('sheetNotSubmitted', sheetNames(tables, of)))
    if (reopenings.length >= mostReopenings) return fail(faults.make('reopenedTooOften', { ...sheetNames(tables, of), limit: mostReopenings }))
    return ok(changeSeat(tables, of, { state: 'open', submittedAt: null, reopenings: [...reopenings, { reason, by, at }] }))
  }
})

const recuse = defineCommand({
  name: 'evaluation.recuse',
  input: z.object({ ...sheet, reason: z.string().trim().min(1).max(200).nullable() }),
  summary: ({ reason, ...of }, tables) =>
    reason === null ? texts.ref('unrecuse', sheetNames(tables, of)) : texts.ref('recuse', { ...sheetNames(tables, of), reason }),
  plan({ reason, ...of }, tables) {
    const known = knownSheet(tables, of)
    if (!known.ok) return known
    if (reason !== null) return ok(changeSeat(tables, of, { state: 'recused', recusal: reason, submittedAt: null }))
    return ok(seatOf(tables, of).state === 'recused' ? changeSeat(tables, of, { state: 'open', recusal: null }) : [])
  }
})

/** Edits of one assessor's sheet. */
export const ratingCommands: readonly AnyCommand<Definitions>[] = [rate, mark, spend, submit, reopen, recuse]
