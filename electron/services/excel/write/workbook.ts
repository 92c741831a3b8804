import { cellRef, rangeRef, writeXlsx, type Cell, type CellStyle, type CellValue, type DataValidation, type WriteSheet } from 'hucre/xlsx'
import type { CivilDate } from '../../../../shared/kernel/civil-date'
import { fitCommentBoxes } from './comment-boxes'
import { bodyFont, looks, type Look } from './looks'
import { styleColumnsLike } from './open-columns'
import { changeParts } from './package-parts'
import { heightOf } from './row-height'
import { mayBeTakenForFormula, safeText } from './safe-text'

/** A cell to be written. Text is always a string cell, never a formula. */
export type BookCell = {
  readonly value: string | number | null
  readonly look: Look
  /** Replaces the number format of the look. */
  readonly numberFormat?: string
  readonly comment?: string
  /** People may change it although the sheet is protected. */
  readonly open?: boolean
}
export const cell = (value: BookCell['value'], look: Look): BookCell => ({ value, look })

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
  const bytes = await writeXlsx({
    sheets: book.sheets.map(librarySheet),
    defaultFont: bodyFont,
    properties: {
      title: safeText(book.title),
      creator: '衡才 Hengcai',
      lastModifiedBy: '衡才 Hengcai',
      company: safeText(book.company),
      created: made,
      modified: made
    }
  })
  return changeParts(bytes, (parts) => {
    for (const [index, { openFrom, columns }] of book.sheets.entries()) {
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

/** A sheet as the library takes it. */
export function librarySheet(sheet: BookSheet): LibrarySheet {
  const { table } = sheet
  return {
    name: sheet.name,
    columns: sheet.columns.map((width) => ({ width })),
    rows: sheet.rows.map((row) => row.map(({ value }) => written(value))),
    cells: new Map(sheet.rows.flatMap((row, at) => row.map((one, column): [string, Cell] => [`${at},${column}`, writeCell(one)]))),
    rowDefs: new Map(sheet.rows.map((row, at) => [at, { height: sheet.heights?.get(at) ?? rowHeight(row, sheet.columns) }])),
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

const written = (value: BookCell['value']): CellValue => (typeof value === 'string' ? safeText(value) : value)

function writeCell({ value, look, numberFormat, comment, open }: BookCell): Cell {
  const base: CellStyle = looks[look]
  // Text format keeps such a text a text even when someone edits the cell and presses Enter.
  const format = numberFormat ?? (typeof value === 'string' && mayBeTakenForFormula(value) ? '@' : base.numFmt)
  const style: CellStyle = { ...base, ...(format ? { numFmt: format } : {}), ...(open ? { protection: { locked: false } } : {}) }
  return {
    value: written(value),
    type: value === null ? 'empty' : typeof value === 'number' ? 'number' : 'string',
    style,
    ...(comment ? { comment: { author: '衡才', text: safeText(comment) } } : {})
  }
}

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

/** The name of a cell by 0-based row and column. */
export const nameOfCell = cellRef
