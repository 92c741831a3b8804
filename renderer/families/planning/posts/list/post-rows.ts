import { ofPlan, planPostSchema, type Manager, type Plan, type PlanningTables, type PlanPost, type PostsResult } from '../../../../../shared/families/planning'

/** The posts that a plan has set up, in their order. */
export const postsOfTables = (tables: PlanningTables, plan: Plan): PlanPost[] =>
  ofPlan(tables.planPosts, plan).toSorted((a, b) => a.order - b.order || (a.post < b.post ? -1 : 1))

export type PostRow = { readonly post: PlanPost; readonly customers: number; readonly managers: number }
/** Each post with the customers that it should serve and the people in it. */
export function postRows(posts: readonly PlanPost[], result: PostsResult, managers: readonly Manager[]): PostRow[] {
  const customers = new Map<string | null, number>()
  for (const { post } of result.customers) customers.set(post, (customers.get(post) ?? 0) + 1)
  const people = new Map<string, number>()
  for (const { post } of managers) people.set(post, (people.get(post) ?? 0) + 1)
  return posts.map((post) => ({ post, customers: customers.get(post.post) ?? 0, managers: people.get(post.post) ?? 0 }))
}

export type Gap = { readonly tier: string; readonly customers: number; readonly counties: readonly string[] }
/** Tiers that no post serves at all or not in every county, with the customers left out. */
export function gapsOf(posts: readonly PlanPost[], { tiers, customers }: PostsResult): Gap[] {
  const served = new Set(posts.flatMap((post) => post.tiers))
  return tiers.flatMap(({ tier }): Gap[] => {
    const left = customers.filter((place) => place.post === null && place.customer.tier === tier)
    if (left.length === 0 && served.has(tier)) return []
    return [{ tier, customers: left.length, counties: [...new Set(left.map(({ customer }) => customer.county))] }]
  })
}

/** A post as it is typed. */
export type PostDraft = Omit<PlanPost, 'order' | 'year'> & { readonly order: string }
export const draftOfPost = (post: PlanPost | null, nextOrder: number): PostDraft => ({
  post: post?.post ?? '',
  order: String(post?.order ?? nextOrder),
  kind: post?.kind ?? 'other',
  tiers: post?.tiers ?? [],
  counties: post?.counties ?? [],
  purpose: post?.purpose ?? '',
  reportsTo: post?.reportsTo ?? ''
})
export type PostProblem = 'post' | 'taken' | 'order'
export function readPost(draft: PostDraft, year: number, isTaken: (post: string) => boolean): { post: PlanPost | null; problems: readonly PostProblem[] } {
  const name = draft.post.trim()
  const order = /^\d{1,3}$/.test(draft.order.normalize('NFKC').trim()) ? Number(draft.order.normalize('NFKC')) : null
  const problems: (PostProblem | null)[] = [name === '' ? 'post' : isTaken(name) ? 'taken' : null, order === null ? 'order' : null]
  const found = problems.filter((one) => one !== null)
  if (found.length > 0) return { post: null, problems: found }
  return { post: planPostSchema.safeParse({ ...draft, year, order }).data ?? null, problems: [] }
}
