import type { UnitHeads } from '../../../../../shared/families/planning'
import type { ColumnsPicture } from '../../../../../shared/kernel/document'
import type { Translate } from '../../../../../shared/kernel/texts'
import { sayCount } from '../../../../ui/format'
import { headcountPageTexts as texts } from '../texts'

/** Heads that are needed beside those that are there, in each unit; `alt` says the same in words. */
export function unitsPicture(units: readonly UnitHeads[], say: Translate): { readonly picture: ColumnsPicture; readonly alt: string } {
  return {
    picture: {
      kind: 'columns',
      maximum: Math.max(1, ...units.flatMap(({ required, current }) => [required, current])),
      legend: [say(texts.ref('heads.required.short')), say(texts.ref('heads.current.short'))],
      groups: units.map(({ unit, required, current }) => ({ name: unit, values: [required, current], labels: [sayCount(required), sayCount(current)] }))
    },
    alt: units
      .map(({ unit, required, current }) => say(texts.ref('heads.alt', { unit, required: sayCount(required), current: sayCount(current) })))
      .join(say(texts.ref('join')))
  }
}
