import type { Finding } from '../../../../shared/kernel/finding'
import { sayFault } from '../../../../shared/kernel/result'
import { workbookTexts } from './messages'
import type { Speech } from './speech'
import { cell, type BookCell, type BookSheet } from './workbook'

const say = workbookTexts.ref

/** 问题清单: every problem and warning with its cell, what is wrong and what to do. */
export function issuesSheet(file: string, findings: readonly Finding[], { translate }: Speech): BookSheet {
  const count = (severity: Finding['severity']): number => findings.filter((one) => one.severity === severity).length
  const headings = [say('marked.severity'), say('marked.where'), say('marked.cell'), say('marked.value'), say('marked.message'), say('marked.wayOut')]
  const rows = [
    [cell(translate(say('marked.title', { file })), 'title')],
    [cell(translate(say('marked.note', { problems: count('problem'), warnings: count('warning') })), 'note')],
    headings.map((text) => cell(translate(text), 'heading')),
    ...findings.map((finding) => issueRow(finding, translate))
  ]
  return {
    name: translate(say('marked.sheet')),
    columns: [9, 16, 10, 24, 56, 56],
    rows,
    heights: new Map([
      [0, 30],
      [2, 24]
    ]),
    table: { headingRow: 2, lastRow: rows.length - 1, columns: headings.length, frozenColumns: 0, filter: true },
    print: { landscape: true, left: file, right: '', page: translate(say('page', { page: '&P', pages: '&N' })) }
  }
}

function issueRow(finding: Finding, translate: Speech['translate']): BookCell[] {
  const { message, wayOut } = sayFault(finding, translate)
  const { severity, place, value, row } = finding
  return [
    cell(translate(say(`marked.severity.${severity}`)), severity === 'problem' ? 'fail' : 'pending'),
    cell(place?.sheet ?? null, 'text'),
    cell(place?.cell ?? (row > 0 ? `A${row}` : null), 'centred'),
    { ...cell(value ?? null, 'long'), numberFormat: '@' },
    cell(message, 'long'),
    cell(wayOut, 'long')
  ]
}
