import type { ImportPreview } from '../../shared/contract'
import type { Finding } from '../../shared/kernel/finding'
import { maskIdentity, maskNumbersIn } from '../../shared/kernel/sheet/identity-number'
import { columnLetter, showCell, type RawSheet } from '../../shared/kernel/sheet/raw'
import type { ImportPlan } from '../../shared/workspace/import'

const mostFindings = 2000
const mostRows = 200
const samplesShown = 3

/** A plan as a window shows it: bounded, personal cells masked. */
export function previewOf(handle: string, plan: ImportPlan, sheets: readonly RawSheet[], file: string): ImportPreview {
  const { definition, matching, sheet } = plan
  const personal = new Set(matching.columns.filter(({ key }) => key !== null && definition.columns[key]?.personal === true).map(({ index }) => index))
  const show = (row: number, index: number): string => {
    const text = showCell(sheet.rows[row]?.[index])
    return personal.has(index) && row > matching.headingRow ? maskIdentity(text.trim()) : maskNumbersIn(text)
  }
  return {
    preview: handle,
    file,
    kind: plan.kind.kind,
    sheet: sheet.name,
    sheets: sheets.map(({ name, hidden, rows }) => ({ name, hidden, rows: rows.length, kind: name === sheet.name ? plan.kind.kind : null })),
    columns: matching.columns.map(({ index, heading, key }) => ({
      index,
      letter: columnLetter(index),
      heading,
      key,
      samples: samplesOf(sheet, matching.headingRow, index, show)
    })),
    known: knownColumns(plan),
    asks: [...plan.asks],
    year: plan.year,
    period: plan.period,
    round: plan.round,
    counts: plan.counts,
    findings: plan.findings.slice(0, mostFindings).map((finding) => ({ ...finding })),
    findingCount: plan.findings.length,
    rows: previewRows(plan, show)
  }
}

function samplesOf(sheet: RawSheet, headingRow: number, index: number, show: (row: number, index: number) => string): string[] {
  const samples: string[] = []
  for (let row = headingRow + 1; row < sheet.rows.length && samples.length < samplesShown; row++) {
    const text = show(row, index)
    if (text !== '') samples.push(text)
  }
  return samples
}

/** Columns that can be chosen by hand: the named ones, the repeated ones, and any other of those that the sheet already has. */
function knownColumns({ definition, matching }: ImportPlan): ImportPreview['known'] {
  const named = Object.entries(definition.columns).map(([key, { label, required }]) => ({ key, label, required }))
  const repeated = definition.repeated
  if (!repeated) return named
  const offered = new Set([...Object.keys(definition.columns), ...repeated.known.map(({ key }) => key)])
  const others = matching.columns.flatMap(({ key }) => (key !== null && !offered.has(key) ? [{ key, label: repeated.labelOf(key), required: false }] : []))
  return [...named, ...others, ...repeated.known.map((one) => ({ ...one, required: false }))]
}

type PreviewRow = ImportPreview['rows'][number]
function previewRows({ sheet, matching, findings }: ImportPlan, show: (row: number, index: number) => string): PreviewRow[] {
  const states = statesOf(findings)
  const width = Math.max(0, ...matching.columns.map(({ index }) => index + 1))
  const shown = new Set<number>()
  for (let row = matching.headingRow + 1; row <= Math.min(sheet.rows.length, matching.headingRow + mostRows); row++) shown.add(row)
  for (const row of [...states.keys()].filter((one) => one > matching.headingRow).slice(0, mostRows)) shown.add(row)
  return [...shown]
    .toSorted((a, b) => a - b)
    .map((row) => ({
      row,
      cells: Array.from({ length: width }, (_, index) => show(row - 1, index)),
      state: row === matching.headingRow + 1 ? 'heading' : (states.get(row) ?? 'good')
    }))
}

/** The worst that was found in each row. */
function statesOf(findings: readonly Finding[]): Map<number, PreviewRow['state']> {
  const states = new Map<number, PreviewRow['state']>()
  // Findings come with problems first, so that the first one of a row is the worst.
  for (const { row, severity } of findings) if (row > 0 && !states.has(row)) states.set(row, severity)
  return states
}
