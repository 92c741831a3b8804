import { candidateKey, type Candidate, type ProvinceDecision } from '../../../shared/families/consolidation'
import type { CivilDate } from '../../../shared/kernel/civil-date'

export const candidateStates = ['open', 'confirmed', 'refused'] as const
export type CandidateState = (typeof candidateStates)[number]
export const stateOf = ({ decision }: Pick<Candidate, 'decision'>): CandidateState => decision?.decision ?? 'open'

export type DecisionForm = {
  readonly decision: ProvinceDecision['decision']
  readonly reason: string
  readonly document: string
  /** As typed; null where it is no day. */
  readonly effectiveOn: CivilDate | null
}
/** Why nothing can be decided yet; null where it can. */
export type Lack = 'nobody' | 'effectiveOn' | 'reason'

/** Whether a decision goes against what was calculated: such a one must say why. */
const goesAgainst = ({ about, status }: Candidate, decision: ProvinceDecision['decision']): boolean =>
  about.kind === 'certification' && (status === 'pass') !== (decision === 'confirmed')

export function lackOf(chosen: readonly Candidate[], { decision, reason, effectiveOn }: DecisionForm): Lack | null {
  if (chosen.length === 0) return 'nobody'
  if (decision === 'confirmed' && effectiveOn === null) return 'effectiveOn'
  const mustSay = decision === 'refused' || chosen.some((one) => goesAgainst(one, decision))
  return mustSay && reason.trim() === '' ? 'reason' : null
}

type Who = Pick<ProvinceDecision, 'by' | 'on'>
/** One decision for everybody who is chosen. */
export const decisionsOf = (chosen: readonly Candidate[], { decision, reason, document, effectiveOn }: DecisionForm, { by, on }: Who): ProvinceDecision[] =>
  chosen.map(({ person: { period, city, staffNo }, about, target }) => ({
    period,
    city,
    staffNo,
    about,
    target,
    decision,
    reason: reason.trim(),
    document: document.trim(),
    effectiveOn: decision === 'confirmed' ? effectiveOn : null,
    by,
    on
  }))

export type CandidateFilter = {
  readonly state: CandidateState | 'all'
  readonly city: string
  readonly kind: '' | Candidate['about']['kind']
  /** As calculated; empty: any. */ readonly status: string
}
export const filterCandidates = (candidates: readonly Candidate[], { state, city, kind, status }: CandidateFilter): readonly Candidate[] =>
  candidates.filter(
    (one) =>
      (state === 'all' || stateOf(one) === state) &&
      (city === '' || one.person.city === city) &&
      (kind === '' || one.about.kind === kind) &&
      (status === '' || one.status === status)
  )
/** Those of the shown who are chosen: nobody is decided for whom the filter hides. */
export const chosenAmong = (shown: readonly Candidate[], chosen: ReadonlySet<string>): Candidate[] => shown.filter((one) => chosen.has(candidateKey(one)))
