import { ofPlan, type PlanningTables, type PlanQuestion } from '../plan'
import type { StandardContent } from './standards'

/** The service standards of a plan in the order of tier and action. */
export const standardsOf = (tables: PlanningTables, { plan }: Pick<PlanQuestion, 'plan'>): StandardContent[] =>
  ofPlan(tables.serviceStandards, plan)
    .map(({ tier, action, times, per, hours }) => ({ tier, action, times, per, hours }))
    .toSorted((a, b) => (a.tier === b.tier ? (a.action < b.action ? -1 : 1) : a.tier < b.tier ? -1 : 1))
