import type { AnyRule } from '../../../kernel/rule'
import { borderlineRule } from './borderline'
import { certificateRule } from './certificate'
import { certifyRule } from './certify'
import { compositeRule } from './composite'
import { decisionRule } from './decision'
import { effectiveWeightsRule } from './effective-weights'
import { examRule } from './exam'
import { performanceRule } from './performance'
import { publicityRule } from './publicity'
import { supervisorRule } from './supervisor'
import { targetRule } from './target'

/** Every rule of the family, in the order in which they build on each other. */
export const certificationRules: readonly AnyRule[] = [
  examRule,
  performanceRule,
  supervisorRule,
  compositeRule,
  targetRule,
  decisionRule,
  certifyRule,
  effectiveWeightsRule,
  borderlineRule,
  publicityRule,
  certificateRule
]
export {
  borderlineRule,
  certificateRule,
  certifyRule,
  compositeRule,
  decisionRule,
  effectiveWeightsRule,
  examRule,
  performanceRule,
  publicityRule,
  supervisorRule,
  targetRule
}
export type { BorderlineOutcome } from './borderline'
export type { CertificateOutcome } from './certificate'
export type { EffectiveWeightsOutcome } from './effective-weights'
export type { PublicityOutcome } from './publicity'
