import type { CivilDate } from '../../../../shared/kernel/civil-date'
import type { Language } from '../../../../shared/kernel/texts'
import type { RoundResult } from '../../../../shared/families/certification'
import { dayText, monthText, parametersUsed } from '../../../../shared/families/certification/result-sheet'
import { resultSheetTexts } from '../../../../shared/families/certification/result-sheet-messages'
import { allParameters } from '../../../../shared/families'
import { ruleBook, type StandardPack } from '../../../../shared/standard/pack'
import { headingOf } from './results-heading'
import { notesSheet, packLines, type FactLine } from './results-notes'
import { resultsSheet } from './results-people'
import { summarySheet } from './results-summary'
import { speechOf } from './speech'
import { writeBook, type Book } from './workbook'

export type ResultsContext = {
  readonly company: string
  /** The pack that the round was computed with. */
  readonly pack: StandardPack
  /** The day whose values were in force. */
  readonly day: CivilDate
  readonly generatedOn: CivilDate
  readonly language: Language
}

/** The result workbook of a round. */
export const writeResults = (result: RoundResult, context: ResultsContext): Promise<Uint8Array> => writeBook(resultsBook(result, context))

/** The book of a round before it is written: 认证结果 as a table of people, 汇总, and 说明 with everything that it was computed with. */
export function resultsBook(result: RoundResult, { company, pack, day, generatedOn, language }: ResultsContext): Book {
  const speech = speechOf(language)
  const { translate } = speech
  const say = resultSheetTexts.ref
  const month = translate(monthText(result.month))
  const round = translate(say(`round.${result.round}`))
  const heading = headingOf((sheet) => translate(say('title', { company, round, month, sheet: translate(sheet) })), company, pack, speech)
  const facts: FactLine[] = [
    [say('notes.company'), company],
    [say('notes.round'), round],
    [say('notes.month'), month],
    ...packLines({ pack, day: translate(dayText(day)), generatedOn: translate(dayText(generatedOn)) }, speech),
    [say('notes.people'), String(result.people.length)],
    [say('notes.rounding'), say('notes.roundingShown')]
  ]
  const uses = parametersUsed(ruleBook(pack, day, allParameters), result.round)
  const sheets = [resultsSheet(result, heading, speech), summarySheet(result, heading, speech), notesSheet(facts, uses, heading, speech)]
  return { title: heading.title(say('sheet.results')), company, made: generatedOn, sheets }
}
