import { defineCommand as define, type AnyCommand, type Command } from '../../kernel/command'
import { fail, ok, type Result } from '../../kernel/result'
import { isSame } from '../../kernel/same'
import type { ChangeOf, RowIn, TablesOf } from '../../kernel/table'
import { certificationTables, type Round } from '../certification'
import { competencyTables } from '../competency'
import { rosterTables } from '../roster'
import { isTouched, type SheetOf } from './checks'
import { faults } from './faults'
import { evaluationTables, type Evaluation, type Rating, type Seat } from './model'
import { knownBy, withKnown } from './seat-file-versions'

/** The tables that the family's edits read and change. */
const definitions = { ...rosterTables, ...certificationTables, ...competencyTables, ...evaluationTables }
export type Definitions = typeof definitions
export type Tables = TablesOf<Definitions>
export type Change = ChangeOf<Definitions>
export type Changes = Result<readonly Change[]>
/** Declares an edit over these tables. */
export const defineCommand = <I>(command: Command<Definitions, I>): AnyCommand<Definitions> => define<Definitions, I>(command)
/** Declares an edit that belongs to HR: an assessor's own file refuses it, since handing in would lose it. */
export const defineMainCommand = <I>(command: Command<Definitions, I>): AnyCommand<Definitions> =>
  defineCommand<I>({
    ...command,
    plan(input, tables) {
      const main = atMain(tables)
      return main.ok ? command.plan(input, tables) : main
    }
  })

type WritableTable = keyof typeof evaluationTables | 'models'
/** The change that makes a row be as given (null: be gone); none where it is so already. */
export function change<T extends WritableTable>(tables: Tables, table: T, key: string, after: RowIn<Definitions, T> | null): Change[] {
  const before = tables[table].get(key) ?? null
  return isSame(before, after) ? [] : [{ table, key, before, after } as Change]
}
/** The change of one row as a plan. */
export const planOf = <T extends WritableTable>(tables: Tables, table: T, key: string, after: RowIn<Definitions, T> | null): Changes =>
  ok(change(tables, table, key, after))

export const nameOf = ({ people }: Tables, staffNo: string): string => people.get(staffNo)?.name ?? staffNo
export const assessorName = ({ assessors }: Tables, assessor: string): string => assessors.get(assessor)?.name ?? assessor
/** Names for sentences about one sheet. */
export const sheetNames = (tables: Tables, { staffNo, assessor }: SheetOf): { name: string; assessor: string } => ({
  name: nameOf(tables, staffNo),
  assessor: assessorName(tables, assessor)
})
export const competencyName = (tables: Tables, round: Round, code: string): string => {
  const version = tables.evaluations.get(evaluationTables.evaluations.key(round))
  return version ? (tables.competencies.get(competencyTables.competencies.key({ ...version, code }))?.name ?? code) : code
}

const ownSeatOf = ({ ownSeat }: Tables) => ownSeat.get('seat') ?? null
/** Which laptop an edit is made on. */
export const originOf = (tables: Tables): string => ownSeatOf(tables)?.issue ?? 'main'
function atMain(tables: Tables): Result<null> {
  const own = ownSeatOf(tables)
  return own ? fail(faults.make('notInSeatFile', { own: assessorName(tables, own.assessor) })) : ok(null)
}
/** On an assessor's own laptop only that assessor's sheets are open to edits. */
export function ownSheet(tables: Tables, assessor: string): Result<null> {
  const own = ownSeatOf(tables)
  if (!own || own.assessor === assessor) return ok(null)
  return fail(faults.make('notOwnSheet', { own: assessorName(tables, own.assessor), assessor: assessorName(tables, assessor) }, { value: assessor }))
}

export const knownPerson = ({ people }: Tables, staffNo: string): Result<null> =>
  people.has(staffNo) ? ok(null) : fail(faults.make('unknownPerson', { staffNo }, { value: staffNo }))
export const knownAssessor = ({ assessors }: Tables, assessor: string): Result<null> =>
  assessors.has(assessor) ? ok(null) : fail(faults.make('unknownAssessor', { assessor }, { value: assessor }))
export const knownPanel = ({ panels }: Tables, of: Round & { panel: string }): Result<null> =>
  panels.has(evaluationTables.panels.key(of)) ? ok(null) : fail(faults.make('unknownPanel', { panel: of.panel }, { value: of.panel }))
export function knownEvaluation({ evaluations }: Tables, { round, month }: Round): Result<Evaluation> {
  const found = evaluations.get(evaluationTables.evaluations.key({ round, month }))
  return found ? ok(found) : fail(faults.make('noEvaluation', {}, { value: `${round} ${month}` }))
}
export function knownCandidate(tables: Tables, of: Round & { staffNo: string }): Result<null> {
  const known = knownPerson(tables, of.staffNo)
  if (!known.ok) return known
  return tables.candidates.has(evaluationTables.candidates.key(of))
    ? ok(null)
    : fail(faults.make('notCandidate', { name: nameOf(tables, of.staffNo) }, { value: of.staffNo }))
}
export function knownCompetency(tables: Tables, evaluation: Evaluation, code: string): Result<null> {
  return tables.competencies.has(competencyTables.competencies.key({ ...evaluation, code }))
    ? ok(null)
    : fail(faults.make('unknownCompetency', { code }, { value: code }))
}
/** The first refusal of several checks. */
export function all(...checks: readonly Result<unknown>[]): Result<null> {
  for (const check of checks) if (!check.ok) return check
  return ok(null)
}

/** Whom somebody put something down about in the round. */
export function ratedPeople({ ratings, seats }: Tables, { round, month }: Round): ReadonlySet<string> {
  const rated = new Set<string>()
  for (const rating of ratings.values()) if (rating.round === round && rating.month === month && isTouched(rating)) rated.add(rating.staffNo)
  for (const seat of seats.values()) if (seat.round === round && seat.month === month && isMarked(seat)) rated.add(seat.staffNo)
  return rated
}
export const isMarked = ({ interview, presentation, state }: Seat): boolean => interview !== null || presentation !== null || state === 'submitted'
/** Refuses where one of these people has ratings. */
export function unrated(tables: Tables, round: Round, staffNos: readonly string[], code: 'hasRatings' | 'drawAfterRatings'): Result<null> {
  const people = ratedPeople(tables, round)
  const rated = staffNos.find((staffNo) => people.has(staffNo))
  return rated === undefined ? ok(null) : fail(faults.make(code, { name: nameOf(tables, rated) }, { value: rated }))
}

/** The sheet as it is; a seat without a record is open and untouched. */
export const seatOf = (tables: Tables, { round, month, staffNo, assessor }: SheetOf): Seat =>
  tables.seats.get(evaluationTables.seats.key({ round, month, staffNo, assessor })) ?? {
    round,
    month,
    staffNo,
    assessor,
    state: 'open',
    seconds: 0,
    submittedAt: null,
    reopenings: [],
    recusal: null,
    interview: null,
    presentation: null,
    edit: 0,
    origin: originOf(tables)
  }
/** Counts an edit of a row and keeps what it was built on, so that files from several laptops merge. */
export function edited<R extends Rating | Seat>(tables: Tables, before: R, patch: Partial<R>): R {
  const origin = originOf(tables)
  const after = { ...before, ...patch, edit: before.edit + 1, origin }
  return before.edit === 0 || before.origin === origin ? after : withKnown(after, knownBy(before))
}
/** Changes a sheet and counts the edit; nothing where it stays as it is. */
export function changeSeat(tables: Tables, of: SheetOf, patch: Partial<Seat>): Change[] {
  const before = seatOf(tables, of)
  if (isSame(before, { ...before, ...patch })) return []
  return change(tables, 'seats', evaluationTables.seats.key(of), edited(tables, before, patch))
}
