import { consolidationSheetTexts } from '../../../shared/contract/consolidation-sheet-texts'
import { inboxFaults } from '../../../shared/contract/consolidation-texts'
import { resultSheetTexts } from '../../../shared/families/certification/result-sheet-messages'
import { allParameters } from '../../../shared/families'
import { dayText, parametersUsed, type ParameterUse } from '../../../shared/families/certification/result-sheet'
import { gradeParametersUsed } from '../../../shared/families/grade'
import { lastDayOf, lastMonthOf, type CivilDate, type Period } from '../../../shared/kernel/civil-date'
import { fail, ok, type Result } from '../../../shared/kernel/result'
import type { RuleBook } from '../../../shared/kernel/rule'
import type { Language } from '../../../shared/kernel/texts'
import { packFor } from '../../../shared/standard/in-force'
import { ruleBook, type StandardPack } from '../../../shared/standard/pack'
import type { Tables } from '../../../shared/workspace/tables'
import { headingOf } from '../excel/write/results-heading'
import { notesSheet, packLines, type FactLine } from '../excel/write/results-notes'
import { resultTableSheet } from '../excel/write/result-tables'
import { speechOf } from '../excel/write/speech'
import { writeBook } from '../excel/write/workbook'
import { periodView, type PeriodView } from './period-view'
import { citiesTable, differencesTable, gradesTable } from './sheet-cities'
import { decisionsTable, peopleTable } from './sheet-people'

const say = consolidationSheetTexts.ref
export type ConsolidationContext = {
  readonly company: string
  /** The built-in pack, in force where the province has issued none. */
  readonly pack: StandardPack
  readonly generatedOn: CivilDate
  readonly language: Language
}

/** 汇总工作簿: the list, the views by city and grade, the differences, the decisions, and what it was made of. */
export async function writeConsolidation(tables: Tables, period: Period, context: ConsolidationContext): Promise<Result<Uint8Array>> {
  const { company, generatedOn, language } = context
  const view = periodView(tables, period, context.pack)
  if (view.cities.every(({ current, returned }) => !current && !returned)) return fail(inboxFaults.make('nothingOfPeriod', { period }))
  const pack = packFor(tables, null, context.pack)
  const speech = speechOf(language)
  const { translate } = speech
  const heading = headingOf(
    (sheet) => translate(say('title', { company, period, sheet: translate(sheet) })),
    company,
    pack,
    speech,
    (title) => say('exampleNote', { pack: title })
  )
  const lastDay = lastDayOf(lastMonthOf(period))
  const book = ruleBook(pack, lastDay, allParameters)
  const dates = { pack, day: translate(dayText(lastDay)), generatedOn: translate(dayText(generatedOn)) }
  const facts: FactLine[] = [
    [resultSheetTexts.ref('notes.company'), company],
    ...viewLines(view),
    ...packLines(dates, speech, say('exampleNote', { pack: pack.title[language] }))
  ]
  const parts = [peopleTable(view), citiesTable(view), gradesTable(view), differencesTable(view), decisionsTable(view)]
  const sheets = [...parts.map((table) => resultTableSheet(table, heading, speech)), notesSheet(facts, usesIn(book), heading, speech)]
  return ok(await writeBook({ title: heading.title(say('sheet.people')), company, made: generatedOn, sheets }))
}

/** Parameters of both rounds and of the grade adjustment, each once. */
const usesIn = (book: RuleBook): ParameterUse[] => [
  ...new Map([...parametersUsed(book, 1), ...parametersUsed(book, 2), ...gradeParametersUsed(book)].map((use) => [use.title.key, use])).values()
]

const viewLines = ({ period, cities, people, merged, cityName }: PeriodView): FactLine[] => {
  const missing = cities.filter(({ current }) => !current).map(({ name }) => name)
  return [
    [say('notes.period'), period],
    [say('notes.cities'), say('notes.citiesShown', { registered: cities.length, received: cities.length - missing.length })],
    [say('notes.missing'), missing.length === 0 ? say('notes.none') : missing.join('、')],
    [resultSheetTexts.ref('notes.people'), String(people.length)],
    ...merged.twice.map(({ places }): FactLine => [
      say('notes.twice'),
      places.map(({ city, staffNo, name }) => `${cityName(city)} ${name}（${staffNo}）`).join('、')
    ])
  ]
}

/** The file under which it is handed over. */
export const consolidationFileName = (period: Period, { company, language }: Pick<ConsolidationContext, 'company' | 'language'>): string =>
  speechOf(language)
    .translate(say('file', { company, period }))
    .replace(/[\\/:*?"<>|]/g, '')
