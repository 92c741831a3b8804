import { compareText } from '../../kernel/decimal'
import { compact } from '../../kernel/sheet/raw'
import { hasLetter, numberIn, optionKey, separatorOf, splitChoices, withoutFilledIn, withoutLetter } from './answers'
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
const skipped = /^[(（]?(?:跳过|空|未答|未填|未作答|无效)[)）]?$|^-[23]$/
const chosen = /^(?:1|是|√|✓|✔|对|选中|已选|yes|y|true)$/i
const notChosen = /^(?:0|否|×|✗|未选|未选中|no|n|false)$/i
const freeChoice = /其他|其它|other/i
const severalHint = /多选|不定项|最多选|至少选/
const scaleHint = /量表|打分|评分|(?:满意|认可|认同|同意|重要|了解|胜任)(?:程度|度)/
const scaleRange = /[(（【[]?\s*(\d{1,2})\s*(?:-|–|—|~|～|到|至)\s*(\d{1,2})\s*分?\s*[)）】\]]?/
const countHint = /数|几|多少|次|家|年|小时|天|元|人$|%/

const given = (text: string | null): string | null => (text === null || skipped.test(compact(text)) ? null : text)

/** What the columns of one question are: one question of several choices, a line of a table each, or a single one. */
export function recogniseGroup(group: ColumnGroup, rows: number, cell: CellText): Recognised[] {
  const [first] = group.columns
  if (!first) return []
  if (group.columns.length === 1 || first.option === null) return group.columns.map((column) => single(group, column, rows, cell))
  const isSpread = group.columns.every(({ key, option }) => isChoiceColumn(rows, (row) => given(cell(row, key)), option ?? ''))
  if (!isSpread) return group.columns.map((column) => single({ ...group, title: `${group.title}：${column.option ?? ''}` }, column, rows, cell))
  const options = group.columns.map(({ option }) => plainOption(option ?? ''))
  const answers = Array.from({ length: rows }, (_, row): string[] | null => {
    const cells = group.columns.map(({ key }, at) => ({ option: options[at] ?? '', text: given(cell(row, key)) }))
    // Nobody who was not asked counts: a row of empty cells is no answer, a row of noughts is one without a choice.
    if (cells.every(({ text }) => text === null)) return null
    return cells.flatMap(({ option, text }) => (text !== null && !notChosen.test(text) ? [option] : []))
  })
  const { number, title } = group
  return [
    { number, title, heading: compact(title), type: 'multiple', options: [...new Map(options.map((option) => [optionKey(option), option])).values()], answers }
  ]
}
/** Marks, or the words of the choice; beside 其他 whatever was filled in. */
function isChoiceColumn(rows: number, text: (row: number) => string | null, option: string): boolean {
  if (freeChoice.test(option)) return true
  const name = optionKey(plainOption(option))
  for (let row = 0; row < rows; row++) {
    const value = text(row)
    if (value !== null && !chosen.test(value) && !notChosen.test(value) && !optionKey(plainOption(value)).startsWith(name)) return false
  }
  return true
}

function single({ number, title }: ColumnGroup, column: ColumnGroup['columns'][number], rows: number, cell: CellText): Recognised {
  const texts = Array.from({ length: rows }, (_, row) => given(cell(row, column.key)))
  const filled = texts.filter((text) => text !== null)
  const type = typeOf(title, filled)
  const answers = texts.map((text) => (text === null ? null : [text]))
  const options = optionsOf(type, title, answersAs(type, answers))
  return { number, title, heading: compact(title), type, options: byLetters(options, filled), answers }
}
const plainOption = (text: string): string => withoutLetter(withoutFilledIn(text)).trim()
/** Where the form wrote A. B. C. before its options they stand in that order. */
function byLetters(options: readonly string[], filled: readonly string[]): string[] {
  const parts = filled.flatMap((text) => splitChoices(text, separatorOf(filled)))
  if (options.length === 0 || !parts.every(hasLetter)) return [...options]
  const letters = new Map(parts.map((part) => [optionKey(plainOption(part)), part.slice(0, 1).toUpperCase()]))
  const letterOf = (option: string): string => letters.get(optionKey(option)) ?? ''
  return options.toSorted((a, b) => (letterOf(a) < letterOf(b) ? -1 : letterOf(a) > letterOf(b) ? 1 : 0))
}

/** Answers as given, read as a question of this type has them: choices one by one, options without letters and filled-in words. */
export function answersAs(type: QuestionType, answers: readonly (readonly string[] | null)[], known: readonly string[] = []): (string[] | null)[] {
  if (type === 'single') return answers.map((answer) => (answer === null || answer.length === 0 ? null : [plainOption(answer.join('┋'))]))
  if (type !== 'multiple') return answers.map((answer) => answer && [...answer])
  // Choices that came one by one are whole; a mark between choices is looked for only where each answer is one cell.
  if (answers.some((answer) => answer !== null && answer.length !== 1)) return answers.map((answer) => answer?.map(plainOption) ?? null)
  const whole = new Set(known.map(optionKey))
  const isWhole = (text: string): boolean => whole.has(optionKey(plainOption(text)))
  const separator = separatorOf(answers.flatMap((answer) => answer?.filter((text) => !isWhole(text)) ?? []))
  return answers.map((answer) => answer?.flatMap((text) => (isWhole(text) ? [text] : splitChoices(text, separator)).map(plainOption)) ?? null)
}

/** What kind of question these answers are given to. */
export function typeOf(title: string, filled: readonly string[]): QuestionType {
  if (filled.length === 0) return 'text'
  if (hasSeveral(title, filled)) return 'multiple'
  if (filled.every((text) => /^\d{4}[-/.年]\d{1,2}(?:[-/.月]|$)/.test(text))) return 'other'
  const numbers = filled.map(numberIn)
  if (numbers.every((one) => one !== null) && filled.every((text) => !hasLetter(text)))
    return isScale(title, filled) ? 'scale' : hasUnits(filled) ? 'single' : 'number'
  const distinct = new Set(filled.map((text) => optionKey(plainOption(text))))
  const isShort = filled.every((text) => plainOption(text).length <= longestOption)
  const repeats = distinct.size <= Math.max(3, Math.floor(filled.length / 2))
  return isShort && distinct.size <= mostOptions && repeats ? 'single' : 'text'
}
/** Several choices in a cell: as the form marks them, as the title says, or as the same few parts in ever other company show. */
function hasSeveral(title: string, filled: readonly string[]): boolean {
  if (filled.some((text) => text.includes('┋'))) return true
  const separator = separatorOf(filled)
  const parts = new Set(filled.flatMap((text) => splitChoices(text, separator)).map(optionKey))
  const isShort = parts.size <= mostOptions && [...parts].every((part) => part.length <= longestOption)
  if (severalHint.test(title)) return isShort && filled.some((text) => numberIn(text) === null)
  const wholes = new Set(filled.map(optionKey))
  const together = filled.filter((text) => splitChoices(text, separator).length > 1)
  return isShort && separator !== null && separator.test(';') && together.length > 1 && parts.size <= wholes.size && parts.size * 2 <= filled.length
}
const points = /^\d{1,2}$/
const usualPoints = 5
function isScale(title: string, filled: readonly string[]): boolean {
  if (!filled.every((text) => points.test(compact(text)))) return false
  const values = filled.map(Number)
  const range = rangeIn(title)
  if (range) return values.every((value) => value >= range.from && value <= range.to)
  if (scaleHint.test(title)) return values.every((value) => value <= 10)
  return !countHint.test(title) && values.every((value) => value >= 1 && value <= usualPoints) && new Set(values).size > 2
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
