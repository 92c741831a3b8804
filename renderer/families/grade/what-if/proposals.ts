import type { WhatIfAnswer, WhatIfField, WhatIfProposal, WhatIfValues } from '../../../../shared/families/grade'
import { proposalParameters, whatIfPaths } from '../../../../shared/families/grade'
import { certificationTexts, components, type Round } from '../../../../shared/families/certification'
import { grades } from '../../../../shared/families/roster'
import type { CivilDate } from '../../../../shared/kernel/civil-date'
import { allParameters } from '../../../../shared/families'
import type { TextRef, Translate } from '../../../../shared/kernel/texts'
import { everybody, sumOf, totalOf } from './read-answer'
import { gradeLabel } from './levers'
import { whatIfTexts as texts } from './texts'

export type Effect = WhatIfProposal['effect']
/** What a what-if does, in the figures that a proposal keeps. */
export const effectOf = (pack: WhatIfAnswer, now: WhatIfAnswer): Effect => ({
  people: totalOf(now, ...everybody),
  passBefore: totalOf(pack, 'within'),
  passAfter: totalOf(now, 'within'),
  crossUp: sumOf(now.up),
  crossDown: sumOf(now.down)
})

type Draft = {
  readonly proposal: string
  readonly title: string
  readonly note: string
  readonly by: string
  readonly on: CivilDate
  readonly round: Round
  readonly pack: { readonly id: string; readonly version: string }
}
type States = Readonly<Record<'pack' | 'now', { readonly values: WhatIfValues; readonly answer: WhatIfAnswer }>>
/** The row that is saved: only what differs from the pack, and what it would do. */
export const proposalOf = ({ round, pack: { id, version }, ...draft }: Draft, { pack, now }: States): WhatIfProposal => ({
  ...draft,
  round: { round: round.round, month: round.month },
  pack: { id, version },
  parameters: proposalParameters(now.values, pack.values),
  effect: effectOf(pack.answer, now.answer)
})

/** How people call a field of a what-if. */
export function fieldText(field: WhatIfField): TextRef {
  const parameter = allParameters.find(({ path }) => path === whatIfPaths[field])
  return parameter?.title ?? texts.ref('parameter.quotas')
}
/** A field's value in words: 考试 40、过往绩效 40、主管评价 20. Only the parts that differ from the other value, where there is one. */
export function sayField(field: WhatIfField, values: WhatIfValues, other: WhatIfValues, say: Translate): string {
  const parts = partsOf(field, values, say)
  const others = new Map(partsOf(field, other, say))
  const shown = field === 'weights' ? parts : parts.filter(([name, value]) => others.get(name) !== value)
  return shown.map(([name, value]) => (name === '' ? value : `${name} ${value}`)).join('；') || say(texts.ref('value.none'))
}
function partsOf(field: WhatIfField, values: WhatIfValues, say: Translate): [name: string, value: string][] {
  switch (field) {
    case 'weights':
      return components.map((component) => [say(certificationTexts.ref(`component.${component}`)), `${values.weights[component]}%`])
    case 'examMinimum':
      return [['', String(values.examMinimum)]]
    case 'bands':
      return grades.map((grade) => [say(gradeLabel(grade)), `${values.bands[grade].from}–${values.bands[grade].to}%`])
    case 'passMarks':
    case 'quotas':
      return grades.flatMap((grade): [string, string][] => {
        const value = values[field][grade]
        return value === undefined ? [] : [[say(gradeLabel(grade)), String(value)]]
      })
  }
}
