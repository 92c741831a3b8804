import { z } from 'zod'
import { defineCommand as define, type AnyCommand, type Command } from '../../kernel/command'
import { fail, ok, type Fault, type Result } from '../../kernel/result'
import { isSame } from '../../kernel/same'
import type { ChangeOf, TablesOf } from '../../kernel/table'
import { optionKey } from './answers'
import { faults } from './faults'
import { texts } from './messages'
import { questionSchema, surveySchema, surveyTables, surveyYearSchema, type Question, type Survey } from './model'
import { proposeComparisons } from './propose'
import { answersAs, optionsOf } from './recognise-questions'

export type Definitions = typeof surveyTables
export type Tables = TablesOf<Definitions>
type Change = ChangeOf<Definitions>
const defineCommand = <I>(command: Command<Definitions, I>): AnyCommand<Definitions> => define<Definitions, I>(command)

function surveyOf({ surveys }: Tables, year: number): Result<Survey> {
  const found = surveys.get(String(year))
  return found ? ok(found) : fail(faults.make('noSurvey', { year }, { value: String(year) }))
}
const saved = (before: Survey, after: Survey): readonly Change[] =>
  isSame(before, after) ? [] : [{ table: 'surveys', key: surveyTables.surveys.key(after), before, after }]

/** Corrects what was recognised of a question. Answers are kept as given: another type reads them anew. */
const changeQuestion = defineCommand({
  name: 'survey.changeQuestion',
  input: questionSchema
    .pick({ title: true, type: true, options: true, comparisons: true })
    .partial()
    .extend({ year: surveyYearSchema, key: z.string().max(8) }),
  summary: ({ year, key }, tables) =>
    texts.ref('command.changeQuestion', { year, title: tables.surveys.get(String(year))?.questions.find((one) => one.key === key)?.title ?? key }),
  plan({ year, key, ...changed }, tables) {
    const survey = surveyOf(tables, year)
    if (!survey.ok) return survey
    const old = survey.value.questions.find((one) => one.key === key)
    if (!old) return fail(faults.make('unknownQuestion', { key }, { value: key }))
    const question = changedQuestion(old, changed, tables, year)
    const wrong = wrongOptions(question, old.options, tables, year)
    if (wrong) return fail(wrong)
    const stranger = question.comparisons.flatMap(({ options }) => options).find((option) => !question.options.includes(option))
    if (stranger !== undefined) return fail(faults.make('unknownOption', { title: question.title, option: stranger }, { value: stranger }))
    return ok(saved(survey.value, { ...survey.value, questions: survey.value.questions.map((one) => (one.key === key ? question : one)) }))
  }
})
type Changed = { readonly [K in 'title' | 'type' | 'options' | 'comparisons']?: Question[K] | undefined }
function changedQuestion(old: Question, { title = old.title, type = old.type, options, comparisons }: Changed, tables: Tables, year: number): Question {
  const isRetyped = type !== old.type
  const shown = options ?? (isRetyped ? optionsFor({ ...old, type, title }, tables, year) : old.options)
  const compared = comparisons ?? (isRetyped ? proposeComparisons(title, type, shown) : old.comparisons)
  return { ...old, title, type, options: [...shown], comparisons: [...compared] }
}
/** The options that the answers as given have when they are read as of this type. */
function optionsFor({ key, title, type, options }: Question, { surveyAnswers }: Tables, year: number): string[] {
  const given = [...surveyAnswers.values()].filter((answer) => answer.year === year).map(({ answers }) => answers[key] ?? null)
  return optionsOf(type, title, answersAs(type, given, options))
}
/** Options that are there twice, points that are no numbers, and answers that no option would hold any more. */
function wrongOptions(question: Question, before: readonly string[], tables: Tables, year: number): Fault | null {
  const { title, type, options } = question
  const known = new Set<string>()
  for (const option of options) {
    const params = { title, option }
    if (known.has(optionKey(option))) return faults.make('optionTwice', params, { value: option })
    if (type === 'scale' && !/^-?\d+(?:\.\d+)?$/.test(option)) return faults.make('notAPoint', params, { value: option })
    known.add(optionKey(option))
  }
  const lost = optionsFor({ ...question, options: [...options, ...before] }, tables, year).find((option) => !known.has(optionKey(option)))
  if (lost === undefined || type === 'scale') return null
  return faults.make('optionAnswered', { title, option: lost }, { value: lost })
}

const changeSurvey = defineCommand({
  name: 'survey.change',
  input: surveySchema.pick({ year: true, title: true, population: true }),
  summary: ({ year }) => texts.ref('command.change', { year }),
  plan({ year, ...changed }, tables) {
    const survey = surveyOf(tables, year)
    if (!survey.ok) return survey
    const respondents = [...tables.surveyAnswers.values()].filter((answer) => answer.year === year).length
    const { population } = changed
    if (population !== null && population < respondents)
      return fail(faults.make('populationFew', { population, respondents }, { place: { field: 'population' }, value: String(population) }))
    return ok(saved(survey.value, { ...survey.value, ...changed }))
  }
})
const remove = defineCommand({
  name: 'survey.remove',
  input: surveySchema.pick({ year: true }),
  summary: ({ year }) => texts.ref('command.remove', { year }),
  plan({ year }, tables) {
    const survey = surveyOf(tables, year)
    if (!survey.ok) return survey
    const answers = [...tables.surveyAnswers].flatMap(([key, before]): Change[] =>
      before.year === year ? [{ table: 'surveyAnswers', key, before, after: null }] : []
    )
    return ok([...answers, { table: 'surveys', key: surveyTables.surveys.key({ year }), before: survey.value, after: null }])
  }
})

/** Every edit of the family. */
export const surveyCommands: readonly AnyCommand<Definitions>[] = [changeQuestion, changeSurvey, remove]
