import { parseCivilMonth, parsePeriod, periodOf, type Period } from '../../kernel/civil-date'
import type { SheetAbout } from '../../kernel/sheet/import'
import type { Matching } from '../../kernel/sheet/matching'
import { cellName, compact, showCell, type RawSheet } from '../../kernel/sheet/raw'

/** What a sheet says about itself in its titles, its name and its file's name. */
export type Said = { readonly year: number | null; readonly period: Period | null; readonly round: 1 | 2 | null }

/** Reads year, half-year and round from the words around a table: 2026年上半年第一轮评测 → 2026, 2026H1, 1. */
export function saidBy(sheet: RawSheet, file: string, headingRow: number): Said {
  const words = wordsAround(sheet, file, headingRow).map((word) => compact(word).replace(made, ''))
  return { year: first(words, yearIn), period: first(words, halfIn) ?? first(words, monthIn), round: first(words, roundIn) }
}

const wordsAround = (sheet: RawSheet, file: string, headingRow: number): string[] => [
  ...sheet.rows.slice(0, headingRow).flatMap((row) => row.map((cell) => showCell(cell))),
  sheet.name,
  file
]
/** What stands around the rows, for kinds whose cells do not say everything, such as their unit. */
export const aboutSheet = (sheet: RawSheet, file: string, { headingRow, columns }: Pick<Matching, 'headingRow' | 'columns'>): SheetAbout => ({
  sheet: sheet.name,
  titles: wordsAround(sheet, file, headingRow),
  unmatched: columns.flatMap(({ index, heading, key }) => (key === null ? [{ heading, cell: cellName(headingRow + 1, index), row: headingRow + 1 }] : []))
})

// When a table was filled in says nothing about what it is of.
const made = /(?:(?:填表|填报|制表|制单|打印|导出|报送|上报)(?:日期|时间)?|日期|时间)[:：].*$|^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?$/

function first<T>(words: readonly string[], find: (word: string) => T | null): T | null {
  for (const word of words) {
    const found = find(word)
    if (found !== null) return found
  }
  return null
}

/** The one that there is; words that name two, such as 2025年7月至2026年6月, do not say which is meant. */
function only<T>(found: readonly T[]): T | null {
  const [one, ...others] = new Set(found)
  return one === undefined || others.length > 0 ? null : one
}
const yearIn = (word: string): number | null =>
  only([...word.matchAll(/(?<!\d)(20\d{2})(?:年|H[12]|[-./]?(?:0[1-9]|1[0-2])(?!\d)|(?!\d))/gi)].map(([, year]) => Number(year)))

function halfIn(word: string): Period | null {
  const half = /(?<!\d)(20\d{2})年?(上|下)半年/.exec(word)
  if (half) return parsePeriod(`${half[1]}H${half[2] === '上' ? 1 : 2}`)
  const code = /(?<!\d)(20\d{2})H([12])(?!\d)/i.exec(word)
  return code ? parsePeriod(`${code[1]}H${code[2]}`) : null
}
function monthIn(word: string): Period | null {
  const months = [...word.matchAll(/(?<!\d)(20\d{2})(?:年|[-./])(\d{1,2})(?:月|(?!\d))/g)].map(([, year, month = '']) =>
    parseCivilMonth(`${year}-${month.padStart(2, '0')}`)
  )
  return only(months.filter((month) => month !== null).map(periodOf))
}

const roundIn = (word: string): 1 | 2 | null => {
  const parts = /第?([一二12])轮/.exec(word)
  return parts ? (parts[1] === '一' || parts[1] === '1' ? 1 : 2) : null
}
