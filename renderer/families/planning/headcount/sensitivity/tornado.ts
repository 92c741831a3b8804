import { planningParameter, type Sensitivity } from '../../../../../shared/families/planning'
import type { TornadoPicture } from '../../../../../shared/kernel/document'
import type { Translate } from '../../../../../shared/kernel/texts'
import { sayFigure, sayShort } from '../common/figures'
import { headcountCompareTexts as texts } from '../compare-texts'
import { headcountPageTexts } from '../texts'

/** So many bars are drawn; the table has them all. */
export const mostBars = 15
/** What was moved, by its name. */
export function factorName({ kind, name }: Pick<Sensitivity, 'kind' | 'name'>, say: Translate): string {
  if (kind !== 'parameter') return say(texts.ref(`factor.${kind}`, { name }))
  const parameter = planningParameter(name)
  return parameter ? sayShort(parameter.title, say) : name
}

/** What matters most: the first, and those that matter just as much. */
export const mostTelling = (factors: readonly Sensitivity[]): readonly Sensitivity[] => factors.filter(({ spread }) => spread === factors[0]?.spread)

/** The tornado and what it says in words. */
export function tornadoOf(
  factors: readonly Sensitivity[],
  fte: string,
  step: number,
  say: Translate
): { readonly picture: TornadoPicture; readonly alt: string } {
  const shown = factors.slice(0, mostBars)
  return {
    picture: {
      kind: 'tornado',
      base: Number(fte),
      unit: 'FTE',
      legend: { base: say(texts.ref('tornado.base')), low: say(texts.ref('tornado.low', { step })), high: say(texts.ref('tornado.high', { step })) },
      bars: shown.map((factor) => ({
        name: factorName(factor, say),
        low: Number(factor.fteLow),
        high: Number(factor.fteHigh),
        lowLabel: sayFigure(factor.fteLow),
        highLabel: sayFigure(factor.fteHigh)
      }))
    },
    alt: shown
      .map((factor) => say(texts.ref('tornado.alt', { name: factorName(factor, say), low: sayFigure(factor.fteLow), high: sayFigure(factor.fteHigh) })))
      .join(say(headcountPageTexts.ref('join')))
  }
}
