import { allParameters } from '../../../../shared/families'
import { resultSheetTexts } from '../../../../shared/families/certification/result-sheet-messages'
import { dayText } from '../../../../shared/families/certification/result-sheet'
import { bookOfPlan, managersOf, planningResultTables, planningResultTexts, planParametersUsed, type PlanResult } from '../../../../shared/families/planning'
import { ruleBook } from '../../../../shared/standard/pack'
import type { Tables } from '../../../../shared/workspace/tables'
import { resultTableSheet } from './result-tables'
import type { ResultsContext } from './results'
import { headingOf } from './results-heading'
import { notesSheet, packLines, type FactLine } from './results-notes'
import { speechOf } from './speech'
import { writeBook, type Book } from './workbook'

const say = planningResultTexts.ref

/** The result workbook of a plan. */
export const writePlanningResults = (of: { readonly result: PlanResult }, tables: Tables, context: ResultsContext): Promise<Uint8Array> =>
  writeBook(planningBook(of, tables, context))

/** Its book before it is written: headcount, methods, customers, loads, time, matrix, survey, and 说明 with everything that it was computed with. */
export function planningBook({ result }: { readonly result: PlanResult }, tables: Tables, { company, pack, day, generatedOn, language }: ResultsContext): Book {
  const speech = speechOf(language)
  const { translate } = speech
  const heading = headingOf(
    (sheet) => translate(say('title', { company, year: result.plan.year, sheet: translate(sheet) })),
    company,
    pack,
    speech,
    (title) => say('exampleNote', { pack: title })
  )
  const dates = { pack, day: translate(dayText(day)), generatedOn: translate(dayText(generatedOn)) }
  const facts: FactLine[] = [
    [resultSheetTexts.ref('notes.company'), company],
    ...planLines(result, tables),
    ...packLines(dates, speech, say('exampleNote', { pack: pack.title[language] })),
    [say('notes.rounding'), say('notes.roundingShown')],
    [say('notes.reference'), say('notes.referenceShown')]
  ]
  const book = bookOfPlan({ plan: result.plan, book: ruleBook(pack, day, allParameters) })
  const notes = notesSheet(facts, planParametersUsed(book), heading, speech)
  const sheets = [...planningResultTables(result, tables.people).map((table) => resultTableSheet(table, heading, speech)), notes]
  return { title: heading.title(say('sheet.heads')), company, made: generatedOn, sheets }
}

/** The file under which it is handed over. */
export const planningResultsFileName = (year: number, company: string, language: ResultsContext['language']): string =>
  speechOf(language)
    .translate(say('file', { company, year }))
    .replace(/[\\/:*?"<>|]/g, '')

const planLines = ({ plan, headcount }: PlanResult, tables: Tables): FactLine[] => [
  [say('notes.plan'), String(plan.year)],
  [say('notes.asOf'), dayText(plan.asOf)],
  [say('notes.people'), String(managersOf(tables, plan).length)],
  [say('notes.finished'), say(plan.finished ? 'notes.finishedYes' : 'notes.finishedNo')],
  ...(headcount.ok ? [[say('notes.effective'), headcount.effective.effective] as const] : [])
]
