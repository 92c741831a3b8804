import { certificationTexts, paperSchema, statusText, type PersonResult, type Status } from '../../../shared/families/certification'
import type { TextRef } from '../../../shared/kernel/texts'
import type { Tone } from '../../ui/StatusBadge'
import { evaluationTexts as texts } from './texts'

export const statusTones: Record<Status, Tone> = { pass: 'good', fail: 'bad', pending: 'warn', notInRound: 'quiet' }

/** A failed gate in words. */
export function sayReason({ code, gate, required, actual }: PersonResult['reasons'][number]): TextRef {
  if (code !== 'belowPaperMinimum')
    return code === 'belowPassMark' || code === 'belowExamMinimum'
      ? certificationTexts.ref(`reason.${code}`, { actual, required })
      : certificationTexts.ref(`reason.${code}`)
  const paper = paperSchema.safeParse(gate.replace(/^paper\./, ''))
  return certificationTexts.ref('reason.belowPaperMinimum', { gate: paper.success ? certificationTexts.ref(`paper.${paper.data}`) : gate, actual, required })
}

/** Why someone did not pass, or what is missing: what stands beside the decision. Of someone outside the round only when there are scores at all. */
export const notesOf = (person: PersonResult): readonly TextRef[] => {
  const hasScores = person.exam !== null || person.performance !== null || person.supervisor !== null
  const computed = person.status === 'notInRound' && !hasScores ? [] : [...person.reasons.map(sayReason), ...person.missing.map(({ label }) => label)]
  return person.decided
    ? [texts.ref('decided.note', { by: person.decided.by, reason: person.decided.reason, calculated: statusText(person.status) }), ...computed]
    : computed
}
