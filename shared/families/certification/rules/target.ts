import { z } from 'zod'
import { defineRule } from '../../../kernel/rule'
import { gradeSchema } from '../../roster'
import { faults } from '../faults'
import { texts } from '../messages'
import { roundNumberSchema } from '../model'
import { certified1, certified2, targets1, targets2 } from '../params'

const parameters = { targets1, targets2, certified1, certified2 }
const input = z.object({
  round: roundNumberSchema,
  grade: gradeSchema,
  /** What HR stated: a grade, null for "not in this round", left out for the default. */
  stated: gradeSchema.nullable().optional()
})
const output = z.object({ target: gradeSchema.nullable() })

/**
 * 申报级别: what the round states for a person, else the default of the present grade: one above for G1-G3 and the own
 * grade for G4 in round 1; G4 → G5, G5 → G6, G6 own in round 2. Null: not in this round.
 * Refuses a grade that the round does not certify. Source: slides, rounds 1 and 2.
 * @example round 1, G3 → G4; round 1, G5 → null
 */
export const targetRule = defineRule({
  id: 'certification.target',
  title: texts.ref('rule.target'),
  source: texts.ref('source.slides'),
  parameters,
  input,
  output,
  compute({ round, grade, stated }, work) {
    const isStated = work.condition(() => texts.ref('step.stated'), stated !== undefined)
    const target = isStated ? (stated ?? null) : work.parameter(round === 1 ? 'targets1' : 'targets2')[grade]
    const inRound = work.condition(() => texts.ref('step.inRound', { grade, round }), target !== null)
    if (!inRound || target === null) return { target: null }
    const allowed = work.parameter(round === 1 ? 'certified1' : 'certified2')
    if (!allowed.includes(target))
      work.refuse(faults.make('targetNotCertified', { round, target, allowed: allowed.join(' ') }, { place: { field: 'stated' }, value: target }))
    return { target: work.result(() => texts.ref('step.target'), target, 'grades') }
  }
})
