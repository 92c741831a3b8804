import type { Round } from '../../../shared/families/certification'
import type { CivilDate } from '../../../shared/kernel/civil-date'
import type { RoundProgress } from '../../state/progress'
import { stepsOf } from '../../home/next-step'
import type { LaterSteps } from './later-steps'

export const stepKeys = ['round', 'people', 'exam', 'interviews', 'supervisor', 'performance', 'results', 'publicity', 'certificates', 'reports'] as const
export type StepKey = (typeof stepKeys)[number]
export const readStep = (text: string | undefined): StepKey | null => stepKeys.find((key) => key === text) ?? null

export type StepSummary = { readonly key: StepKey; readonly state: 'done' | 'lacks' | 'none'; readonly count: number; readonly enabled: boolean }

/** The wizard's steps with their states. Any step can be entered once there is a round; nothing is lost by leaving one. */
export function summarise(round: Round | null, people: number, progress: RoundProgress | null, later: LaterSteps | null, today: CivilDate): StepSummary[] {
  const states = new Map(stepsOf(people, round !== null, progress).map((step) => [step.name, step]))
  return stepKeys.map((key) => {
    if (round === null) return { key, state: 'none', count: 0, enabled: key === 'round' }
    if (key === 'interviews' || key === 'publicity' || key === 'certificates' || key === 'reports')
      return { key, ...laterState(key, later, today), enabled: true }
    const found = states.get(key === 'people' ? 'roster' : key)
    const count = key === 'people' ? (progress?.inRound.length ?? 0) : (found?.count ?? 0)
    return { key, state: found?.state ?? 'none', count, enabled: true }
  })
}

type LaterKey = 'interviews' | 'publicity' | 'certificates' | 'reports'
function laterState(key: LaterKey, later: LaterSteps | null, today: CivilDate): Pick<StepSummary, 'state' | 'count'> {
  const none = { state: 'none', count: 0 } as const
  if (later === null || key === 'reports') return none
  if (key === 'interviews') {
    if (later.interviews === null) return none
    const { candidates, open } = later.interviews
    return { state: candidates > 0 && open === 0 ? 'done' : 'lacks', count: open }
  }
  if (key === 'publicity') {
    if (later.publicity === null) return none
    const { until, openAppeals, changed } = later.publicity
    return { state: openAppeals > 0 || changed > 0 || today <= until ? 'lacks' : 'done', count: openAppeals }
  }
  const { due, issued, lost } = later.certificates
  return issued === 0 && lost === 0 ? none : { state: due > 0 || lost > 0 ? 'lacks' : 'done', count: due > 0 ? due : issued }
}

/** What keeps the next step shut. */
export function blockedAt(step: StepKey, round: Round | null, people: number): 'round' | 'people' | null {
  if (step === 'round') return round ? null : 'round'
  return step === 'people' && people === 0 ? 'people' : null
}

/** Where a step of a round lives. */
export const addressOf = ({ round, month }: Round, step: StepKey): string => `/certification/${round}/${month}/${step}`
