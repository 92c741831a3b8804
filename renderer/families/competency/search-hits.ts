import { inListOrder, placeTexts, searchModel, type ModelContent, type SearchHit } from '../../../shared/families/competency'
import type { TextRef } from '../../../shared/kernel/texts'
import { competencyPageTexts as texts } from './texts'

/** Texts that are found; those whose code begins with the query come first. */
export function findIn(content: Pick<ModelContent, 'competencies'>, query: string): SearchHit[] {
  const code = query.normalize('NFKC').trim().toUpperCase()
  const coded = code === '' ? [] : inListOrder(content.competencies).filter((one) => one.code.startsWith(code))
  const byCode = coded.map((one): SearchHit => ({ code: one.code, part: 'name', name: one.name, excerpt: one.name, match: { start: 0, end: 0 } }))
  const named = new Set(coded.map((one) => one.code))
  return [...byCode, ...searchModel(content, query).filter((hit) => hit.part !== 'name' || !named.has(hit.code))]
}

/** Where in its competency a hit stands. */
export function hitPlace({ part, level, index }: Pick<SearchHit, 'part' | 'level' | 'index'>): TextRef {
  const said = placeTexts.ref(`part.${part}`)
  if (level === undefined) return said
  return index === undefined ? texts.ref('at.level', { part: said, level }) : texts.ref('at.item', { part: said, level, number: index + 1 })
}
