import { add, divide, exact, roundHalfUp, type DecimalText } from '../../../kernel/decimal'
import { choiceCell } from '../../../kernel/sheet/cells'
import { cellProblem, cellValue, emptyCell, type CellType } from '../../../kernel/sheet/definition'
import { sheetFaults } from '../../../kernel/sheet/faults'
import { compact, isBlank, type RawCell } from '../../../kernel/sheet/raw'

/** Units in which sheets count; a half-year is brought to a year. */
export type SheetPer = 'month' | 'quarter' | 'year' | 'halfYear'
const words: Readonly<Record<SheetPer, string>> = { month: '月', quarter: '季', year: '年', halfYear: '半年' }
export const sayPer = (per: SheetPer): string => `次/${words[per]}`

const period = '(半年|个?月度?|季度?|年度?)'
const number = String.raw`(\d{1,6}(?:\.\d{1,12})?)`
const behind = new RegExp(`^${number}[次回]?(?:/每?|每)${period}$`)
const before = new RegExp(`^每?${period}/?${number}[次回]?$`)
const bare = new RegExp(`^${number}[次回]?$`)
const inHeading = new RegExp(`(?:[/每(按]|^)${period}`)

function perOf(word: string | undefined): SheetPer | null {
  if (word === undefined) return null
  if (word.startsWith('半年')) return 'halfYear'
  return word.includes('月') ? 'month' : word.startsWith('季') ? 'quarter' : 'year'
}
/** How often a text says, and in which time where it says so. @example 4次/月, 每季度1次, 2 */
export function frequencyIn(text: string): { readonly times: DecimalText; readonly per: SheetPer | null } | null {
  const after = behind.exec(text)
  if (after) return { times: after[1] ?? '', per: perOf(after[2]) }
  const ahead = before.exec(text)
  if (ahead) return { times: ahead[2] ?? '', per: perOf(ahead[1]) }
  const plain = bare.exec(text)
  return plain ? { times: plain[1] ?? '', per: null } : null
}
/** The unit that a heading names. @example 频次（次/月）, 每月次数 */
export const perInHeading = (heading: string): SheetPer | null => perOf(inHeading.exec(compact(heading))?.[1])

const nothing = /^(?:[-–—―/\\]+|无|空)$/
const plainNumber = (value: number): string => {
  const text = String(Number(value.toPrecision(15)))
  return /e/i.test(text) ? value.toFixed(12).replace(/\.?0+$/, '') : text
}
const textIn = (raw: RawCell): string => compact(typeof raw === 'number' ? plainNumber(raw) : String(raw))
const asWritten = (value: string): RawCell => (/^\d+(?:\.\d+)?$/.test(value) ? Number(value) : value)
const figure = { type: 'number', numberFormat: 'General', choices: [], personal: false, write: asWritten } as const

/** 频次: a number, with its unit where it stands in the cell. */
export const timesCell: CellType<string> = {
  ...figure,
  bounds: { minimum: 0, maximum: 1000 },
  read(cell) {
    if (isBlank(cell.raw)) return emptyCell
    const text = textIn(cell.raw)
    if (nothing.test(text)) return emptyCell
    return frequencyIn(text) ? cellValue(text) : cellProblem(sheetFaults.make('unreadable', { ...cell.params, hint: '4次/月' }, cell.details))
  }
}
const names = (word: string, more: readonly string[]): string[] => [
  `次/${word}`,
  ...[word, ...more].flatMap((one) => [one, `每${one}`, `/${one}`, `次/${one}`, `次/每${one}`, `次每${one}`, `按${one}`])
]
/** 频次单位 */
export const perCell: CellType<SheetPer> = choiceCell(
  new Map<SheetPer, readonly string[]>([
    ['month', names('月', ['个月', '月度'])],
    ['quarter', names('季', ['季度'])],
    ['year', names('年', ['年度'])],
    ['halfYear', names('半年', [])]
  ])
)

const hoursForm = /^(\d{1,5}(?:\.\d{1,12})?)(小时|个小时|工时|h|hrs?|hours?|分钟?|min|mins|minutes?)?$/i
const hoursAndMinutes = /^(\d{1,4})个?小时(\d{1,2})分钟?$/
const sixty = exact(60)
const inHours = (minutes: DecimalText): DecimalText => roundHalfUp(divide(exact(minutes), sixty), 6).replace(/\.?0+$/, '')
/** Hours that a text says; `isMinutes` tells what a bare number counts. */
export function hoursIn(text: string, isMinutes: boolean): { readonly hours: DecimalText; readonly converted: boolean } | null {
  const both = hoursAndMinutes.exec(text)
  if (both) {
    const hours = add(exact(both[1] ?? '0'), divide(exact(both[2] ?? '0'), sixty))
    return { hours: roundHalfUp(hours, 6).replace(/\.?0+$/, ''), converted: false }
  }
  const parts = hoursForm.exec(text)
  if (!parts) return null
  const [, value = '', unit] = parts
  const counted = unit === undefined ? isMinutes : /^(?:分|m)/i.test(unit)
  return counted ? { hours: inHours(value), converted: unit === undefined } : { hours: value, converted: false }
}
export const headingCountsMinutes = (heading: string): boolean => /分钟?[)\],]|分钟|min/i.test(compact(heading)) && !/小时/.test(compact(heading))
/** 单次工时: a number, with its unit where it stands in the cell. */
export const hoursCell: CellType<string> = {
  ...figure,
  bounds: { minimum: 0, maximum: 744 },
  read(cell) {
    if (isBlank(cell.raw)) return emptyCell
    const text = textIn(cell.raw)
    if (nothing.test(text)) return emptyCell
    return hoursIn(text, false) ? cellValue(text) : cellProblem(sheetFaults.make('unreadable', { ...cell.params, hint: '1.5' }, cell.details))
  }
}
