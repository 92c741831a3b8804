import type { AnyRule } from '../../../kernel/rule'
import { certifyRule } from './certify'
import { compositeRule } from './composite'
import { decisionRule } from './decision'
import { examRule } from './exam'
import { performanceRule } from './performance'
import { supervisorRule } from './supervisor'
import { targetRule } from './target'

/** Every rule of the family, in the order in which they build on each other. */
export const certificationRules: readonly AnyRule[] = [examRule, performanceRule, supervisorRule, compositeRule, targetRule, decisionRule, certifyRule]
export { certifyRule, compositeRule, decisionRule, examRule, performanceRule, supervisorRule, targetRule }
