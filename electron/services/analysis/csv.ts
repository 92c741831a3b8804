import Papa from 'papaparse'
import type { AnalysisRow, AnalysisTable } from '../../../shared/submission'

/** The rows of one table as CSV: UTF-8 with a byte order mark, which Excel and WPS need; nothing in it can be taken for a formula. */
export function csvOf({ columns }: AnalysisTable, rows: readonly AnalysisRow[]): Uint8Array {
  const names = columns.map(({ name }) => name)
  const text = Papa.unparse({ fields: names, data: rows.map((row) => names.map((name) => row[name] ?? '')) }, { escapeFormulae: true, newline: '\r\n' })
  return new TextEncoder().encode(`\ufeff${text}\r\n`)
}
