import type { AnyRule } from '../../../kernel/rule'
import { mergeRule } from './merge'
import { sendingRule } from './sending'
import { suppressRule } from './suppress'

/** Every rule of the family. */
export const consolidationRules: readonly AnyRule[] = [sendingRule, mergeRule, suppressRule]
export { mergeRule, sendingRule, suppressRule }
export type { MergeInput, MergeOutcome } from './merge'
export type { Sending } from './sending'
export type { SuppressOutcome } from './suppress'
