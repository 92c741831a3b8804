import type { Round } from '../../../shared/families/certification'
import type { RoundProgress } from '../../state/progress'
import { stepsOf } from '../../home/next-step'

export const stepKeys = ['round', 'people', 'exam', 'performance', 'supervisor', 'results'] as const
export type StepKey = (typeof stepKeys)[number]
export const readStep = (text: string | undefined): StepKey | null => stepKeys.find((key) => key === text) ?? null

export type StepSummary = { readonly key: StepKey; readonly state: 'done' | 'lacks' | 'none'; readonly count: number; readonly enabled: boolean }

/** The wizard's steps with their states. Any step can be entered once there is a round; nothing is lost by leaving one. */
export function summarise(round: Round | null, people: number, progress: RoundProgress | null): StepSummary[] {
  const states = new Map(stepsOf(people, round !== null, progress).map((step) => [step.name, step]))
  return stepKeys.map((key) => {
    const found = states.get(key === 'people' ? 'roster' : key)
    const count = key === 'people' ? (progress?.inRound.length ?? 0) : (found?.count ?? 0)
    return { key, state: round === null ? 'none' : (found?.state ?? 'none'), count, enabled: key === 'round' || round !== null }
  })
}

/** What keeps the next step shut. */
export function blockedAt(step: StepKey, round: Round | null, people: number): 'round' | 'people' | null {
  if (step === 'round') return round ? null : 'round'
  return step === 'people' && people === 0 ? 'people' : null
}

/** Where a step of a round lives. */
export const addressOf = ({ round, month }: Round, step: StepKey): string => `/certification/${round}/${month}/${step}`
