import { z } from 'zod'
import { compare, divide, exact, multiply, roundHalfUp, scoreSchema, showExact, sum, zero, type Exact } from '../../../kernel/decimal'
import { defineRule, type Work } from '../../../kernel/rule'
import { missingSchema, type Missing } from '../assessment-model'
import { faults } from '../faults'
import { texts } from '../messages'
import { markSchema, paperSchema, papers, roundNumberSchema, type Mark, type Paper } from '../model'
import { weightedMeanText } from './formula'
import { examWeights1, examWeights2, missingPaper } from '../params'

const parameters = { weights1: examWeights1, weights2: examWeights2, missingPaper }
const input = z.object({ round: roundNumberSchema, absent: z.boolean().default(false), marks: z.partialRecord(paperSchema, markSchema) })
const output = z.object({
  score: scoreSchema.nullable(),
  absent: z.boolean(),
  papers: z.partialRecord(paperSchema, scoreSchema),
  missing: z.array(missingSchema)
})
type Input = z.output<typeof input>
export type ExamOutcome = z.output<typeof output>
type ExamWork = Work<typeof parameters>

/**
 * 考试得分: every paper as raw / full × 100, weighted by the round's weights; 0 to 100, two decimals.
 * A missing paper blocks, counts zero or leaves the base, as the pack says; an absent person has 0.00 whatever it says.
 * Source: slides, round 1 and round 2 papers. Refuses a mark below zero or above its full mark.
 * @example 92/150, 26.5/30, 21.5/70 at 40/20/40 → 54.49
 */
export const examRule = defineRule({
  id: 'certification.exam',
  title: texts.ref('rule.exam'),
  source: texts.ref('source.slides'),
  parameters,
  input,
  output,
  compute(given, work): ExamOutcome {
    const weights = work.parameter(given.round === 1 ? 'weights1' : 'weights2')
    const asked = papers.filter((paper) => weights[paper] !== undefined)
    refuseBadMarks(given, asked, work)
    if (work.condition(() => texts.ref('step.absent'), given.absent))
      return { score: work.result(() => texts.ref('step.absentScore'), roundHalfUp(zero), 'score'), absent: true, papers: {}, missing: [] }
    const scores = new Map<Paper, Exact>()
    for (const paper of asked) {
      const mark = given.marks[paper]
      if (mark) scores.set(paper, paperScore(paper, mark, work))
    }
    const shown = Object.fromEntries([...scores].map(([paper, score]) => [paper, roundHalfUp(score)]))
    const without = asked.filter((paper) => !scores.has(paper))
    if (!work.condition(() => texts.ref('step.allPapers'), without.length === 0)) {
      const policy = work.parameter('missingPaper')
      if (policy === 'block' || scores.size === 0) return { score: null, absent: false, papers: shown, missing: without.map(lackingPaper) }
      if (policy === 'zero')
        for (const paper of without)
          scores.set(
            paper,
            work.value(() => texts.ref('step.missingZero', { paper: texts.ref(`paper.${paper}`) }), zero, 'score')
          )
    }
    const score = weighted(scores, weights, work)
    // Papers that weigh nothing make no exam: without this its absence would pass for complete.
    return { score, absent: false, papers: shown, missing: score === null ? without.map(lackingPaper) : [] }
  }
})

const lackingPaper = (paper: Paper): Missing => ({
  code: 'paper',
  path: `exam.marks.${paper}`,
  label: texts.ref('missing.paper', { paper: texts.ref(`paper.${paper}`) })
})

function paperScore(paper: Paper, { raw, full }: Mark, work: ExamWork): Exact {
  const score = multiply(divide(exact(raw), exact(full)), exact(100))
  return work.value(
    () => texts.ref('step.paper', { paper: texts.ref(`paper.${paper}`) }),
    score,
    'score',
    () => texts.ref('step.paper.formula', { raw, full })
  )
}

function weighted(scores: ReadonlyMap<Paper, Exact>, weights: Partial<Record<Paper, number>>, work: ExamWork): string | null {
  const weightOf = (paper: Paper): Exact => exact(weights[paper] ?? 0)
  const base = sum([...scores.keys()].map(weightOf))
  if (base.numerator === 0n) return null
  if (compare(base, exact(100)) !== 0) work.value(() => texts.ref('step.reweighted'), base, 'percent')
  const total = divide(sum([...scores].map(([paper, score]) => multiply(score, weightOf(paper)))), base)
  return work.result(
    () => texts.ref('step.exam'),
    roundHalfUp(total),
    'score',
    () =>
      weightedMeanText(
        [...scores].map(([paper, score]) => ({ name: texts.ref(`paper.${paper}`), value: showExact(score), weight: weights[paper] ?? 0 })),
        showExact(base)
      )
  )
}

function refuseBadMarks({ round, absent, marks }: Input, asked: readonly Paper[], work: ExamWork): void {
  for (const paper of papers) {
    const mark = marks[paper]
    if (!mark) continue
    const place = { place: { field: `marks.${paper}` }, value: mark.raw }
    const name = texts.ref(`paper.${paper}`)
    if (!asked.includes(paper)) work.refuse(faults.make('paperNotInRound', { round, paper: name }, place))
    if (absent) work.refuse(faults.make('absentWithMarks', {}, place))
    const full = exact(mark.full)
    if (compare(full, zero) <= 0) work.refuse(faults.make('scoreOutOfRange', { field: `marks.${paper}.full`, value: mark.full, limit: 1000 }, place))
    if (compare(exact(mark.raw), zero) < 0) work.refuse(faults.make('scoreOutOfRange', { field: name, value: mark.raw, limit: mark.full }, place))
    if (compare(exact(mark.raw), full) > 0) work.refuse(faults.make('aboveFullMark', { paper: name, raw: mark.raw, full: mark.full }, place))
  }
}
