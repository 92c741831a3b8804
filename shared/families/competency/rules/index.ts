import type { AnyRule } from '../../../kernel/rule'
import { aggregateRule } from './aggregate'
import { gapRule } from './gap'
import { reliabilityRule } from './reliability'

/** Every rule of the family. */
export const competencyRules: readonly AnyRule[] = [aggregateRule, gapRule, reliabilityRule]
export { aggregateRule, gapRule, reliabilityRule }
export type { AggregateOutcome } from './aggregate'
export type { GapOutcome, Verdict } from './gap'
export type { AssessorHabits, ReliabilityInput, ReliabilityOutcome, Scale, StatisticStatus } from './reliability-shape'
