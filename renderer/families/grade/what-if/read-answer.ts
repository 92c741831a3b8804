import { crossingFigures, crossingLines, noMargin, structureFigures, whatIfOutcomes } from '../../../../shared/families/grade'
import type { CrossingLine, StructureFigure, WhatIfAnswer, WhatIfOutcome } from '../../../../shared/families/grade'

const kinds = whatIfOutcomes.length
type Tally = 'byTarget' | 'byCounty'
/** How many people of one target or county came out in one of these ways. */
export const countOf = (answer: WhatIfAnswer, tally: Tally, group: number, ...outcomes: readonly WhatIfOutcome[]): number =>
  outcomes.reduce((total, outcome) => total + (answer[tally][group * kinds + whatIfOutcomes.indexOf(outcome)] ?? 0), 0)
export const passing: readonly WhatIfOutcome[] = ['waiting', 'tied', 'within']
export const everybody: readonly WhatIfOutcome[] = ['pending', 'fail', ...passing]
export const groupsOf = (answer: WhatIfAnswer, tally: Tally): number[] => Array.from({ length: answer[tally].length / kinds }, (_, group) => group)
export const totalOf = (answer: WhatIfAnswer, ...outcomes: readonly WhatIfOutcome[]): number =>
  groupsOf(answer, 'byTarget').reduce((total, group) => total + countOf(answer, 'byTarget', group, ...outcomes), 0)
export const sumOf = (figures: Int32Array): number => figures.reduce((total, one) => total + one, 0)

export const structureOf = ({ structure }: WhatIfAnswer, grade: number, figure: StructureFigure): number =>
  structure[grade * structureFigures.length + structureFigures.indexOf(figure)] ?? 0

/** One crossing as the list shows it; scores in hundredths, −1 where there is none. */
export type Crossing = {
  readonly person: number
  readonly before: WhatIfOutcome
  readonly after: WhatIfOutcome
  readonly compositeBefore: number
  readonly composite: number
  readonly line: CrossingLine
  readonly margin: number | null
}
/** The row at a place of the whole list; null where the page that is there does not hold it. */
export function crossingAt({ rows, offset }: WhatIfAnswer, place: number): Crossing | null {
  const width = crossingFigures.length
  const start = (place - offset) * width
  if (start < 0 || start >= rows.length) return null
  const at = (figure: (typeof crossingFigures)[number]): number => rows[start + crossingFigures.indexOf(figure)] ?? 0
  const margin = at('margin')
  return {
    person: at('person'),
    before: whatIfOutcomes[at('before')] ?? 'out',
    after: whatIfOutcomes[at('after')] ?? 'out',
    compositeBefore: at('compositeBefore'),
    composite: at('composite'),
    line: crossingLines[at('line')] ?? 'passMark',
    margin: margin === noMargin ? null : margin
  }
}

/** 68.05; a dash where there is no score. */
export const sayHundredths = (hundredths: number | null): string => (hundredths === null || hundredths < 0 ? '—' : (hundredths / 100).toFixed(2))
/** +1.20, −0.45, 0.00 */
export const sayMargin = (hundredths: number | null): string =>
  hundredths === null ? '—' : `${hundredths > 0 ? '+' : hundredths < 0 ? '−' : ''}${(Math.abs(hundredths) / 100).toFixed(2)}`
