import type { Finding } from '../../../../shared/kernel/finding'
import { sayFault } from '../../../../shared/kernel/result'
import { parseCellName } from '../../../../shared/kernel/sheet/raw'
import { workbookTexts } from './messages'
import type { Speech } from './speech'

/** What is to be seen at one cell: the comment, and whether it is a problem or only a warning. Row 1-based, column 0-based. */
export type Mark = { readonly row: number; readonly column: number; readonly problem: boolean; readonly text: string }
/** Marks by sheet and cell. */
export type Marks = ReadonlyMap<string, ReadonlyMap<string, Mark>>

const longestComment = 1_500

/** Gathers findings by cell. A finding of a row without a cell is marked at the row's first one; one of the whole sheet is only listed. */
export function marksOf(findings: readonly Finding[], firstSheet: string, { translate }: Speech): Marks {
  const marks = new Map<string, Map<string, Mark>>()
  for (const finding of findings) {
    const at = parseCellName(finding.place?.cell ?? '') ?? (finding.row > 0 ? { row: finding.row, column: 0 } : null)
    if (!at) continue
    const sheet = finding.place?.sheet ?? firstSheet
    const ofSheet = marks.get(sheet) ?? new Map<string, Mark>()
    const key = `${at.row},${at.column}`
    const before = ofSheet.get(key)
    const severity = workbookTexts.ref(`marked.severity.${finding.severity}`)
    const text = translate(workbookTexts.ref('marked.comment', { severity, ...sayFault(finding, translate) }))
    const joined = before ? `${before.text}\n\n${text}` : text
    ofSheet.set(key, { ...at, problem: finding.severity === 'problem' || (before?.problem ?? false), text: joined.slice(0, longestComment) })
    marks.set(sheet, ofSheet)
  }
  return marks
}
