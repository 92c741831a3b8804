import { strToU8, zipSync } from 'fflate'
import * as XLSX from 'xlsx'
import { readBook, type ReadOptions } from '../../electron/services/excel/read'
import { bookOf, loadBuiltInPack } from '../../electron/services/resources'
import { hostCatalogues } from '../../electron/services/texts'
import { civilDate } from '../../shared/kernel/civil-date'
import type { Finding } from '../../shared/kernel/finding'
import { sayFault, type Fault, type Result } from '../../shared/kernel/result'
import type { RawBook, RawCell, RawSheet } from '../../shared/kernel/sheet/raw'
import { createTranslator } from '../../shared/kernel/texts'
import { planImport, type ImportPlan } from '../../shared/workspace/import'
import { applyChanges, emptyTables, tableNames, type MutableTables, type Tables } from '../../shared/workspace/tables'

export const book = bookOf(loadBuiltInPack(), civilDate(2026, 6, 30)!)
const translate = createTranslator(hostCatalogues, 'zh-CN')
export const say = (fault: Fault): string => Object.values(sayFault(fault, translate)).join(' ')

export type Cells = readonly (readonly RawCell[])[]
export const sheetOf = (rows: Cells, more: Partial<RawSheet> = {}): RawSheet => ({ name: 'Sheet1', hidden: false, date1904: false, rows, ...more })
export const rawOf = (rows: Cells, more: Partial<RawSheet> = {}, file = '表.xlsx'): RawBook => ({ file, format: 'xlsx', sheets: [sheetOf(rows, more)] })

type Question = Parameters<typeof planImport>[0]
export type Asked = Partial<Omit<Question, 'raw'>>
export const ask = (raw: RawBook, asked: Asked = {}): Result<ImportPlan> => planImport({ tables: emptyTables(), book, ...asked, raw })
/** The plan of a table that must be importable. */
export function planOf(rows: Cells | RawBook, asked: Asked = {}): ImportPlan {
  const plan = ask('sheets' in rows ? rows : rawOf(rows), asked)
  if (!plan.ok) throw new Error(say(plan.fault))
  return plan.value
}
export const codesOf = (plan: { readonly findings: readonly Finding[] }, severity?: Finding['severity']): string[] =>
  plan.findings.filter((finding) => severity === undefined || finding.severity === severity).map(({ code, place }) => `${code} ${place?.cell ?? ''}`.trim())

/** The tables after some imports. */
export function after(tables: Tables, ...plans: readonly ImportPlan[]): MutableTables {
  const copy = emptyTables()
  for (const name of tableNames) for (const [key, row] of tables[name]) (copy[name] as Map<string, unknown>).set(key, row)
  for (const plan of plans) applyChanges(copy, plan.edit.changes)
  return copy
}
export const rosterHead = ['工号', '姓名', '所属县区', '岗位', '现等级'] as const
export const someone = (number: number, ...more: RawCell[]): RawCell[] => [
  `MY${10_000 + number}`,
  `张${'甲乙丙丁戊己庚辛壬癸'[number % 10]}`,
  '涪城',
  '要客经理',
  '初级',
  ...more
]
/** Tables with people MY10001, MY10002, … */
export const tablesWith = (count: number): MutableTables =>
  after(emptyTables(), planOf([rosterHead, ...Array.from({ length: count }, (_, index) => someone(index + 1))]))

/** A workbook file of some rows, by the library. */
export function fileOf(
  rows: Cells,
  bookType: 'xlsx' | 'biff8' | 'ods' = 'xlsx',
  change?: (sheet: XLSX.WorkSheet, workbook: XLSX.WorkBook) => void
): Uint8Array {
  const sheet = XLSX.utils.aoa_to_sheet(rows.map((row) => [...row]))
  const workbook: XLSX.WorkBook = { SheetNames: ['Sheet1'], Sheets: { Sheet1: sheet } }
  change?.(sheet, workbook)
  const bytes: unknown = XLSX.write(workbook, { type: 'array', bookType, compression: true })
  if (!(bytes instanceof ArrayBuffer)) throw new Error('the library wrote no bytes')
  return new Uint8Array(bytes)
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
/** The parts of a small xlsx around the given rows of XML. */
export const xlsxParts = (sheetData: string, { before = '', sheet = 'Sheet1', after: last = '' } = {}): Record<string, string> => ({
  '[Content_Types].xml': `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
  '_rels/.rels': `${declaration}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${sheet}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${declaration}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  'xl/worksheets/sheet1.xml': `${declaration}<worksheet xmlns="${main}">${before}<sheetData>${sheetData}</sheetData>${last}</worksheet>`
})
const names = 'urn:oasis:names:tc:opendocument:xmlns'
/** The parts of a small ods around the given rows of XML. */
export const odsParts = (rows: string, manifest = ''): Record<string, string> => ({
  mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
  'content.xml': `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="${names}:office:1.0" xmlns:table="${names}:table:1.0" xmlns:text="${names}:text:1.0"><office:body><office:spreadsheet><table:table table:name="表一">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
  'META-INF/manifest.xml': `<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="${names}:manifest:1.0"><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml">${manifest}</manifest:file-entry></manifest:manifest>`
})
export const packed = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])))
/** Rows of inline texts and numbers as the XML of a sheet. */
export const rowsXml = (rows: Cells): string =>
  rows
    .map(
      (row, index) =>
        `<row r="${index + 1}">${row.map((cell) => (typeof cell === 'number' ? `<c><v>${cell}</v></c>` : `<c t="inlineStr"><is><t>${cell === null ? '' : String(cell)}</t></is></c>`)).join('')}</row>`
    )
    .join('')

/** What became of a file: the code of the refusal, or `read`. */
export async function outcomeOf(name: string, bytes: Uint8Array, options: ReadOptions = {}): Promise<string> {
  const result = await readBook(name, bytes, options)
  return result.ok ? 'read' : result.fault.code
}
export async function readRowsOf(name: string, bytes: Uint8Array): Promise<Cells> {
  const result = await readBook(name, bytes)
  if (!result.ok) throw new Error(say(result.fault))
  return result.value.sheets[0]?.rows ?? []
}
