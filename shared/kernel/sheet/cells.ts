import { compareText, decimalSchema, type DecimalText } from '../decimal'
import { cellProblem, cellValue, emptyCell, type CellReading, type CellType } from './definition'
import { sheetFaults } from './faults'
import { identityFacts } from './identity-number'
import { asWritten, closeUp, compact, isBlank, tidy, type RawCell } from './raw'
import type { SeenCell } from './seen'

const plain = { numberFormat: '@', bounds: null, choices: [], personal: false } as const
const asText = (value: string): RawCell => value
/** A number that stands for text keeps its digits: no exponent, no fraction. */
const textOf = (raw: RawCell): string =>
  typeof raw === 'number' && Number.isInteger(raw) ? raw.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 0 }) : String(raw)

// A stroke where there is nothing to say.
const isStroke = (raw: RawCell): boolean => /^[-–—―/\\]+$/.test(compact(String(raw)))

function readText(cell: SeenCell, limit: number, clean: (text: string) => string): CellReading<string> {
  if (isBlank(cell.raw) || isStroke(cell.raw)) return emptyCell
  const text = clean(textOf(cell.raw))
  if (text === '') return emptyCell
  return text.length > limit ? cellProblem(sheetFaults.make('tooLong', { ...cell.params, length: text.length, limit }, cell.details)) : cellValue(text)
}

/** Free text, county and post names: trimmed, full-width forms made plain. */
export const textCell = (limit: number): CellType<string> => ({ ...plain, type: 'text', read: (cell) => readText(cell, limit, closeUp), write: asText })
/** Prose of some length, as it was written: nothing is made plain that its author wrote otherwise. */
export const proseCell = (limit: number): CellType<string> => ({ ...plain, type: 'text', read: (cell) => readText(cell, limit, asWritten), write: asText })
/** A person's name: no spaces inside, unless it is in Latin letters. */
export const nameCell = (limit: number): CellType<string> => ({
  ...plain,
  type: 'text',
  read: (cell) => readText(cell, limit, (text) => (/^[\p{Script=Latin} .'-]+$/u.test(tidy(text)) ? closeUp(text) : compact(text))),
  write: asText
})

/** A code such as a staff number: upper case, no spaces, of a given form. */
export const codeCell = (form: RegExp, hint: string): CellType<string> => ({
  ...plain,
  type: 'code',
  write: asText,
  read(cell) {
    if (isBlank(cell.raw)) return emptyCell
    const code = compact(textOf(cell.raw)).toUpperCase()
    return form.test(code) ? cellValue(code) : cellProblem(sheetFaults.make('unreadable', { ...cell.params, hint }, cell.details))
  }
})

/** One of a few values, by any of its names. The first name is what is written back and offered in templates. */
export function choiceCell<T extends string>(names: ReadonlyMap<T, readonly string[]>, clean: (text: string) => string = (text) => text): CellType<T> {
  const byName = new Map([...names].flatMap(([value, all]) => all.map((name) => [compact(name).toLowerCase(), value] as const)))
  const choices = [...names.values()].flatMap(([first]) => (first === undefined ? [] : [first]))
  return {
    ...plain,
    type: 'choice',
    choices,
    write: (value) => names.get(value)?.[0] ?? value,
    read(cell) {
      if (isBlank(cell.raw) || isStroke(cell.raw)) return emptyCell
      const text = compact(String(cell.raw)).toLowerCase()
      const found = byName.get(text) ?? byName.get(compact(clean(text)))
      return found === undefined ? cellProblem(sheetFaults.make('notAChoice', { ...cell.params, choices }, cell.details)) : cellValue(found)
    }
  }
}

// What people write where there is no score.
const notEntered = new Set(['/', '\\', '-', '--', '—', '——', '－', '无', '休假', '请假', '产假', '病假', '未参加', '暂无', '空'])
const absentWords = new Set(['缺考', '缺席'])

/** What a score column says: a decimal, or the word for someone who was absent from an exam. */
export type MarkText = DecimalText
export const absentMark: MarkText = 'absent'

/** `fullMark` holds where the heading names none; with a fixed scale a heading that names another one is a problem. */
export type MarkRules = { readonly absentAllowed: boolean; readonly fullMark: DecimalText; readonly scaleIsFixed: boolean }

/** A score: its digits as they are, `absent` where a column of exam papers says 缺考. */
export function markCell({ absentAllowed, fullMark, scaleIsFixed }: MarkRules): CellType<MarkText> {
  return {
    type: 'mark',
    numberFormat: '0.0#',
    bounds: { minimum: 0, maximum: Number(fullMark) },
    choices: [],
    personal: false,
    write: (value) => (value === absentMark ? '缺考' : Number(value)),
    read(cell) {
      if (isBlank(cell.raw)) return emptyCell
      const text = compact(String(cell.raw))
      if (notEntered.has(text)) return emptyCell
      if (absentWords.has(text)) return absentAllowed ? cellValue(absentMark) : unreadableMark(cell)
      const limit = cell.column.fullMark ?? fullMark
      if (scaleIsFixed && compareText(limit, fullMark) !== 0) return cellProblem(sheetFaults.make('notPercentScale', { ...cell.params, limit }, cell.details))
      return readMark(cell, text, limit)
    }
  }
}

const unreadableMark = (cell: SeenCell): CellReading<never> => cellProblem(sheetFaults.make('unreadable', { ...cell.params, hint: '0–100' }, cell.details))

const mostPlaces = 12
/** The number that people see: 15 significant digits, no exponent, no more places than are kept. */
function plainNumber(value: number): string {
  const seen = Number(value.toPrecision(15))
  const text = String(seen)
  return /^-?\d+(?:\.\d{1,12})?$/.test(text) ? text : seen.toFixed(mostPlaces)
}
/** Digits as text: a unit after them and separators between thousands dropped; an average may have more places than are kept. */
function plainText(text: string): string {
  const digits = text.replace(/分$/, '')
  const plain = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits) ? digits.replaceAll(',', '') : digits
  return /^-?\d{1,6}\.\d{13,}$/.test(plain) ? plainNumber(Number(plain)) : plain
}

function readMark(cell: SeenCell, text: string, limit: DecimalText): CellReading<DecimalText> {
  const value = decimalSchema.safeParse(typeof cell.raw === 'number' ? plainNumber(cell.raw) : plainText(text))
  if (!value.success) return unreadableMark(cell)
  if (compareText(value.data, '0') < 0) return cellProblem(sheetFaults.make('belowMinimum', { ...cell.params, limit: 0 }, cell.details))
  if (compareText(value.data, limit) > 0) return cellProblem(sheetFaults.make('overFullMark', { ...cell.params, limit }, cell.details))
  return cellValue(value.data)
}

/** A whole number within bounds; a unit after it is dropped. */
export const integerCell = (minimum: number, maximum: number): CellType<number> => ({
  type: 'integer',
  numberFormat: '0',
  bounds: { minimum, maximum },
  choices: [],
  personal: false,
  write: (value) => value,
  read(cell) {
    if (isBlank(cell.raw)) return emptyCell
    const text = compact(String(cell.raw))
    if (notEntered.has(text)) return emptyCell
    const parts = /^(-?\d{1,9})(?:\.0+)?(?:个?月|年|人|个)?$/.exec(text)
    if (!parts) return cellProblem(sheetFaults.make('unreadable', { ...cell.params, hint: `${minimum}–${maximum}` }, cell.details))
    const value = Number(parts[1])
    if (value < minimum) return cellProblem(sheetFaults.make('belowMinimum', { ...cell.params, limit: minimum }, cell.details))
    return value > maximum ? cellProblem(sheetFaults.make('aboveMaximum', { ...cell.params, limit: maximum }, cell.details)) : cellValue(value)
  }
})

/** 身份证号: optional everywhere, so what is wrong with it only warns. A number that a sheet kept as a number has lost digits. */
export const identityCell: CellType<string> = {
  ...plain,
  type: 'identityNumber',
  personal: true,
  write: asText,
  read(cell) {
    if (isBlank(cell.raw)) return emptyCell
    if (typeof cell.raw === 'number') return { kind: 'ignored', warnings: [sheetFaults.make('identityDigitsLost', cell.params, cell.details)] }
    const text = compact(String(cell.raw)).toUpperCase()
    if (notEntered.has(text)) return emptyCell
    const facts = identityFacts(text)
    if (!facts)
      return { kind: 'ignored', warnings: [sheetFaults.make(/^[\d.]+E\+\d+$/.test(text) ? 'identityDigitsLost' : 'identityLength', cell.params, cell.details)] }
    const warnings = [
      ...(facts.checkDigitFits ? [] : [sheetFaults.make('identityCheckDigit', cell.params, cell.details)]),
      ...(facts.birthDay ? [] : [sheetFaults.make('identityBirthDay', cell.params, cell.details)])
    ]
    return cellValue(text, warnings)
  }
}
