import { lazy } from 'react'
import { lookAtHeadcount } from './headcount/look'
import { lookAtDuties } from './duties/look'
import { lookAtPositioning } from './positioning/look'
import { lookAtPosts } from './posts/look'
import { lookAtReport } from './report/look'
import { lookAtSurvey } from '../survey/look'
import type { PlanStep } from './step-props'
import { planningPageTexts as texts } from './texts'

const order: readonly string[] = ['survey', 'positioning', 'posts', 'duties', 'headcount', 'report']

const steps: readonly PlanStep[] = [
  {
    key: 'survey',
    title: texts.ref('step.survey'),
    Step: lazy(() => import('../survey/SurveyStep')),
    Findings: lazy(() => import('../survey/SurveyFindings')),
    look: lookAtSurvey
  },
  {
    key: 'posts',
    title: texts.ref('step.posts'),
    Step: lazy(() => import('./posts/PostsStep')),
    Findings: lazy(() => import('./posts/PostsFindings')),
    look: lookAtPosts
  },
  {
    key: 'positioning',
    title: texts.ref('step.positioning'),
    Step: lazy(() => import('./positioning/PositioningStep')),
    Findings: lazy(() => import('./positioning/PositioningFindings')),
    look: lookAtPositioning
  },
  {
    key: 'duties',
    title: texts.ref('step.duties'),
    Step: lazy(() => import('./duties/DutiesStep')),
    Findings: lazy(() => import('./duties/DutiesFindings')),
    look: lookAtDuties
  },
  {
    key: 'headcount',
    title: texts.ref('step.headcount'),
    Step: lazy(() => import('./headcount/HeadcountStep')),
    Findings: lazy(() => import('./headcount/HeadcountFindings')),
    look: lookAtHeadcount
  },
  {
    key: 'report',
    title: texts.ref('step.report'),
    Step: lazy(() => import('./report/ReportStep')),
    Findings: lazy(() => import('./report/ReportFindings')),
    look: lookAtReport
  }
]

/** The steps of 四定分析 in their order, one lazy entry each. */
export const planSteps: readonly PlanStep[] = steps.toSorted((a, b) => order.indexOf(a.key) - order.indexOf(b.key))
