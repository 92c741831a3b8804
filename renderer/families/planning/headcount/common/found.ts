import type { HeadcountResult } from '../../../../../shared/families/planning'
import type { Fault } from '../../../../../shared/kernel/result'

export type FoundHeads = Extract<HeadcountResult, { ok: true }>
/** Heads that mean something: computed, and from customers and standards that are there. */
export const foundHeads = (headcount: HeadcountResult): FoundHeads | null =>
  headcount.ok && !headcount.missing.some(({ kind }) => kind === 'customers' || kind === 'standards') ? headcount : null

/** Where what stops the heads is put right: a standard that nobody believes, or hours of which nothing is left. */
export const partOfFault = (fault: Fault): 'hours' | 'standards' => (/\.standard(Times|Hours)$/.test(fault.code) ? 'standards' : 'hours')
