import { sayCount } from '../../../ui/format'
import type { StepLook, StepState } from '../step-props'
import { partOfFault } from './common/found'
import { headcountPageTexts as texts } from './texts'

/** 定编 is done when heads are there and no tier with customers is left out. */
export function lookAtHeadcount({ result: { headcount } }: StepLook): StepState {
  const lacks = (kind: 'customers' | 'standards' | 'tierStandards') => headcount.missing.find((one) => one.kind === kind)
  const [customers, standards] = [lacks('customers'), lacks('standards')]
  if (customers && standards) return { state: 'none', note: texts.ref('note.none') }
  if (customers || standards) return { state: 'lacks', note: texts.ref(customers ? 'note.customers' : 'note.standards') }
  if (!headcount.ok) return { state: 'lacks', note: texts.ref(`note.fault.${partOfFault(headcount.fault)}`) }
  const tiers = lacks('tierStandards')?.tiers.length ?? 0
  if (tiers > 0) return { state: 'lacks', note: texts.ref('note.tiers', { count: sayCount(tiers) }) }
  const { required, current } = headcount.city
  return { state: 'done', note: texts.ref('note.heads', { required: sayCount(required), current: sayCount(current) }) }
}
