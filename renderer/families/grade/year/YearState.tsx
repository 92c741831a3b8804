import type { GradeYear } from '../../../../shared/families/grade'
import { useSay } from '../../../app/language'
import { StatusBadge } from '../../../ui/StatusBadge'
import { gradeYearPageTexts as texts } from './texts'

/** 进行中, 已冻结, 公示中 or 已生效. */
export function YearState({ year }: { year: GradeYear }) {
  const say = useSay()
  if (year.inForce) return <StatusBadge tone="good">{say(texts.ref('state.inForce', { day: year.inForce.effectiveOn }))}</StatusBadge>
  if (year.publicity) return <StatusBadge tone="accent">{say(texts.ref('state.published', { day: year.publicity.endsOn }))}</StatusBadge>
  if (year.frozen) return <StatusBadge tone="accent">{say(texts.ref('state.frozen'))}</StatusBadge>
  return <StatusBadge tone="quiet">{say(texts.ref('state.open'))}</StatusBadge>
}
