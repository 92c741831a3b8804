import type { Plan } from '../../../shared/families/planning'
import { useSay } from '../../app/language'
import { StatusBadge } from '../../ui/StatusBadge'
import { planningPageTexts as texts } from './texts'

/** 进行中 or 已完成. */
export function PlanState({ plan: { finished } }: { plan: Plan }) {
  const say = useSay()
  if (finished) return <StatusBadge tone="good">{say(texts.ref('state.finished', { day: finished.on }))}</StatusBadge>
  return <StatusBadge tone="accent">{say(texts.ref('state.open'))}</StatusBadge>
}
