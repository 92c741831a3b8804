import { grades } from '../roster'
import { WhatIf } from './what-if-engine'
import { outcomeCodes, outcomeRanks, type WhatIfColumns, type WhatIfRules, type WhatIfValues } from './what-if-model'

/** Whoever crosses a line: all of them, who comes further, who falls behind. */
export const crossingSides = ['all', 'down', 'up'] as const
export type CrossingSide = (typeof crossingSides)[number]
export type WhatIfQuestion = { readonly values: WhatIfValues; readonly side: CrossingSide; readonly offset: number; readonly length: number }

/** Which line somebody crosses. `missing`: the weights decide whether there is a composite at all. */
export const crossingLines = ['passMark', 'examMinimum', 'places', 'missing'] as const
export type CrossingLine = (typeof crossingLines)[number]
/** One row of the list, as figures side by side. The margin is measured from the line as it is now; `noMargin` where there is none. */
export const crossingFigures = ['person', 'before', 'after', 'compositeBefore', 'composite', 'line', 'margin'] as const
export const noMargin = -2_147_483_648

/** What of a population a screen shows, small whatever its size. */
export type WhatIfAnswer = {
  /** `[target × outcome]`, `[county × outcome]` */
  readonly byTarget: Int32Array
  readonly byCounty: Int32Array
  readonly up: Int32Array
  readonly down: Int32Array
  /** `[target × point of the composite]` */
  readonly bins: Int32Array
  /** `[grade × structureFigures]` */
  readonly structure: Int32Array
  /** Lowest composite within the places, and the one on which their line lies. */
  readonly within: Int32Array
  readonly tied: Int32Array
  /** Rows `offset` to `offset + length` of the crossings, `[row × crossingFigures]`. */
  readonly rows: Int32Array
  readonly offset: number
  readonly crossings: number
}

const targets = grades.length
const point = 100
/** How many columns the histogram has. */
export const binsOf = (highest: number): number => Math.floor(highest / point) + 1

/** A population ready to be asked: what the pack says first of all, then what other values would. */
export class WhatIfDesk {
  readonly pack: WhatIfAnswer
  private readonly engine: WhatIf
  private readonly crossers: Uint32Array

  constructor(columns: WhatIfColumns, rules: WhatIfRules, values: WhatIfValues) {
    this.engine = new WhatIf(columns, rules).compute(values).keepAsBefore()
    this.crossers = new Uint32Array(columns.count)
    this.pack = this.answer({ values, side: 'all', offset: 0, length: 0 })
  }

  answer({ values, side, offset, length }: WhatIfQuestion): WhatIfAnswer {
    const { tally, structure, lines } = this.engine.compute(values)
    const crossings = this.gather(side)
    return {
      byTarget: tally.byTarget.slice(),
      byCounty: tally.byCounty.slice(),
      up: tally.up.slice(),
      down: tally.down.slice(),
      bins: this.bins(),
      structure: structure.slice(),
      within: lines.cuts.within.slice(),
      tied: lines.cuts.tied.slice(),
      rows: this.rows(offset, Math.min(crossings, offset + length)),
      offset,
      crossings
    }
  }

  /** From the highest target down, best composite first; who falls behind before who comes further. */
  private gather(side: CrossingSide): number {
    const { order, before, outcome, tally } = this.engine
    const falling = side === 'up' ? 0 : tally.down.reduce((a, b) => a + b, 0)
    let [down, up] = [0, falling]
    if (tally.up.every((one) => one === 0) && tally.down.every((one) => one === 0)) return 0
    for (let place = order.placed - 1; place >= 0; place--) {
      const person = order.people[place] ?? 0
      const moved = (outcomeRanks[outcome[person] ?? 0] ?? 0) - (outcomeRanks[before[person] ?? 0] ?? 0)
      if (moved > 0 && side !== 'down') this.crossers[up++] = person
      else if (moved < 0 && side !== 'up') this.crossers[down++] = person
    }
    return up
  }

  private bins(): Int32Array {
    const { order, highest } = this.engine
    const count = binsOf(highest)
    const bins = new Int32Array(targets * count)
    for (let target = 0; target < targets; target++) {
      for (let bin = 0; bin < count; bin++) {
        const end = Math.min(highest + 1, (bin + 1) * point)
        bins[target * count + bin] = order.from(this.engine.keyOf(target, end)) - order.from(this.engine.keyOf(target, bin * point))
      }
    }
    return bins
  }

  private rows(from: number, to: number): Int32Array {
    const { before, outcome, compositeBefore, composite } = this.engine
    const width = crossingFigures.length
    const rows = new Int32Array(Math.max(0, to - from) * width)
    for (let row = from; row < to; row++) {
      const person = this.crossers[row] ?? 0
      const { line, margin } = this.crossingOf(person)
      rows.set(
        [person, before[person] ?? 0, outcome[person] ?? 0, compositeBefore[person] ?? -1, composite[person] ?? -1, crossingLines.indexOf(line), margin],
        (row - from) * width
      )
    }
    return rows
  }

  /** The line between what somebody was and is: the one that is not met on the side that falls short. */
  private crossingOf(person: number): { line: CrossingLine; margin: number } {
    const { before, outcome, lines, columns, packLines } = this.engine
    const [was, is] = [before[person] ?? 0, outcome[person] ?? 0]
    const target = columns.target[person] ?? 0
    const now = this.engine.composite[person] ?? -1
    const passedThen = was >= outcomeCodes.waiting
    if (passedThen === is >= outcomeCodes.waiting) {
      const cut = lines.cuts.within[target] ?? 0
      return { line: 'places', margin: cut > this.engine.highest ? noMargin : now - cut }
    }
    const short = passedThen ? { outcome: is, composite: now, lines } : { outcome: was, composite: this.engine.compositeBefore[person] ?? -1, lines: packLines }
    if (short.outcome === outcomeCodes.pending) return { line: 'missing', margin: noMargin }
    if (short.composite < (short.lines.passMarks[target] ?? 0)) return { line: 'passMark', margin: now - (lines.passMarks[target] ?? 0) }
    return { line: 'examMinimum', margin: (columns.exam[person] ?? -1) - (lines.examMinimum[0] ?? 0) }
  }
}
