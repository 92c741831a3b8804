import type { AnyRule } from '../../../../kernel/rule'
import { loadRule } from './load'
import { methodsRule } from './methods'
import { sensitivityRule } from './sensitivity'
import { workloadRule } from './workload'

export const headcountRules: readonly AnyRule[] = [workloadRule, loadRule, methodsRule, sensitivityRule]
