import { levelNumbers, type Competency, type LevelNumber } from './model'

/** The parts of a competency that are prose. */
export const wordingParts = ['name', 'definition', 'descriptor', 'indicators', 'questions'] as const
export type WordingPart = (typeof wordingParts)[number]
/** Where a text of a competency stands; `index` is its 0-based place among the indicators or questions of its level. */
export type WordingPlace = { readonly code: string; readonly part: WordingPart; readonly level?: LevelNumber; readonly index?: number }
export type Wording = WordingPlace & { readonly text: string }

/** Every text of a competency with its place, from its name to the last question of the highest level. */
export function wordingOf({ code, name, definition, levels }: Competency): Wording[] {
  const ofLevels = levelNumbers.flatMap((level): Wording[] => {
    const { descriptor, indicators, questions } = levels[level - 1] ?? { descriptor: '', indicators: [], questions: [] }
    return [
      { code, level, part: 'descriptor', text: descriptor },
      ...indicators.map((text, index): Wording => ({ code, level, part: 'indicators', index, text })),
      ...questions.map((text, index): Wording => ({ code, level, part: 'questions', index, text }))
    ]
  })
  return [{ code, part: 'name', text: name }, { code, part: 'definition', text: definition }, ...ofLevels]
}

/** The words alone: no punctuation, no spaces, full-width forms and capitals made alike. */
export const bareWords = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]/gu, '')

// 了解, 熟悉, 掌握 and 精通 say how well, not what is done; 能够 and 地 say nothing.
const verbsOfDegree = /初步了解|基本了解|了解|熟悉|熟知|掌握|精通|通晓/g
const degrees =
  /较为|比较|较好|较|更加|更为|更好|更|非常|十分|极为|极其|极|特别|高度|相当|熟练|充分|深入|全面|系统|基本上|基本|初步|简单|大致|一定的|一定|良好|优秀|出色|完全|很好|很|准确|能够|可以|能|地|的/g
/** The same without words of degree: two levels that differ in nothing else do not differ in what people do. */
export const withoutDegree = (words: string): string => words.replace(verbsOfDegree, '知').replace(degrees, '')

/** A text in pairs of neighbouring characters, for telling how alike two texts are. */
export type Bigrams = { readonly pairs: ReadonlyMap<string, number>; readonly count: number }
export function bigramsOf(words: string): Bigrams {
  const characters = Array.from(words)
  const pairs = new Map<string, number>()
  for (let index = 0; index + 1 < characters.length; index++) {
    const pair = `${characters[index]}${characters[index + 1]}`
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return { pairs, count: Math.max(0, characters.length - 1) }
}
/** Dice's coefficient of two texts at or above a limit, without counting where their lengths rule it out. */
export function isAlike(a: Bigrams, b: Bigrams, limit: number): boolean {
  const all = a.count + b.count
  if (a.count === 0 || b.count === 0 || 2 * Math.min(a.count, b.count) < limit * all) return false
  let common = 0
  for (const [pair, count] of a.pairs) common += Math.min(count, b.pairs.get(pair) ?? 0)
  return 2 * common >= limit * all
}
