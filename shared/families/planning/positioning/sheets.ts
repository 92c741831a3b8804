import { decimalSchema } from '../../../kernel/decimal'
import type { RuleBook } from '../../../kernel/rule'
import { sheetFaults } from '../../../kernel/sheet/faults'
import { cellProblem, cellValue, column, defineSheet, emptyCell, type AnySheetDefinition, type CellType, type Column } from '../../../kernel/sheet/definition'
import { compact, isBlank } from '../../../kernel/sheet/raw'
import { nameColumn, staffNoColumn } from '../../roster'
import { dutyCatalogue } from '../duties/params'
import type { DutyContent } from '../duties/model'
import { valueIn, type PlanningTables } from '../plan'
import { hoursOfWeek } from './check'
import { timeSheetTexts as texts } from './sheet-messages'

// What people write where no time was spent.
const nothing = /^(?:[-–—―/\\]+|无|没有|空)$/
const written = /^(-?\d{1,6}(?:,\d{3})*(?:\.\d+)?)(%|个?小时|工时|h|hrs?|hours?)?$/i
const mostPlaces = 12
/** A formula's result may have more places than are kept. */
const kept = (digits: string): string => ((digits.split('.')[1]?.length ?? 0) > mostPlaces ? Number(digits).toFixed(mostPlaces) : digits)
/** A number with the unit that stands behind it. @example '20%' → { value: '20', unit: 'percent' } */
export function timeIn(text: string): { readonly value: string; readonly unit: 'hours' | 'percent' | null } | null {
  const parts = written.exec(text)
  const number = decimalSchema.safeParse(kept(parts?.[1]?.replaceAll(',', '') ?? ''))
  if (!parts || !number.success) return null
  return { value: number.data, unit: parts[2] === undefined ? null : parts[2] === '%' ? 'percent' : 'hours' }
}

/** Time of one duty: its number as text, with the sign of percent or the word for hours where one stands there. */
const timeCell: CellType<string> = {
  type: 'number',
  numberFormat: 'General',
  bounds: { minimum: 0, maximum: hoursOfWeek },
  choices: [],
  personal: false,
  write: (value) => {
    const time = timeIn(value)
    return time?.unit === null ? Number(time.value) : value
  },
  read(cell) {
    if (isBlank(cell.raw)) return emptyCell
    const text = compact(typeof cell.raw === 'number' ? plainNumber(cell.raw) : String(cell.raw))
    if (nothing.test(text)) return emptyCell
    const time = timeIn(text)
    if (!time) return cellProblem(sheetFaults.make('unreadable', { ...cell.params, hint: `0–${hoursOfWeek}` }, cell.details))
    if (time.value.startsWith('-')) return cellProblem(sheetFaults.make('belowMinimum', { ...cell.params, limit: 0 }, cell.details))
    return cellValue(time.unit === 'percent' ? `${time.value}%` : time.unit === 'hours' ? `${time.value}小时` : time.value)
  }
}
// No exponent: very small numbers are written out.
const plainNumber = (value: number): string => (/e/i.test(String(value)) ? value.toFixed(mostPlaces) : String(value))

const withUnits = (name: string): string[] => [name, ...['占比', '比例', '时间', '工时', '小时', '时间占比', '时间比例'].map((unit) => `${name}${unit}`)]
const dutyColumn = ({ duty, name, aliases }: DutyContent, example: number | null): Column<string> =>
  column(timeCell, {
    heading: name,
    aliases: [duty, `${duty}${name}`, ...[name, ...aliases].flatMap(withUnits)],
    label: { key: name },
    hint: texts.ref('duty.hint', { name }),
    width: Math.max(10, name.length * 2),
    example
  })

/** The tables that tell which duties a time sheet has. */
export type TimeSheetTables = Pick<PlanningTables, 'plans' | 'duties'>
/** The duties by which time sheets are read: those of the newest plan that has any, else the catalogue of the pack. */
export function dutiesOfSheet(book: RuleBook, { plans, duties }: TimeSheetTables): readonly DutyContent[] {
  const withDuties = new Set([...duties.values()].map(({ year }) => year))
  const newest = Math.max(...[...plans.values()].map(({ year }) => year).filter((year) => withDuties.has(year)))
  const own = [...duties.values()].filter(({ year }) => year === newest)
  return (own.length > 0 ? own : valueIn(dutyCatalogue, book)).toSorted((a, b) => a.order - b.order)
}

// A week of forty hours, as an example to fill in.
const exampleHours = [4, 3, 2, 4, 4, 3, 8, 4, 3, 2, 3]
/** 时间分配: a row for each person, a column for each duty, in hours of a week or in percent. */
export function timeSheet(book: RuleBook, tables: TimeSheetTables): AnySheetDefinition {
  const duties = dutiesOfSheet(book, tables)
  return defineSheet({
    id: 'timeAllocation',
    version: 1,
    title: texts.ref('title'),
    sheetName: '时间分配',
    instructions: texts.ref('instructions'),
    repeated: null,
    identity: ['staffNo'],
    alternatives: duties.map(({ duty }) => [duty]),
    columns: {
      staffNo: staffNoColumn,
      name: nameColumn,
      ...Object.fromEntries(duties.map((duty, index) => [duty.duty, dutyColumn(duty, exampleHours[index] ?? null)]))
    }
  }) as AnySheetDefinition
}
