import type { CivilMonth, Period } from '../../kernel/civil-date'
import type { Finding } from '../../kernel/finding'
import { isSame } from '../../kernel/same'
import { fail, ok, type Result } from '../../kernel/result'
import type { RuleBook } from '../../kernel/rule'
import type { AnySheetDefinition } from '../../kernel/sheet/definition'
import { sheetFaults } from '../../kernel/sheet/faults'
import type { RowPlan } from '../../kernel/sheet/import'
import { importFaults } from '../../kernel/sheet/import-faults'
import type { ChosenColumns, Matching } from '../../kernel/sheet/matching'
import { monthOfKey } from '../../kernel/sheet/months'
import { cellName, compact, parseCellName, shorten, type RawBook, type RawSheet } from '../../kernel/sheet/raw'
import { readRows, type SheetReading } from '../../kernel/sheet/reading'
import type { PreparedEdit } from '../command'
import type { ImportMemory, RowChange, Tables } from '../tables'
import { chooseSheet, type SheetChoice } from './choose'
import type { ImportKind } from './kinds'
import { aboutSheet, saidBy } from './said'

export type ImportQuestion = SheetChoice & {
  readonly raw: RawBook
  readonly tables: Tables
  readonly book: RuleBook
  readonly year?: number | undefined
  readonly period?: Period | undefined
  readonly round?: 1 | 2 | undefined
  /** Month of the round, for sheets that belong to one. */
  readonly month?: CivilMonth | undefined
}
export type ImportCounts = {
  readonly rows: number
  readonly good: number
  readonly leftOut: number
  readonly passedOver: number
  readonly warnings: number
  readonly added: number
  readonly changed: number
  readonly unchanged: number
}
/** What an import would do. Nothing has been done yet. */
export type ImportPlan = {
  readonly kind: ImportKind
  readonly definition: AnySheetDefinition
  readonly sheet: RawSheet
  readonly matching: Matching
  readonly year: number | null
  readonly period: Period | null
  readonly round: 1 | 2 | null
  /** What the sheet does not say and must be asked before anything can be written. */
  readonly asks: readonly ('year' | 'columns')[]
  readonly counts: ImportCounts
  /** Problems first, then warnings, then what was passed over; each by row. */
  readonly findings: readonly Finding[]
  readonly edit: PreparedEdit
}

/** Works out what a book would change: which sheet, which columns, every problem by its cell. Pure. */
export function planImport(question: ImportQuestion): Result<ImportPlan> {
  const { raw, tables, book } = question
  const chosen = chooseSheet(raw, question, book, tables)
  if (!chosen.ok) return chosen
  const { kind, sheet, matching } = chosen.value
  const refusal = kind.refuse?.(tables) ?? null
  if (refusal) return fail({ ...refusal, place: { file: raw.file, sheet: sheet.name } })
  const definition = kind.definition(book, tables)
  const facts = factsOf(question, sheet, matching, kind)
  const reading = matching.missing.length > 0 ? unread(matching) : readRows(sheet, definition, matching)
  const asksYear = needsYear(reading, matching, kind)
  const asks = [...(matching.missing.length > 0 ? (['columns'] as const) : []), ...(asksYear && facts.year === null ? (['year'] as const) : [])]
  const context = {
    tables,
    book,
    year: facts.year,
    period: facts.period,
    round: facts.round ?? 1,
    stated: { round: facts.roundStated, month: question.month ?? null },
    about: aboutSheet(sheet, raw.file, matching)
  }
  const outcome =
    asks.length > 0
      ? { plans: [], findings: matching.missing.length > 0 ? [columnsMissing(sheet, definition, matching)] : [yearNeeded(sheet)] }
      : kind.plan(reading.rows, context)
  const findings = inOrder(
    [...reading.findings, ...outcome.findings, ...fullMarksFromPack(definition, matching, sheet), ...(asksYear ? yearFromLastTime(facts, sheet) : [])].map(
      (finding) => inFile(finding, raw.file)
    )
  )
  const changes = [
    ...outcome.plans.flatMap(({ changes: made }) => made),
    ...(asks.length > 0 ? [] : memoryChange(question, kind, asksYear ? facts.yearAsked : null, matching, tables))
  ]
  return ok({
    kind,
    definition,
    sheet,
    matching,
    asks,
    findings,
    year: asksYear ? facts.year : null,
    period: facts.period,
    round: kind.kind === 'exam' ? (facts.round ?? 1) : null,
    counts: countsOf(reading, outcome.plans, findings),
    edit: { command: 'import', summary: kind.summary(raw.file, outcome.plans.length), changes }
  })
}

type Facts = {
  readonly year: number | null
  readonly yearAsked: number | null
  readonly yearRemembered: boolean
  readonly period: Period | null
  readonly round: 1 | 2 | null
  readonly roundStated: 1 | 2 | null
}
/** Said by hand goes first, then what the sheet says of itself, then what was said last time. */
function factsOf({ year, period, round, raw, tables }: ImportQuestion, sheet: RawSheet, matching: Matching, kind: ImportKind): Facts {
  const said = saidBy(sheet, raw.file, matching.headingRow)
  const hasRound2 = matching.columns.some(({ key }) => key === 'interview' || key === 'presentation')
  const remembered = tables.importMemory.get(kind.kind)?.year ?? null
  return {
    year: year ?? said.year ?? remembered,
    yearAsked: year ?? null,
    yearRemembered: (year ?? said.year) === null && remembered !== null,
    period: period ?? said.period,
    round: round ?? said.round ?? (hasRound2 ? 2 : 1),
    roundStated: round ?? said.round
  }
}

const isWithoutYear = (value: unknown): boolean => typeof value === 'object' && value !== null && 'year' in value && value.year === null
const needsYear = (reading: SheetReading, matching: Matching, kind: ImportKind): boolean =>
  kind.needsYear?.(new Set(matching.columns.flatMap(({ key }) => key ?? []))) === true ||
  matching.columns.some(({ key }) => key !== null && monthOfKey(key)?.year === null) ||
  reading.rows.some(({ values }) => isWithoutYear(values.get('month')))

/** Without its columns no row can be read; the headings can be matched by hand. */
const unread = ({ findings }: Matching): SheetReading => ({ rows: [], rowCount: 0, findings })
function columnsMissing(sheet: RawSheet, { title }: AnySheetDefinition, { missing }: Matching): Finding {
  const fault = importFaults.make('wrongKind', { sheet: sheet.name, kind: title, missing }, { place: { sheet: sheet.name } })
  return { ...fault, severity: 'problem', row: 0 }
}

function yearNeeded(sheet: RawSheet): Finding {
  return { ...importFaults.make('yearNeeded', { sheet: sheet.name }, { place: { sheet: sheet.name } }), severity: 'problem', row: 0 }
}

/** The next half-year's sheet looks the same as the last one's, so a year that was only remembered is said. */
function yearFromLastTime({ year, yearRemembered }: Facts, sheet: RawSheet): Finding[] {
  if (!yearRemembered || year === null) return []
  return [{ ...importFaults.make('yearRemembered', { sheet: sheet.name, year: String(year) }, { place: { sheet: sheet.name } }), severity: 'warning', row: 0 }]
}

/** A full mark that the heading does not name is shown, for everything rests on it. */
function fullMarksFromPack(definition: AnySheetDefinition, matching: Matching, sheet: RawSheet): Finding[] {
  return matching.columns.flatMap(({ key, facts, heading, index }): Finding[] => {
    const limit = key !== null && Object.hasOwn(definition.columns, key) ? (definition.columns[key]?.fullMark ?? null) : null
    if (limit === null || facts.fullMark !== null) return []
    const cell = cellName(matching.headingRow + 1, index)
    const value = shorten(heading)
    return [
      {
        ...sheetFaults.make('fullMarkFromPack', { cell, value, limit }, { place: { sheet: sheet.name, cell, field: value }, value }),
        severity: 'warning',
        row: matching.headingRow + 1
      }
    ]
  })
}

/** The year that was asked for and the columns matched by hand are remembered for the next book of the kind. */
function memoryChange({ matching: byHand }: ImportQuestion, { kind }: ImportKind, year: number | null, matching: Matching, tables: Tables): RowChange[] {
  const before = tables.importMemory.get(kind) ?? null
  const headings = { ...before?.headings, ...chosenHeadings(byHand ?? {}, matching) }
  const after: ImportMemory = { kind, ...((year ?? before?.year) === undefined ? {} : { year: year ?? before?.year }), headings }
  const isNothing = after.year === undefined && Object.keys(headings).length === 0
  return isNothing || isSame(before, after) ? [] : [{ table: 'importMemory', key: kind, before, after }]
}
const chosenHeadings = (byHand: ChosenColumns, matching: Matching): Record<string, string> =>
  Object.fromEntries(matching.columns.flatMap(({ index, heading, key }) => (key !== null && byHand[String(index)] === key ? [[compact(heading), key]] : [])))

function countsOf(reading: SheetReading, plans: readonly RowPlan<RowChange>[], findings: readonly Finding[]): ImportCounts {
  const withEffect = (effect: RowPlan<RowChange>['effect']): number => plans.filter((plan) => plan.effect === effect).length
  const leftOut = new Set(findings.filter(({ severity, row }) => severity === 'problem' && row > 0).map(({ row }) => row)).size
  const ofSeverity = (severity: Finding['severity']): number => findings.filter((finding) => finding.severity === severity).length
  const [good, added, changed] = [reading.rowCount - leftOut, withEffect('added'), withEffect('changed')]
  // A row that only repeats another has no plan of its own: it changes nothing.
  const unchanged = plans.length === 0 ? 0 : good - added - changed
  return { rows: reading.rowCount, good, leftOut, passedOver: ofSeverity('passedOver'), warnings: ofSeverity('warning'), added, changed, unchanged }
}

const inFile = (finding: Finding, file: string): Finding => ({ ...finding, place: { ...finding.place, file } })
const rank = { problem: 0, warning: 1, passedOver: 2 } as const
/** Each finding's place is read once: a bad sheet has very many of them. */
function inOrder(findings: readonly Finding[]): Finding[] {
  const places = findings.map((finding) => ({ finding, column: columnOf(finding) }))
  return places
    .toSorted((a, b) => rank[a.finding.severity] - rank[b.finding.severity] || a.finding.row - b.finding.row || a.column - b.column)
    .map(({ finding }) => finding)
}
const columnOf = ({ place }: Finding): number => parseCellName(place?.cell ?? '')?.column ?? 0
