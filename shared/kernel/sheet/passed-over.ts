import type { Finding } from '../finding'
import { sheetFaults } from './faults'
import { maskNumbersIn } from './identity-number'
import { cellName, compact, isBlank, isBlankRow, shorten, showCell, type RawRow, type RawSheet } from './raw'

type Reason = 'title' | 'subtotal' | 'total' | 'signature' | 'heading'
// Behind the word may stand how many: 合计（132人）, 合计：132.
const counted = String.raw`(?:人数)?[:：]?(?:\(?\d+(?:\.\d+)?人?\)?)?`
const patterns: readonly [Reason, RegExp][] = [
  ['subtotal', new RegExp(`^\\D{0,12}小计${counted}$`)],
  ['total', new RegExp(`^\\D{0,12}(?:合计|总计|共计|累计|总人数|平均|平均值|平均分|均分|最高|最高分|最低|最低分)${counted}$|^(?:共|人数[:：])\\d+人?$`)],
  [
    'signature',
    /^(?:制表|制单|填表|填报|审核|复核|审批|批准|负责|经办|签字|签名|单位盖章|盖章|主管领导|分管领导)(?:人|领导|单位|日期|时间)?(?:签字|签章|盖章)?(?:[:：(].*)?$/
  ],
  ['title', /^(?:填表|填写|填报)?(?:说明|备注|注)\d*[:：].*$/]
]

/** The columns that tell a person's row from others; of rows that are no people, a code tells by itself. */
export type PeopleColumns = {
  readonly staff: number | undefined
  readonly name: number | undefined
  readonly byCode: boolean
  /** A number, or where there is none two cells or more, make a row somebody's. */
  readonly numbered: boolean
}

/** Why a row is not a person's, with the cell that says so; null where it may be one. */
export function passedOver(sheet: RawSheet, rowIndex: number, headings: ReadonlyMap<number, string>, people: PeopleColumns): Finding | null {
  const row = sheet.rows[rowIndex]
  if (row === undefined || isBlankRow(row)) return blankRow(sheet, rowIndex)
  if (isSomebody(row, people)) return null
  const filled = row.flatMap((cell, index) => (isBlank(cell) ? [] : [{ index, text: compact(showCell(cell)) }]))
  for (const [reason, pattern] of patterns) {
    const found = filled.find(({ text }) => pattern.test(text))
    if (found && (reason !== 'title' || filled.length <= 2)) return finding(sheet, rowIndex, found.index, reason)
  }
  const first = filled[0]
  if (first && filled.length > 1 && filled.every(({ index, text }) => headings.get(index) === text)) return finding(sheet, rowIndex, first.index, 'heading')
  if (!first || filled.length > 1 || people.staff === undefined) return null
  return isBlank(row[people.staff]) || isSentence(first.text) ? finding(sheet, rowIndex, first.index, 'title') : null
}

const longEnough = 4
const isSentence = (text: string): boolean => /\p{Script=Han}/u.test(text) && text.length > longEnough
const isNoPerson = (text: string): boolean => patterns.some(([, pattern]) => pattern.test(text))
/** A staff number with a name beside it is a person, whatever other cells say: a rater may be called 分管领导. */
function isSomebody(row: RawRow, { staff, name, byCode, numbered }: PeopleColumns): boolean {
  const code = staff === undefined ? '' : compact(showCell(row[staff]))
  if (numbered) return staff === undefined ? row.filter((cell) => !isBlank(cell)).length > 1 : /\d/.test(code) && !isNoPerson(code)
  if (!/^[0-9A-Z][0-9A-Z-]*$/i.test(code)) return false
  // A bare figure may be a count.
  if (byCode) return /[A-Z]/i.test(code)
  // Without names only the form of the number tells: a bare figure may be how many people a total counts.
  if (name === undefined) return code.length >= longEnough && /^[A-Z]+\d/i.test(code)
  const called = compact(showCell(row[name]))
  return called !== '' && !/^[\d.,]+$/.test(called) && !isNoPerson(called)
}

/** Rows above the headings: titles, notes, and the upper row of two-row headings, which is no title. */
export function titleRows(sheet: RawSheet, headingRow: number): Finding[] {
  return sheet.rows.slice(0, headingRow).flatMap((row, index) => {
    if (isBlankRow(row)) return [blankRow(sheet, index)]
    const filled = row.findIndex((cell) => !isBlank(cell))
    return [finding(sheet, index, filled, index === headingRow - 1 && isGroupRow(row, sheet.rows[headingRow]) ? 'heading' : 'title')]
  })
}
/** Two words or more, one of them above nothing: the heading of a merged cell, where a title stands above headings only. */
const isGroupRow = (row: RawRow, below: RawRow | undefined): boolean =>
  row.filter((cell) => !isBlank(cell)).length >= 2 && row.some((cell, index) => !isBlank(cell) && isBlank(below?.[index]))

function finding(sheet: RawSheet, rowIndex: number, column: number, reason: Reason): Finding {
  const row = rowIndex + 1
  const cell = cellName(row, column)
  const value = shorten(maskNumbersIn(showCell(sheet.rows[rowIndex]?.[column])))
  const details = { place: { sheet: sheet.name, cell }, value }
  const fault =
    reason === 'heading' ? sheetFaults.make('passedOver.heading', { cell, row }, details) : sheetFaults.make(`passedOver.${reason}`, { cell, value }, details)
  return { ...fault, severity: 'passedOver', row }
}

function blankRow(sheet: RawSheet, rowIndex: number): Finding {
  const row = rowIndex + 1
  return { ...sheetFaults.make('passedOver.blank', { row }, { place: { sheet: sheet.name, cell: cellName(row, 0) } }), severity: 'passedOver', row }
}
