import { z } from 'zod'
import { compare, decimalSchema, divide, exact, mean, multiply, roundHalfUp, scoreSchema, showExact, sum, zero } from '../../../kernel/decimal'
import type { Exact } from '../../../kernel/decimal'
import { defineRule, type Work } from '../../../kernel/rule'
import { staffNumberSchema } from '../../roster'
import { panelCap, panelMinimumCandidates } from '../params'
import { texts } from '../rule-messages'
import { faults } from './faults'

const parameters = { minimum: panelMinimumCandidates, cap: panelCap }
const panelInput = z.object({ panel: z.string(), candidates: z.array(z.object({ staffNo: staffNumberSchema, score: decimalSchema })) })
const input = z.object({
  /** Candidates were drawn by lot: without it panels may differ because their candidates do. */
  random: z.boolean(),
  panels: z.array(panelInput).max(1000)
})
const output = z.object({
  applied: z.boolean(),
  reason: z.enum(['notRandom', 'onePanel', 'fewCandidates']).nullable(),
  /** A mean is null where the panel has no candidates; the coefficient as exactly as six places say it. */
  panels: z.array(z.object({ panel: z.string(), mean: scoreSchema.nullable(), coefficient: z.string().nullable() })),
  people: z.array(z.object({ staffNo: staffNumberSchema, raw: scoreSchema, equalised: scoreSchema.nullable(), capped: z.boolean() }))
})
type Input = z.output<typeof input>
type PanelInput = z.output<typeof panelInput>
export type PanelEqualisationOutcome = z.output<typeof output>
type PanelWork = Work<typeof parameters>

/**
 * 二次平均法: scores of panels that were strict or lenient, made comparable. Coefficient of a panel = mean of the panel means ÷ its mean,
 * unrounded; equalised = raw × coefficient, at most the cap. Only with candidates drawn by lot, two panels or more and enough candidates
 * in each; else nothing is changed and the reason is given. The raw score always stands beside.
 * Refuses a panel or a candidate given twice, a score off the scale, a panel whose mean is zero.
 * @example panel means 80, 84, 88 → coefficients 1.05, 1, 0.954545…
 */
export const panelEqualisationRule = defineRule({
  id: 'evaluation.panelEqualisation',
  title: texts.ref('rule.panelEqualisation'),
  source: texts.ref('source.panelEqualisation'),
  parameters,
  input,
  output,
  compute(given, work): PanelEqualisationOutcome {
    const cap = work.parameter('cap')
    refuseBadInput(given, cap, work)
    const means = new Map(given.panels.map((panel) => [panel.panel, panelMean(panel, work)]))
    const reason = reasonAgainst(given, work)
    const coefficients = reason === null ? coefficientsOf(means, work) : new Map<string, Exact>()
    return {
      applied: reason === null,
      reason,
      panels: given.panels.map(({ panel }) => {
        const average = means.get(panel)
        const coefficient = coefficients.get(panel)
        return { panel, mean: average ? roundHalfUp(average) : null, coefficient: coefficient ? showExact(coefficient) : null }
      }),
      people: given.panels.flatMap((panel) => peopleOf(panel, coefficients.get(panel.panel), exact(cap), work))
    }
  }
})

function panelMean({ panel, candidates }: PanelInput, work: PanelWork): Exact | null {
  if (candidates.length === 0) return null
  const scores = candidates.map(({ score }) => exact(score))
  return work.value(
    () => texts.ref('step.panelMean', { panel }),
    mean(scores),
    'score',
    () => texts.ref('step.panelMean.formula', { total: showExact(sum(scores)), count: scores.length })
  )
}

function reasonAgainst({ random, panels }: Input, work: PanelWork): PanelEqualisationOutcome['reason'] {
  if (!work.condition(() => texts.ref('step.random'), random)) return 'notRandom'
  if (!work.condition(() => texts.ref('step.panels'), panels.length >= 2)) return 'onePanel'
  const minimum = work.parameter('minimum')
  const enough = panels.every(({ candidates }) => candidates.length >= minimum)
  return work.condition(() => texts.ref('step.candidates', { minimum }), enough) ? null : 'fewCandidates'
}

function coefficientsOf(means: ReadonlyMap<string, Exact | null>, work: PanelWork): Map<string, Exact> {
  const known = [...means].flatMap(([panel, average]) => (average ? [[panel, average] as const] : []))
  const values = known.map(([, average]) => average)
  const overall = work.value(
    () => texts.ref('step.overallMean'),
    mean(values),
    'score',
    () => texts.ref('step.overallMean.formula', { values: values.map(showExact).join(' + '), count: values.length })
  )
  return new Map(
    known.map(([panel, average]) => {
      if (average.numerator === 0n) return work.refuse(faults.make('panelOfZeros', { panel }, { place: { field: 'panels' }, value: panel }))
      const coefficient = work.value(
        () => texts.ref('step.coefficient', { panel }),
        divide(overall, average),
        'none',
        () => texts.ref('step.coefficient.formula', { overall: showExact(overall), mean: showExact(average) })
      )
      return [panel, coefficient]
    })
  )
}

function peopleOf({ candidates }: PanelInput, coefficient: Exact | undefined, cap: Exact, work: PanelWork): PanelEqualisationOutcome['people'] {
  return candidates.map(({ staffNo, score }) => {
    const raw = roundHalfUp(exact(score))
    if (!coefficient) return { staffNo, raw, equalised: null, capped: false }
    const value = multiply(exact(score), coefficient)
    const capped = compare(value, cap) > 0
    const shown = { raw: score, coefficient: showExact(coefficient) }
    const equalised = work.result(
      () => texts.ref('step.equalised', { staffNo }),
      roundHalfUp(capped ? cap : value),
      'score',
      () => (capped ? texts.ref('step.equalised.capped', { ...shown, cap: showExact(cap) }) : texts.ref('step.equalised.formula', shown))
    )
    return { staffNo, raw, equalised, capped }
  })
}

function refuseBadInput({ panels }: Input, limit: number, work: PanelWork): void {
  const seenPanels = new Set<string>()
  const seenPeople = new Set<string>()
  const place = { field: 'panels' }
  for (const { panel, candidates } of panels) {
    if (seenPanels.has(panel)) work.refuse(faults.make('duplicatePanel', { panel }, { place, value: panel }))
    seenPanels.add(panel)
    for (const { staffNo, score } of candidates) {
      if (seenPeople.has(staffNo)) work.refuse(faults.make('duplicateCandidate', { staffNo }, { place, value: staffNo }))
      seenPeople.add(staffNo)
      if (compare(exact(score), zero) < 0 || compare(exact(score), exact(limit)) > 0)
        work.refuse(faults.make('scoreOffScale', { staffNo, score, limit }, { place: { field: `panels.${panel}.${staffNo}` }, value: score }))
    }
  }
}
