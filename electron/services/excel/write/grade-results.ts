import { toExcelSerial } from '../../../../shared/kernel/civil-date'
import {
  gradeParametersUsed,
  gradeResultSheets,
  gradeResultTexts,
  gradeYearTexts,
  type GradeCell,
  type GradeSheet,
  type GradeYear,
  type GradeYearResult
} from '../../../../shared/families/grade'
import { dayText } from '../../../../shared/families/certification/result-sheet'
import { resultSheetTexts } from '../../../../shared/families/certification/result-sheet-messages'
import { allParameters } from '../../../../shared/families'
import { ruleBook } from '../../../../shared/standard/pack'
import type { Look } from './looks'
import { headingHeights, headingOf, headingRows, type Heading } from './results-heading'
import { notesSheet, packLines, type FactLine } from './results-notes'
import type { ResultsContext } from './results'
import { speechOf, type Speech } from './speech'
import { cell, writeBook, type BookCell, type BookSheet } from './workbook'

const say = gradeResultTexts.ref

/** The result workbook of a grade year: people, conditions, selection, places, warnings, and 说明 with everything that it was computed with. */
export async function writeGradeResults(
  year: GradeYear,
  result: GradeYearResult,
  { company, pack, day, generatedOn, language }: ResultsContext
): Promise<Uint8Array> {
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
  const sheets = [...gradeResultSheets(result).map((sheet) => tableSheet(sheet, heading, speech)), notes]
  return writeBook({ title: heading.title(say('sheet.people')), company, made: generatedOn, sheets })
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

/** A real table below title and notes. */
function tableSheet({ name, note, columns, rows, total, frozen }: GradeSheet, heading: Heading, speech: Speech): BookSheet {
  const { translate } = speech
  const notes = note === null ? [] : [[cell(translate(note), 'note')]]
  const headings = columns.map((column) => cell(translate(column.heading), 'heading'))
  const body = rows.map((row) => row.map((value, at) => writtenCell(value, columns[at]?.type ?? 'text', speech)))
  const above = [...headingRows(heading, name, columns.length), ...notes]
  const foot = total ? [total.map((value) => cell(plainValue(value, speech), value?.kind === 'count' ? 'totalCount' : 'totalText'))] : []
  return {
    name: translate(name),
    columns: columns.map(({ width }) => width),
    rows: [...above, headings, ...body, ...foot],
    heights: new Map([...headingHeights].flatMap(([row, height]) => (row < 2 ? [[row, height] as const] : [[above.length, height] as const]))),
    table: { headingRow: above.length, lastRow: above.length + body.length, columns: columns.length, frozenColumns: frozen, filter: true },
    print: { ...heading.print, landscape: true }
  }
}

const toneLooks = { good: 'pass', bad: 'fail', waiting: 'pending', muted: 'muted' } as const
const longToneLooks = { good: 'passLong', bad: 'failLong', waiting: 'pendingLong', muted: 'long' } as const
function writtenCell(value: GradeCell, type: GradeSheet['columns'][number]['type'], speech: Speech): BookCell {
  const look: Look = value?.kind === 'mark' ? (type === 'long' ? longToneLooks : toneLooks)[value.tone] : type === 'code' ? 'text' : type
  const written = cell(plainValue(value, speech), look)
  // A staff number of digits only must not turn into a number when someone edits it.
  return type === 'code' ? { ...written, numberFormat: '@' } : written
}

function plainValue(value: GradeCell, { language, translate }: Speech): string | number | null {
  if (value === null) return null
  switch (value.kind) {
    case 'text':
      return value.text
    case 'said':
    case 'mark':
      return translate(value.said)
    case 'list':
      return value.list.map(translate).join(language === 'zh-CN' ? '；' : '; ')
    case 'score':
      return Number(value.score)
    case 'count':
      return value.count
    case 'day':
      return toExcelSerial(value.day)
  }
}
