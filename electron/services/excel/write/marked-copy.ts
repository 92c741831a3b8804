import { openXlsx, saveXlsx, type Cell, type Sheet } from 'hucre/xlsx'
import type { CivilDate } from '../../../../shared/kernel/civil-date'
import type { Finding } from '../../../../shared/kernel/finding'
import { isBlank, showCell, type RawBook, type RawSheet } from '../../../../shared/kernel/sheet/raw'
import type { Language } from '../../../../shared/kernel/texts'
import { fitCommentBoxes } from './comment-boxes'
import { marksOf, type Mark, type Marks } from './findings'
import { issuesSheet } from './issues'
import { looks } from './looks'
import { workbookTexts } from './messages'
import { changeParts } from './package-parts'
import { textWidth } from './row-height'
import { safeText } from './safe-text'
import { speechOf, type Speech } from './speech'
import { cell, librarySheet, writeBook, type BookSheet } from './workbook'

/** The book that was read: its bytes, and what was found in it. */
export type Original = { readonly bytes: Uint8Array; readonly book: RawBook }
export type MarkedCopyContext = { readonly language: Language; readonly made: CivilDate }

/**
 * The user's own workbook with the bad cells coloured and commented, everything else as it was, and 问题清单 at the end.
 * Other formats than xlsx, and books that cannot be written back, give a new workbook of the same cells.
 */
export async function writeMarkedCopy({ bytes, book }: Original, findings: readonly Finding[], { language, made }: MarkedCopyContext): Promise<Uint8Array> {
  const speech = speechOf(language)
  const told = findings.filter(({ severity }) => severity !== 'passedOver')
  const name = freeName(speech.translate(workbookTexts.ref('marked.sheet')), book.sheets)
  const issues = { ...issuesSheet(book.file, told, speech), name }
  const marks = marksOf(told, book.sheets[0]?.name ?? '', speech)
  const kept = book.format === 'xlsx' ? await markOriginal(bytes, marks, issues) : null
  return (
    kept ?? writeBook({ title: issues.name, company: '', made, sheets: [...book.sheets.map((sheet) => copyOf(sheet, marks.get(sheet.name), speech)), issues] })
  )
}

/** The name of the copy. @example markedCopyName('成绩.csv', 'zh-CN') → '成绩-问题标注.xlsx' */
export const markedCopyName = (file: string, language: Language): string =>
  file.replace(/\.[^.]*$/, '') + speechOf(language).translate(workbookTexts.ref('marked.suffix'))

function freeName(wanted: string, sheets: readonly RawSheet[]): string {
  const taken = new Set(sheets.map(({ name }) => name))
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted} (${number})`
    if (!taken.has(name)) return name
  }
}

/** Null where the library cannot take the book in: then a copy of its cells has to do. */
async function markOriginal(bytes: Uint8Array, marks: Marks, issues: BookSheet): Promise<Uint8Array | null> {
  const opened = await openXlsx(bytes, { readStyles: true }).catch(() => null)
  if (!opened || [...marks.keys()].some((name) => !opened.sheets.some((sheet) => sheet.name === name))) return null
  for (const sheet of opened.sheets) markSheet(sheet, marks.get(sheet.name))
  opened.sheets.push(librarySheet(issues))
  const saved = await saveXlsx(opened)
  return changeParts(saved, (parts) => opened.sheets.forEach((_, index) => fitCommentBoxes(parts, index)))
}

function markSheet(sheet: Sheet, marks: ReadonlyMap<string, Mark> | undefined): void {
  if (!marks) return
  const cells = sheet.cells ?? new Map<string, Cell>()
  for (const { row, column, problem, text } of marks.values()) {
    const key = `${row - 1},${column}`
    const value = sheet.rows[row - 1]?.[column] ?? null
    const found: Cell = cells.get(key) ?? { value, type: typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'boolean' : 'string' }
    const before = found.comment ? `${found.comment.text}\n\n` : ''
    const fill = looks[problem ? 'markedProblem' : 'markedWarning'].fill
    cells.set(key, { ...found, style: { ...found.style, ...(fill ? { fill } : {}) }, comment: { author: '衡才', text: safeText(before + text) } })
    while (sheet.rows.length < row) sheet.rows.push([])
  }
  sheet.cells = cells
}

function copyOf({ name, rows }: RawSheet, marks: ReadonlyMap<string, Mark> | undefined, { translate }: Speech): BookSheet {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 1)
  const written = rows.map((row) => row.map((value) => cell(typeof value === 'boolean' ? String(value).toUpperCase() : value, 'plain')))
  for (const { row, column, problem, text } of marks?.values() ?? []) {
    while (written.length < row) written.push([])
    const line = written[row - 1] ?? []
    while (line.length <= column) line.push(cell(null, 'plain'))
    line[column] = { ...cell(line[column]?.value ?? null, problem ? 'markedProblem' : 'markedWarning'), comment: text }
  }
  const page = translate(workbookTexts.ref('page', { page: '&P', pages: '&N' }))
  return {
    name: sheetName(name),
    columns: Array.from({ length: width }, (_, column) => widthOf(rows, column)),
    rows: written,
    print: { landscape: true, left: name, right: '', page }
  }
}

/** As wide as what stands in it; titles and notes, alone in their row, may run over. */
function widthOf(rows: RawSheet['rows'], column: number): number {
  const widest = rows.reduce((most, row) => (row.filter((one) => !isBlank(one)).length > 1 ? Math.max(most, textWidth(showCell(row[column]))) : most), 0)
  return Math.min(Math.max(widest + 2, 8), 40)
}

/** Names of other formats may hold what Excel forbids. */
const sheetName = (name: string): string => name.replace(/[\\/?*[\]:]/g, '_').slice(0, 31) || 'Sheet1'
