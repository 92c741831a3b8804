import type { AnyRule } from '../../../../kernel/rule'
import { assignmentRule } from './assignment'
import { rebalancingRule } from './rebalancing'

export const postsRules: readonly AnyRule[] = [assignmentRule, rebalancingRule]
