import { grades } from '../roster'
import { outwardRange, scaleBands, wholeHeadRange, type HeadRange } from './rules/bands'
import type { WhatIfRules, WhatIfValues } from './what-if-model'

/** What the structure says of each grade; one row of so many figures a grade. */
export const structureFigures = ['heads', 'lower', 'upper', 'places', 'taken', 'after'] as const
export type StructureFigure = (typeof structureFigures)[number]

/** The fewest and most heads of each grade: by establishment where there is one, else by band. */
export function boundsOf(
  { bands }: Pick<WhatIfValues, 'bands'>,
  { bound, establishment }: Pick<WhatIfRules, 'bound' | 'establishment'>,
  counted: number
): readonly HeadRange[] {
  const scaled = scaleBands(bands)
  const rangeOf = bound === 'wholeHead' ? wholeHeadRange : outwardRange
  return grades.map((grade) => {
    const { from, to } = rangeOf(scaled.bands[grade], scaled.whole, counted)
    return { from, to: establishment[grade] ?? to }
  })
}

/** People of one present grade who want a place of one target grade, counted by composite. */
export type SeekerGroup = { readonly target: number; readonly from: number; readonly byScore: Int32Array }
/** Where the places of each grade end: everyone from `within` upwards has one; all of score `tied` share the line and nobody of them has. */
export type Cuts = { readonly within: Int32Array; readonly tied: Int32Array }

const top = grades.length - 1
type Question = {
  readonly values: WhatIfValues
  readonly rules: WhatIfRules
  readonly groups: readonly SeekerGroup[]
  readonly heads: Int32Array
  readonly highest: number
}

/** Gives the places out from the highest grade down: a promotion leaves its place below to somebody else. Fills `structure` and `cuts`. */
export function giveOut({ values, rules, groups, heads, highest }: Question, structure: Int32Array, cuts: Cuts): void {
  const counted = heads.reduce((total, one) => total + one, 0)
  const bounds = boundsOf(values, rules, counted)
  const now = Int32Array.from(heads)
  for (let target = top; target >= 0; target--) {
    const { from: lower, to: upper } = bounds[target] ?? { from: 0, to: 0 }
    const places = values.quotas[grades[target] ?? 'G1'] ?? Math.max(0, upper - (now[target] ?? 0))
    const seeking = groups.filter((group) => group.target === target)
    const taken = target === 0 ? 0 : cut(seeking, places, highest, { target, cuts, now })
    const row = target * structureFigures.length
    structure.set([heads[target] ?? 0, lower, upper, places, taken], row)
  }
  for (let grade = 0; grade <= top; grade++) structure[grade * structureFigures.length + 5] = now[grade] ?? 0
}

type Place = { readonly target: number; readonly cuts: Cuts; readonly now: Int32Array }
function cut(seeking: readonly SeekerGroup[], places: number, highest: number, { target, cuts, now }: Place): number {
  let taken = 0
  cuts.within[target] = highest + 1
  cuts.tied[target] = -1
  for (let score = highest; score >= 0; score--) {
    let here = 0
    for (const { byScore } of seeking) here += byScore[score] ?? 0
    if (here === 0) continue
    if (taken + here > places) {
      if (taken < places) cuts.tied[target] = score
      break
    }
    taken += here
    cuts.within[target] = score
    for (const { from, byScore } of seeking) now[from] = (now[from] ?? 0) - (byScore[score] ?? 0)
  }
  now[target] = (now[target] ?? 0) + taken
  return taken
}
