import { compareText } from '../../kernel/decimal'
import { compact } from '../../kernel/sheet/raw'
import { hasLetter, numberIn, optionKey, splitChoices, withoutFilledIn, withoutLetter } from './answers'
import type { QuestionType } from './model'
import type { ColumnGroup } from './recognise-columns'

/** A question as its columns and answers say: what each respondent gave, null where nothing. */
export type Recognised = {
  readonly number: string
  readonly title: string
  /** By which a second export knows it again. */
  readonly heading: string
  readonly type: QuestionType
  readonly options: readonly string[]
  readonly answers: readonly (readonly string[] | null)[]
}
/** The text of one cell; null where nothing was entered. */
export type CellText = (row: number, key: string) => string | null

const mostOptions = 40
const longestOption = 80
const skipped = /^[(（]?(?:跳过|空|未答|未填|无效)[)）]?$|^-[23]$/
const chosen = /^(?:1|是|√|✓|✔|对|选中|已选|yes|y|true)$/i
const notChosen = /^(?:0|否|×|✗|未选|未选中|no|n|false)$/i
const severalHint = /多选|可多选|不定项|最多选|至少选/
const scaleHint = /量表|打分|评分|(?:满意|认可|认同|同意|重要|了解|胜任)(?:程度|度)/
const scaleRange = /[(（【[]?\s*(\d{1,2})\s*(?:-|–|—|~|～|到|至)\s*(\d{1,2})\s*分?\s*[)）】\]]?/

const given = (text: string | null): string | null => (text === null || skipped.test(compact(text)) ? null : text)

/** What the columns of one question are: one question of several choices, a line of a table each, or a single one. */
export function recogniseGroup(group: ColumnGroup, rows: number, cell: CellText): Recognised[] {
  const [first] = group.columns
  if (!first) return []
  if (group.columns.length === 1 || first.option === null) return group.columns.map((column) => single(group, column, rows, cell))
  const isSpread = group.columns.every(({ key, option }) => isChoiceColumn(rows, (row) => given(cell(row, key)), option ?? ''))
  if (!isSpread) return group.columns.map((column) => single({ ...group, title: `${group.title}：${column.option ?? ''}` }, column, rows, cell))
  const answers = Array.from({ length: rows }, (_, row): string[] | null => {
    const cells = group.columns.map(({ key, option }) => ({ option: option ?? '', text: given(cell(row, key)) }))
    // Nobody who was not asked counts: a row of empty cells is no answer, a row of noughts is one without a choice.
    if (cells.every(({ text }) => text === null)) return null
    return cells.flatMap(({ option, text }) => (text !== null && !notChosen.test(text) ? [option] : []))
  })
  const { number, title, columns } = group
  return [{ number, title, heading: compact(title), type: 'multiple', options: columns.map(({ option }) => option ?? ''), answers }]
}
function isChoiceColumn(rows: number, text: (row: number) => string | null, option: string): boolean {
  const name = optionKey(option)
  for (let row = 0; row < rows; row++) {
    const value = text(row)
    if (value !== null && !chosen.test(value) && !notChosen.test(value) && !optionKey(withoutLetter(withoutFilledIn(value))).startsWith(name)) return false
  }
  return true
}

function single({ number, title }: ColumnGroup, column: ColumnGroup['columns'][number], rows: number, cell: CellText): Recognised {
  const texts = Array.from({ length: rows }, (_, row) => given(cell(row, column.key)))
  const filled = texts.filter((text) => text !== null)
  const type = typeOf(title, filled)
  const answers = texts.map((text) =>
    text === null ? null : type === 'multiple' ? splitChoices(text).map(withoutLetter) : [type === 'single' ? plainOption(text) : text]
  )
  return { number, title, heading: compact(title), type, options: optionsOf(type, title, answers), answers }
}
const plainOption = (text: string): string => withoutLetter(withoutFilledIn(text)).trim()

/** What kind of question these answers are given to. */
export function typeOf(title: string, filled: readonly string[]): QuestionType {
  if (filled.length === 0) return 'text'
  if (filled.some((text) => text.includes('┋')) || (severalHint.test(title) && filled.some((text) => splitChoices(text).length > 1))) return 'multiple'
  const numbers = filled.map(numberIn)
  if (numbers.every((one) => one !== null) && filled.every((text) => !hasLetter(text)))
    return isScale(title, filled) ? 'scale' : hasUnits(filled) ? 'single' : 'number'
  const distinct = new Set(filled.map((text) => optionKey(plainOption(text))))
  const isShort = filled.every((text) => plainOption(text).length <= longestOption)
  const repeats = distinct.size <= Math.max(3, Math.floor(filled.length / 2))
  return isShort && distinct.size <= mostOptions && repeats ? 'single' : 'text'
}
const points = /^\d{1,2}$/
function isScale(title: string, filled: readonly string[]): boolean {
  if (!filled.every((text) => points.test(compact(text)))) return false
  const range = rangeIn(title)
  if (range) return filled.every((text) => Number(text) >= range.from && Number(text) <= range.to)
  return scaleHint.test(title) && filled.every((text) => Number(text) <= 10)
}
/** 1-3年 is a choice, 12家 a number with its unit. */
const hasUnits = (filled: readonly string[]): boolean => filled.some((text) => !/^-?[\d.,]+$/.test(compact(text))) && new Set(filled).size <= 6
function rangeIn(title: string): { readonly from: number; readonly to: number } | null {
  const parts = scaleRange.exec(title)
  const [from, to] = [Number(parts?.[1]), Number(parts?.[2])]
  return parts && from < to && from <= 1 && to <= 10 ? { from, to } : null
}

/** The options of a question of this type, in the order in which they are shown; the order of the answers says nothing. */
export function optionsOf(type: QuestionType, title: string, answers: readonly (readonly string[] | null)[]): string[] {
  if (type === 'scale') return scalePoints(title, answers)
  if (type !== 'single' && type !== 'multiple') return []
  const counts = new Map<string, { readonly option: string; count: number }>()
  for (const answer of answers)
    for (const option of answer ?? []) {
      const key = optionKey(option)
      const known = counts.get(key)
      if (known) known.count++
      else if (option !== '') counts.set(key, { option, count: 1 })
    }
  const list = [...counts.values()]
  const ordered = list.every(({ option }) => /\d/.test(option))
  const sorted = list.toSorted((a, b) => (ordered ? placeOf(a.option) - placeOf(b.option) : b.count - a.count) || (a.option < b.option ? -1 : 1))
  return sorted.map(({ option }) => option).slice(0, 200)
}
/** 1年以下 stands before 1-3年, 5年以上 after 3-5年. */
function placeOf(option: string): number {
  const first = Number(/\d+(?:\.\d+)?/.exec(option)?.[0] ?? 0)
  if (/以下|以内|不足|不到|小于|少于|</.test(option)) return first - 0.5
  return /以上|超过|大于|多于|>/.test(option) ? first + 0.5 : first
}
function scalePoints(title: string, answers: readonly (readonly string[] | null)[]): string[] {
  const range = rangeIn(title)
  const seen = [...new Set(answers.flatMap((answer) => answer?.flatMap((text) => numberIn(text) ?? []) ?? []))].toSorted(compareText)
  if (range === null && seen.some((point) => !points.test(point) || Number(point) > 10)) return seen.slice(0, 200)
  const most = range?.to ?? Math.max(5, ...seen.map(Number))
  const least = range?.from ?? (seen.includes('0') ? 0 : 1)
  return Array.from({ length: most - least + 1 }, (_, index) => String(least + index))
}
