import { parseCivilMonth, parsePeriod, periodOf, type Period } from '../../kernel/civil-date'
import { compact, showCell, type RawSheet } from '../../kernel/sheet/raw'

/** What a sheet says about itself in its titles, its name and its file's name. */
export type Said = { readonly year: number | null; readonly period: Period | null; readonly round: 1 | 2 | null }

/** Reads year, half-year and round from the words around a table: 2026年上半年第一轮评测 → 2026, 2026H1, 1. */
export function saidBy(sheet: RawSheet, file: string, headingRow: number): Said {
  const titles = sheet.rows.slice(0, headingRow).flatMap((row) => row.map((cell) => showCell(cell)))
  const words = [...titles, sheet.name, file].map((word) => compact(word).replace(made, ''))
  return { year: first(words, yearIn), period: first(words, halfIn) ?? first(words, monthIn), round: first(words, roundIn) }
}

// When a table was filled in says nothing about what it is of.
const made = /(?:(?:填表|填报|制表|制单|打印|导出|报送|上报)(?:日期|时间)?|日期|时间)[:：].*$|^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?$/

function first<T>(words: readonly string[], find: (word: string) => T | null): T | null {
  for (const word of words) {
    const found = find(word)
    if (found !== null) return found
  }
  return null
}

const yearIn = (word: string): number | null => {
  const parts = /(?<!\d)(20\d{2})(?:年|H[12]|[-./]?(?:0[1-9]|1[0-2])(?!\d)|(?!\d))/i.exec(word)
  return parts ? Number(parts[1]) : null
}

function halfIn(word: string): Period | null {
  const half = /(?<!\d)(20\d{2})年?(上|下)半年/.exec(word)
  if (half) return parsePeriod(`${half[1]}H${half[2] === '上' ? 1 : 2}`)
  const code = /(?<!\d)(20\d{2})H([12])(?!\d)/i.exec(word)
  return code ? parsePeriod(`${code[1]}H${code[2]}`) : null
}
function monthIn(word: string): Period | null {
  const month = /(?<!\d)(20\d{2})(?:年|[-./])(\d{1,2})(?:月|(?!\d))/.exec(word)
  const parsed = month && parseCivilMonth(`${month[1]}-${(month[2] ?? '').padStart(2, '0')}`)
  return parsed ? periodOf(parsed) : null
}

const roundIn = (word: string): 1 | 2 | null => {
  const parts = /第?([一二12])轮/.exec(word)
  return parts ? (parts[1] === '一' || parts[1] === '1' ? 1 : 2) : null
}
