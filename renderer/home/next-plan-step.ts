import type { StepState } from '../families/planning/step-props'

type Looked = { readonly key: string; readonly look: Pick<StepState, 'state'> }
/** A new plan has its duties from the start, and its report lacks something to the end: neither says how far work has come. */
const begunByThemselves: readonly string[] = ['duties', 'report']

/**
 * What comes next in a plan: the first step that lacks something, else the first that has not begun after the last one that was worked on
 * (survey and time may be left out), else the report. Null where the report is done too.
 */
export function nextPlanStep(steps: readonly Looked[]): string | null {
  const lacking = steps.find(({ key, look }) => look.state === 'lacks' && key !== 'report')
  if (lacking) return lacking.key
  const lastDone = steps.findLastIndex(({ key, look }) => look.state === 'done' && !begunByThemselves.includes(key))
  const open = steps.slice(lastDone + 1).find(({ key, look }) => look.state === 'none' && key !== 'report')
  return open?.key ?? steps.find(({ key, look }) => key === 'report' && look.state !== 'done')?.key ?? null
}
