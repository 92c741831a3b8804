import type { TextRef } from '../../kernel/texts'
import { gradeText } from '../roster'
import type { LadderStep, PersonMovement } from './annual-model'
import { decisionStateOf } from './decision-state'
import { kindText } from './messages'
import type { Movement, MovementKind } from './model'
import { gradeResultTexts } from './result-sheet-messages'

const ref = gradeResultTexts.ref

/** What comes of a year for one person: as decided, else as proposed, else as before. */
export function outcomeOf({ decision, proposal, grade, standby }: Pick<PersonMovement, 'decision' | 'proposal' | 'grade' | 'standby'>): Movement {
  const { kind, to, standby: after } = decision ?? proposal ?? { kind: 'none', to: grade, standby }
  return { kind, to, standby: after }
}
/** Kinds that weigh on a person: shown only together with what the court said of last places. */
const burdens: readonly MovementKind[] = ['warning', 'demotion', 'standby']
export const isBurden = ({ kind }: Pick<Movement, 'kind'>): boolean => burdens.includes(kind)
/** 降级（初级）; 不变 needs no grade. */
export const movementText = ({ kind, to }: Movement): TextRef =>
  kind === 'none' ? kindText(kind) : ref('movement', { kind: kindText(kind), to: gradeText(to) })

/** Where deciding stands, and for nominations what the province has said. */
export function decisionText(person: PersonMovement): TextRef[] {
  const state = decisionStateOf(person)
  if (state === null) return []
  const { proposal, decision } = person
  const none: Movement = { kind: 'none', to: person.grade, standby: person.standby }
  const proposed = movementText((state === 'outdated' ? proposal : decision?.proposed) ?? none)
  const answer = decision?.kind === 'nomination' ? [ref(`answer.${decision.answer?.state ?? 'waiting'}`)] : []
  return [ref(`decided.${state}`, { proposed }), ...answer]
}

/** On what the outcome rests, in the order of the year: results, transfer, selection or what stands against a promotion. */
export function groundsOf(person: PersonMovement): TextRef[] {
  const { ladder, transfer, ranked, eligibility, replayed } = person
  const last = ladder.at(-1)
  const burdened = isBurden(outcomeOf(person))
  return [
    ...(last ? ladderGrounds(last) : []),
    ...(transfer && !transfer.enough ? [ref('ground.transfer', { required: transfer.required, months: transfer.months })] : []),
    ...(ranked ? selectionGrounds(ranked) : []),
    ...(ranked || burdened || eligibility.status === 'eligible' ? [] : hindrances(eligibility)),
    ...replayed.map(({ year, decided, replayed: now }) => ref('ground.replayed', { year, decided: movementText(decided), replayed: movementText(now) }))
  ]
}
function ladderGrounds({ action, year, failures, swallowed }: LadderStep): TextRef[] {
  return [ref(`ground.${action}`, { year, failures }), ...(swallowed > 0 ? [ref('ground.swallowed', { count: swallowed })] : [])]
}
function selectionGrounds({ score, rank, state, conditional }: NonNullable<PersonMovement['ranked']>): TextRef[] {
  if (score === null || rank === null) return [ref('ground.unranked')]
  return [ref('ground.ranked', { score, rank, state: ref(`state.${state}`) }), ...(conditional ? [ref('ground.conditional')] : [])]
}
const hindrances = ({ gates, missing }: PersonMovement['eligibility']): TextRef[] => [
  ...gates.filter(({ met }) => !met).map(({ gate, required, actual }) => ref('ground.gate', { gate: ref(`gate.${gate}`), required, actual })),
  ...missing.map(({ label }) => label)
]
