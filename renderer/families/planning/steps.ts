import type { PlanStep } from './step-props'

const order: readonly string[] = ['survey', 'positioning', 'posts', 'duties', 'headcount', 'report']

const steps: readonly PlanStep[] = []

/** The steps of 四定分析 in their order, one lazy entry each. */
export const planSteps: readonly PlanStep[] = steps.toSorted((a, b) => order.indexOf(a.key) - order.indexOf(b.key))
