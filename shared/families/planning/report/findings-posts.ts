import { compareText, type DecimalText } from '../../../kernel/decimal'
import type { TextRef } from '../../../kernel/texts'
import type { ManagerPlace } from '../posts/result-model'
import type { Finder } from './finding'
import { findingTexts as texts } from './findings-messages'
import { short, whole } from './parts'

const gaps = ['uncovered', 'doublyCovered', 'sharesOff'] as const

/** Whether every customer has somebody, and one only. */
export const coverageFinding: Finder = ({ result: { posts } }) => {
  if (posts.customers.length === 0) return null
  const customers = whole(posts.customers.length)
  const parts = gaps.filter((gap) => posts.counts[gap] > 0).map((gap): TextRef => texts.ref(`coverage.${gap}`, { count: whole(posts.counts[gap]) }))
  const key = posts.customers.filter((place) => place.key && place.coverage === 'uncovered').length
  const common = { key: 'coverage', chapter: 'posts' } as const
  if (parts.length === 0) return { ...common, text: texts.ref('coverage.all', { customers }), advice: texts.ref('coverage.all.advice') }
  return {
    ...common,
    text: key > 0 ? texts.ref('coverage.gapsKey', { customers, parts, key: whole(key) }) : texts.ref('coverage.gaps', { customers, parts }),
    advice: texts.ref(posts.counts.uncovered > 0 ? 'coverage.gaps.advice' : 'coverage.double.advice')
  }
}

type Loaded = ManagerPlace & { readonly load: DecimalText }
/** Whether the work is evenly spread over people. */
export const loadsFinding: Finder = ({ result: { posts } }) => {
  const loaded = posts.managers.filter((one): one is Loaded => one.load !== null).toSorted((a, b) => compareText(b.load, a.load))
  const [highest, lowest] = [loaded[0]?.load, loaded.at(-1)?.load]
  if (highest === undefined || lowest === undefined) return null
  const [over, idle] = [loaded.filter(({ band }) => band === 'overloaded').length, loaded.filter(({ band }) => band === 'idle').length]
  const figures = { total: whole(loaded.length), overloaded: whole(over), idle: whole(idle), highest, lowest }
  const place = over > 0 ? (idle > 0 ? 'uneven' : 'over') : idle > 0 ? 'idle' : 'even'
  return { key: 'loads', chapter: 'posts', text: texts.ref(`loads.${place}`, figures), advice: texts.ref(`loads.${place}.advice`) }
}

/** Key customers per manager beside what the programme found; a reference, not a norm. */
export const keyFinding: Finder = ({ result: { posts } }) => {
  const { keyPerManager: mean, reference } = posts
  if (mean === null || posts.customers.length === 0) return null
  const place = compareText(mean, String(reference.from)) < 0 ? 'below' : compareText(mean, String(reference.to)) > 0 ? 'above' : 'within'
  const figures = { mean: short(mean), from: reference.from, to: reference.to }
  return { key: 'keyCustomers', chapter: 'posts', text: texts.ref(`key.${place}`, figures), advice: texts.ref(`key.${place}.advice`) }
}
