import type { RoundResult } from '../../../../shared/families/certification'
import { statusText, summaryStatuses, summaryTables, type SummaryRow, type SummaryTable } from '../../../../shared/families/certification/result-sheet'
import { resultSheetTexts } from '../../../../shared/families/certification/result-sheet-messages'
import { headingHeights, headingRows, type Heading } from './results-heading'
import type { Speech } from './speech'
import { cell, type BookCell, type BookSheet } from './workbook'

const widths = [22, ...summaryStatuses.map(() => 12), 12, 12]

/** 汇总: how many came out how, in all and by county, present grade and target grade; all tables have the same total. */
export function summarySheet(result: RoundResult, heading: Heading, speech: Speech): BookSheet {
  const name = resultSheetTexts.ref('sheet.summary')
  const note = [cell(speech.translate(resultSheetTexts.ref('summary.passRateNote')), 'note')]
  const tables = summaryTables(result).flatMap((table) => [[], ...tableRows(table, speech)])
  return {
    name: speech.translate(name),
    columns: widths,
    rows: [...headingRows(heading, name, widths.length), note, ...tables],
    heights: headingHeights,
    print: { ...heading.print, landscape: false }
  }
}

function tableRows({ title, rows, total }: SummaryTable, speech: Speech): BookCell[][] {
  const say = (key: 'summary.group' | 'summary.people' | 'summary.passRate'): BookCell => cell(speech.translate(resultSheetTexts.ref(key)), 'heading')
  const statuses = summaryStatuses.map((status) => cell(speech.translate(statusText(status)), 'heading'))
  return [
    [cell(speech.translate(title), 'section')],
    [say('summary.group'), ...statuses, say('summary.people'), say('summary.passRate')],
    ...rows.map((row) => summaryCells(row, speech, false)),
    summaryCells(total, speech, true)
  ]
}

function summaryCells({ label, counts, people, passRate }: SummaryRow, { translate }: Speech, isTotal: boolean): BookCell[] {
  const [text, count, rate] = isTotal ? (['totalText', 'totalCount', 'totalRate'] as const) : (['text', 'count', 'rate'] as const)
  const figures = summaryStatuses.map((status) => cell(counts[status], count))
  return [cell(typeof label === 'string' ? label : translate(label), text), ...figures, cell(people, count), cell(passRate, rate)]
}
