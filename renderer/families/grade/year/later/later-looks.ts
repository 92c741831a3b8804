import { decisionStateOf, openTies, proposedList, yearState, type GradeYearResult } from '../../../../../shared/families/grade'
import { sayCount } from '../../../../ui/format'
import { gradeLaterTexts as texts } from './later-texts'
import type { StepLook, StepState } from '../step-props'

const eligible = ({ people }: Pick<GradeYearResult, 'people'>) => people.filter(({ eligibility }) => eligibility.status === 'eligible')

/** The selection is done when no candidate lacks a score. */
export function lookAtSelection({ result }: StepLook): StepState {
  const candidates = eligible(result)
  if (candidates.length === 0) return { state: 'none', note: texts.ref('note.noneEligible') }
  const lacking = candidates.filter(({ ranked }) => (ranked?.score ?? null) === null).length
  if (lacking > 0) return { state: 'lacks', note: texts.ref('note.scoresLack', { count: sayCount(lacking) }) }
  return { state: 'done', note: texts.ref('note.scoresDone', { count: sayCount(candidates.length) }) }
}

/** The ranking waits for people only where a tie lies on the quota line. */
export function lookAtRanking({ result }: StepLook): StepState {
  if (eligible(result).length === 0) return { state: 'none', note: texts.ref('note.noneEligible') }
  const tied = result.places.flatMap((places) => openTies(places, result.people)).length
  if (tied > 0) return { state: 'lacks', note: texts.ref('note.ties', { count: sayCount(tied) }) }
  const within = result.places.flatMap(({ ranking }) => ranking.filter(({ state }) => state === 'within')).length
  return { state: 'done', note: texts.ref('note.places', { count: sayCount(within) }) }
}

/** The decisions are done when every proposal is decided, and none rests on a proposal that has changed. */
export function lookAtDecisions({ year, result }: StepLook): StepState {
  const states = result.people.map((person) => decisionStateOf(person))
  const count = (...wanted: readonly string[]): number => states.filter((state) => state !== null && wanted.includes(state)).length
  const decided = count('confirmed', 'overridden', 'outdated')
  if (year.inForce) return { state: 'done', note: texts.ref('note.decided', { count: sayCount(decided) }) }
  if (count('outdated') > 0) return { state: 'lacks', note: texts.ref('note.outdated', { count: sayCount(count('outdated')) }) }
  if (count('undecided') > 0) return { state: 'lacks', note: texts.ref('note.undecided', { count: sayCount(count('undecided')) }) }
  if (decided === 0) return { state: 'none', note: texts.ref('note.nothingToDecide') }
  return { state: 'done', note: texts.ref('note.decided', { count: sayCount(decided) }) }
}

/** The publicity is done when it is over, unchanged, with every objection answered. */
export function lookAtPublicity({ year, result, tables, today }: StepLook): StepState {
  const open = [...tables.gradeAppeals.values()].filter((one) => one.year === year.year && one.state === 'open').length
  if (open > 0) return { state: 'lacks', note: texts.ref('note.appeals', { count: sayCount(open) }) }
  if (!year.publicity) {
    const due = proposedList(result).length
    return { state: due > 0 && !year.inForce ? 'lacks' : 'none', note: texts.ref(due > 0 ? 'note.notPublished' : 'note.nothingToPublish') }
  }
  const published = { note: texts.ref('note.published', { day: year.publicity.endsOn }) }
  if (year.inForce) return { state: 'done', ...published }
  const changed = yearState(tables, { year, result, effectiveOn: null, today }).blocked.find(({ kind }) => kind === 'changed')
  if (changed) return { state: 'lacks', note: texts.ref('note.changed', { count: sayCount(changed.staffNos.length) }) }
  return { state: today > year.publicity.endsOn ? 'done' : 'lacks', ...published }
}

export function lookAtForce({ year, result, tables, today }: StepLook): StepState {
  if (year.inForce) return { state: 'done', note: texts.ref('note.inForce', { day: year.inForce.effectiveOn }) }
  if (result.people.every(({ decision }) => decision === null)) return { state: 'none', note: texts.ref('note.noDecisions') }
  const { blocked } = yearState(tables, { year, result, effectiveOn: null, today })
  if (blocked.length > 0) return { state: 'lacks', note: texts.ref('note.blocked', { count: blocked.length }) }
  return { state: 'none', note: texts.ref('note.ready') }
}
