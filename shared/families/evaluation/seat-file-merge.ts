import type { Fault } from '../../kernel/result'
import { isSame } from '../../kernel/same'
import type { ChangeOf } from '../../kernel/table'
import type { TextRef } from '../../kernel/texts'
import type { Prepared } from '../../kernel/command'
import { competencyTables } from '../competency'
import { evaluationTables, type Conflict, type Rating, type Seat } from './model'
import type { SeatFile, SeatTables } from './seat-file'
import { differ, isSameRegister, joinRegisters, registerIn, registerOf, versionsOf, type Version } from './seat-file-versions'
import { seatFaults, seatTexts } from './seat-messages'

type MergedTables = Pick<typeof evaluationTables, 'seats' | 'ratings' | 'ratingConflicts'> & Pick<typeof competencyTables, 'models'>
export type SeatChange = ChangeOf<MergedTables>
/** What one file brings: ratings by what becomes of them, sheets handed in, and versions that somebody must choose from. */
export type SeatCounts = {
  readonly assessor: string
  readonly name: string
  readonly candidates: number
  readonly submitted: number
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly conflicts: number
}
export type SeatMerge = { readonly changes: readonly SeatChange[]; readonly counts: readonly SeatCounts[] }

/** Why a file cannot be merged into a workspace; null where it can. */
export function whyNotMerged(tables: SeatTables, file: SeatFile, fileName: string): Fault | null {
  const place = { place: { file: fileName } }
  const { round, month, company } = file
  const own = tables.ownSeat.get('seat')
  if (own) return seatFaults.make('ownSeatHere', { name: tables.assessors.get(own.assessor)?.name ?? own.assessor }, place)
  const here = tables.company.get('company')?.name ?? '—'
  if (here !== company) return seatFaults.make('otherCompany', { file: fileName, company, here }, { ...place, value: company })
  const evaluation = tables.evaluations.get(evaluationTables.evaluations.key({ round, month }))
  if (!evaluation) return seatFaults.make('noEvaluation', { round, month }, place)
  const { model, version } = file.model.model
  if (model !== evaluation.model || version !== evaluation.version)
    return seatFaults.make('otherModel', { file: fileName, model, version, hereModel: evaluation.model, hereVersion: evaluation.version }, place)
  const { assessor, name } = file.assessor
  return tables.assessors.has(assessor) ? null : seatFaults.make('unknownAssessor', { assessor, name }, { ...place, value: assessor })
}

/**
 * Merges files that `whyNotMerged` lets pass, in one edit. By state, not by steps: in whatever order and however often files are
 * merged, the same tables come out. Nobody's rating is lost: versions that did not know of each other are kept until somebody chooses.
 */
export function mergeSeatFiles(tables: SeatTables, files: readonly SeatFile[]): SeatMerge {
  const rows = { seats: new Map(tables.seats), ratings: new Map(tables.ratings), ratingConflicts: new Map(tables.ratingConflicts) }
  const counts = files.map((file) => mergeOne(rows, file))
  return { changes: [...files.flatMap((file) => modelLock(tables, file)).slice(0, 1), ...changesOf(tables, rows)], counts }
}
/** The same of one file. */
export function mergeSeatFile(tables: SeatTables, file: SeatFile): { readonly changes: readonly SeatChange[]; readonly summary: SeatCounts } {
  const { changes, counts } = mergeSeatFiles(tables, [file])
  const [summary] = counts
  if (!summary) throw new Error('one file has one summary')
  return { changes, summary }
}

/** The merge as one edit that can be undone. */
export function mergeEdit(tables: SeatTables, files: readonly SeatFile[]): Prepared<MergedTables> {
  const { changes, counts } = mergeSeatFiles(tables, files)
  return { command: 'evaluation.mergeSeats', summary: summaryOf(counts), changes }
}
function summaryOf(counts: readonly SeatCounts[]): TextRef {
  const names = [...new Set(counts.map(({ name }) => name))].map((name) => seatTexts.ref('name', { name }))
  const total = (key: 'added' | 'changed'): number => counts.reduce((sum, one) => sum + one[key], 0)
  const [added, changed] = [total('added'), total('changed')]
  return changed === 0 ? seatTexts.ref('command.merge', { names, added }) : seatTexts.ref('command.mergeChanged', { names, added, changed })
}

type Rows = { readonly seats: Map<string, Seat>; readonly ratings: Map<string, Rating>; readonly ratingConflicts: Map<string, Conflict> }
type Effect = { readonly effect: 'added' | 'changed' | 'unchanged'; readonly conflict: boolean }

function mergeOne(rows: Rows, file: SeatFile): SeatCounts {
  const ratings = file.ratings.map((row) => mergeRow(rows, rows.ratings, evaluationTables.ratings.key(row), row))
  const seats = file.seats.map((row) => mergeRow(rows, rows.seats, evaluationTables.seats.key(row), row))
  const count = (wanted: Effect['effect']): number => ratings.filter(({ effect }) => effect === wanted).length
  return {
    assessor: file.assessor.assessor,
    name: file.assessor.name,
    candidates: file.candidates.length,
    submitted: file.seats.filter(({ state }) => state === 'submitted').length,
    added: count('added'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    conflicts: [...ratings, ...seats].filter(({ conflict }) => conflict).length
  }
}

function mergeRow<R extends Version>(rows: Rows, table: Map<string, R>, key: string, row: R): Effect {
  const { round, month, staffNo, assessor } = row
  const place = { round, month, staffNo, assessor, code: 'code' in row ? row.code : ('' as const) }
  const conflictKey = evaluationTables.ratingConflicts.key(place)
  const visible = table.get(key)
  const before = registerIn(visible, rows.ratingConflicts.get(conflictKey))
  const after = joinRegisters(before, registerOf(row))
  if (isSameRegister(before, after)) return { effect: 'unchanged', conflict: false }
  const versions = versionsOf(after)
  const [shown] = versions
  if (!shown) throw new Error('a row has at least one version')
  // Every version of a rating is a rating, of a seat a seat: they share a key.
  table.set(key, shown as R)
  const isConflict = versions.length > 1
  if (isConflict) rows.ratingConflicts.set(conflictKey, { ...place, versions: versions.slice(0, mostVersions), chosen: differ(versions) ? null : shown.origin })
  // Whoever made the one version that is left knew of the others.
  else rows.ratingConflicts.delete(conflictKey)
  const isOpen = isConflict && differ(versions)
  return { effect: visible === undefined ? 'added' : 'changed', conflict: isOpen }
}
const mostVersions = 12

/** A model that people have been rated by stays as it is. */
function modelLock(tables: SeatTables, file: SeatFile): SeatChange[] {
  const key = competencyTables.models.key(file.model.model)
  const before = tables.models.get(key)
  const isRated = file.ratings.some(({ level, notObserved }) => level !== null || notObserved)
  return before && !before.locked && isRated ? [{ table: 'models', key, before, after: { ...before, locked: true } }] : []
}

function changesOf(tables: SeatTables, rows: Rows): SeatChange[] {
  const keysOf = (before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>): string[] =>
    [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key) && !isSame(before.get(key), after.get(key))).toSorted()
  return [
    ...keysOf(tables.seats, rows.seats).map((key): SeatChange => ({
      table: 'seats',
      key,
      before: tables.seats.get(key) ?? null,
      after: rows.seats.get(key) ?? null
    })),
    ...keysOf(tables.ratings, rows.ratings).map((key): SeatChange => ({
      table: 'ratings',
      key,
      before: tables.ratings.get(key) ?? null,
      after: rows.ratings.get(key) ?? null
    })),
    ...keysOf(tables.ratingConflicts, rows.ratingConflicts).map((key): SeatChange => ({
      table: 'ratingConflicts',
      key,
      before: tables.ratingConflicts.get(key) ?? null,
      after: rows.ratingConflicts.get(key) ?? null
    }))
  ]
}
