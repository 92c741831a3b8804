import { gradeRuleTexts, type Eligibility, type PersonMovement, type PromotionGate } from '../../../../../shared/families/grade'
import type { Grade } from '../../../../../shared/families/roster'
import type { TextRef } from '../../../../../shared/kernel/texts'
import type { Spelling } from '../../../../ui/pinyin'
import { isNamedBy } from '../../../roster/people-filter'
import { movementsTexts as texts } from './texts'

export const eligibilityStatuses = ['eligible', 'ineligible', 'pending'] as const satisfies readonly Eligibility['status'][]
export type EligibilityFilter = {
  readonly text: string
  readonly county: string
  readonly target: Grade | ''
  readonly status: Eligibility['status'] | ''
  /** Only those who do not meet this one. */
  readonly unmet: PromotionGate['gate'] | ''
}
export const noEligibilityFilter: EligibilityFilter = { text: '', county: '', target: '', status: '', unmet: '' }

/** Everything but the status, so that the statuses can be counted among those who are left. */
export const filterBesideStatus = (people: readonly PersonMovement[], filter: EligibilityFilter, spelling: Spelling | null): PersonMovement[] =>
  people.filter(
    (person) =>
      (filter.county === '' || person.county === filter.county) &&
      (filter.target === '' || person.eligibility.target === filter.target) &&
      (filter.unmet === '' || isUnmet(person, filter.unmet)) &&
      isNamedBy(person, filter.text, spelling)
  )
export const withStatus = (people: readonly PersonMovement[], status: EligibilityFilter['status']): readonly PersonMovement[] =>
  status === '' ? people : people.filter(({ eligibility }) => eligibility.status === status)

export function countStatuses(people: readonly PersonMovement[]): Record<Eligibility['status'], number> {
  const counts = { eligible: 0, ineligible: 0, pending: 0 }
  for (const { eligibility } of people) counts[eligibility.status]++
  return counts
}

export const gateOf = ({ eligibility }: PersonMovement, gate: PromotionGate['gate']): PromotionGate | null =>
  eligibility.gates.find((one) => one.gate === gate) ?? null
/** The gates that somebody does not meet, in their order. */
export const unmetOf = ({ eligibility }: PersonMovement): PromotionGate['gate'][] => eligibility.gates.flatMap(({ gate, met }) => (met ? [] : [gate]))
/** A gate as a reason, in few words. */
export const unmetText = (gate: PromotionGate['gate']): TextRef =>
  gate === 'topGrade' || gate === 'warning' ? texts.ref(`unmet.${gate}`) : gradeRuleTexts.ref(`gate.${gate}`)
const isUnmet = (person: PersonMovement, gate: PromotionGate['gate']): boolean => gateOf(person, gate)?.met === false
/** How many people do not meet a gate. */
export const countUnmet = (people: readonly PersonMovement[], gate: PromotionGate['gate']): number => people.filter((person) => isUnmet(person, gate)).length

/** Where somebody's missing input is entered: a part of the first step, the selection, or the person. */
export function addressOfMissing(year: number, staffNo: string, code: Eligibility['missing'][number]['code']): string {
  if (code === 'gradeSince') return `/grades/year/${year}/inputs/roster`
  if (code === 'annualResult') return `/grades/year/${year}/inputs/annualResults`
  return code === 'refused' ? `/people/${staffNo}` : `/grades/year/${year}/selection`
}
