import type { DecimalText } from '../decimal'
import { compact } from './raw'

/** What a heading says: its words without spaces, the same without brackets, and the full mark that it names. */
export type HeadingFacts = { readonly plain: string; readonly base: string; readonly fullMark: DecimalText | null }

const fullMarkPattern = /满分(?:为|是|[:：])?(\d{1,4}(?:\.\d{1,2})?)分?|[([](\d{1,4}(?:\.\d{1,2})?)分制?[)\]]|百分制/
// Names of JavaScript's own that a hostile sheet may use as headings.
const reserved = new Set(['__proto__', 'constructor', 'prototype'])

/** Reads a heading. @example headingFacts('知识测验（满分150）') → { base: '知识测验', fullMark: '150', … } */
export function headingFacts(text: string): HeadingFacts {
  const plain = compact(text)
    .replace(/\((?:必填|选填)\)|\[(?:必填|选填)\]/g, '')
    .replace(/^[*•★※]+|[*•★※]+$/g, '')
    .toLowerCase()
  const mark = fullMarkPattern.exec(plain)
  const fullMark = mark ? (mark[1] ?? mark[2] ?? '100') : null
  const base = plain
    .replace(fullMarkPattern, '')
    .replace(/[([][^()[\]]*[)\]]/g, '')
    .replace(/[:,;、]+$/, '')
  return { plain, base, fullMark }
}
export const isReservedHeading = (text: string): boolean => reserved.has(compact(text))

/** A month that a heading or a cell names; `year` is null where it names none. */
export type NamedMonth = { readonly year: number | null; readonly month: number }
// What may follow a month in the heading of a score column.
const scoreWords = '(?:份)?(?:月度)?(?:绩效|考核|业绩)?(?:考核)?(?:得分|成绩|分数|分|绩效|考核)?'
const monthPatterns = [
  new RegExp(`^(?:(\\d{4})年)?(\\d{1,2})月${scoreWords}$`),
  /^(\d{4})[-/.](\d{1,2})$/,
  /^(\d{4})(\d{2})$/,
  /^(\d{4})[-/.](\d{1,2})[-/.]\d{1,2}$/,
  /^(\d{4})年(\d{1,2})月\d{1,2}日$/
]
const chineseMonths = ['一月', '二月', '三月', '四月', '五月', '六月', '七月', '八月', '九月', '十月', '十一月', '十二月']

/** Reads 1月, 2026年1月, 1月份, 2026-01, 202601, 2026-01-01 (a date cell shown as a month). */
export function namedMonth(text: string): NamedMonth | null {
  const plain = compact(text).replace(/\([^()]*\)$/, '')
  const chinese = chineseMonths.indexOf(plain.replace(/份$/, ''))
  if (chinese >= 0) return { year: null, month: chinese + 1 }
  for (const pattern of monthPatterns) {
    const parts = pattern.exec(plain)
    if (!parts) continue
    const month = Number(parts[2])
    const year = parts[1] === undefined ? null : Number(parts[1])
    if (month >= 1 && month <= 12 && (year === null || (year >= 1990 && year <= 2100))) return { year, month }
  }
  return null
}
