import { computeRule, type RuleBook } from '../../kernel/rule'
import type { Grade } from '../roster'
import type { GradeYearResult, LadderStep, PersonMovement } from './annual-model'
import type { AnnualOutcome, Movement } from './model'
import { demotionRule, type LadderState, type LadderYear } from './rules/demotion'

export type LadderQuestion = {
  readonly grade: Grade
  readonly standby: boolean
  /** Failing years and demotions in a row before the first of the outcomes; left out: none. */
  readonly failures?: number
  readonly demotions?: number
  /** One a year, oldest first; null: no result. */
  readonly outcomes: readonly (AnnualOutcome | null)[]
  readonly firstYear: number
}
/** What the ladder does with a row of annual results. */
export function simulateLadder(book: RuleBook, { grade, standby, failures = 0, demotions = 0, outcomes, firstYear }: LadderQuestion): LadderStep[] {
  const years = outcomes.map((outcome, index) => ({ ...untouched, year: firstYear + index, outcome }))
  return climb(book, { grade, standby, failures, demotions }, years)
}
const untouched = { cleared: false, grade: null, standby: null }

/** The steps from a state on; none where the pack has no ladder for the day. */
export function climb(book: RuleBook, state: LadderState, years: readonly LadderYear[]): LadderStep[] {
  const run = computeRule(demotionRule, { ...state, years: [...years] }, book, { trace: false })
  return run.ok ? run.value.value.steps : []
}

/** What the ladder does to somebody in a year, as a movement. */
export function movementOfStep({ action, to, standby }: Pick<LadderStep, 'action' | 'to' | 'standby'>): Movement {
  const kind = action === 'warning' ? 'warning' : moving.has(action) ? (standby ? 'standby' : 'demotion') : 'none'
  return { kind, to, standby }
}
const moving: ReadonlySet<LadderStep['action']> = new Set(['downOne', 'downTwo', 'standby', 'downTwoAndStandby'])

export type NextYear = { readonly failing: LadderStep; readonly passing: LadderStep }
/**
 * What the ladder would do next year with a failing and with a passing result, by staff number, if this year's decisions (where there is
 * none yet, the proposals) take effect. Nominations count once the province confirmed them.
 */
export function nextYears(result: GradeYearResult, book: RuleBook): ReadonlyMap<string, NextYear> {
  const year = result.resultYear + 1
  return new Map(
    result.people.flatMap((person): [string, NextYear][] => {
      const { state, cleared } = stateAfter(person)
      const [failing] = climb(book, state, [{ ...untouched, year, cleared, outcome: 'unqualified' }])
      const [passing] = climb(book, state, [{ ...untouched, year, cleared, outcome: 'excellent' }])
      return failing && passing ? [[person.staffNo, { failing, passing }]] : []
    })
  )
}

function stateAfter(person: PersonMovement): { state: LadderState; cleared: boolean } {
  const last = person.ladder.at(-1)
  const { failures, demotions } = last ?? { failures: 0, demotions: 0 }
  const movement = effectOf(person)
  const cleared = movement.kind === 'promotion' || movement.kind === 'nomination' || movement.kind === 'reinstatement'
  return { state: { grade: movement.to, standby: movement.standby, failures, demotions }, cleared }
}

/** What becomes of somebody this year: what people decided, else what is proposed. */
function effectOf({ grade, standby, decision, proposal }: PersonMovement): Movement {
  const same: Movement = { kind: 'none', to: grade, standby }
  if (decision?.kind === 'nomination') return decision.answer?.state === 'confirmed' ? decision : same
  if (decision) return decision
  return proposal && proposal.kind !== 'nomination' ? proposal : same
}

/** The earlier years whose step down left no mark: the next year starts from the old grade again. */
export const notCarriedOut = (ladder: readonly LadderStep[]): readonly LadderStep[] =>
  ladder.filter((step, index) => {
    const next = ladder[index + 1]
    return step.from !== step.to && next?.from === step.from
  })
