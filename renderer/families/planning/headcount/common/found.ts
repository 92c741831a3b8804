import type { HeadcountResult } from '../../../../../shared/families/planning'

export type FoundHeads = Extract<HeadcountResult, { ok: true }>
/** Heads that mean something: computed, and from customers and standards that are there. */
export const foundHeads = (headcount: HeadcountResult): FoundHeads | null =>
  headcount.ok && !headcount.missing.some(({ kind }) => kind === 'customers' || kind === 'standards') ? headcount : null
