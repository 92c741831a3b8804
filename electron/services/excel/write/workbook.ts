import { rangeRef, writeXlsx, type Cell, type CellValue, type DataValidation, type WriteSheet } from 'hucre/xlsx'
import type { CivilDate } from '../../../../shared/kernel/civil-date'
import { fitCommentBoxes } from './comment-boxes'
import { bulkOf, fillBulk } from './bulk-rows'
import { libraryCells, type BookCell } from './cells'
import { bodyFont, looks } from './looks'
import { styleColumnsLike } from './open-columns'
import { changeParts } from './package-parts'
import { heightOf } from './row-height'
import { safeText } from './safe-text'

export { cell, type BookCell } from './cells'

/** A table inside a sheet, by 0-based rows and columns: its heading stays in view, is filtered and printed on every page. */
export type BookTable = {
  readonly headingRow: number
  readonly lastRow: number
  readonly columns: number
  readonly frozenColumns: number
  readonly filter: boolean
}
/** What a column accepts from a 0-based row to another; texts are what Excel says on entering the cell and on refusing. */
export type BookValidation = {
  readonly column: number
  readonly fromRow: number
  readonly toRow: number
  readonly rule: { readonly choices: readonly string[] } | { readonly minimum: number; readonly maximum: number; readonly whole: boolean } | null
  readonly title: string
  readonly prompt: string
  readonly refusal: string
}
export type BookSheet = {
  readonly name: string
  /** Widths in characters. */
  readonly columns: readonly number[]
  readonly rows: readonly (readonly BookCell[])[]
  /** Heights in points, by 0-based row, where they do not follow from wrapped texts. */
  readonly heights?: ReadonlyMap<number, number>
  readonly table?: BookTable
  readonly validations?: readonly BookValidation[]
  /** The 0-based row whose blank, open cells, one more than there are columns, say how all below are; what is above is protected, without a password. */
  readonly openFrom?: number
  readonly print: { readonly landscape: boolean; readonly left: string; readonly right: string; readonly page: string }
}
export type Book = { readonly title: string; readonly company: string; readonly made: CivilDate; readonly sheets: readonly BookSheet[] }

/** Writes a workbook. The same book gives the same bytes. */
export async function writeBook(book: Book): Promise<Uint8Array> {
  const made = new Date(`${book.made}T00:00:00Z`)
  const maker = '衡才 Hengcai'
  const bulks = book.sheets.map(({ rows }) => bulkOf(rows))
  const bytes = await writeXlsx({
    sheets: book.sheets.map((sheet, index) => librarySheet(sheet, bulks[index]?.skeleton)),
    defaultFont: bodyFont,
    properties: { title: safeText(book.title), creator: maker, lastModifiedBy: maker, company: safeText(book.company), created: made, modified: made }
  })
  return changeParts(bytes, (parts) => {
    for (const [index, { openFrom, columns }] of book.sheets.entries()) {
      const bulk = bulks[index]
      if (bulk) fillBulk(parts, index, bulk, (row) => rowHeight(row, columns))
      if (openFrom !== undefined) styleColumnsLike(parts, index, openFrom + 1, columns.length)
      fitCommentBoxes(parts, index)
    }
  })
}

/** What of a sheet the library takes in a new workbook and in one that it has opened alike. */
type LibrarySheet = Pick<
  WriteSheet,
  'name' | 'columns' | 'rowDefs' | 'freezePane' | 'autoFilter' | 'dataValidations' | 'protection' | 'view' | 'pageSetup' | 'headerFooter'
> & {
  rows: CellValue[][]
  cells: Map<string, Cell>
}

/** A sheet as the library takes it, or only some rows of it. */
export function librarySheet(sheet: BookSheet, some: BookSheet['rows'] = sheet.rows): LibrarySheet {
  const { table } = sheet
  return {
    name: sheet.name,
    columns: sheet.columns.map((width) => ({ width })),
    ...libraryCells(some),
    rowDefs: new Map(some.map((row, at) => [at, { height: sheet.heights?.get(at) ?? rowHeight(row, sheet.columns) }])),
    ...(table ? { freezePane: { rows: table.headingRow + 1, columns: table.frozenColumns } } : {}),
    ...(table?.filter ? { autoFilter: { range: rangeRef(table.headingRow, 0, table.lastRow, table.columns - 1) } } : {}),
    dataValidations: (sheet.validations ?? []).map(writeValidation),
    ...(sheet.openFrom !== undefined ? { protection: protectedButUsable } : {}),
    view: { showGridLines: false },
    ...printSetUp(sheet)
  }
}

const rowHeight = (row: readonly BookCell[], widths: readonly number[]): number =>
  Math.max(
    18,
    ...row.map(({ value, look }, column) => (typeof value === 'string' && looks[look].alignment?.wrapText ? heightOf(value, widths[column] ?? 10) : 0))
  )

/** What people may still do on a protected sheet. */
const protectedButUsable = {
  sheet: true,
  formatCells: true,
  formatColumns: true,
  formatRows: true,
  insertRows: true,
  deleteRows: true,
  sort: true,
  autoFilter: true
} as const

function writeValidation({ column, fromRow, toRow, rule, title, prompt, refusal }: BookValidation): DataValidation {
  const words = {
    range: rangeRef(fromRow, column, toRow, column),
    allowBlank: true,
    showInputMessage: true,
    showErrorMessage: rule !== null,
    inputTitle: within(title, 32),
    inputMessage: within(prompt, 255),
    errorTitle: within(title, 32),
    errorMessage: within(refusal, 225),
    errorStyle: 'stop' as const
  }
  if (rule === null) return { ...words, type: 'custom', formula1: 'TRUE' }
  if ('choices' in rule) return { ...words, type: 'list', values: listed(rule.choices) }
  return { ...words, type: rule.whole ? 'whole' : 'decimal', operator: 'between', formula1: String(rule.minimum), formula2: String(rule.maximum) }
}
const within = (text: string, length: number): string => (text.length <= length ? text : `${text.slice(0, length - 1)}…`)

/** Excel keeps a drop-down of fixed words in one text of 255 characters, apart by commas. */
function listed(choices: readonly string[]): string[] {
  if (choices.join(',').length > 255 || choices.some((choice) => choice.includes(',')))
    throw new RangeError(`does not fit into a drop-down: ${choices.join(',')}`)
  return [...choices]
}

function printSetUp({ print, table }: BookSheet): Pick<WriteSheet, 'pageSetup' | 'headerFooter'> {
  const repeated = table ? { printTitlesRow: `$1:$${table.headingRow + 1}` } : {}
  const literal = (text: string): string => safeText(text).replaceAll('&', '&&')
  return {
    pageSetup: {
      paperSize: 'a4',
      orientation: print.landscape ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
      horizontalCentered: true,
      ...repeated
    },
    headerFooter: { oddFooter: `&L&9${literal(print.left)}&C&9${print.page}&R&9${literal(print.right)}` }
  }
}
