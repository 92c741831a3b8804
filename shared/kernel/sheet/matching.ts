import type { Finding } from '../finding'
import { sheetFaults } from './faults'
import type { AnySheetDefinition } from './definition'
import { headingFacts, isReservedHeading, type HeadingFacts } from './heading'
import { cellName, compact, isBlank, shorten, showCell, tidy, type RawSheet } from './raw'

/** A column of a sheet: its heading as people see it, and the key of the definition that it was matched to. */
export type MatchedColumn = { readonly index: number; readonly heading: string; readonly facts: HeadingFacts; readonly key: string | null }
/** Where the table of a sheet begins and what its columns mean. */
export type Matching = { readonly headingRow: number; readonly columns: readonly MatchedColumn[]; readonly findings: readonly Finding[]; readonly missing: readonly string[] }
/** Column index → key, null to ignore; what the user chose by hand. */
export type ChosenColumns = Readonly<Record<string, string | null>>
/** Heading text → key, as chosen in earlier imports. */
export type RememberedHeadings = Readonly<Record<string, string>>

const rowsSearched = 30

/** Finds the heading row below any titles and matches its columns: by hand first, then as remembered, then by name. */
export function matchColumns(sheet: RawSheet, definition: AnySheetDefinition, chosen: ChosenColumns = {}, remembered: RememberedHeadings = {}): Matching | null {
  let best: Matching | null = null
  let most = 0
  for (let row = 0; row < Math.min(sheet.rows.length, rowsSearched); row++) {
    const matching = matchRow(sheet, row, definition, chosen, remembered)
    const matched = matching.columns.filter(({ key }) => key !== null).length
    if (matched > most) [best, most] = [matching, matched]
  }
  return best !== null && most >= 2 ? best : null
}

function matchRow(sheet: RawSheet, row: number, definition: AnySheetDefinition, chosen: ChosenColumns, remembered: RememberedHeadings): Matching {
  const findings: Finding[] = []
  const taken = new Map<string, string>()
  const columns = headingsOf(sheet, row).map(({ index, heading, group }): MatchedColumn => {
    const cell = cellName(row + 1, index)
    const note = (code: 'reservedHeading' | 'repeatedHeading', first: string): void => {
      const details = { place: { sheet: sheet.name, cell, field: shorten(heading) }, value: shorten(heading) }
      const params = { cell, value: shorten(heading) }
      const fault = code === 'reservedHeading' ? sheetFaults.make(code, params, details) : sheetFaults.make(code, { ...params, first }, details)
      findings.push({ ...fault, severity: 'warning', row: row + 1 })
    }
    const facts = headingFacts(heading)
    if (isReservedHeading(heading)) {
      note('reservedHeading', '')
      return { index, heading, facts, key: null }
    }
    const byHand = chosen[String(index)]
    const key = byHand !== undefined ? byHand : keyOf(definition, heading, group, remembered)
    const first = key === null ? undefined : taken.get(key)
    if (key === null || first === undefined) {
      if (key !== null) taken.set(key, cell)
      return { index, heading, facts: fullestFacts(facts, group), key }
    }
    note('repeatedHeading', first)
    return { index, heading, facts, key: null }
  })
  return { headingRow: row, columns, findings, missing: missingColumns(definition, new Set(taken.keys())) }
}

type Heading = { readonly index: number; readonly heading: string; readonly group: string }
/** Headings of a row with the group heading above each, as two-row headings have; a title that stands alone is no group. */
function headingsOf(sheet: RawSheet, row: number): Heading[] {
  const leaves = sheet.rows[row] ?? []
  const above = row > 0 ? (sheet.rows[row - 1] ?? []) : []
  const grouped = above.filter((cell) => !isBlank(cell)).length >= 2
  let group = ''
  return Array.from({ length: Math.max(leaves.length, grouped ? above.length : 0) }, (_, index) => {
    if (grouped && !isBlank(above[index])) group = tidy(showCell(above[index]))
    const leaf = isBlank(leaves[index]) ? '' : tidy(showCell(leaves[index]))
    return { index, heading: leaf || (grouped && !isBlank(above[index]) ? group : ''), group: grouped ? group : '' }
  }).filter(({ heading }) => heading !== '')
}

/** The full mark may stand in the group heading: 知识测验 above 满分150. */
const fullestFacts = (facts: HeadingFacts, group: string): HeadingFacts => (facts.fullMark === null && group ? { ...facts, fullMark: headingFacts(group).fullMark } : facts)

function keyOf(definition: AnySheetDefinition, heading: string, group: string, remembered: RememberedHeadings): string | null {
  const earlier = Object.hasOwn(remembered, compact(heading)) ? remembered[compact(heading)] : undefined
  if (earlier !== undefined && isKnownKey(definition, earlier)) return earlier
  const forms = [headingFacts(group + heading), headingFacts(heading), headingFacts(group)]
  const repeated = definition.repeated && forms.map((form) => definition.repeated?.keyOf(form) ?? null).find((key) => key !== null)
  if (repeated) return repeated
  const named = Object.entries(definition.columns)
  for (const form of [headingFacts(heading), headingFacts(group + heading)])
    for (const [key, column] of named) if ([column.heading, ...column.aliases].some((name) => sameHeading(form, headingFacts(name)))) return key
  return null
}
const sameHeading = (found: HeadingFacts, known: HeadingFacts): boolean => found.base !== '' && (found.base === known.base || found.plain === known.plain)

export const isKnownKey = (definition: AnySheetDefinition, key: string): boolean => Object.hasOwn(definition.columns, key) || (definition.repeated?.known.some((one) => one.key === key) ?? false)

/** Headings of the columns that must be there and are not. */
function missingColumns(definition: AnySheetDefinition, found: ReadonlySet<string>): string[] {
  const missing = Object.entries(definition.columns).flatMap(([key, { required, heading }]) => (required && !found.has(key) ? [heading] : []))
  const hasRepeated = [...found].some((key) => !Object.hasOwn(definition.columns, key))
  const holds = (key: string): boolean => (key === '*' ? hasRepeated : found.has(key))
  if (definition.alternatives.length === 0 || definition.alternatives.some((keys) => keys.every(holds))) return missing
  const [first = []] = definition.alternatives
  return [...missing, ...first.map((key) => (key === '*' ? (definition.repeated?.templateHeadings[0] ?? '') : (definition.columns[key]?.heading ?? key)))]
}

/** How well a sheet fits a kind: columns found when none that is needed lacks, else 0. */
export function fitOf(matching: Matching | null): number {
  return matching === null || matching.missing.length > 0 ? 0 : matching.columns.filter(({ key }) => key !== null).length
}
