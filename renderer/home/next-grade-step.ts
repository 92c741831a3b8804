import type { GradeYear } from '../../shared/families/grade'
import type { StepState } from '../families/grade/year/step-props'

/** The year that is in work: the newest one that is not in force yet, else the newest; null where none was begun. */
export const yearInWork = (years: readonly GradeYear[]): GradeYear | null => years.find(({ inForce }) => inForce === null) ?? years[0] ?? null

type Looked = { readonly key: string; readonly look: StepState }
/**
 * What comes next in a year: the first step that lacks something, else the first that has not begun after the last one that is done.
 * Null when all is done, or when nothing is left but steps that this year does without.
 */
export function nextGradeStep(steps: readonly Looked[], isInForce: boolean): string | null {
  if (isInForce) return null
  const lacking = steps.find(({ look }) => look.state === 'lacks')
  if (lacking) return lacking.key
  const lastDone = steps.findLastIndex(({ look }) => look.state === 'done')
  return steps.slice(lastDone + 1).find(({ look }) => look.state === 'none')?.key ?? null
}
