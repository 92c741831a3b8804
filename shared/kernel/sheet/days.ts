import { civilDate, fromExcelSerial, lastDayOf, monthOf, type CivilDate } from '../civil-date'
import { cellProblem, cellValue, emptyCell, type CellReading, type CellType } from './definition'
import { sheetFaults } from './faults'
import { isBlank, tidy, type RawCell } from './raw'
import type { SeenCell } from './seen'

/** Whole numbers between these are taken for serial days; the standard pack says which. */
export type SerialDays = { readonly first: number; readonly last: number }
/** What a day is when only its month is named. */
export type MonthMeans = 'firstDay' | 'lastDay'

// A time after the day, as databases and other programs write it, says nothing more.
const time = String.raw`(?:[ T]?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?`
const dayPatterns = [
  new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})日?${time}$`),
  new RegExp(`^(\\d{4})(年)(\\d{1,2})月(\\d{1,2})[日号]?${time}$`),
  /^(\d{4})()(\d{2})(\d{2})$/
]
const monthPatterns = [/^(\d{4})[-/.](\d{1,2})$/, /^(\d{4})年(\d{1,2})月?$/, /^(\d{4})(0[1-9]|1[0-2])$/]

/** A cell of days in any form that people use. */
export function dayCell(serials: SerialDays, monthMeans: MonthMeans = 'firstDay'): CellType<CivilDate> {
  return {
    type: 'day',
    numberFormat: 'yyyy-mm-dd',
    bounds: null,
    choices: [],
    personal: false,
    read: (cell) => readDay(cell, serials, monthMeans),
    write: (day): RawCell => day
  }
}

function readDay(cell: SeenCell, serials: SerialDays, monthMeans: MonthMeans): CellReading<CivilDate> {
  if (isBlank(cell.raw)) return emptyCell
  const text = tidy(String(cell.raw))
    .replace(/\s+/g, ' ')
    .replace(/(?<=[年月/.-]) | (?=[年月日/.-])/g, '')
  if (/^[/—-]+$|^无$/.test(text)) return emptyCell
  const named = dayPatterns.map((pattern) => pattern.exec(text)).find((parts) => parts !== null)
  const day = named ? civilDate(Number(named[1]), Number(named[3]), Number(named[4])) : serialDay(text, cell, serials)
  if (day) return cellValue(day)
  const month = named ? undefined : monthPatterns.map((pattern) => pattern.exec(text)).find((parts) => parts !== null)
  return month ? monthOnly(cell, Number(month[1]), Number(month[2]), monthMeans) : noSuchDay(cell)
}

const noSuchDay = (cell: SeenCell): CellReading<never> => cellProblem(sheetFaults.make('noSuchDay', cell.params, cell.details))

function serialDay(text: string, cell: SeenCell, { first, last }: SerialDays): CivilDate | null {
  if (!/^\d{5}$/.test(text)) return null
  const serial = Number(text)
  return serial >= first && serial <= last ? fromExcelSerial(serial, cell.sheet.date1904) : null
}

/** 2011.1 as a number has lost whether it was January or October: never guessed. */
function monthOnly(cell: SeenCell, year: number, month: number, monthMeans: MonthMeans): CellReading<CivilDate> {
  if (typeof cell.raw === 'number' && month === 1) return cellProblem(sheetFaults.make('ambiguousMonth', cell.params, cell.details))
  const first = civilDate(year, month, 1)
  if (!first) return noSuchDay(cell)
  const day = monthMeans === 'firstDay' ? first : lastDayOf(monthOf(first))
  return cellValue(day, [sheetFaults.make('monthOnly', { ...cell.params, day }, cell.details)])
}
