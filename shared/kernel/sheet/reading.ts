import type { Finding } from '../finding'
import type { AnySheetDefinition, Column, RepeatedColumn } from './definition'
import { sheetFaults } from './faults'
import type { Matching } from './matching'
import { passedOver, titleRows } from './passed-over'
import { compact, type RawSheet } from './raw'
import { SeenCell, type SeenColumn } from './seen'

/** A row that is somebody's: its values by key, and its cells for whoever has more to say about them. */
export type ReadRow = {
  /** 1-based. */
  readonly row: number
  /** null: nothing entered; a missing key: no such column, or ignored. */
  readonly values: ReadonlyMap<string, unknown>
  cell(key: string): SeenCell
}
export type SheetReading = {
  /** Rows without a problem in any cell. */
  readonly rows: readonly ReadRow[]
  /** How many rows were looked at as somebody's. */
  readonly rowCount: number
  readonly findings: readonly Finding[]
}
type Reader = { readonly key: string; readonly column: Column | RepeatedColumn; readonly seen: SeenColumn; readonly required: boolean }

/** Reads every row below the headings. A problem in a cell leaves its row out; nothing is guessed. */
export function readRows(sheet: RawSheet, definition: AnySheetDefinition, matching: Matching): SheetReading {
  const readers = readersOf(definition, matching)
  const headings = new Map(matching.columns.map(({ index, heading }) => [index, compact(heading)]))
  const byKey = new Map(readers.map((reader) => [reader.key, reader]))
  const code = definition.identity.find((key) => definition.columns[key]?.type === 'code') ?? definition.identity[0] ?? ''
  const people = {
    staff: byKey.get(code)?.seen.index,
    name: byKey.get('name')?.seen.index,
    byCode: !definition.identity.includes('staffNo'),
    numbered: definition.numbered === true
  }
  const findings: Finding[] = [...matching.findings, ...titleRows(sheet, matching.headingRow)]
  const rows: ReadRow[] = []
  let rowCount = 0
  for (let index = matching.headingRow + 1; index < sheet.rows.length; index++) {
    const skipped = passedOver(sheet, index, headings, people)
    if (skipped) {
      findings.push(skipped)
      continue
    }
    rowCount++
    const row = readRow(sheet, index, byKey, findings)
    if (row) rows.push(row)
  }
  return { rows, rowCount, findings }
}

function readersOf(definition: AnySheetDefinition, matching: Matching): Reader[] {
  return matching.columns.flatMap(({ index, heading, facts, key }) => {
    if (key === null) return []
    const named = Object.hasOwn(definition.columns, key) ? definition.columns[key] : undefined
    const column = named ?? definition.repeated
    if (!column) return []
    const seen: SeenColumn = { index, heading, fullMark: facts.fullMark, personal: column.personal }
    return [{ key, column, seen, required: named?.required ?? false }]
  })
}

// A sheet whose every cell is wrong is described up to here; after that, one problem a row says enough.
const mostDescribed = 20_000

function readRow(sheet: RawSheet, index: number, readers: ReadonlyMap<string, Reader>, findings: Finding[]): ReadRow | null {
  const raw = sheet.rows[index] ?? []
  const row = index + 1
  const values = new Map<string, unknown>()
  let good = true
  const problem = (finding: Finding): void => {
    if (good || findings.length < mostDescribed) findings.push(finding)
    good = false
  }
  const cellOf = ({ seen }: Reader): SeenCell => new SeenCell(sheet, seen, row, raw[seen.index] ?? null)
  for (const reader of readers.values()) {
    if (!good && findings.length >= mostDescribed) break
    const cell = cellOf(reader)
    const reading = reader.column.read(cell)
    if (reading.kind === 'problem') problem(cell.finding('problem', reading.fault))
    else if (reading.kind === 'empty') {
      if (reader.required) problem(cell.finding('problem', sheetFaults.make('required', cell.params, cell.details)))
      values.set(reader.key, null)
    } else {
      for (const warning of reading.warnings) findings.push(cell.finding('warning', warning))
      if (reading.kind === 'value') values.set(reader.key, reading.value)
    }
  }
  const cell = (key: string): SeenCell => {
    const reader = readers.get(key)
    if (!reader) throw new Error(`no column ${key}`)
    return cellOf(reader)
  }
  return good ? { row, values, cell } : null
}
