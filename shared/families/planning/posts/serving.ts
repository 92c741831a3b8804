import { add, compare, exact, roundHalfUp, subtract, zero, type DecimalText } from '../../../kernel/decimal'
import type { PlanningTables, PlanQuestion } from '../plan'
import { bookOfPlan, ofPlan, usualStart } from '../plan'
import type { PostContent, Serving } from './model'
import type { Coverage } from './result-model'

/** The posts of a plan in their order; those of the standard where it has none yet. */
export function postsOfPlan(tables: PlanningTables, question: PlanQuestion): readonly PostContent[] {
  const own: readonly PostContent[] = ofPlan(tables.planPosts, question.plan)
  const posts = own.length > 0 ? own : usualStart(bookOfPlan(question)).posts
  return posts.toSorted((a, b) => a.order - b.order || (a.post < b.post ? -1 : 1))
}
/** Whether a post has customers of its own. */
export const isServing = ({ kind }: Pick<PostContent, 'kind'>): boolean => kind !== 'support'

/** Finds the first post by order that has a tier and a county; null where none does. */
export function servingPostOf(posts: readonly PostContent[]): (tier: string, county: string) => string | null {
  const serving = posts
    .filter(isServing)
    .toSorted((a, b) => a.order - b.order || (a.post < b.post ? -1 : 1))
    .map(({ post, tiers, counties }) => ({ post, tiers: new Set(tiers), counties: new Set(counties) }))
  const known = new Map<string, string | null>()
  return (tier, county) => {
    const key = `${tier}|${county}`
    const before = known.get(key)
    if (before !== undefined) return before
    const found = serving.find(({ tiers, counties }) => tiers.has(tier) && (counties.size === 0 || counties.has(county)))?.post ?? null
    known.set(key, found)
    return found
  }
}

/** Somebody's part of one customer: 1 of 1, 60 of 100, 1 of 2. */
export type Part = { readonly staffNo: string; readonly part: DecimalText; readonly of: DecimalText }
export type Covering = {
  readonly coverage: Coverage
  /** Of those on the roster. */
  readonly parts: readonly Part[]
  /** What nobody on the roster serves; null: nothing. */
  readonly rest: { readonly part: DecimalText; readonly of: DecimalText } | null
  /** Somebody who is named is not on the roster. */
  readonly unknown: boolean
}
const whole = { part: '1', of: '1' } as const
const hundred = exact(100)
const shareText = (value: ReturnType<typeof exact>): DecimalText => {
  const text = roundHalfUp(value, 12).replace(/\.?0+$/, '')
  return text === '' ? '0' : text
}
export const sumOfShares = (managers: readonly Serving[]) => managers.reduce((so, { share }) => (share === null ? so : add(so, exact(share))), zero)
const hasSum = (managers: readonly Serving[], wanted: typeof hundred): boolean => compare(sumOfShares(managers), wanted) === 0

/** How a customer is covered by those who are named, and which part of it is whose. */
export function coveringOf(managers: readonly Serving[], isKnown: (staffNo: string) => boolean): Covering {
  const known = managers.filter(({ staffNo }) => isKnown(staffNo))
  const unknown = known.length < managers.length
  const [first] = known
  if (!first) return { coverage: 'uncovered', parts: [], rest: whole, unknown }
  const inEqualParts = (coverage: Coverage): Covering => ({
    coverage,
    parts: known.map(({ staffNo }) => ({ staffNo, part: '1', of: String(known.length) })),
    rest: null,
    unknown
  })
  const shared = managers.filter(({ share }) => share !== null)
  if (shared.length === 0) return inEqualParts(known.length === 1 ? 'covered' : 'doublyCovered')
  const sum = sumOfShares(managers)
  if (shared.length < managers.length || sum.numerator <= 0n) return inEqualParts('sharesOff')
  const coverage = !hasSum(managers, hundred) ? 'sharesOff' : managers.length === 1 ? 'covered' : 'shared'
  if (managers.length === 1) return inEqualParts(coverage)
  const of = shareText(sum)
  const parts = known.map(({ staffNo, share }) => ({ staffNo, part: share ?? '0', of }))
  return { coverage, parts, rest: unknown ? { part: shareText(subtract(sum, sumOfShares(known))), of } : null, unknown }
}
