import { sayCount } from '../../../ui/format'
import type { StepLook, StepState } from '../step-props'
import { dutiesPageTexts as texts } from './texts'

/** 定责 lacks something where a rule of the matrix does not hold; what would be better only is said. */
export function lookAtDuties({ plan, result, tables }: StepLook): StepState {
  if (![...tables.duties.values()].some(({ year }) => year === plan.year)) return { state: 'none', note: texts.ref('note.none') }
  const { duties, findings } = result.duties
  const broken = findings.filter(({ severity }) => severity === 'broken').length
  if (broken > 0) return { state: 'lacks', note: texts.ref('note.broken', { count: sayCount(broken) }) }
  const thin = findings.length
  return { state: 'done', note: thin > 0 ? texts.ref('note.thin', { count: sayCount(thin) }) : texts.ref('note.done', { count: sayCount(duties.length) }) }
}
