import type { RuleBook } from '../../kernel/rule'
import { templateOf, type AnySheetDefinition } from '../../kernel/sheet/definition'
import type { RawCell } from '../../kernel/sheet/raw'
import { nameOf, type Tables } from './command-parts'
import { annualResultsSheet, assessorKey, selectionSheet, type SelectionSheetTables } from './sheets'
import { yearInHeading, yearKey } from './sheets-cells'
import { certificatesSheet, conductSheet, gradeHistorySheet } from './sheets-records'

/** The kinds of sheets of the family. */
export const gradeSheetKinds = ['annualResults', 'conduct', 'gradeHistory', 'certificates', 'selection'] as const
export type GradeSheetKind = (typeof gradeSheetKinds)[number]
/** A sheet with what is known: the definition whose template heads it, and cells in the order of that template. */
export type FilledSheet = { readonly definition: AnySheetDefinition; readonly rows: readonly (readonly RawCell[])[] }
export type FilledQuestion = {
  readonly book: RuleBook
  /** The year of adjustment; only of selection scores. */
  readonly year?: number
}
type Row = Readonly<Record<string, unknown>>

/** What is known of a kind as the sheet by which it comes in: filled in, changed and imported again it says the same. */
export function filledSheet(kind: GradeSheetKind, tables: Tables & SelectionSheetTables, { book, year = 0 }: FilledQuestion): FilledSheet {
  switch (kind) {
    case 'annualResults':
      return annualResults(tables, book)
    case 'conduct':
      return filled(
        conductSheet(book),
        inOrder(tables.conductRecords, ({ staffNo, on }) => `${staffNo} ${on}`).map((one) => ({ ...one, name: nameOf(tables, one.staffNo) }))
      )
    case 'gradeHistory':
      return filled(
        gradeHistorySheet(book),
        inOrder(tables.spells, ({ staffNo, from }) => `${staffNo} ${from}`).map((one) => ({
          ...one,
          name: nameOf(tables, one.staffNo),
          standby: one.standby ? 'yes' : 'no'
        }))
      )
    case 'certificates':
      // A certificate that was revoked is none any more.
      return filled(
        certificatesSheet(book),
        inOrder(tables.certificates, ({ staffNo, number }) => `${staffNo} ${number}`).flatMap((one) =>
          one.revoked ? [] : [{ ...one, name: nameOf(tables, one.staffNo) }]
        )
      )
    case 'selection':
      return selection(tables, book, year)
  }
}

const inOrder = <R>(rows: ReadonlyMap<string, R>, by: (row: R) => string): R[] => [...rows.values()].toSorted((a, b) => (by(a) < by(b) ? -1 : 1))

function annualResults(tables: Tables, book: RuleBook): FilledSheet {
  const results = inOrder(tables.annualResults, ({ staffNo, year }) => `${staffNo} ${year}`)
  const years = [...new Set(results.map(({ year }) => year))].toSorted((a, b) => a - b)
  const definition = withHeadings(
    annualResultsSheet(book),
    years.map((year) => `${year}年度`)
  )
  const staffNos = [...new Set(results.map(({ staffNo }) => staffNo))]
  const keyOf = (heading: string): string => yearKey(yearInHeading(heading) ?? 0)
  const rows = staffNos.map((staffNo): Row => ({
    staffNo,
    name: nameOf(tables, staffNo),
    ...Object.fromEntries(years.map((year) => [yearKey(year), tables.annualResults.get(`${staffNo}|${year}`)?.outcome]))
  }))
  return filled(definition, rows, keyOf)
}

function selection(tables: Tables & SelectionSheetTables, book: RuleBook, year: number): FilledSheet {
  const scores = inOrder(tables.selectionScores, ({ staffNo }) => staffNo).filter((one) => one.year === year)
  const assessors = [...new Set(scores.flatMap(({ panel }) => panel.map(({ assessor }) => assessor)))]
  // A bare name is known as an assessor's only here; with the word before it every reader of the sheet knows it.
  const headed = assessors.map((assessor) => (assessor.startsWith('评委') ? assessor : `评委（${assessor}）`))
  const definition = withHeadings(selectionSheet(book, tables), headed)
  const rows = scores.map(({ staffNo, ability, competition, panel }): Row => ({
    staffNo,
    name: nameOf(tables, staffNo),
    ability,
    competition,
    ...Object.fromEntries(panel.map(({ assessor, mark }) => [assessorKey(assessor), mark]))
  }))
  return filled(definition, rows, (heading) => assessorKey(assessors[headed.indexOf(heading)] ?? ''))
}

const withHeadings = (definition: AnySheetDefinition, templateHeadings: readonly string[]): AnySheetDefinition =>
  definition.repeated ? { ...definition, repeated: { ...definition.repeated, templateHeadings } } : definition

/** Rows as cells, in the order of the template's columns; a repeated column is found by its heading. */
function filled(definition: AnySheetDefinition, rows: readonly Row[], keyOf: (heading: string) => string = (heading) => heading): FilledSheet {
  const columns = templateOf(definition).columns.map(({ key }) => {
    const own = Object.hasOwn(definition.columns, key) ? definition.columns[key] : undefined
    return { key: own ? key : keyOf(key), write: (own ?? definition.repeated)?.write }
  })
  const cellOf = (value: unknown, write: ((value: unknown) => RawCell) | undefined): RawCell =>
    value === undefined || value === null || value === '' || !write ? null : write(value)
  return { definition, rows: rows.map((row) => columns.map(({ key, write }) => cellOf(row[key], write))) }
}
