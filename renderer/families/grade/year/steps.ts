import { lazy } from 'react'
import { lookAtInputs } from './first-looks'
import type { GradeYearStep } from './step-props'
import { gradeYearPageTexts as texts } from './texts'

/** The steps of 年度等级调整 in their order, one lazy line each. */
export const gradeYearSteps: readonly GradeYearStep[] = [
  {
    key: 'inputs',
    title: texts.ref('step.inputs'),
    Step: lazy(() => import('./InputsStep')),
    Findings: lazy(() => import('./inputs/InputsFindings')),
    look: lookAtInputs
  }
]
