#!/usr/bin/env node
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { writeXlsx } from 'hucre/xlsx'
import { examText, performanceBook, rosterBook, supervisorBook } from './books.mjs'
import { evaluationBook } from './evaluation.mjs'
import { encodeGb18030 } from './gb18030.mjs'
import { annualResultsBook, certificatesBook, conductText, historyBook, selectionBook } from './grade-books.mjs'
import { customersBook, standardsBook, surveyBook, weeksBook } from './planning-books.mjs'

/** @typedef {import('./books.mjs').Book} Book */

const written = new Date('2026-07-01T00:00:00Z')
const thin = /** @type {const} */ ({ style: 'thin', color: { rgb: '999999' } })
const border = { top: thin, right: thin, bottom: thin, left: thin }

/** A plain office sheet: a merged title, a grey heading, boxes. @param {Book} book */
function officeSheet({ sheet, rows, headingRow, widths, textColumns }) {
  const cells = new Map(
    rows.flatMap((row, at) =>
      row.map((value, column) => {
        const heading = at === headingRow
        const style = {
          font: { name: '宋体', size: at === 0 ? 16 : 11, bold: at === 0 || heading },
          ...(at >= headingRow && row.length > 1 ? { border } : {}),
          ...(heading ? { fill: /** @type {const} */ ({ type: 'pattern', pattern: 'solid', fgColor: { rgb: 'D9D9D9' } }) } : {}),
          ...(at === 0 || heading ? { alignment: /** @type {const} */ ({ horizontal: 'center' }) } : {}),
          ...(value instanceof Date ? { numFmt: 'yyyy/m/d' } : textColumns.includes(column) && at > headingRow ? { numFmt: '@' } : {})
        }
        return /** @type {const} */ ([`${at},${column}`, { value, style }])
      })
    )
  )
  const merges = rows.flatMap((row, at) => (row.length === 1 ? [{ startRow: at, startCol: 0, endRow: at, endCol: widths.length - 1 }] : []))
  return { name: sheet, rows, cells, merges, columns: widths.map((width) => ({ width })), rowDefs: new Map([[0, { height: 28 }]]) }
}
/** A workbook of such sheets. @param {...Book} books @returns {Promise<Uint8Array>} */
const officeBook = (...books) =>
  writeXlsx({
    sheets: books.map(officeSheet),
    defaultFont: { name: '宋体', size: 11 },
    properties: { creator: '云岭市分公司人力资源部', created: written, modified: written }
  })

/** The books of the sample city by file name; the same bytes on every run. @returns {Promise<Map<string, Uint8Array>>} */
export async function sampleBooks() {
  const { more, ...ratings } = evaluationBook()
  return new Map([
    ['花名册.xlsx', await officeBook(rosterBook())],
    ['考试成绩.csv', encodeGb18030(examText())],
    ['月度绩效.xlsx', await officeBook(performanceBook())],
    ['主管评价.xlsx', await officeBook(supervisorBook())],
    ['现场评价.xlsx', await officeBook(ratings, more)],
    ['年度考核结果.xlsx', await officeBook(annualResultsBook())],
    ['奖惩记录.csv', encodeGb18030(conductText())],
    ['等级履历.xlsx', await officeBook(historyBook())],
    ['认证证书.xlsx', await officeBook(certificatesBook())],
    ['竞聘得分.xlsx', await officeBook(selectionBook())],
    ['调研问卷.xlsx', await officeBook(surveyBook())],
    ['集团客户清单.xlsx', await officeBook(customersBook())],
    ['时间分配.xlsx', await officeBook(weeksBook())],
    ['服务标准.xlsx', await officeBook(standardsBook())]
  ])
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'resources', 'samples')
  mkdirSync(folder, { recursive: true })
  for (const [name, bytes] of await sampleBooks()) writeFileSync(join(folder, name), bytes)
}
