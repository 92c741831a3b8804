import { compareText } from '../../kernel/decimal'
import type { Finding } from '../../kernel/finding'
import { isSame } from '../../kernel/same'
import { firstOfEach, rowPlan, textOf, type ImportContext, type ImportOutcome } from '../../kernel/sheet/import'
import { compact } from '../../kernel/sheet/raw'
import { headingFacts } from '../../kernel/sheet/heading'
import type { ReadRow } from '../../kernel/sheet/reading'
import type { ChangeOf, TablesOf } from '../../kernel/table'
import { optionKey } from './answers'
import { faults } from './faults'
import { questionTypeText, texts } from './messages'
import { questionSchema, surveyAnswerSchema, surveySchema, surveyTables, type Question, type Survey } from './model'
import { proposeComparisons } from './propose'
import { groupColumns, type AnswerColumn } from './recognise-columns'
import { answersAs, optionsOf, recogniseGroup, type Recognised } from './recognise-questions'
import { isAnswerKey, wordsOfKey } from './sheets'

type Definitions = typeof surveyTables
type Change = ChangeOf<Definitions>
type Context = ImportContext<TablesOf<Definitions>>
type Outcome = ImportOutcome<Change>

/** 序号 of a row; where the form gave none, its place in the sheet. */
const respondentOf = (row: ReadRow): string => textOf(row, 'respondent') || `#${row.row}`
const byRespondent = { column: 'respondent', say: respondentOf }

/**
 * 调研问卷 of one planning year: questions are recognised from columns and answers together, answers are kept as they were given.
 * A second export updates respondents by their number; questions that people corrected stay as corrected.
 */
export function importSurvey(rows: readonly ReadRow[], { tables, year }: Context): Outcome {
  if (year === null) throw new Error('the year of a plan is asked before')
  const findings: Finding[] = []
  const numbered = rows.every((row) => row.values.has('respondent'))
  const unique = numbered ? firstOfEach(rows, respondentOf, findings, byRespondent) : rows
  const [first] = unique
  if (!first) return { plans: [], findings }
  const groups = groupColumns(columnsOf(first))
  const cell = (row: number, key: string): string | null => {
    const value = unique[row]?.values.get(key)
    return typeof value === 'string' ? value : null
  }
  const recognised = groups.flatMap((group) => recogniseGroup(group, unique.length, cell))
  if (recognised.length === 0) return { plans: [], findings: [{ ...faults.make('noQuestions', {}), severity: 'problem', row: first.row }] }
  const before = tables.surveys.get(String(year)) ?? null
  const questions = questionsOf(recognised, before, first, findings)
  const survey = surveySchema.parse({
    year,
    title: before?.title ?? texts.texts['zh-CN'].usualTitle?.replace('{year}', String(year)),
    population: before?.population ?? null,
    questions: [...questions.map(({ question }) => question), ...lostOf(before, questions)]
  })
  const surveyChange: Change[] = isSame(before, survey) ? [] : [{ table: 'surveys', key: surveyTables.surveys.key(survey), before, after: survey }]
  const plans = unique.map((row, index) => {
    const answer = answerOf(row, year, questions, index)
    const key = surveyTables.surveyAnswers.key(answer)
    const known = tables.surveyAnswers.get(key) ?? null
    const changes: Change[] = isSame(known, answer) ? [] : [{ table: 'surveyAnswers', key, before: known, after: answer }]
    const effect = changes.length === 0 ? 'unchanged' : known === null ? 'added' : 'changed'
    return rowPlan(row.row, index === 0 ? [...surveyChange, ...changes] : changes, effect)
  })
  return { plans, findings }
}

/** The columns of answers, each with its heading as it stands; of a heading in two rows the words of both. */
function columnsOf(row: ReadRow): AnswerColumn[] {
  return [...row.values.keys()].filter(isAnswerKey).map((key) => {
    const { heading } = row.cell(key).column
    const [own, words] = [headingFacts(heading).plain, wordsOfKey(key)]
    const above = words.length > own.length && words.endsWith(own) ? words.slice(0, -own.length) : ''
    return { key, heading: inChinese(above === '' ? heading : `${above}：${heading}`) }
  })
}

type Known = { readonly question: Question; readonly of: Recognised }
const chineseMarks: Readonly<Record<string, string>> = { '?': '？', '(': '（', ')': '）', ':': '：', ',': '，', ';': '；' }
/** Headings come in plain marks; between Chinese words they read as they are printed. */
const inChinese = (heading: string): string => (/\p{Script=Han}/u.test(heading) ? heading.replace(/[?():,;]/g, (mark) => chineseMarks[mark] ?? mark) : heading)

/** A question that was there before keeps its key and what people corrected; options that are new are added at its end. */
function questionsOf(recognised: readonly Recognised[], before: Survey | null, row: ReadRow, findings: Finding[]): Known[] {
  const byHeading = new Map(before?.questions.map((question) => [question.heading ?? compact(question.title), question]))
  let next = Math.max(0, ...(before?.questions.map(({ key }) => Number(key.slice(1))) ?? []))
  return recognised.map((of): Known => {
    const old = byHeading.get(of.heading)
    if (!old) return { of, question: newQuestion(of, `q${++next}`) }
    if (old.type !== of.type)
      findings.push({ ...faults.make('typeChanged', { title: old.title, type: questionTypeText(old.type) }), severity: 'warning', row: row.row })
    return { of, question: { ...old, options: withNewOptions(old, of) } }
  })
}
/** Options that are new stand behind the others, points of a scale in their order. */
function withNewOptions({ type, title, options }: Question, of: Recognised): string[] {
  const known = new Set(options.map(optionKey))
  const all = [
    ...options,
    ...optionsOf(type, title, answersAs(type, of.answers, [...options, ...of.options])).filter((option) => !known.has(optionKey(option)))
  ].slice(0, 200)
  return type === 'scale' ? all.toSorted(compareText) : all
}
function newQuestion({ number, title, heading, type, options }: Recognised, key: string): Question {
  const short = title.slice(0, 300)
  return questionSchema.parse({
    key,
    number,
    title: short,
    heading: heading.slice(0, 600),
    type,
    options,
    comparisons: proposeComparisons(short, type, options)
  })
}
/** Questions that this export has not: their answers are kept. */
const lostOf = (before: Survey | null, questions: readonly Known[]): Question[] => {
  const found = new Set(questions.map(({ question }) => question.key))
  return before?.questions.filter(({ key }) => !found.has(key)) ?? []
}

function answerOf(row: ReadRow, year: number, questions: readonly Known[], index: number) {
  const answers = questions.flatMap(({ question, of }): [string, readonly string[]][] => {
    const answer = of.answers[index] ?? null
    return answer === null ? [] : [[question.key, answer]]
  })
  return surveyAnswerSchema.parse({
    year,
    respondent: respondentOf(row),
    submittedAt: textOf(row, 'submittedAt'),
    source: textOf(row, 'source'),
    answers: Object.fromEntries(answers)
  })
}
