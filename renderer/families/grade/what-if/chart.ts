import type { WhatIfAnswer } from '../../../../shared/families/grade'
import { grades } from '../../../../shared/families/roster'

/** The size of one histogram in its own units. */
export const chart = { width: 300, height: 84, left: 4, right: 4, top: 4, ground: 83 } as const
/** People of one target at each point of the composite. */
export const binsAt = ({ bins }: WhatIfAnswer, target: number): Int32Array => {
  const width = bins.length / grades.length
  return bins.subarray(target * width, (target + 1) * width)
}

/** From which to which point the picture goes: whole tens around everyone and every line. */
export function spanOf(bins: readonly Int32Array[], lines: readonly number[]): { readonly from: number; readonly to: number } {
  let [from, to] = [Math.min(100, ...lines), Math.max(0, ...lines)]
  for (const one of bins) {
    const first = one.findIndex((count) => count > 0)
    if (first < 0) continue
    from = Math.min(from, first)
    // The last point has no width of its own: only the highest score stands on it.
    to = Math.max(to, Math.min(one.length - 1, one.findLastIndex((count) => count > 0) + 1))
  }
  const tens = { from: Math.floor(from / 10) * 10, to: Math.ceil(to / 10) * 10 }
  return tens.to > tens.from ? tens : { from: tens.from, to: tens.from + 10 }
}
type Span = ReturnType<typeof spanOf>
export const xOf = (score: number, { from, to }: Span): number => chart.left + ((score - from) / (to - from)) * (chart.width - chart.left - chart.right)

/** The outline of the columns as one path: cheap to change while a pointer moves. */
export function outline(bins: Int32Array, span: Span, most: number): string {
  const round = (value: number): string => String(Math.round(value * 10) / 10)
  const step = (chart.width - chart.left - chart.right) / (span.to - span.from)
  const parts = [`M${round(xOf(span.from, span))} ${chart.ground}`]
  for (let point = span.from; point < span.to; point++) {
    // 100 counts with 99.
    const count = (bins[point] ?? 0) + (point === span.to - 1 ? (bins[point + 1] ?? 0) : 0)
    parts.push(`V${round(chart.ground - (most === 0 ? 0 : count / most) * (chart.ground - chart.top))}h${round(step)}`)
  }
  return `${parts.join('')}V${chart.ground}Z`
}
export const mostIn = (bins: readonly Int32Array[]): number => Math.max(0, ...bins.map((one) => one.reduce((most, count) => Math.max(most, count), 0)))

export type Range = { readonly from: number; readonly to: number; readonly before: number; readonly after: number }
/** The same as rows of a table, in steps of five points; 100 belongs to the last. */
export function rangesOf(before: Int32Array, after: Int32Array, step = 5): Range[] {
  const { from, to } = spanOf([before, after], [])
  const count = (bins: Int32Array, start: number): number =>
    bins.subarray(start, start + step === bins.length - 1 ? bins.length : start + step).reduce((total, one) => total + one, 0)
  return Array.from({ length: (to - from) / step }, (_, index) => from + index * step)
    .map((start) => ({ from: start, to: start + step, before: count(before, start), after: count(after, start) }))
    .filter((range) => range.before > 0 || range.after > 0)
}
