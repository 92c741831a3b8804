import type { AnyRule } from '../kernel/rule'
import { certificationRules } from './certification'
import { competencyRules } from './competency'
import { consolidationRules } from './consolidation'
import { evaluationRules } from './evaluation'
import { gradeRules } from './grade'
import { planningRules } from './planning'
import { surveyRules } from './survey'

export { allParameters } from './parameters'

/** Every rule of the product. */
export const allRules: readonly AnyRule[] = [
  ...certificationRules,
  ...competencyRules,
  ...evaluationRules,
  ...gradeRules,
  ...surveyRules,
  ...planningRules,
  ...consolidationRules
]
