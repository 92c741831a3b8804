import { shrinkage, type Plan, type PlanQuestion } from '../../../../../shared/families/planning'
import { ownEdits, standingOf, type OwnEdit, type Standing } from '../common/standing'
import { figureParameters, hoursFigures, type HoursFigure, type HoursValues, type ShrinkageValue } from './hours-draft'

/** How each figure of the calendar stands. */
export type HoursStandings = Readonly<Record<HoursFigure, Standing<number>>> & { readonly shrinkage: Standing<ShrinkageValue> }
export const hoursStandings = (question: PlanQuestion): HoursStandings => ({
  workingDays: standingOf(figureParameters.workingDays, question),
  hoursPerDay: standingOf(figureParameters.hoursPerDay, question),
  utilisation: standingOf(figureParameters.utilisation, question),
  fixedHours: standingOf(figureParameters.fixedHours, question),
  shrinkage: standingOf<ShrinkageValue>(shrinkage, question)
})
export const valuesInForce = (standings: HoursStandings): HoursValues => ({
  workingDays: standings.workingDays.inForce,
  hoursPerDay: standings.hoursPerDay.inForce,
  utilisation: standings.utilisation.inForce,
  fixedHours: standings.fixedHours.inForce,
  shrinkage: standings.shrinkage.inForce
})
/** One edit for each figure that is to count otherwise than it does. */
export const hoursEdits = (standings: HoursStandings, values: HoursValues, plan: Pick<Plan, 'year'>, reason: string): OwnEdit[] => [
  ...hoursFigures.flatMap((field) => ownEdits(standings[field], values[field], plan, reason)),
  ...ownEdits(standings.shrinkage, values.shrinkage, plan, reason)
]
