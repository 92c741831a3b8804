import type { RoundProgress } from '../state/progress'

export type StepName = 'roster' | 'round' | 'exam' | 'performance' | 'supervisor' | 'results'
export type LaterName = 'interviews' | 'publicity' | 'certificates'
/** One step of the round as the cockpit shows it. `lacks`: so many people still lack what the step brings in. */
export type StepState = { readonly name: StepName; readonly state: 'done' | 'lacks' | 'none'; readonly count: number }

/** Where a round stands. A step of which nobody has anything has not begun. */
export function stepsOf(people: number, hasRound: boolean, progress: RoundProgress | null): StepState[] {
  const entered = (name: 'exam' | 'performance' | 'supervisor'): StepState => {
    const without = progress?.without[name].length ?? 0
    const all = progress?.inRound.length ?? 0
    return { name, count: without, state: all === 0 || without === all ? 'none' : without > 0 ? 'lacks' : 'done' }
  }
  const pending = progress?.count.pending ?? 0
  const decided = (progress?.count.pass ?? 0) + (progress?.count.fail ?? 0)
  return [
    { name: 'roster', state: people > 0 ? 'done' : 'none', count: people },
    { name: 'round', state: hasRound ? 'done' : 'none', count: 0 },
    entered('exam'),
    entered('performance'),
    entered('supervisor'),
    { name: 'results', state: decided === 0 ? 'none' : pending > 0 ? 'lacks' : 'done', count: pending }
  ]
}

type Named = { readonly name: StepName | LaterName; readonly state: StepState['state'] }
/** The first thing that is still to be done; the results when all is there. A round may do without interviews. */
export const nextOf = (steps: readonly Named[]): StepName | LaterName =>
  steps.find(({ name, state }) => state === 'lacks' || (state === 'none' && name !== 'interviews'))?.name ?? 'results'
