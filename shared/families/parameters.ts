import type { Parameter } from '../kernel/parameter'
import { certificationParameters } from './certification'
import { competencyParameters } from './competency'
import { consolidationParameters } from './consolidation'
import { evaluationParameters } from './evaluation'
import { gradeParameters } from './grade'
import { planningParameters } from './planning'
import { rosterParameters } from './roster'
import { surveyParameters } from './survey'

/** Every parameter that a standard pack must have. Apart from the rules, which a window's first page does without. */
export const allParameters: readonly Parameter[] = [
  ...rosterParameters,
  ...certificationParameters,
  ...competencyParameters,
  ...evaluationParameters,
  ...gradeParameters,
  ...surveyParameters,
  ...planningParameters,
  ...consolidationParameters
] as readonly Parameter[]
