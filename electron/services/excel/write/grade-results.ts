import {
  gradeParametersUsed,
  gradeResultSheets,
  gradeResultTexts,
  gradeYearTexts,
  type GradeYear,
  type GradeYearResult
} from '../../../../shared/families/grade'
import { dayText } from '../../../../shared/families/certification/result-sheet'
import { resultSheetTexts } from '../../../../shared/families/certification/result-sheet-messages'
import { allParameters } from '../../../../shared/families'
import { ruleBook } from '../../../../shared/standard/pack'
import { headingOf } from './results-heading'
import { notesSheet, packLines, type FactLine } from './results-notes'
import type { ResultsContext } from './results'
import { speechOf } from './speech'
import { resultTableSheet } from './result-tables'
import { writeBook, type Book } from './workbook'

const say = gradeResultTexts.ref

/** The result workbook of a grade year. */
export const writeGradeResults = (year: GradeYear, result: GradeYearResult, context: ResultsContext): Promise<Uint8Array> =>
  writeBook(gradeBook(year, result, context))

/** Its book before it is written: people, conditions, selection, places, warnings, and 说明 with everything that it was computed with. */
export function gradeBook(year: GradeYear, result: GradeYearResult, { company, pack, day, generatedOn, language }: ResultsContext): Book {
  const speech = speechOf(language)
  const { translate } = speech
  const heading = headingOf(
    (sheet) => translate(say('title', { company, year: result.year, sheet: translate(sheet) })),
    company,
    pack,
    speech,
    (title) => say('exampleNote', { pack: title })
  )
  const dates = { pack, day: translate(dayText(day)), generatedOn: translate(dayText(generatedOn)) }
  const facts: FactLine[] = [
    [resultSheetTexts.ref('notes.company'), company],
    ...yearLines(year, result),
    ...packLines(dates, speech, say('notes.packExample')),
    ...closingLines
  ]
  const notes = notesSheet(facts, gradeParametersUsed(ruleBook(pack, day, allParameters)), heading, speech)
  const sheets = [...gradeResultSheets(result).map((sheet) => resultTableSheet(sheet, heading, speech)), notes]
  return { title: heading.title(say('sheet.people')), company, made: generatedOn, sheets }
}

/** The file under which it is handed over. */
export const gradeResultsFileName = (year: number, company: string, language: ResultsContext['language']): string =>
  speechOf(language)
    .translate(say('file', { company, year }))
    .replace(/[\\/:*?"<>|]/g, '')

const yearLines = ({ inForce }: GradeYear, { year, resultYear, asOf, people, counted, frozen }: GradeYearResult): FactLine[] => [
  [say('notes.year'), String(year)],
  [say('notes.resultYear'), String(resultYear)],
  [say('notes.asOf'), dayText(asOf)],
  [resultSheetTexts.ref('notes.people'), String(people.length)],
  [say('notes.counted'), String(counted)],
  [say('notes.frozen'), say(frozen ? 'notes.frozenYes' : 'notes.frozenNo')],
  [say('notes.inForce'), inForce ? say('notes.inForceOn', { day: dayText(inForce.effectiveOn) }) : say('notes.inForceNo')]
]
const closingLines: readonly FactLine[] = [
  [say('notes.rounding'), say('notes.roundingShown')],
  [say('notes.bands'), gradeYearTexts.ref('bands.limitOnly')],
  [say('notes.case18'), gradeYearTexts.ref('case18')]
]
