import { divide, exact, multiply, roundHalfUp } from '../../kernel/decimal'
import { computeRule, type RuleBook, type TraceNode } from '../../kernel/rule'
import type { TablesOf } from '../../kernel/table'
import { optionKey } from './answers'
import { valueForReading as valueIn } from '../roster'
import type { Question, Survey, SurveyAnswer, surveyTables } from './model'
import { surveyConfidence, surveyLeastCell } from './params'
import type { CrossTable, QuestionResult, SurveyResult } from './result-model'
import { crossTabRule, tabulateRule } from './rules'

type Tables = TablesOf<typeof surveyTables>
export type SurveyQuestion = { readonly year: number; readonly book: RuleBook }

/** The respondents of a year, by number. */
export function respondentsOf({ surveyAnswers }: Pick<Tables, 'surveyAnswers'>, year: number): SurveyAnswer[] {
  return [...surveyAnswers.values()].filter((answer) => answer.year === year)
}
/** A question as it can be counted, whatever a file holds: options once, points that are numbers, comparisons of its own options. */
function inputOf({ key, type, options, comparisons }: Question, respondents: readonly SurveyAnswer[]) {
  const known = new Map(options.filter((option) => type !== 'scale' || /^-?\d+(?:\.\d+)?$/.test(option)).map((option) => [optionKey(option), option]))
  return {
    type,
    options: [...known.values()],
    comparisons: comparisons
      .map((one) => ({ ...one, options: one.options.filter((option) => known.has(optionKey(option))) }))
      .filter((one) => one.options.length > 0),
    answers: respondents.map(({ answers }) => answers[key] ?? null)
  }
}
function resultOf(question: Question, respondents: readonly SurveyAnswer[], book: RuleBook): QuestionResult {
  const run = computeRule(tabulateRule, inputOf(question, respondents), book, { trace: false })
  if (!run.ok) throw new Error(`question ${question.key}: ${run.fault.code}`)
  return { question, ...run.value.value }
}

/** 调研结果: every question of a year's survey counted; null where there is none. */
export function surveyOf(tables: Tables, { year, book }: SurveyQuestion): SurveyResult | null {
  const survey = tables.surveys.get(String(year))
  if (!survey) return null
  const respondents = respondentsOf(tables, year)
  return {
    survey,
    respondents: respondents.length,
    answerRate: answerRate(survey, respondents.length),
    leastCell: valueIn(surveyLeastCell, book),
    confidence: valueIn(surveyConfidence, book),
    questions: survey.questions.map((question) => resultOf(question, respondents, book))
  }
}
const answerRate = ({ population }: Survey, respondents: number) =>
  population === null ? null : roundHalfUp(divide(multiply(exact(respondents), exact(100)), exact(population)), 1)

const questionOf = (tables: Tables, year: number, key: string): Question | null =>
  tables.surveys.get(String(year))?.questions.find((question) => question.key === key) ?? null
export const isCrossable = ({ type }: Pick<Question, 'type'>): boolean => type === 'single' || type === 'multiple' || type === 'scale'

/** 交叉分析: null where either question is not there or has no options to cross. */
export function crossTableOf(
  tables: Tables,
  { year, book, row, column }: SurveyQuestion & { readonly row: string; readonly column: string }
): CrossTable | null {
  const [rowQuestion, columnQuestion] = [questionOf(tables, year, row), questionOf(tables, year, column)]
  if (!rowQuestion || !columnQuestion || row === column || !isCrossable(rowQuestion) || !isCrossable(columnQuestion)) return null
  const respondents = respondentsOf(tables, year)
  const run = computeRule(crossTabRule, { row: inputOf(rowQuestion, respondents), column: inputOf(columnQuestion, respondents) }, book, { trace: false })
  if (!run.ok) throw new Error(`questions ${row} and ${column}: ${run.fault.code}`)
  return { row: rowQuestion, column: columnQuestion, ...run.value.value }
}

/** How one question was counted. Without the answers themselves: they would tell what is kept back. */
export function explainQuestion(tables: Tables, { year, book, question }: SurveyQuestion & { readonly question: string }): TraceNode | null {
  const found = questionOf(tables, year, question)
  if (!found) return null
  const run = computeRule(tabulateRule, inputOf(found, respondentsOf(tables, year)), book, { trace: true })
  if (!run.ok || !run.value.trace) return null
  const { key, title, type, options } = found
  return { ...run.value.trace, input: { year, key, title, type, options } }
}
