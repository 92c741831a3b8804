import { exact, roundHalfUp } from '../../kernel/decimal'
import { isSame } from '../../kernel/same'
import { grades } from '../roster'
import { hundredths, outcomeCodes, outcomeRanks, whatIfFlags, whatIfOutcomes, type WhatIfColumns, type WhatIfRules, type WhatIfValues } from './what-if-model'
import { KeyOrder } from './what-if-order'
import { giveOut, structureFigures, type Cuts, type SeekerGroup } from './what-if-places'
import { wholeWeights } from './what-if-weights'

const targets = grades.length
const kinds = whatIfOutcomes.length
const nobody = 255
const { pending, fail, waiting, tied, within } = outcomeCodes

/** How many came out how, `[group × outcome]`, and how many of each target stand further up or down than before. */
export type WhatIfTally = { readonly byTarget: Int32Array; readonly byCounty: Int32Array; readonly up: Int32Array; readonly down: Int32Array }
/** The lines in force, in hundredths. */
type Lines = { readonly passMarks: Int32Array; readonly examMinimum: Int32Array; readonly cuts: Cuts }
const emptyLines = (): Lines => ({
  passMarks: new Int32Array(targets),
  examMinimum: new Int32Array(1),
  cuts: { within: new Int32Array(targets), tied: new Int32Array(targets).fill(-1) }
})

function copyLines(from: Lines, to: Lines): void {
  to.passMarks.set(from.passMarks)
  to.examMinimum.set(from.examMinimum)
  to.cuts.within.set(from.cuts.within)
  to.cuts.tied.set(from.cuts.tied)
}

/** A figure of a pack as rules compare it: rounded to hundredths. */
const mark = (value: number): number => hundredths(roundHalfUp(exact(value)))

/**
 * Recomputes a round for the whole population while somebody drags. New weights cost one pass over the columns; a moved line costs only
 * the people between its old and its new place, who lie side by side in an order by target and composite. Nothing is allocated per person
 * and frame. What it says is what `certification.decision` would say; a property test holds the two together.
 */
export class WhatIf {
  readonly composite: Int32Array
  readonly outcome: Uint8Array
  /** The outcome and composite that everything is compared with. */
  readonly before: Uint8Array
  readonly compositeBefore: Int32Array
  /** The highest score that anybody could have. */
  readonly highest: number
  /** People in a round by target and composite; those without a composite come first in their target. See `keyOf`. */
  readonly order: KeyOrder
  readonly lines = emptyLines()
  /** The lines of the state that everything is compared with. */
  readonly packLines = emptyLines()
  readonly tally: WhatIfTally
  readonly structure = new Int32Array(targets * structureFigures.length)

  private readonly keys: Int32Array
  private readonly byExam: KeyOrder
  private readonly passed: Uint8Array
  /** May pass at all: every gate that nobody drags is met and nothing is missing but perhaps the composite. */
  private readonly able: Uint8Array
  /** The group in which somebody waits for a place; `nobody` for those who want none. */
  private readonly seeks: Uint8Array
  private readonly groups: SeekerGroup[] = []
  private readonly heads = new Int32Array(targets)
  private readonly former = emptyLines()
  private known: WhatIfValues | null = null

  constructor(
    readonly columns: WhatIfColumns,
    private readonly rules: WhatIfRules
  ) {
    const { count, counties, exam, performance, supervisor } = columns
    this.highest = [exam, performance, supervisor].reduce((most, column) => column.reduce((a, b) => Math.max(a, b), most), 100_00)
    this.composite = new Int32Array(count)
    this.compositeBefore = new Int32Array(count)
    this.outcome = new Uint8Array(count)
    this.before = new Uint8Array(count)
    this.keys = new Int32Array(count)
    this.passed = new Uint8Array(count)
    this.able = new Uint8Array(count)
    this.seeks = new Uint8Array(count).fill(nobody)
    this.tally = {
      byTarget: new Int32Array(targets * kinds),
      byCounty: new Int32Array(counties.length * kinds),
      up: new Int32Array(targets),
      down: new Int32Array(targets)
    }
    this.readColumns()
    this.byExam = new KeyOrder(count, this.highest + 2).sort(exam.map((score, person) => (this.able[person] === 1 ? score : -1)))
    this.order = new KeyOrder(count, this.keyOf(targets, -1))
  }

  /** The key of `order` of a score of a target. */
  keyOf(target: number, score: number): number {
    return target * (this.highest + 2) + score + 1
  }

  /** Computes with these values; what did not change since the last time is not computed again. */
  compute(values: WhatIfValues): this {
    if (this.known !== null && isSame(this.known.weights, values.weights)) this.moveLines(values)
    else this.computeAll(values)
    this.known = values
    return this
  }

  /** Makes what was computed last the state that everything is compared with. */
  keepAsBefore(): this {
    this.before.set(this.outcome)
    this.compositeBefore.set(this.composite)
    copyLines(this.lines, this.packLines)
    this.tally.up.fill(0)
    this.tally.down.fill(0)
    return this
  }

  private readColumns(): void {
    const { count, exam, target, grade, flags } = this.columns
    for (let person = 0; person < count; person++) {
      const [to, from, marks] = [target[person] ?? -1, grade[person] ?? 0, flags[person] ?? 0]
      const counted = (marks & whatIfFlags.counted) !== 0
      if (counted) this.heads[from] = (this.heads[from] ?? 0) + 1
      if (to < 0) continue
      const barred = marks & (whatIfFlags.otherGateFailed | whatIfFlags.lacksPaper)
      this.able[person] = barred === 0 && (exam[person] ?? -1) >= 0 ? 1 : 0
      if (counted && to > from) this.seeks[person] = this.groupOf(to, from)
    }
  }
  private groupOf(target: number, from: number): number {
    const known = this.groups.findIndex((group) => group.target === target && group.from === from)
    return known >= 0 ? known : this.groups.push({ target, from, byScore: new Int32Array(this.highest + 1) }) - 1
  }

  private readLines(values: WhatIfValues): void {
    for (let target = 0; target < targets; target++) this.lines.passMarks[target] = mark(values.passMarks[grades[target] ?? 'G1'] ?? 0)
    this.lines.examMinimum[0] = mark(values.examMinimum)
  }
  private giveOut(values: WhatIfValues): void {
    const { rules, groups, heads, highest, structure } = this
    giveOut({ values, rules, groups, heads, highest }, structure, this.lines.cuts)
  }

  private computeAll(values: WhatIfValues): void {
    this.readLines(values)
    for (const { byScore } of this.groups) byScore.fill(0)
    this.score(values)
    this.order.sort(this.keys)
    this.giveOut(values)
    const { count, target } = this.columns
    const { tally, outcome } = this
    for (const figures of [tally.byTarget, tally.byCounty, tally.up, tally.down]) figures.fill(0)
    for (let person = 0; person < count; person++) {
      if ((target[person] ?? -1) < 0) continue
      const next = this.outcomeOf(person)
      outcome[person] = next
      this.count(person, next, 1)
    }
  }

  /** certification.composite for everyone, a quotient of whole numbers, half up; and who passes with it. In one pass over the columns. */
  private score({ weights }: WhatIfValues): void {
    const { count, exam, performance, supervisor, target, flags } = this.columns
    const { composite, keys, passed, highest } = this
    const { bases, ...whole } = wholeWeights(weights, this.rules.reweightMinimum)
    for (let person = 0; person < count; person++) {
      const to = target[person] ?? -1
      const e = exam[person] ?? -1
      const p = performance[person] ?? -1
      const s = supervisor[person] ?? -1
      const present = (e >= 0 ? 1 : 0) | (p >= 0 ? 2 : 0) | (s >= 0 ? 4 : 0) | (((flags[person] ?? 0) & whatIfFlags.reweight) === 0 ? 0 : 8)
      const base = bases[present] ?? 0
      const sum = (e >= 0 ? e * whole.exam : 0) + (p >= 0 ? p * whole.performance : 0) + (s >= 0 ? s * whole.supervisor : 0)
      const score = base === 0 ? -1 : Math.floor((2 * sum + base) / (2 * base))
      composite[person] = score
      keys[person] = to < 0 ? -1 : to * (highest + 2) + score + 1
      const passes = this.passes(person, to, score)
      passed[person] = passes
      if (passes === 1) this.seek(person, score, 1)
    }
  }
  private passes(person: number, target: number, composite: number): 0 | 1 {
    if (this.able[person] !== 1 || composite < 0 || composite < (this.lines.passMarks[target] ?? 0)) return 0
    return (this.columns.exam[person] ?? -1) >= (this.lines.examMinimum[0] ?? 0) ? 1 : 0
  }
  private seek(person: number, composite: number, by: 1 | -1): void {
    const group = this.seeks[person] ?? nobody
    if (group === nobody) return
    const byScore = this.groups[group]?.byScore
    if (byScore) byScore[composite] = (byScore[composite] ?? 0) + by
  }

  /** Only the lines moved: judges and counts again who lies between the old and the new one. */
  private moveLines(values: WhatIfValues): void {
    const { lines, former } = this
    copyLines(lines, former)
    this.readLines(values)
    for (let target = 0; target < targets; target++) this.betweenMarks(target, this.judge)
    this.betweenMinima(this.judge)
    this.giveOut(values)
    for (let target = 0; target < targets; target++) {
      this.betweenMarks(target, this.enter)
      this.betweenCuts(target, this.enter)
    }
    this.betweenMinima(this.enter)
  }
  private betweenMarks(target: number, visit: (person: number) => void): void {
    const [was, is] = [this.former.passMarks[target] ?? 0, this.lines.passMarks[target] ?? 0]
    if (was !== is) this.visit(target, Math.min(was, is), Math.max(was, is) - 1, visit)
  }
  private betweenMinima(visit: (person: number) => void): void {
    const [was, is] = [this.former.examMinimum[0] ?? 0, this.lines.examMinimum[0] ?? 0]
    if (was === is) return
    const [first, end] = [Math.min(was, is), Math.min(this.highest + 1, Math.max(was, is))]
    const { people } = this.byExam
    for (let place = this.byExam.from(first), last = this.byExam.from(end); place < last; place++) visit(people[place] ?? 0)
  }
  private betweenCuts(target: number, visit: (person: number) => void): void {
    const { former, lines } = this
    const [withinWas, withinIs] = [former.cuts.within[target] ?? 0, lines.cuts.within[target] ?? 0]
    const [tiedWas, tiedIs] = [former.cuts.tied[target] ?? -1, lines.cuts.tied[target] ?? -1]
    if (withinWas === withinIs && tiedWas === tiedIs) return
    const lowest = Math.min(withinWas, withinIs, tiedWas < 0 ? withinWas : tiedWas, tiedIs < 0 ? withinIs : tiedIs)
    this.visit(target, lowest, Math.max(withinWas, withinIs), visit)
  }
  /** Everyone of a target with a composite from the one to the other, both included. */
  private visit(target: number, lowest: number, highest: number, visit: (person: number) => void): void {
    const { order } = this
    const end = order.from(this.keyOf(target, Math.min(highest, this.highest) + 1))
    for (let place = order.from(this.keyOf(target, Math.min(lowest, this.highest + 1))); place < end; place++) visit(order.people[place] ?? 0)
  }

  private readonly judge = (person: number): void => {
    const composite = this.composite[person] ?? -1
    const passes = this.passes(person, this.columns.target[person] ?? 0, composite)
    if (passes === this.passed[person]) return
    this.passed[person] = passes
    this.seek(person, composite, passes === 1 ? 1 : -1)
  }

  private outcomeOf(person: number): number {
    const composite = this.composite[person] ?? -1
    if (this.passed[person] === 1) {
      if (this.seeks[person] === nobody) return within
      const target = this.columns.target[person] ?? 0
      if (composite >= (this.lines.cuts.within[target] ?? 0)) return within
      return composite === this.lines.cuts.tied[target] ? tied : waiting
    }
    const lacking = composite < 0 || (this.columns.exam[person] ?? -1) < 0 || ((this.columns.flags[person] ?? 0) & whatIfFlags.lacksPaper) !== 0
    return lacking ? pending : fail
  }
  private readonly enter = (person: number): void => {
    const last = this.outcome[person] ?? 0
    const next = this.outcomeOf(person)
    if (last === next) return
    this.count(person, last, -1)
    this.outcome[person] = next
    this.count(person, next, 1)
  }
  private count(person: number, outcome: number, by: 1 | -1): void {
    const { byTarget, byCounty, up, down } = this.tally
    const target = this.columns.target[person] ?? 0
    const ofTarget = target * kinds + outcome
    const ofCounty = (this.columns.county[person] ?? 0) * kinds + outcome
    byTarget[ofTarget] = (byTarget[ofTarget] ?? 0) + by
    byCounty[ofCounty] = (byCounty[ofCounty] ?? 0) + by
    const moved = (outcomeRanks[outcome] ?? 0) - (outcomeRanks[this.before[person] ?? 0] ?? 0)
    if (moved > 0) up[target] = (up[target] ?? 0) + by
    else if (moved < 0) down[target] = (down[target] ?? 0) + by
  }
}
