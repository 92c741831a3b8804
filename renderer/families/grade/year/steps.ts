import { lazy } from 'react'
import { lookAtDemotions, lookAtEligibility, lookAtInputs, lookAtTransfers } from './first-looks'
import { lookAtDecisions, lookAtForce, lookAtPublicity, lookAtRanking, lookAtSelection } from './later/later-looks'
import type { GradeYearStep } from './step-props'
import { gradeYearPageTexts as texts } from './texts'

/** What is open before a year can be in force: the same beside each of the later steps. */
const laterFindings = lazy(() => import('./later/LaterFindings'))
/** The steps of 年度等级调整 in their order, one lazy line each. */
export const gradeYearSteps: readonly GradeYearStep[] = [
  {
    key: 'inputs',
    title: texts.ref('step.inputs'),
    Step: lazy(() => import('./InputsStep')),
    Findings: lazy(() => import('./inputs/InputsFindings')),
    look: lookAtInputs
  },
  {
    key: 'demotions',
    title: texts.ref('step.demotions'),
    Step: lazy(() => import('./DemotionsStep')),
    Findings: lazy(() => import('./movements/LadderRules')),
    look: lookAtDemotions
  },
  {
    key: 'transfers',
    title: texts.ref('step.transfers'),
    Step: lazy(() => import('./TransfersStep')),
    Findings: lazy(() => import('./movements/TransfersNotes')),
    look: lookAtTransfers
  },
  {
    key: 'eligibility',
    title: texts.ref('step.eligibility'),
    Step: lazy(() => import('./EligibilityStep')),
    Findings: lazy(() => import('./movements/EligibilityFindings')),
    look: lookAtEligibility
  },
  { key: 'selection', title: texts.ref('step.selection'), Step: lazy(() => import('./SelectionStep')), Findings: laterFindings, look: lookAtSelection },
  { key: 'ranking', title: texts.ref('step.ranking'), Step: lazy(() => import('./RankingStep')), Findings: laterFindings, look: lookAtRanking },
  { key: 'decisions', title: texts.ref('step.decisions'), Step: lazy(() => import('./DecisionsStep')), Findings: laterFindings, look: lookAtDecisions },
  { key: 'publicity', title: texts.ref('step.publicity'), Step: lazy(() => import('./PublicityStep')), Findings: laterFindings, look: lookAtPublicity },
  {
    key: 'force',
    title: texts.ref('step.force'),
    Step: lazy(() => import('./ForceStep')),
    Findings: lazy(() => import('./later/ForceFindings')),
    look: lookAtForce
  }
]
