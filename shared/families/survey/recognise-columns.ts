import { compact } from '../../kernel/sheet/raw'

/** One column of a sheet of answers. */
export type AnswerColumn = { readonly key: string; readonly heading: string }
/** The columns of one question; `option` is what a column of a spread question stands for. */
export type ColumnGroup = { readonly number: string; readonly title: string; readonly columns: readonly (AnswerColumn & { readonly option: string | null })[] }

const numberPattern = /^\s*(?:Q|第)?(\d{1,3})\s*(?:题\s*[、.．:：]?|[、.．:：)）,，]|(?=[您你请对是当目贵在如哪什我（(]))\s*/iu
/** The number that a form gave to a question, and the rest. @example '3、主要职责？' → { number: '3', title: '主要职责？' } */
export function numberedTitle(heading: string): { readonly number: string; readonly title: string } {
  const found = numberPattern.exec(heading)
  const title = found ? heading.slice(found[0].length).trim() : heading.trim()
  return found && title !== '' ? { number: found[1] ?? '', title } : { number: '', title: heading.trim() }
}

type Split = { readonly title: string; readonly option: string }
// Where a title ends and a choice begins: 题目(选项), 题目[选项], 题目：选项, 题目—选项, 题目_选项; the last such place counts.
const splitters: readonly RegExp[] = [
  /^(.+?)\s*[(（]((?:[^()（）]|[(（][^()（）]*[)）])+)[)）]$/s,
  /^(.+)\s*[[【]([^[\]【】]+)[\]】]$/s,
  /^(.+?)\s*[:：]\s*([^:：]+)$/s,
  /^(.+?)\s*(?:——?|―|_)\s*([^—―_]+)$/s,
  /^(.+?)\s+-\s+(.+)$/s
]
function splitBy(pattern: RegExp, text: string): Split | null {
  const parts = pattern.exec(text)
  const [title = '', option = ''] = [parts?.[1]?.trim(), parts?.[2]?.trim()]
  return title === '' || option === '' ? null : { title, option }
}

/** Puts the columns of one question together. Several columns with one title before their choices are one question; all others stand alone. */
export function groupColumns(columns: readonly AnswerColumn[]): ColumnGroup[] {
  const splits = columns.map(({ heading }) => splitters.map((pattern) => splitBy(pattern, heading)))
  const counts = splitters.map((_, index) => countTitles(splits.map((of) => of[index] ?? null)))
  const groups = new Map<string, { number: string; title: string; columns: (AnswerColumn & { option: string | null })[] }>()
  for (const [index, column] of columns.entries()) {
    const at = splitters.findIndex((_, splitter) => {
      const split = splits[index]?.[splitter]
      return split ? (counts[splitter]?.get(compact(split.title)) ?? 0) > 1 : false
    })
    const split = at < 0 ? null : (splits[index]?.[at] ?? null)
    const { number, title } = numberedTitle(split?.title ?? column.heading)
    const key = split ? `many:${compact(split.title)}` : `one:${column.key}`
    const group = groups.get(key) ?? { number, title, columns: [] }
    group.columns.push({ ...column, option: split?.option ?? null })
    groups.set(key, group)
  }
  return [...groups.values()]
}
function countTitles(splits: readonly (Split | null)[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const split of splits) if (split) counts.set(compact(split.title), (counts.get(compact(split.title)) ?? 0) + 1)
  return counts
}
