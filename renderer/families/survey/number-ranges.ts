import { answerReader } from '../../../shared/families/survey/answers'
import type { OptionResult, Question, SurveyAnswer } from '../../../shared/families/survey'
import { shareOf } from '../../../shared/families/survey/rules/tabulate'
import type { ConfidenceLevel } from '../../../shared/kernel/statistics'
import type { Translate } from '../../../shared/kernel/texts'
import { surveyPageTexts as texts } from './texts'

/** Numbers from `from` up to but without `below`. */
export type NumberRange = { readonly from: number; readonly below: number; readonly count: number }

const most = 10
/** 1, 2, 5, 10 … so that no more than `most` ranges are needed; whole numbers have no narrower ones. */
function widthFor(span: number, whole: boolean): number {
  for (let tens = whole ? 1 : 10 ** Math.floor(Math.log10(span || 1) - 2); ; tens *= 10)
    for (const width of [tens, 2 * tens, 5 * tens]) if (Math.floor(span / width) < most) return width
}
const tidy = (value: number): number => Number(value.toFixed(6))

/** Numbers in ranges of like width; where one would hold fewer people than may be shown, it is joined with its neighbour. */
export function numberRanges(values: readonly number[], leastCell: number): NumberRange[] {
  if (values.length < leastCell || values.length === 0) return []
  const [least, greatest] = values.reduce(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [Infinity, -Infinity])
  const width = widthFor(greatest - least, values.every(Number.isInteger))
  const first = Math.floor(least / width)
  const counts = Array.from({ length: Math.floor(greatest / width) - first + 1 }, () => 0)
  for (const value of values) {
    const at = Math.floor(tidy(value / width)) - first
    counts[at] = (counts[at] ?? 0) + 1
  }
  const plain = counts.map((count, index) => ({ from: tidy((first + index) * width), below: tidy((first + index + 1) * width), count }))
  return joined(plain, leastCell)
}
function joined(ranges: readonly NumberRange[], leastCell: number): NumberRange[] {
  const done: NumberRange[] = []
  let open: NumberRange | null = null
  for (const range of ranges) {
    open = open === null ? range : { from: open.from, below: range.below, count: open.count + range.count }
    if (open.count < leastCell) continue
    done.push(open)
    open = null
  }
  const last = done.pop()
  if (last === undefined) return []
  return [...done, open === null ? last : { from: last.from, below: open.below, count: last.count + open.count }]
}

type Answers = { readonly answers: Iterable<SurveyAnswer>; readonly year: number; readonly leastCell: number; readonly confidence: number }
/** The ranges of a number question as if they were its options; none where only one would be left, which says nothing. */
export function rangeOptions(question: Question, { answers, year, leastCell, confidence }: Answers, say: Translate): OptionResult[] {
  const reader = answerReader(question)
  const values: number[] = []
  for (const answer of answers) {
    const value = answer.year === year ? reader.number(answer.answers[question.key]) : null
    if (value !== null) values.push(Number(value))
  }
  const ranges = numberRanges(values, leastCell)
  const whole = values.every(Number.isInteger)
  if (ranges.length < 2) return []
  return ranges.map((range) => ({
    option: sayRange(range, whole, say),
    share: shareOf(range.count, values.length, levelOf(confidence)),
    withheld: null,
    ofResponses: null
  }))
}
const levelOf = (confidence: number): ConfidenceLevel => ([90, 95, 99] as const).find((level) => level === confidence) ?? 95

function sayRange({ from, below }: NumberRange, whole: boolean, say: Translate): string {
  if (!whole) return say(texts.ref('range.below', { low: from, high: below }))
  return below - from === 1 ? String(from) : say(texts.ref('range', { low: from, high: below - 1 }))
}
