import { toExcelSerial } from '../../../../shared/kernel/civil-date'
import type { ResultCell, ResultTable } from '../../../../shared/kernel/result-table'
import type { Look } from './looks'
import { headingHeights, headingRows, type Heading } from './results-heading'
import type { Speech } from './speech'
import { cell, type BookCell, type BookSheet } from './workbook'

/** A real table below title and notes. */
export function resultTableSheet({ name, note, columns, rows, total, frozen }: ResultTable, heading: Heading, speech: Speech): BookSheet {
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
function writtenCell(value: ResultCell, type: ResultTable['columns'][number]['type'], speech: Speech): BookCell {
  const look: Look = value?.kind === 'mark' ? (type === 'long' ? longToneLooks : toneLooks)[value.tone] : type === 'code' ? 'text' : type
  const written = cell(plainValue(value, speech), look)
  // A staff number of digits only must not turn into a number when someone edits it.
  return type === 'code' ? { ...written, numberFormat: '@' } : written
}

function plainValue(value: ResultCell, { language, translate }: Speech): string | number | null {
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
