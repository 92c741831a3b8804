import type { Finding } from '../finding'
import { sheetFaults } from './faults'
import type { AnySheetDefinition } from './definition'
import { headingFacts, isReservedHeading, type HeadingFacts } from './heading'
import { monthOfKey } from './months'
import { cellName, compact, isBlank, shorten, showCell, tidy, type RawRow, type RawSheet } from './raw'

/** A column of a sheet: its heading as people see it, and the key of the definition that it was matched to. */
export type MatchedColumn = { readonly index: number; readonly heading: string; readonly facts: HeadingFacts; readonly key: string | null }
/** Where the table of a sheet begins and what its columns mean. */
export type Matching = {
  readonly headingRow: number
  readonly columns: readonly MatchedColumn[]
  readonly findings: readonly Finding[]
  readonly missing: readonly string[]
}
/** Column index → key, null to ignore; what the user chose by hand. */
export type ChosenColumns = Readonly<Record<string, string | null>>
/** Heading text → key, as chosen in earlier imports. */
export type RememberedHeadings = Readonly<Record<string, string>>

const rowsSearched = 30

/** Finds the heading row below any titles and matches its columns: by hand first, then as remembered, then by name. */
export function matchColumns(
  sheet: RawSheet,
  definition: AnySheetDefinition,
  chosen: ChosenColumns = {},
  remembered: RememberedHeadings = {}
): Matching | null {
  const meant = { definition, chosen, remembered, names: namesOf(definition) }
  let best: Matching | null = null
  let most = 1
  for (let row = 0; row < Math.min(sheet.rows.length, rowsSearched); row++) {
    const matching = matchRow(sheet, row, meant)
    const matched = matching.columns.filter(({ key }) => key !== null).length
    const goesOn = matched === most && best?.headingRow === row - 1 && isLowerHeading(sheet.rows[row])
    // Where any words may head a column, a row of answers has as many of them: the row that has what is needed goes before.
    const isWhole = matching.missing.length === 0
    const wasWhole = best !== null && best.missing.length === 0
    if ((isWhole === wasWhole ? matched > most : isWhole && matched > 1) || (goesOn && (isWhole || !wasWhole))) [best, most] = [matching, matched]
  }
  return best
}
/** The same for a sheet whose headings nobody knows: the row that looks most like headings, to be matched by hand. */
export function matchByHand(sheet: RawSheet, definition: AnySheetDefinition, chosen: ChosenColumns, remembered: RememberedHeadings): Matching | null {
  const found = matchColumns(sheet, definition, chosen, remembered)
  if (found) return found
  const words = sheet.rows
    .slice(0, rowsSearched)
    .map((row) => row.filter((cell) => typeof cell === 'string' && !isBlank(cell) && !/^\d/.test(tidy(cell))).length)
  const most = Math.max(0, ...words)
  return most === 0 ? null : matchRow(sheet, words.indexOf(most), { definition, chosen, remembered, names: namesOf(definition) })
}
// Below a merged 1月 stands what is scored, not which month.
const scoreWords = /^(?:月度)?(?:绩效|考核|业绩)?(?:得分|成绩|分数|分|绩效|考核)?$/
const resultWords = /^(?:年度)?(?:考核|考评)(?:结果|等次|等级)$/
/** Below 知识测验 may stand （满分150） in a row of its own, below 1月 得分, below 2025年度 考核结果: they belong to the headings. */
function isLowerHeading(row: RawRow | undefined): boolean {
  const filled = (row ?? []).filter((cell) => !isBlank(cell))
  const belongs = (base: string): boolean => scoreWords.test(base) || resultWords.test(base)
  return filled.every((cell) => typeof cell === 'string' && !/^\d/.test(tidy(cell))) && filled.some((cell) => belongs(headingFacts(String(cell)).base))
}

type Meant = { readonly definition: AnySheetDefinition; readonly chosen: ChosenColumns; readonly remembered: RememberedHeadings; readonly names: Names }
/** A column with the key that it would like to have; the lowest rank gets it. */
type Candidate = { readonly at: Heading; readonly facts: HeadingFacts; readonly key: string | null; readonly rank: number }

function matchRow(sheet: RawSheet, row: number, meant: Meant): Matching {
  const candidates = headingsOf(sheet, row).map((at): Candidate => ({ at, facts: headingFacts(at.heading), ...keyOf(at, meant) }))
  const winners = new Map<string, Candidate>()
  for (const candidate of candidates) {
    const before = candidate.key === null ? undefined : winners.get(candidate.key)
    if (candidate.key !== null && (!before || candidate.rank < before.rank)) winners.set(candidate.key, candidate)
  }
  const columns = candidates.map((one): MatchedColumn => ({
    index: one.at.index,
    heading: one.at.heading,
    facts: fullestFacts(one.facts, one.at.group),
    key: one.key !== null && winners.get(one.key) === one ? one.key : null
  }))
  const findings = candidates.flatMap((one) => headingFinding(sheet, row + 1, one, winners))
  const { definition, chosen } = meant
  const missing = missingColumns(definition, new Set(winners.keys()))
  const isMeant = Object.values(chosen).some((key) => key !== null && isKnownKey(definition, key))
  const isOne = isMeant || (definition.isOne?.(candidates.map(({ facts }) => facts)) ?? true)
  return {
    headingRow: row,
    columns,
    findings,
    missing: isOne || missing.length > 0 ? missing : [definition.columns[definition.identity[0] ?? '']?.heading ?? '']
  }
}

/** Says why a column is not read although its heading might be. */
function headingFinding(sheet: RawSheet, row: number, { at, key }: Candidate, winners: ReadonlyMap<string, Candidate>): Finding[] {
  const winner = key === null ? undefined : winners.get(key)
  const isReserved = isReservedHeading(at.heading)
  if (!isReserved && (!winner || winner.at.index === at.index)) return []
  const cell = cellName(row, at.index)
  const value = shorten(at.heading)
  const details = { place: { sheet: sheet.name, cell, field: value }, value }
  const fault =
    isReserved || !winner
      ? sheetFaults.make('reservedHeading', { cell, value }, details)
      : sheetFaults.make('repeatedHeading', { cell, value, first: cellName(row, winner.at.index) }, details)
  return [{ ...fault, severity: 'warning', row }]
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
const fullestFacts = (facts: HeadingFacts, group: string): HeadingFacts =>
  facts.fullMark === null && group ? { ...facts, fullMark: headingFacts(group).fullMark } : facts

const ranks = { byHand: 0, remembered: 1, repeated: 2, heading: 2, alias: 3, group: 4 } as const
type Wish = { readonly key: string | null; readonly rank: number }
const noWish: Wish = { key: null, rank: ranks.group }

/** What a heading means: as chosen, as remembered, by its own name, by its name below the group's, at last by the group's alone. */
function keyOf({ index, heading, group }: Heading, { definition, chosen, remembered, names }: Meant): Wish {
  if (isReservedHeading(heading)) return noWish
  const byHand = chosen[String(index)]
  if (byHand !== undefined) return byHand !== null && isKnownKey(definition, byHand) ? { key: byHand, rank: ranks.byHand } : noWish
  const words = compact(heading)
  const earlier = Object.hasOwn(remembered, words) ? remembered[words] : undefined
  if (earlier !== undefined && isKnownKey(definition, earlier)) return { key: earlier, rank: ranks.remembered }
  const own = headingFacts(heading)
  const whole = group === '' || group === heading ? own : headingFacts(group + heading)
  const repeated = definition.repeated
  const month = repeated && (repeated.keyOf(whole) ?? repeated.keyOf(own) ?? (scoreWords.test(own.base) ? repeated.keyOf(headingFacts(group)) : null))
  if (month) return { key: month, rank: ranks.repeated }
  return names.get(own.base) ?? names.get(own.plain) ?? names.get(whole.base) ?? names.get(whole.plain) ?? noWish
}

/** Every name of every column, read once for a sheet. */
type Names = ReadonlyMap<string, Wish>
function namesOf({ columns }: AnySheetDefinition): Names {
  const names = new Map<string, Wish>()
  const add = (name: string, key: string, rank: number): void => {
    const { base, plain } = headingFacts(name)
    for (const form of [base, plain]) if (form !== '' && rank < (names.get(form)?.rank ?? Infinity)) names.set(form, { key, rank })
  }
  for (const [key, { heading, aliases }] of Object.entries(columns)) {
    add(heading, key, ranks.heading)
    for (const alias of aliases) add(alias, key, ranks.alias)
  }
  return names
}

export const isKnownKey = ({ columns, repeated }: AnySheetDefinition, key: string): boolean =>
  Object.hasOwn(columns, key) || (repeated !== null && (repeated.isKey?.(key) ?? (monthOfKey(key) !== null || repeated.known.some((one) => one.key === key))))

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
