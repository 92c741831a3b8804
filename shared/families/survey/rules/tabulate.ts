import { compareText, divide, exact, mean, multiply, roundHalfUp, type DecimalText, type Exact } from '../../../kernel/decimal'
import { defineRule, type Work } from '../../../kernel/rule'
import { medianOf, wilsonInterval, type ConfidenceLevel } from '../../../kernel/statistics'
import { answerReader, optionKey, type AnswerReader } from '../answers'
import { baselineText, questionTypeText } from '../messages'
import type { Comparison } from '../model'
import { surveyBaseline, surveyConfidence, surveyLeastCell } from '../params'
import type { OptionResult, QuestionResult, Share } from '../result-model'
import { texts } from '../rule-messages'
import { faults } from './faults'
import { isSmall, protectOneWay, type Shown } from './protect'
import { tabulateInput, tabulateOutput, type TabulateInput, type TabulateOutcome } from './tabulate-shape'

const parameters = { baseline: surveyBaseline, confidence: surveyConfidence, leastCell: surveyLeastCell }
type TabulateWork = Work<typeof parameters>

/** A count as percent of a base at one decimal with Wilson's interval. @example shareOf(96, 100, 95) → 96.0 [90.2, 98.4] */
export function shareOf(count: number, base: number, confidence: ConfidenceLevel): Share {
  const { low, high } = wilsonInterval(count, base, confidence)
  return { count, percent: percentOf(count, base), low: inPercent(low), high: inPercent(high) }
}
export const percentOf = (count: number, base: number): DecimalText => inPercent(divide(exact(count), exact(base)))
const inPercent = (value: Exact): DecimalText => roundHalfUp(multiply(value, exact(100)), 1)

/**
 * 问卷统计: one question. Percent of those who answered at one decimal with Wilson's interval; of several choices also percent of all
 * choices; of scales and numbers mean, median, least and greatest; beside it what the slides found. Cells of fewer people than
 * `survey.leastCell` are kept back, and whatever else would give them away.
 * @example 96 of 100 → 96.0 [90.2, 98.4]
 */
export const tabulateRule = defineRule({
  id: 'survey.tabulate',
  title: texts.ref('rule.tabulate'),
  source: texts.ref('source.survey'),
  parameters,
  input: tabulateInput,
  output: tabulateOutput,
  compute(given, work): TabulateOutcome {
    checkOptions(given, work)
    const reader = answerReader(given)
    const counted = isCounted(given) ? countsOf(given, reader) : null
    const numbers = given.type === 'number' || given.type === 'scale' ? numbersOf(given, reader) : []
    const base = counted?.base ?? (given.type === 'number' ? numbers.length : given.answers.filter((answer) => answer !== null && answer.length > 0).length)
    work.result(
      () => texts.ref('step.type'),
      given.type,
      'none',
      () => questionTypeText(given.type)
    )
    work.value(() => texts.ref('step.respondents'), exact(given.answers.length), 'people')
    work.value(() => texts.ref('step.base'), exact(base), 'people')
    const least = work.parameter('leastCell')
    const enough = work.condition(() => texts.ref('step.enough', { least }), base >= least)
    const shown = counted && enough ? shownOf(given, counted, least) : null
    const options = counted ? optionsOf(given, counted, shown, work) : []
    const summary = enough && (shown?.rest ?? true) ? summaryOf(numbers, work) : null
    return {
      base,
      missing: given.answers.length - base,
      options: [...options],
      summary,
      baselines: (counted ? given.comparisons : []).map((one, at) =>
        baselineOf(one, shown?.unions[at] === true ? (counted?.unions[at] ?? 0) : null, base, work)
      )
    }
  }
})

const isCounted = ({ type }: TabulateInput): boolean => type === 'single' || type === 'multiple' || type === 'scale'
function checkOptions({ type, options, comparisons }: TabulateInput, work: TabulateWork): void {
  const seen = new Set<string>()
  for (const option of options) {
    const details = { place: { field: 'options' }, value: option }
    if (seen.has(optionKey(option))) work.refuse(faults.make('optionTwice', { option }, details))
    if (type === 'scale' && !/^-?\d+(?:\.\d+)?$/.test(option)) work.refuse(faults.make('notAPoint', { option }, details))
    seen.add(optionKey(option))
  }
  for (const option of comparisons.flatMap((one) => one.options))
    if (!seen.has(optionKey(option))) work.refuse(faults.make('unknownOption', { option }, { place: { field: 'comparisons' }, value: option }))
}

export type Counts = {
  readonly base: number
  readonly responses: number
  readonly counts: readonly number[]
  /** People who chose any of a comparison's. */ readonly unions: readonly number[]
}
export function countsOf({ options, answers, comparisons }: TabulateInput, reader: AnswerReader): Counts {
  const at = new Map(options.map((option, index) => [option, index]))
  const members = comparisons.map((one) => new Set(one.options.map(optionKey)))
  const counts = options.map(() => 0)
  const unions = comparisons.map(() => 0)
  let [base, responses] = [0, 0]
  for (const answer of answers) {
    const chosen = reader.choices(answer ?? undefined)
    if (chosen === null) continue
    base++
    responses += chosen.length
    for (const option of chosen) {
      const index = at.get(option) ?? -1
      counts[index] = (counts[index] ?? 0) + 1
    }
    members.forEach((member, index) => {
      if (chosen.some((option) => member.has(optionKey(option)))) unions[index] = (unions[index] ?? 0) + 1
    })
  }
  return { base, responses, counts, unions }
}
function numbersOf({ type, answers }: TabulateInput, reader: AnswerReader): Exact[] {
  const values = answers.flatMap((answer) => {
    const value = type === 'scale' ? reader.choices(answer ?? undefined)?.[0] : reader.number(answer ?? undefined)
    return value === undefined || value === null ? [] : [value]
  })
  return values.toSorted(compareText).map(exact)
}

/** Of several choices every option is a question of its own; sums say nothing of the others. */
export function shownOf(
  { type, options, comparisons }: Pick<TabulateInput, 'type' | 'options' | 'comparisons'>,
  { counts, unions }: Pick<Counts, 'counts' | 'unions'>,
  least: number
): Shown {
  if (type === 'multiple')
    return { cells: counts.map((count) => (isSmall(count, least) ? 'small' : 'shown')), unions: unions.map((count) => !isSmall(count, least)), rest: true }
  const indexes = comparisons.map((one) => {
    const member = new Set(one.options.map(optionKey))
    return options.flatMap((option, index) => (member.has(optionKey(option)) ? [index] : []))
  })
  const values = type === 'scale' ? options.map(Number) : null
  return protectOneWay({ counts, least, unions: indexes, values, published: (now) => (values ? momentsOf(now, values) : '') })
}
/** What the summary of a scale tells of its counts. */
function momentsOf(counts: readonly number[], values: readonly number[]): string {
  const used = counts.flatMap((count, index) => (count > 0 ? [{ count, value: values[index] ?? 0 }] : [])).toSorted((a, b) => a.value - b.value)
  const base = used.reduce((sum, { count }) => sum + count, 0)
  const place = (wanted: number): number => {
    let passed = 0
    return used.find(({ count }) => (passed += count) >= wanted)?.value ?? 0
  }
  const total = used.reduce((sum, { count, value }) => sum + count * value, 0)
  return [total, place(Math.floor((base + 1) / 2)), place(Math.ceil((base + 1) / 2)), used[0]?.value, used.at(-1)?.value].join(' ')
}

function optionsOf({ type, options }: TabulateInput, { base, responses, counts }: Counts, shown: Shown | null, work: TabulateWork): OptionResult[] {
  const confidence = work.parameter('confidence')
  const hidden = counts.filter((_, index) => shown?.cells[index] !== 'shown')
  // One hidden cell, or none of them chosen, and the percentages of all choices would say how many.
  const ofResponses = type === 'multiple' && (hidden.length === 0 || (hidden.length > 1 && hidden.some((count) => count > 0)))
  return options.map((option, index): OptionResult => {
    const count = counts[index] ?? 0
    const cell = shown?.cells[index] ?? 'small'
    if (cell !== 'shown') {
      work.result(
        () => texts.ref('step.option', { option }),
        '—',
        'none',
        () => texts.ref(cell === 'small' ? 'step.small' : 'step.protects')
      )
      return { option, share: null, withheld: cell, ofResponses: null }
    }
    const share = shareOf(count, base, confidence)
    noteShare(texts.ref('step.option', { option }), share, base, work)
    return { option, share, withheld: null, ofResponses: ofResponses && responses > 0 ? percentOf(count, responses) : null }
  })
}
function noteShare(label: ReturnType<typeof texts.ref>, { count, percent, low, high }: Share, base: number, work: TabulateWork): void {
  work.result(
    () => label,
    percent,
    'percent',
    () => texts.ref('step.share', { count, base, low, high })
  )
}

function summaryOf(numbers: readonly Exact[], work: TabulateWork): QuestionResult['summary'] {
  const [first, last, median] = [numbers[0], numbers.at(-1), medianOf(numbers)]
  if (!first || !last || !median) return null
  const plain = (value: Exact): DecimalText => roundHalfUp(value, 2).replace(/\.?0+$/, '')
  return {
    mean: work.result(() => texts.ref('step.mean'), roundHalfUp(mean(numbers), 2), 'none'),
    median: work.result(() => texts.ref('step.median'), plain(median), 'none'),
    least: work.result(() => texts.ref('step.least'), plain(first), 'none'),
    greatest: work.result(() => texts.ref('step.greatest'), plain(last), 'none')
  }
}

/** The slides' figure is held against the interval as it is shown. */
function baselineOf(one: Comparison, count: number | null, base: number, work: TabulateWork): TabulateOutcome['baselines'][number] {
  const { baseline } = one
  const options = [...one.options]
  const expected = String(work.parameter('baseline')[baseline])
  if (count === null) return { baseline, expected, options, share: null, verdict: null }
  const share = shareOf(count, base, work.parameter('confidence'))
  noteShare(texts.ref('step.baseline', { baseline: baselineText(baseline), options }), share, base, work)
  const [below, above] = [compareText(expected, share.low) < 0, compareText(expected, share.high) > 0]
  work.condition(() => texts.ref('step.inside', { expected, low: share.low, high: share.high }), !below && !above)
  return { baseline, expected, options, share, verdict: below ? 'higher' : above ? 'lower' : 'same' }
}

/** Which options of a question are not shown where it stands alone; nothing else may show them either. */
export function keptBack(given: TabulateInput, least: number): boolean[] {
  const shown = shownOf(given, countsOf(given, answerReader(given)), least)
  return shown.cells.map((cell) => cell !== 'shown')
}
