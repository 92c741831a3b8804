import type { BaselineKey, BaselineResult, Question, QuestionResult, QuestionType, Survey, SurveyResult } from '../../../shared/families/survey'
import { baselineKeys, isCrossable } from '../../../shared/families/survey'

const counted: readonly QuestionType[] = ['single', 'multiple', 'scale', 'number']
/** Whether answers to such a question are counted at all. */
export const isCounted = ({ type }: Pick<Question, 'type'>): boolean => counted.includes(type)
/** How a question is named where there is little room: 4、您当前的工作量. */
export const questionName = ({ number, title }: Pick<Question, 'number' | 'title'>): string => (number === '' ? title : `${number}、${title}`)

/** Fewer answers than that give intervals of more than thirty points. */
const thinBase = 30
/** What somebody should look at before the figures are used. */
export function checksOf({ survey, questions }: SurveyResult) {
  return {
    uncounted: questions.filter(({ question }) => !isCounted(question)).length,
    thin: questions.filter(({ question, base }) => isCounted(question) && base < thinBase).length,
    noPopulation: survey.population === null
  }
}

export type BaselineLine = {
  readonly baseline: BaselineKey
  readonly found: readonly { readonly question: QuestionResult; readonly result: BaselineResult }[]
}
/** Every finding of the slides, and the questions that are held against it: none where the survey did not ask. */
export function baselineLines({ questions }: Pick<SurveyResult, 'questions'>): BaselineLine[] {
  return baselineKeys.map((baseline) => ({
    baseline,
    found: questions.flatMap((question) => question.baselines.filter((one) => one.baseline === baseline).map((result) => ({ question, result })))
  }))
}

export type PopulationProblem = 'population.bad' | 'population.few'
/** How many were asked, as typed: nothing is not known. */
export function readPopulation(text: string, respondents: number): { readonly value: number | null; readonly problem: PopulationProblem | null } {
  const plain = text.normalize('NFKC').replaceAll(/[,\s]/g, '')
  if (plain === '') return { value: null, problem: null }
  const value = Number(plain)
  if (!/^\d+$/.test(plain) || value < 1 || value > 1_000_000) return { value: null, problem: 'population.bad' }
  return value < respondents ? { value: null, problem: 'population.few' } : { value, problem: null }
}

/** The list with one entry moved up or down; the same where there is nowhere to go. */
export function moved<T>(list: readonly T[], index: number, by: -1 | 1): readonly T[] {
  const [one, other] = [list[index], list[index + by]]
  if (one === undefined || other === undefined) return list
  return list.map((entry, at) => (at === index ? other : at === index + by ? one : entry))
}

export type Comparisons = readonly Survey['questions'][number]['comparisons'][number][]
/** One option ticked or not for a finding of the slides; without any option the finding is not compared. The question's own order is kept. */
export function withOption(
  { comparisons, options }: Pick<Question, 'comparisons' | 'options'>,
  baseline: BaselineKey,
  option: string,
  ticked: boolean
): Comparisons {
  const now = comparisons.find((one) => one.baseline === baseline)
  const chosen = new Set(now?.options)
  if (ticked) chosen.add(option)
  else chosen.delete(option)
  const next = { baseline, options: options.filter((one) => chosen.has(one)) }
  const kept = now ? comparisons.map((one) => (one === now ? next : one)) : [...comparisons, next]
  return kept.filter((one) => one.options.length > 0)
}

/** The two questions of a cross table: those of the address where they are there, else the first two. */
export function crossPair(questions: readonly QuestionResult[], asked: readonly string[]): readonly [string, string] | null {
  const keys = questions.filter(({ question }) => isCrossable(question)).map(({ question }) => question.key)
  const [row = keys[0], column = keys.find((key) => key !== row)] = [...new Set(asked)].filter((key) => keys.includes(key))
  return row === undefined || column === undefined ? null : [row, column]
}
