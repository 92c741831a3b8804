import type { StepLook, StepState } from './step-props'
import { lackingInputs, ladderOf, ofLadderKind, replayedOpen, type LadderKind } from './year-facts'
import { gradeYearPageTexts as texts } from './texts'
import { sayCount } from '../../../ui/format'

const none: StepState = { state: 'none', note: texts.ref('note.none') }

/** Step 1 is done when nobody lacks an input that a rule needs; whoever was not appraised lacks none. */
export function lookAtInputs({ year, result, tables }: StepLook): StepState {
  if (result.people.length === 0) return { ...none, blocked: texts.ref('blocked.people') }
  const lacking = lackingInputs(tables, year, result)
  if (lacking.withResult === 0) return { ...none, blocked: texts.ref('blocked.results', { year: year.resultYear }) }
  const unjudged = lacking.unjudged.length
  if (unjudged > 0) return { state: 'lacks', note: texts.ref('note.lacks', { count: sayCount(unjudged) }) }
  return { state: 'done', note: texts.ref(year.frozen || year.inForce ? 'note.frozen' : 'note.complete') }
}

/** Step 2 asks for somebody's eye where a corrected old result says otherwise than what was decided then. */
export function lookAtDemotions({ result }: StepLook): StepState {
  if (!result.people.some(({ ladder }) => ladder.length > 0)) return none
  const open = replayedOpen(result).length
  if (open > 0) return { state: 'lacks', note: texts.ref('note.replayed', { count: sayCount(open) }) }
  const people = ladderOf(result)
  if (people.length === 0) return { state: 'done', note: texts.ref('note.nobody') }
  const count = (kind: LadderKind): string => sayCount(ofLadderKind(people, kind).length)
  return { state: 'done', note: texts.ref('note.ladder', { warned: count('warned'), lowered: count('lowered'), standby: count('standby') }) }
}

/** Step 3 never stops anybody: it says who is counted otherwise. */
export function lookAtTransfers({ result }: StepLook): StepState {
  if (result.people.length === 0) return none
  const transfers = result.people.filter(({ transfer }) => transfer !== null).length
  const standby = result.people.filter((person) => person.standby).length
  if (transfers + standby === 0) return { state: 'done', note: texts.ref('note.nobody') }
  return { state: 'done', note: texts.ref('note.transfers', { transfers: sayCount(transfers), standby: sayCount(standby) }) }
}

/** Step 4 lacks whoever cannot be judged yet. */
export function lookAtEligibility({ result }: StepLook): StepState {
  if (result.people.length === 0) return none
  const count = (status: 'eligible' | 'pending'): number => result.people.filter(({ eligibility }) => eligibility.status === status).length
  const [eligible, pending] = [count('eligible'), count('pending')]
  if (pending > 0) return { state: 'lacks', note: texts.ref('note.pending', { eligible: sayCount(eligible), pending: sayCount(pending) }) }
  return { state: 'done', note: texts.ref('note.eligible', { count: sayCount(eligible) }) }
}
