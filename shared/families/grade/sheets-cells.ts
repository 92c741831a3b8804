import { textCell } from '../../kernel/sheet/cells'
import { cellProblem, cellValue, emptyCell, type CellReading, type CellType } from '../../kernel/sheet/definition'
import { sheetFaults } from '../../kernel/sheet/faults'
import { compact, isBlank, showCell } from '../../kernel/sheet/raw'
import type { SeenCell } from '../../kernel/sheet/seen'
import { annualOutcomes, type AnnualOutcome } from './model'
import { gradeSheetFaults } from './sheet-messages'

/** What a cell of annual results says; `none`: 未参加, so that nothing is left of what was known. */
export type SheetOutcome = AnnualOutcome | 'none'

// The four grades of the programme, and what other appraisal schemes call the same.
const outcomeNames: Readonly<Record<SheetOutcome, readonly [string, ...string[]]>> = {
  excellent: ['优秀', '优', '优秀等次'],
  good: ['良好', '良', '良好等次'],
  qualified: ['合格', '称职', '达标', '合格等次'],
  unqualified: ['不合格', '不称职', '不达标', '不合格等次'],
  none: ['未参加', '不参加', '未参加考核', '不参加考核', '未考核', '不定等次', '未定等次', '不确定等次', '不定档']
}
/** Words of a year that says nothing: what was known stays. */
const unsaid = /^(?:[-–—―/\\]+|无|无结果|空|暂无|未评|未评定|未录入|休假|请假|产假|病假|事假|长休|未入职|未入司)$/
/** A fifth grade between 合格 and 不合格, of which only the city's own rules say whether it fails. */
const between = /^基本(?:合格|称职|达标)(?:等次)?$/

const byName = new Map<string, SheetOutcome>([...annualOutcomes, 'none' as const].flatMap((outcome) => outcomeNames[outcome].map((name) => [name, outcome])))
const choices = [...annualOutcomes, 'none' as const].map((outcome) => outcomeNames[outcome][0])

/** 优秀 良好 合格 不合格, or 未参加. */
export const outcomeCell: CellType<SheetOutcome> = {
  type: 'choice',
  numberFormat: '@',
  bounds: null,
  choices,
  personal: false,
  write: (value) => outcomeNames[value][0],
  read(cell): CellReading<SheetOutcome> {
    if (isBlank(cell.raw)) return emptyCell
    const text = compact(showCell(cell.raw)).replace(/\([^()]*\)$/, '')
    if (unsaid.test(text)) return emptyCell
    if (between.test(text)) return cellProblem(gradeSheetFaults.make('betweenOutcomes', cell.params, cell.details))
    const found = byName.get(text)
    return found === undefined ? cellProblem(sheetFaults.make('notAChoice', { ...cell.params, choices: choices.join('、') }, cell.details)) : cellValue(found)
  }
}

const firstYear = 1990
const lastYear = 2100
const isYear = (year: number): boolean => year >= firstYear && year <= lastYear
const yearWords = String.raw`(\d{4}|\d{2}(?=年))年?度?`
/** 2023, 2023年, 2023年度, 23年度; null where it is none. */
const yearOf = (digits: string): number | null => {
  const year = digits.length === 2 ? Number(digits) + (Number(digits) > 60 ? 1900 : 2000) : Number(digits)
  return isYear(year) ? year : null
}
const yearCellForm = new RegExp(`^${yearWords}(?:考核|考评)?(?:结果)?$`)
/** 年度 of a row. */
export const yearCell: CellType<number> = {
  type: 'integer',
  numberFormat: '0',
  bounds: { minimum: firstYear, maximum: lastYear },
  choices: [],
  personal: false,
  write: (year) => year,
  read(cell: SeenCell) {
    if (isBlank(cell.raw)) return emptyCell
    const digits = yearCellForm.exec(compact(showCell(cell.raw)))?.[1]
    const year = digits === undefined ? null : yearOf(digits)
    return year === null ? cellProblem(sheetFaults.make('unreadable', { ...cell.params, hint: '2025' }, cell.details)) : cellValue(year)
  }
}

const outcomeWords = '(?:(?:年度)?(?:考核|考评)(?:结果|等次|等级|档次|结论|情况)?|结果|等次)'
const yearHeadings = [new RegExp(`^${yearWords}${outcomeWords}?$`), new RegExp(`^${outcomeWords}[([]${yearWords}[)\\]]$`)]
/** The year that a heading of results names: 2023年度, 2023, 2024年度考核结果, 考核结果（2025年）. */
export function yearInHeading(heading: string): number | null {
  const digits = yearHeadings.map((form) => form.exec(heading)?.[1]).find((found) => found !== undefined)
  return digits === undefined ? null : yearOf(digits)
}
export const yearKey = (year: number): string => `year:${year}`
export function yearOfKey(key: string): number | null {
  const digits = /^year:(\d{4})$/.exec(key)?.[1]
  return digits === undefined ? null : yearOf(digits)
}

/** 证书编号: 无 is none. */
export const certificateNumberCell = (limit: number): CellType<string> => {
  const type = textCell(limit)
  return { ...type, read: (cell) => (/^(?:无|暂无|空)$/.test(compact(showCell(cell.raw))) ? emptyCell : type.read(cell)) }
}
