import type { Parameter } from '../kernel/parameter'
import type { AnyRule } from '../kernel/rule'
import { certificationParameters, certificationRules } from './certification'
import { competencyParameters, competencyRules } from './competency'
import { evaluationParameters, evaluationRules } from './evaluation'
import { gradeParameters, gradeRules } from './grade'
import { planningParameters, planningRules } from './planning'
import { rosterParameters } from './roster'
import { surveyParameters, surveyRules } from './survey'

/** The one list of the families: every parameter that a standard pack must have, every rule of the product. */
export const allParameters: readonly Parameter[] = [
  ...rosterParameters,
  ...certificationParameters,
  ...competencyParameters,
  ...evaluationParameters,
  ...gradeParameters,
  ...surveyParameters,
  ...planningParameters
] as readonly Parameter[]
export const allRules: readonly AnyRule[] = [...certificationRules, ...competencyRules, ...evaluationRules, ...gradeRules, ...surveyRules, ...planningRules]
