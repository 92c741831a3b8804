import { periodOf } from '../../kernel/civil-date'
import type { Finding } from '../../kernel/finding'
import { fail, ok, type Fault, type Result } from '../../kernel/result'
import { isSame } from '../../kernel/same'
import { firstOfEach, rowPlan, rowsOfPeople, staffNoOf, textOf, type ImportContext, type ImportOutcome, type RowPlan } from '../../kernel/sheet/import'
import type { ReadRow } from '../../kernel/sheet/reading'
import { compact } from '../../kernel/sheet/raw'
import type { Round } from '../certification'
import { competencyCodeSchema, competencyTables, ratingLevels } from '../competency'
import { competenciesOf, lackOf, ratingPlans, type RatingPlan, type SheetOf } from './checks'
import { change, originOf, seatOf, type Change, type Tables } from './commands-common'
import { evaluationTables, evidenceParts, type Assessor, type Evaluation, type Rating, type Seat } from './model'
import { ratingSheetFaults as faults, ratingSheetTexts as texts } from './sheet-messages'
import type { SheetRating } from './sheets'

type Context = ImportContext<Tables>
type Outcome = ImportOutcome<Change>

/** Why no ratings can be imported now, whatever the sheet says. */
export function whyNoRatings({ ownSeat, assessors }: Pick<Tables, 'ownSeat' | 'assessors'>): Fault | null {
  const own = ownSeat.get('seat')
  return own ? faults.make('notInSeatFile', { name: assessors.get(own.assessor)?.name ?? own.assessor }) : null
}

/** 现场评价评分表: one assessor's ratings of one candidate in each row. A sheet that is complete counts as submitted. */
export function importRatings(rows: readonly ReadRow[], context: Context): Outcome {
  const evaluation = evaluationMeant(context)
  if (!evaluation.ok) return { plans: [], findings: [{ ...evaluation.fault, severity: 'problem', row: 0 }] }
  const findings: Finding[] = []
  const reader = readerOf(context, evaluation.value, findings)
  const own = rowsOfPeople(rows, context.tables.people, findings).filter((row) => reader.sheetOf(row) !== null)
  const identity = (row: ReadRow): string => `${staffNoOf(row)}|${reader.sheetOf(row)?.assessor ?? ''}`
  const plans = firstOfEach(own, identity, findings).flatMap((row) => planRow(row, reader))
  return { plans: withLock(plans, context.tables, evaluation.value), findings }
}

/** The evaluation that was asked for or named; where nobody said, the only one. */
function evaluationMeant({ tables, stated, period, round }: Context): Result<Evaluation> {
  const found = [...tables.evaluations.values()]
    .filter((one) => (stated?.round ?? one.round) === one.round && (stated?.month ?? one.month) === one.month)
    .filter(({ month }) => (stated?.month ?? null) !== null || period === null || periodOf(month) === period)
  const [only, ...others] = found
  if (!only) return fail(faults.make('noEvaluation', { round: stated?.round ?? round }))
  return others.length === 0 ? ok(only) : fail(faults.make('whichEvaluation', { found: found.map((one) => `${one.month} / ${one.round}`) }))
}

type Reader = {
  readonly tables: Tables
  readonly evaluation: Evaluation
  readonly day: string
  /** As they will be when the rows so far are in. */
  readonly ratings: Map<string, Rating>
  readonly codes: ReadonlySet<string>
  readonly findings: Finding[]
  planOf(staffNo: string): RatingPlan
  sheetOf(row: ReadRow): SheetOf | null
}
function readerOf({ tables, book }: Context, evaluation: Evaluation, findings: Finding[]): Reader {
  const { round, month } = evaluation
  const sheets = new Map<ReadRow, SheetOf | null>()
  const read = (row: ReadRow): SheetOf | null => {
    const assessor = assessorIn(row, tables, findings)
    const staffNo = staffNoOf(row)
    return assessor && mayRate(row, { round, month }, assessor, tables, findings) ? { round, month, staffNo, assessor: assessor.assessor } : null
  }
  return {
    tables,
    evaluation,
    findings,
    day: String(book.day),
    ratings: new Map(tables.ratings),
    codes: new Set(competenciesOf(tables, evaluation).map(({ code }) => code)),
    planOf: ratingPlans(tables, { round, month, book }),
    sheetOf(row) {
      const known = sheets.get(row)
      if (known !== undefined) return known
      const sheet = read(row)
      sheets.set(row, sheet)
      return sheet
    }
  }
}

/** By code, else by name. */
function assessorIn(row: ReadRow, { assessors }: Tables, findings: Finding[]): Assessor | null {
  const said = textOf(row, 'assessor')
  const cell = row.cell('assessor')
  const named = assessors.get(said.toUpperCase()) ?? null
  const found = named ? [named] : [...assessors.values()].filter(({ name }) => compact(name) === compact(said))
  const [only, ...others] = found
  if (only && others.length === 0) return only
  const fault = only
    ? faults.make('ambiguousAssessor', { ...cell.params, count: found.length, codes: found.map(({ assessor }) => assessor) }, cell.details)
    : faults.make('unknownAssessor', cell.params, cell.details)
  findings.push(cell.finding('problem', fault))
  return null
}

function mayRate(row: ReadRow, round: Round, { assessor, name: assessorName }: Assessor, tables: Tables, findings: Finding[]): boolean {
  const staffNo = staffNoOf(row)
  const name = tables.people.get(staffNo)?.name ?? staffNo
  const candidate = tables.candidates.get(evaluationTables.candidates.key({ ...round, staffNo }))
  if (!candidate) {
    const cell = row.cell('staffNo')
    findings.push(cell.finding('problem', faults.make('notCandidate', { cell: cell.name, name, value: staffNo }, cell.details)))
    return false
  }
  const panel = tables.panels.get(evaluationTables.panels.key(candidate))
  if (panel?.assessors.includes(assessor)) return true
  const cell = row.cell('assessor')
  findings.push(cell.finding('problem', faults.make('notOnPanel', { cell: cell.name, assessor: assessorName, name, panel: candidate.panel }, cell.details)))
  return false
}

function planRow(row: ReadRow, reader: Reader): RowPlan<Change>[] {
  const sheet = reader.sheetOf(row)
  if (!sheet) return []
  const levels = levelsOf(row)
  const reason = recusalOf(row)
  const problem = unknownColumn(row, levels, reader) ?? (reason !== null && levels.length > 0 ? recusedAndRated(row) : null)
  if (problem) {
    reader.findings.push(problem)
    return []
  }
  const before = seatOf(reader.tables, sheet)
  const ratings = reason === null ? levels.flatMap(({ code, said }) => ratingChange(row, sheet, code, said, reader)) : []
  const marks = marksOf(row, reader)
  const isSaid = levels.length > 0 || reason !== null || Object.keys(marks).length > 0
  const patch: Partial<Seat> = reason === null ? marks : { state: 'recused', recusal: reason, submittedAt: null }
  const differs = ratings.length > 0 || !isSame(before, { ...before, ...patch })
  if (before.state !== 'open' && differs) {
    reader.findings.push(closed(row, sheet, reader))
    return []
  }
  for (const { after } of ratings) reader.ratings.set(evaluationTables.ratings.key(after), after)
  const handedIn = reason === null && isSaid && before.state === 'open' ? handIn(row, sheet, reader) : {}
  const seat = seatChange(before, { ...patch, ...handedIn }, sheet, reader)
  const changes = [...ratings.map(({ changes: made }) => made).flat(), ...seat]
  const isNew = !reader.tables.seats.has(evaluationTables.seats.key(sheet)) && ratings.every(({ isNew: fresh }) => fresh)
  return [rowPlan(row.row, changes, changes.length === 0 ? 'unchanged' : isNew ? 'added' : 'changed')]
}

type Said = { readonly code: string; readonly said: SheetRating }
const isRating = (value: unknown): value is SheetRating => value === 'notObserved' || ratingLevels.some((level) => level === value)
const levelsOf = (row: ReadRow): Said[] =>
  [...row.values].flatMap(([key, value]) => (competencyCodeSchema.safeParse(key).success && isRating(value) ? [{ code: key, said: value }] : []))

function unknownColumn(row: ReadRow, levels: readonly Said[], { codes }: Reader): Finding | null {
  const foreign = levels.find(({ code }) => !codes.has(code))
  if (!foreign) return null
  const cell = row.cell(foreign.code)
  return cell.finding('problem', faults.make('unknownCompetency', cell.params, cell.details))
}
function recusedAndRated(row: ReadRow): Finding {
  const cell = row.cell('recusal')
  return cell.finding('problem', faults.make('recusedAndRated', { cell: cell.name }, cell.details))
}
/** Why the assessor is recused; null: is not. A tick says so without a reason. */
function recusalOf(row: ReadRow): string | null {
  const said = textOf(row, 'recusal')
  if (said === '' || /^(?:否|无|不回避|未回避|×|x|n|no|0)$/i.test(said)) return null
  return /^(?:是|√|✓|✔|y|yes|1)$/i.test(said) ? (texts.texts['zh-CN']['recusal.plain'] ?? said) : said
}

/** Round 2 has an interview and a presentation; in round 1 somebody filled in the wrong column. */
function marksOf(row: ReadRow, { evaluation, findings }: Reader): Partial<Pick<Seat, 'interview' | 'presentation'>> {
  const entries = (['interview', 'presentation'] as const).flatMap((key) => {
    const value = row.values.get(key)
    return typeof value === 'string' ? [[key, value] as const] : []
  })
  if (evaluation.round === 2) return Object.fromEntries(entries)
  for (const [key] of entries) {
    const cell = row.cell(key)
    findings.push(cell.finding('warning', faults.make('marksIgnored', cell.params, cell.details)))
  }
  return {}
}

const ends: readonly (string | null)[] = [ratingLevels[0], ratingLevels.at(-1) ?? null]
type RatingChange = { readonly after: Rating; readonly changes: Change[]; readonly isNew: boolean }
function ratingChange(row: ReadRow, sheet: SheetOf, code: string, said: SheetRating, { tables }: Reader): RatingChange[] {
  const key = evaluationTables.ratings.key({ ...sheet, code })
  const origin = originOf(tables)
  const before = tables.ratings.get(key)
  const from: Rating = before ?? { ...sheet, code, ...unrated, edit: 0, origin }
  const rated = said === 'notObserved' ? { level: null, notObserved: true } : { level: said, notObserved: false }
  const wantsEvidence = ends.includes(rated.level) && evidenceParts.every((part) => from[part].trim() === '')
  const after: Rating = { ...from, ...rated, ...(wantsEvidence ? { action: textOf(row, 'evidence') } : {}) }
  if (isSame(from, after)) return []
  const counted = { ...after, edit: from.edit + 1, origin }
  return [{ after: counted, changes: change(tables, 'ratings', key, counted), isNew: before === undefined }]
}
const unrated = { level: null, notObserved: false, seen: [], situation: '', task: '', action: '', result: '' } satisfies Partial<Rating>

function closed(row: ReadRow, { assessor, staffNo }: SheetOf, { tables }: Reader): Finding {
  const cell = row.cell('assessor')
  const name = tables.people.get(staffNo)?.name ?? staffNo
  const params = { cell: cell.name, assessor: tables.assessors.get(assessor)?.name ?? assessor, name }
  return cell.finding('problem', faults.make('sheetClosed', params, cell.details))
}

const mostNamed = 3
/** A complete sheet counts as submitted: it was signed on paper. Of its evidence a sheet has one column, so one part is enough. */
function handIn(row: ReadRow, sheet: SheetOf, { tables, ratings, planOf, day, findings }: Reader): Partial<Seat> {
  const lack = lackOf({ ratings }, sheet, planOf(sheet.staffNo).competencies).filter(({ parts }) => parts.includes('rating') || parts.includes('action'))
  if (lack.length === 0) return { state: 'submitted', submittedAt: day }
  const cell = row.cell('assessor')
  const names = { assessor: tables.assessors.get(sheet.assessor)?.name ?? sheet.assessor, name: tables.people.get(sheet.staffNo)?.name ?? sheet.staffNo }
  const what = lack.slice(0, mostNamed).map(({ label }) => label)
  findings.push(cell.finding('warning', faults.make('stillOpen', { cell: cell.name, ...names, count: lack.length, what }, cell.details)))
  return {}
}

function seatChange(before: Seat, patch: Partial<Seat>, sheet: SheetOf, { tables }: Reader): Change[] {
  const after = { ...before, ...patch }
  if (isSame(before, after)) return []
  return change(tables, 'seats', evaluationTables.seats.key(sheet), { ...after, edit: before.edit + 1, origin: originOf(tables) })
}

/** Whoever was rated was rated by this version: it must not change any more. */
function withLock(plans: readonly RowPlan<Change>[], tables: Tables, evaluation: Evaluation): RowPlan<Change>[] {
  const at = plans.findIndex(({ changes }) => changes.some(({ table }) => table === 'ratings'))
  const key = competencyTables.models.key(evaluation)
  const model = tables.models.get(key)
  if (!model || at < 0) return [...plans]
  return plans.map((plan, index) =>
    index === at ? { ...plan, changes: [...plan.changes, ...change(tables, 'models', key, { ...model, locked: true })] } : plan
  )
}
