import { exact, multiply, roundHalfUp } from '../../kernel/decimal'
import type { TextRef } from '../../kernel/texts'
import { panelTexts as texts } from './panel-messages'
import type { AssessorStatistics, PanelAgreement, PanelStatistics } from './panel-statistics'

/** A size for people: one place, without its sign. */
const size = (value: string): string => roundHalfUp(exact(value.replace('-', '')), 1)
const isNone = (value: string): boolean => Number(value) <= 0
const isBelow = (value: string): boolean => value.startsWith('-')

/** What one assessor may want to hear; one sentence that nothing stands out where nothing does. */
export function sentencesOf(name: string, statistics: AssessorStatistics): TextRef[] {
  const { candidates, items } = statistics
  if (candidates === 0) return [texts.ref('nothingYet', { name })]
  const { status } = statistics.leniency
  if (status === 'tooFew' || status === 'notComparable' || status === 'undefined')
    return [texts.ref(`leniency.${status}`, { name, candidates }), ...flagged(name, statistics)]
  const found = flagged(name, statistics)
  return found.length > 0 ? found : [texts.ref('fine', { name, candidates, items })]
}
function flagged(name: string, { candidates, items, leniency, halo, central, drift }: AssessorStatistics): TextRef[] {
  const found: TextRef[] = []
  if (leniency.flagged && leniency.value !== null)
    found.push(texts.ref(isBelow(leniency.value) ? 'severe' : 'lenient', { name, levels: size(leniency.value), candidates, items }))
  if (halo.flagged && halo.spread !== null) found.push(texts.ref('halo', { name, spread: size(halo.spread) }))
  if (central.flagged && central.share !== null && central.spread !== null)
    found.push(texts.ref('central', { name, share: whole(central.share), spread: whole(central.spread) }))
  if (drift.flagged && drift.value !== null)
    found.push(texts.ref(isBelow(drift.value) ? 'driftDown' : 'driftUp', { name, count: drift.half, levels: size(drift.value) }))
  return found
}
const whole = (percent: string): string => roundHalfUp(exact(percent), 0)

/** Whether the panel agrees: by the correlation of its means where all sheets are in, else by alpha. */
export function agreementOf({ outcome, minimumTargets, confidence }: PanelStatistics): PanelAgreement {
  const icc = outcome?.icc.icc2k ?? { status: 'tooFew' as const, value: null, lower: null, upper: null }
  const alpha = outcome?.alpha.interval ?? { status: 'tooFew' as const, value: null }
  const shared = { icc: icc.value, alpha: alpha.value }
  if (icc.status === 'ok' && icc.value !== null) {
    if (isNone(icc.value)) return { ...shared, status: 'ok', sentence: texts.ref('agreement.none', { value: two(icc.value) }) }
    const percent = roundHalfUp(multiply(exact(icc.value), exact(100)), 0)
    const interval = { lower: icc.lower === null ? '—' : two(icc.lower), upper: icc.upper === null ? '—' : two(icc.upper) }
    return { ...shared, status: 'ok', sentence: texts.ref('agreement.icc', { value: two(icc.value), confidence, ...interval, percent }) }
  }
  if (alpha.status === 'ok' && alpha.value !== null)
    return { ...shared, status: 'ok', sentence: texts.ref(isNone(alpha.value) ? 'agreement.none' : 'agreement.alpha', { value: two(alpha.value) }) }
  const status = icc.status === 'undefined' || alpha.status === 'undefined' ? 'undefined' : alpha.status === 'notComparable' ? 'notComparable' : 'tooFew'
  const counts = { candidates: outcome?.targets ?? 0, assessors: outcome?.assessors ?? 0, minimum: minimumTargets }
  return { ...shared, status, sentence: status === 'tooFew' ? texts.ref('agreement.tooFew', counts) : texts.ref(`agreement.${status}`) }
}
const two = (value: string): string => roundHalfUp(exact(value), 2)
