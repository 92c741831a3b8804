import type { PersonMovement } from './annual-model'
import type { GradeDecision, Movement, MovementKind } from './model'

/**
 * How far the deciding about one person is. `toChoose`: tied on the quota line, and people must choose; `outdated`: decided, but the rules
 * propose something else by now or the grade is another one; `overridden`: decided otherwise than proposed.
 */
export const decisionStates = ['toChoose', 'undecided', 'outdated', 'overridden', 'confirmed'] as const
export type DecisionState = (typeof decisionStates)[number]

type Judged = Pick<PersonMovement, 'grade' | 'proposal' | 'decision' | 'ranked'>
/** Null: nothing is proposed and nothing decided. */
export function decisionStateOf({ grade, proposal, decision, ranked }: Judged): DecisionState | null {
  if (!decision) return proposal ? 'undecided' : ranked?.state === 'tied' ? 'toChoose' : null
  if (decision.from !== grade || !isSameMovement(decision.proposed, proposal)) return 'outdated'
  // Choosing among the tied is what the rules leave to people, so it overrides nothing.
  const choosesTied = ranked?.state === 'tied' && (decision.kind === 'promotion' || decision.kind === 'nomination')
  return choosesTied || followsProposal(decision) ? 'confirmed' : 'overridden'
}

/** Whether a decision says what the rules proposed when it was made; where they proposed nothing, that nothing changes. */
export const followsProposal = (decision: Pick<GradeDecision, 'kind' | 'to' | 'standby' | 'proposed'>): boolean =>
  decision.proposed === null ? decision.kind === 'none' : isSameMovement(decision, decision.proposed)
export function isSameMovement(one: Movement | null, other: Movement | null): boolean {
  if (one === null || other === null) return one === other
  return one.kind === other.kind && one.to === other.to && one.standby === other.standby
}

export type DecisionInput = Omit<GradeDecision, 'year' | 'answer'>
type Decider = { readonly by: string; readonly on: GradeDecision['on'] }
type Decided = Movement & { readonly reason: string }
/** What `grade.decide` takes for one person: the decision beside what the rules propose. */
export function decisionInput(person: PersonMovement, { kind, to, standby, reason }: Decided, { by, on }: Decider): DecisionInput {
  const { staffNo, grade: from, proposal } = person
  const proposed = proposal && { kind: proposal.kind, to: proposal.to, standby: proposal.standby, rule: proposal.rule }
  return { staffNo, kind, from, to, standby, proposed, reason, by, on }
}
/** The proposal as a decision; where nothing is proposed, that nothing changes. */
export const confirmation = (person: PersonMovement, decider: Decider): DecisionInput =>
  decisionInput(person, { ...(person.proposal ?? { kind: 'none', to: person.grade, standby: person.standby }), reason: '' }, decider)

/** What goes on a public list. What weighs on a person does not: it is told to that person alone. */
export const publishedKinds = ['promotion', 'nomination', 'reinstatement'] as const satisfies readonly MovementKind[]
export const isPublished = (kind: MovementKind): boolean => publishedKinds.some((one) => one === kind)
