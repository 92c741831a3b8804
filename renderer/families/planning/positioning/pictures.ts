import { orientations, orientationText, phases, phaseText, type GroupTime, type PositioningResult, type TimeMix } from '../../../../shared/families/planning'
import type { StackedPicture } from '../../../../shared/kernel/document'
import type { TextRef, Translate } from '../../../../shared/kernel/texts'
import { positioningPageTexts as texts } from './texts'

/** A picture and what it says in words. */
export type Pictured = { readonly picture: StackedPicture; readonly alt: string }
/** What the parts of a bar are: phases, which have a target, or orientations. */
export const sights = ['phase', 'orientation'] as const
export type Sight = (typeof sights)[number]

type Bar = { readonly name: string; readonly parts: readonly string[]; readonly label?: string }
const partsOf = ({ byPhase, byOrientation }: TimeMix, sight: Sight): string[] =>
  sight === 'phase' ? phases.map((phase) => byPhase[phase]) : orientations.map((orientation) => byOrientation[orientation])
const legendOf = (sight: Sight): TextRef[] => (sight === 'phase' ? phases.map(phaseText) : orientations.map(orientationText))

/** How groups spend their time, one bar each, below the target and the city. */
export function mixPicture(groups: readonly GroupTime[], { target, city }: PositioningResult, sight: Sight, say: Translate): Pictured {
  const bar = ({ name, people, mix }: GroupTime): Bar => ({
    name: say(texts.ref('picture.group', { name, people })),
    parts: partsOf(mix, sight),
    label: say(sight === 'phase' ? texts.ref('picture.gap', { gap: mix.gap }) : texts.ref('picture.advisor', { index: mix.advisorIndex }))
  })
  const bars: readonly Bar[] = [
    ...(sight === 'phase' ? [{ name: say(texts.ref('picture.target')), parts: phases.map((phase) => target[phase]) }] : []),
    ...(city ? [bar({ ...city, name: say(texts.ref('city')) })] : []),
    ...groups.map(bar)
  ]
  const legend = legendOf(sight).map((text) => say(text))
  return {
    picture: { kind: 'stacked', legend, bars: bars.map(({ name, parts, label }) => ({ name, parts: parts.map(Number), ...(label ? { label } : {}) })) },
    alt: bars
      .map(({ name, parts }) =>
        say(texts.ref('picture.alt', { name, parts: legend.map((part, index) => `${part} ${parts[index] ?? ''}%`).join(say(texts.ref('picture.part'))) }))
      )
      .join(say(texts.ref('picture.bar')))
  }
}
