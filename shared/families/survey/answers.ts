import { decimalSchema, type DecimalText } from '../../kernel/decimal'
import { compact } from '../../kernel/sheet/raw'
import type { Question } from './model'

/** What is kept of a question to read its answers. */
export type AnswerShape = Pick<Question, 'type' | 'options'>

/** Two writings of one option have the same key: full-width forms, spaces and case say nothing. */
export const optionKey = (text: string): string => compact(text).toLowerCase()
// 问卷星 writes what was filled in behind an option in these brackets.
const filledIn = /〖[^〗]*〗/g
export const withoutFilledIn = (text: string): string => text.replace(filledIn, '').trim() || text
const letter = /^[A-Za-z]\s*[.．、:：)）]\s*(?=\S)/
export const hasLetter = (text: string): boolean => letter.test(text)
/** A.客户关系维系者 → 客户关系维系者 */
export const withoutLetter = (text: string): string => text.replace(letter, '')

const separators = [/┋/, /[|｜;；\n]/, /[、,，]/] as const
/** The mark that stands between the choices of one cell: the strongest that any of the cells has; null where none has any. */
export const separatorOf = (texts: readonly string[]): RegExp | null => separators.find((mark) => texts.some((text) => mark.test(text))) ?? null
/** The choices of one cell; whole where nothing separates them. */
export function splitChoices(text: string, separator: RegExp | null = separatorOf([text])): string[] {
  const parts = separator ? text.split(separator) : [text]
  return parts.map((part) => withoutFilledIn(part.trim())).filter((part) => part !== '')
}

/** A number with any unit behind it: 12, 12家, 约12.5小时; null where the words say none, or two. */
export function numberIn(text: string): DecimalText | null {
  const found = /^(?:约|大约|共)?(-?\d{1,12}(?:\.\d{1,6})?)(?:[\p{Script=Han}%a-z]{0,4})$/iu.exec(compact(text).replaceAll(',', ''))
  const value = found?.[1] === undefined ? null : decimalSchema.safeParse(found[1])
  return value?.success ? value.data : null
}

/** How the answers to one question are read; made once a question. */
export type AnswerReader = {
  /** The options chosen, each once; null: not answered, or with nothing that the question knows. */
  choices(answer: readonly string[] | undefined): string[] | null
  number(answer: readonly string[] | undefined): DecimalText | null
}
export function answerReader({ type, options }: AnswerShape): AnswerReader {
  const known = new Map(options.map((option) => [optionKey(option), option]))
  const find = (text: string): string | undefined =>
    known.get(optionKey(text)) ?? known.get(optionKey(withoutFilledIn(text))) ?? known.get(optionKey(withoutLetter(withoutFilledIn(text))))
  const number = (answer: readonly string[] | undefined): DecimalText | null => (answer === undefined ? null : numberIn(answer.join(' ')))
  return {
    number,
    choices(answer) {
      if (answer === undefined) return null
      if (type === 'multiple') return severalOf(answer, find)
      const whole = answer.join('┋')
      const one = type === 'scale' ? (known.get(number(answer) ?? '') ?? find(whole)) : find(whole)
      return one === undefined ? null : [one]
    }
  }
}

/** Nothing chosen of a question that was seen is an answer; only unknown words are none. */
function severalOf(answer: readonly string[], find: (text: string) => string | undefined): string[] | null {
  const chosen = new Set<string>()
  for (const text of answer) {
    const whole = find(text)
    if (whole !== undefined) chosen.add(whole)
    else for (const part of partsOf(text, find)) chosen.add(part)
  }
  return chosen.size === 0 && answer.length > 0 ? null : [...chosen]
}
/** Choices in one cell. An option may hold the mark that stands between options: the longest run of parts that is one counts. */
function partsOf(text: string, find: (text: string) => string | undefined): string[] {
  const parts = splitChoices(text)
  const mark = /[、,，]/.exec(text)?.[0] ?? '、'
  const found: string[] = []
  for (let from = 0; from < parts.length;) {
    let to = parts.length
    let option: string | undefined
    for (; to > from && option === undefined; to--) option = find(parts.slice(from, to).join(mark))
    if (option !== undefined) found.push(option)
    from = option === undefined ? from + 1 : to + 1
  }
  return found
}
