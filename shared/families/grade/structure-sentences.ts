import type { TextRef } from '../../kernel/texts'
import { grades, gradeText, type Grade } from '../roster'
import type { DistributionOutcome, FitReason, PoolOutcome } from './rules/distribution'
import { structureTexts as texts } from './structure-messages'

/** What a structure says, in words. */
export type StructureSentences = {
  /** How the bands tighten each other. */
  readonly implied: readonly TextRef[]
  /** Whether whole heads fit the bands, why not, and what can be done instead. */
  readonly fit: readonly TextRef[]
  /** The same of the whole province, where its heads are known. */
  readonly pool: readonly TextRef[]
  /** The fewest moves to the arithmetical target. */
  readonly moves: readonly TextRef[]
}

/** Puts the outcome of grade.distribution into sentences. */
export const sayDistribution = (outcome: DistributionOutcome): StructureSentences => ({
  implied: sayImplied(outcome),
  fit: [...sayFit(outcome, 'city'), ...(outcome.wholeHead ? [] : [sayOutward('outward', outcome)])],
  pool: outcome.pool ? [...sayFit(outcome.pool, 'pool'), sayOutward('pool.city', outcome)] : [],
  moves: [...sayMoves(outcome), texts.ref('moves.information')]
})

function sayImplied({ grades: list, bandSums }: DistributionOutcome): TextRef[] {
  const said = list.flatMap(({ grade, band, tightened }) =>
    (['from', 'to'] as const).flatMap((end) => {
      const others = tightened[`${end}By`]
      if (others === null) return []
      const sum = end === 'from' ? bandSums.to : bandSums.from
      return [texts.ref(`implied.${end}`, { sum, others, grade: gradeText(grade), value: tightened[end], stated: band[end] })]
    })
  )
  return said.length > 0 ? said : [texts.ref('implied.none')]
}

type Fit = Pick<PoolOutcome, 'n' | 'wholeHead' | 'reasons' | 'nearest' | 'grades'>
function sayFit(fit: Fit, whose: 'city' | 'pool'): TextRef[] {
  const { n, wholeHead, nearest } = fit
  const [yes, no] = whose === 'city' ? (['fit.yes', 'fit.no'] as const) : (['fit.pool.yes', 'fit.pool.no'] as const)
  if (wholeHead || !nearest) return [texts.ref(yes, { n })]
  return [texts.ref(no, { n }), ...sayReasons(fit), texts.ref(`nearest.${whose}`, { split: splitOf(nearest.heads), excess: nearest.excess })]
}

function sayReasons({ n, reasons, grades: list }: Fit): TextRef[] {
  const inHeads = ({ grade }: FitReason): TextRef[] => {
    const found = list.find((one) => one.grade === grade)
    return found ? [texts.ref('reason.grade', { grade: gradeText(found.grade), ...found.exactHeads })] : []
  }
  const empty = reasons.filter(({ code }) => code === 'noWholeHead').flatMap(inHeads)
  return [
    ...(empty.length > 0 ? [texts.ref('reason.noWholeHead', { grades: empty })] : []),
    ...reasons.flatMap(({ code, sum }) => (code === 'noWholeHead' ? [] : [texts.ref(`reason.${code}`, { sum: sum ?? 0, n })]))
  ]
}

const splitOf = (heads: Readonly<Record<Grade, number>>): TextRef[] =>
  grades.map((grade) => texts.ref('split.one', { grade: gradeText(grade), count: heads[grade] }))

const sayOutward = (text: 'outward' | 'pool.city', { grades: list }: DistributionOutcome): TextRef =>
  texts.ref(text, {
    ranges: list.map(({ grade, outward: { from, to } }) =>
      from === to ? texts.ref('range.single', { grade: gradeText(grade), from }) : texts.ref('range.one', { grade: gradeText(grade), from, to })
    )
  })

function sayMoves({ target: { cost, moves } }: DistributionOutcome): TextRef[] {
  if (cost === 0) return [texts.ref('moves.none')]
  const said = moves.flatMap(({ from, to, net }) => {
    if (net > 0) return [texts.ref('moves.up', { from: gradeText(from), to: gradeText(to), count: net })]
    return net < 0 ? [texts.ref('moves.down', { to: gradeText(to), count: -net })] : []
  })
  return [texts.ref('moves.some', { cost, moves: said })]
}
