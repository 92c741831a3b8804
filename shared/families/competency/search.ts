import { inListOrder } from './content'
import type { ModelContent } from './model'
import { wordingOf, type WordingPlace } from './wording'

/** A text that was found: where it stands, and an excerpt around the first word, which is at `match` in it. */
export type SearchHit = WordingPlace & { readonly name: string; readonly excerpt: string; readonly match: { readonly start: number; readonly end: number } }

const around = 24
const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim()

/**
 * Finds texts of a model. Every word must be in the text or in the name of its competency, one at least in the text itself;
 * capitals and full-width forms do not matter.
 */
export function searchModel({ competencies }: Pick<ModelContent, 'competencies'>, query: string): SearchHit[] {
  const words = plain(query)
    .toLowerCase()
    .split(' ')
    .filter((word) => word !== '')
  if (words.length === 0) return []
  return inListOrder(competencies).flatMap((competency) => {
    const name = plain(competency.name).toLowerCase()
    return wordingOf(competency).flatMap(({ text, ...place }): SearchHit[] => {
      const shown = plain(text)
      const lower = shown.toLowerCase()
      const inText = words.filter((word) => lower.includes(word))
      const [first] = inText
      if (first === undefined || words.some((word) => !lower.includes(word) && !name.includes(word))) return []
      return [{ ...place, name: competency.name, ...excerptOf(shown, lower.indexOf(first), first.length) }]
    })
  })
}

function excerptOf(text: string, at: number, length: number): Pick<SearchHit, 'excerpt' | 'match'> {
  const from = Math.max(0, at - around)
  const to = Math.min(text.length, at + length + around)
  const before = from > 0 ? '…' : ''
  const start = before.length + at - from
  return { excerpt: `${before}${text.slice(from, to)}${to < text.length ? '…' : ''}`, match: { start, end: start + length } }
}
