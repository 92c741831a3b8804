import { sayCount } from '../../../ui/format'
import type { StepLook, StepState } from '../step-props'
import { positioningPageTexts as texts } from './texts'

/** 定位 asks for an eye where records cannot be used or somebody has none; it never stops anybody. */
export function lookAtPositioning({ result }: StepLook): StepState {
  const { people, refused, without } = result.positioning
  if (people.length + refused.length === 0) return { state: 'none', note: texts.ref('note.none') }
  if (refused.length > 0) return { state: 'lacks', note: texts.ref('note.refused', { count: sayCount(refused.length) }) }
  if (without.length > 0) return { state: 'lacks', note: texts.ref('note.without', { count: sayCount(without.length) }) }
  return { state: 'done', note: texts.ref('note.done', { count: sayCount(people.length) }) }
}
