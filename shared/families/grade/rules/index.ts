import type { AnyRule } from '../../../kernel/rule'
import { annualRule } from './annual'
import { demotionRule } from './demotion'
import { distributionRule } from './distribution'
import { eligibilityRule } from './eligibility'
import { placesRule } from './places'
import { projectionRule } from './projection'
import { rankingRule } from './ranking'
import { recertificationRule } from './recertification'
import { scoreRule } from './score'
import { transferRule } from './transfer'

/** Every rule of the family, in the order in which they build on each other. */
export const gradeRules: readonly AnyRule[] = [
  distributionRule,
  projectionRule,
  demotionRule,
  transferRule,
  eligibilityRule,
  scoreRule,
  rankingRule,
  placesRule,
  annualRule,
  recertificationRule
]
