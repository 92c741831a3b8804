import { compareText } from '../../../kernel/decimal'
import type { TextRef } from '../../../kernel/texts'
import { phases, type Phase } from '../duties/model'
import type { PositioningResult } from '../positioning/result-model'
import type { Finder } from './finding'
import { findingTexts as texts } from './findings-messages'
import { difference, magnitude } from './parts'

/** Where the time goes, against where it should. */
export const timeFinding: Finder = ({ result: { positioning } }) => {
  const { city } = positioning
  if (city === null) return null
  const { actual, target, index } = { actual: city.mix.byPhase.preSale, target: positioning.target.preSale, index: city.mix.advisorIndex }
  const figures = { actual, target, difference: magnitude(difference(actual, target)) }
  const place = compareText(actual, target)
  const common = { key: 'time', chapter: 'positioning' } as const
  if (place === 0) return { ...common, text: texts.ref('time.equal', { actual, index }), advice: texts.ref('time.equal.advice') }
  if (place > 0) return { ...common, text: texts.ref('time.above', { ...figures, index }), advice: texts.ref('time.above.advice') }
  const phase = heaviest(positioning)
  const withGap = (finding: TextRef): TextRef => texts.ref('time.gap', { finding, gap: city.mix.gap, index })
  if (phase === null) return { ...common, text: withGap(texts.ref('time.belowOnly', figures)), advice: texts.ref('time.belowOnly.advice') }
  const leaning = { phase: texts.ref(`phase.${phase}`), phaseActual: city.mix.byPhase[phase], phaseTarget: positioning.target[phase] }
  return {
    ...common,
    text: withGap(texts.ref('time.below', { ...figures, ...leaning })),
    advice: texts.ref('time.below.advice', { phase: leaning.phase })
  }
}

/** The phase that takes most above its target; null where none does. */
function heaviest({ city, target }: PositioningResult): Phase | null {
  if (city === null) return null
  const [first] = phases
    .map((phase) => ({ phase, over: difference(city.mix.byPhase[phase], target[phase]) }))
    .filter(({ over }) => compareText(over, '0') > 0)
    .toSorted((a, b) => compareText(b.over, a.over))
  return first?.phase ?? null
}
