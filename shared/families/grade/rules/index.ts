import type { AnyRule } from '../../../kernel/rule'
import { distributionRule } from './distribution'
import { projectionRule } from './projection'

/** Every rule of the family, in the order in which they build on each other. */
export const gradeRules: readonly AnyRule[] = [distributionRule, projectionRule]
