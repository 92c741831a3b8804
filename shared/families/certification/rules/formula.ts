import { showExact, type Exact } from '../../../kernel/decimal'
import type { TextRef } from '../../../kernel/texts'
import { texts } from '../messages'

/** One value with its weight, for a formula that people can check with a pocket calculator. */
export type Term = { readonly name: TextRef; readonly value: string; readonly weight: number }

/** (考试得分 85 × 40 + …) ÷ 100 */
export function weightedMeanText(terms: readonly Term[], total: string): TextRef {
  const [first, ...others] = terms.map((term) => texts.ref('step.term', term))
  if (!first) throw new Error('a weighted mean has terms')
  return texts.ref('step.weightedMean', { terms: others.reduce((left, right) => texts.ref('step.plus', { left, right }), first), total })
}

/** 86.7 + 87.6 + … */
export const sumText = (values: readonly Exact[]): string => values.map(showExact).join(' + ')
/** (86.7 + 87.6 + …) ÷ 6 */
export const meanText = (values: readonly Exact[]): TextRef => texts.ref('step.mean', { values: sumText(values), count: values.length })
