import { toExcelSerial } from '../../../../shared/kernel/civil-date'
import type { RoundResult, Status } from '../../../../shared/families/certification'
import { resultColumns, statusText, type ResultCell, type ResultColumn } from '../../../../shared/families/certification/result-sheet'
import { resultSheetTexts } from '../../../../shared/families/certification/result-sheet-messages'
import type { Look } from './looks'
import { headingHeights, headingRows, type Heading } from './results-heading'
import type { Speech } from './speech'
import { cell, type BookCell, type BookSheet } from './workbook'

export const statusLooks: Readonly<Record<Status, Look>> = { pass: 'pass', fail: 'fail', pending: 'pending', notInRound: 'muted' }

/** 认证结果: one line a person, a real table below title and note. */
export function resultsSheet(result: RoundResult, heading: Heading, speech: Speech): BookSheet {
  const name = resultSheetTexts.ref('sheet.results')
  const headings = resultColumns.map((column) => cell(speech.translate(column.heading), 'heading'))
  const people = result.people.map((person) => resultColumns.map((column) => writtenCell(column, column.cell(person), speech)))
  const rows = [...headingRows(heading, name, resultColumns.length), headings, ...people]
  return {
    name: speech.translate(name),
    columns: resultColumns.map(({ width }) => width),
    rows,
    heights: headingHeights,
    table: { headingRow: 2, lastRow: rows.length - 1, columns: resultColumns.length, frozenColumns: 2, filter: true },
    print: { ...heading.print, landscape: true }
  }
}

function writtenCell({ key, type }: ResultColumn, value: ResultCell, speech: Speech): BookCell {
  const look: Look = value?.kind === 'status' ? statusLooks[value.status] : type === 'status' ? 'centred' : type
  const written = cell(value === null ? null : plainValue(value, speech), look)
  // A staff number of digits only must not turn into a number when someone edits it.
  return key === 'staffNo' ? { ...written, numberFormat: '@' } : written
}

function plainValue(value: NonNullable<ResultCell>, { language, translate }: Speech): string | number | null {
  switch (value.kind) {
    case 'text':
      return value.text
    case 'said':
      return translate(value.said)
    case 'list':
      return value.list.map(translate).join(language === 'zh-CN' ? '；' : '; ') || null
    case 'score':
      return Number(value.score)
    case 'day':
      return toExcelSerial(value.day)
    case 'status':
      return translate(statusText(value.status))
  }
}
